import type { VNode } from 'preact';

/** On a page of something that is under way: asks again until it is done, by htmx or else by the browser itself. */
export function AskAgain({ path }: { path: string }): VNode {
  return (
    <>
      <div
        {...{ 'hx-get': path, 'hx-trigger': 'load delay:2s', 'hx-swap': 'outerHTML show:none', 'hx-push-url': 'false' }}
      />
      <noscript>
        <meta http-equiv="refresh" content="2" />
      </noscript>
    </>
  );
}
