import type { Locale } from '../../shared/locale.js';
import type { Crumb } from '../../web/components/breadcrumb.js';
import { programmesMessages } from './programmes.messages.js';

/** What a programme is called on a page. */
export const programmeTitle = ({ code, name }: { code: string; name: string }): string =>
  [code, name].filter(Boolean).join(' – ');

/** The way to what lies under a programme; `section` is the part of its page that it belongs to. */
export const programmeCrumbs = (
  programme: { id: string; code: string; name: string },
  locale: Locale,
  section = '',
): Crumb[] => [
  { href: '/programmes', label: programmesMessages[locale].title },
  { href: `/programmes/${programme.id}${section && `#${section}`}`, label: programmeTitle(programme) },
];
