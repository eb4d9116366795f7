import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../shared/locale.js';
import { partsMessages } from './parts.messages.js';

interface PaginationProps {
  locale: Locale;
  /** Addresses, each with the filters of the list; left out where there is nothing. */
  first?: string | undefined;
  previous?: string | undefined;
  next?: string | undefined;
  /** Where one is: "51–100 von 1.234". */
  children?: ComponentChildren;
}

/** The ways through a list that is longer than a page; nothing where it is not. */
export function Pagination({ locale, first, previous, next, children }: PaginationProps): VNode | null {
  const t = partsMessages[locale];
  if (!first && !previous && !next) return null;
  const link = (id: string, href: string | undefined, label: string) =>
    href && (
      <a class="kern-link" id={`page-${id}`} href={href}>
        {label}
      </a>
    );
  return (
    <nav class="v-pages" aria-label={t.pages}>
      {link('first', first, t.first)}
      {link('previous', previous, t.previous)}
      {link('next', next, t.next)}
      {children && <span class="kern-body kern-body--small kern-body--muted">{children}</span>}
    </nav>
  );
}
