import type { VNode } from 'preact';
import type { Locale } from '../../shared/locale.js';
import { partsMessages } from './parts.messages.js';

export interface Crumb {
  href: string;
  label: string;
}

/** The way to a page from above, the page itself last. */
export function Breadcrumb({
  locale,
  crumbs,
  here,
}: {
  locale: Locale;
  crumbs: readonly Crumb[];
  here: string;
}): VNode {
  return (
    <nav class="v-breadcrumb" aria-label={partsMessages[locale].youAreHere}>
      <ol>
        {crumbs.map(({ href, label }) => (
          <li key={href}>
            <a class="kern-link kern-link--small" href={href}>
              {label}
            </a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
