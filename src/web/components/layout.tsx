import type { VNode } from 'preact';
import type { PageContent } from '../page/page.js';
import type { View } from '../page/view.js';
import { webMessages } from '../web.messages.js';
import { Breadcrumb } from './breadcrumb.js';
import { Footer } from './footer.js';
import { Header } from './header.js';

/** No style sheet of its own (the policy forbids what is not a file of ours), no code in attributes. */
const HTMX_CONFIG = JSON.stringify({ includeIndicatorCSS: false, defaultTimeout: 120_000 });

/**
 * How links and forms are followed without loading the page anew: the content is exchanged, the navigation and the
 * footer's links with it. A refused form keeps the address of its page, as it does not exist under that of the POST.
 */
const EXCHANGE = {
  'hx-target:inherited': '#content',
  'hx-select:inherited': '#content',
  'hx-select-oob:inherited': '#navigation,#choices',
  'hx-swap:inherited': 'outerHTML show:none',
  'hx-sync:inherited': 'drop',
  'hx-indicator:inherited': '#progress',
  'hx-status:409:inherited': 'push:false',
  'hx-status:422:inherited': 'push:false',
};

/** What stands above the content: seen only while a step takes longer than a second, or when the server is away. */
function Waiting({ view }: { view: View }): VNode {
  const t = webMessages[view.locale];
  return (
    <>
      <div class="v-progress" id="progress" role="presentation" />
      <p class="kern-sr-only" id="announcement" aria-live="polite" />
      <p class="v-unreachable" id="unreachable" role="alert" tabIndex={-1} hidden>
        {t.unreachable}
      </p>
    </>
  );
}

interface LayoutProps {
  view: View;
  /** Path before the name of each static file. */
  assets: string;
  /** What the frame of the page depends on: content from another frame makes the browser load the whole page. */
  frame: string;
  content: PageContent;
  /** The page shows a form that was sent and refused. */
  refused: boolean;
}

/** The document around every page. Without a chosen theme KERN's own media query follows the browser. */
export function Layout({ view, assets, frame, content, refused }: LayoutProps): VNode {
  const t = webMessages[view.locale];
  return (
    <html lang={view.locale} {...(view.theme !== 'auto' && { 'data-kern-theme': view.theme })}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={view.theme === 'auto' ? 'light dark' : view.theme} />
        <meta name="htmx-config" content={HTMX_CONFIG} />
        <meta name="verbleib-frame" content={frame} />
        {/* Said first where a form was refused: it is what a screen reader reads first. */}
        <title>{`${refused ? t.refusedTitle(content.title) : content.title} – ${t.product}`}</title>
        <link rel="icon" href={`${assets}/icon.svg`} type="image/svg+xml" />
        <link rel="stylesheet" href={`${assets}/kern/fonts/fira-sans.css`} />
        <link rel="stylesheet" href={`${assets}/kern/kern.min.css`} />
        <link rel="stylesheet" href={`${assets}/verbleib.css`} />
        {content.feeds?.map(({ title, href }) => (
          <link key={href} rel="alternate" type="application/atom+xml" title={title} href={href} />
        ))}
        <script src={`${assets}/htmx/htmx.min.js`} defer />
        <script src={`${assets}/verbleib.js`} defer />
        {content.scripts?.map((name) => (
          <script key={name} src={`${assets}/${name}`} defer />
        ))}
      </head>
      <body {...EXCHANGE}>
        <a class="v-skip" href="#content">
          {t.skip}
        </a>
        <Header view={view} />
        <Waiting view={view} />
        <main
          class="v-container v-main"
          id="content"
          tabIndex={-1}
          {...{ 'hx-boost:inherited': 'true', 'hx-history-elt': 'true' }}
        >
          {content.breadcrumb && <Breadcrumb locale={view.locale} crumbs={content.breadcrumb} here={content.title} />}
          <h1 class="kern-heading-large">{content.title}</h1>
          {content.body}
        </main>
        <Footer view={view} />
      </body>
    </html>
  );
}
