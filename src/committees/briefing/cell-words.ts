import { formatDate, type Locale } from '../../shared/locale.js';
import { briefingMessages } from './briefing.messages.js';
import type { CellKind } from './compare-figures.js';

/** What a figure counts, as a table has it. */
export function cellWords(what: CellKind, locale: Locale): string {
  const t = briefingMessages[locale];
  switch (what.kind) {
    case 'running':
      return t.running;
    case 'permanent':
      return t.permanent;
    case 'day':
      return t.endsOn(formatDate(what.day, locale));
    case 'ends':
      return t.endsIn(what.year);
    case 'undecided':
      return `${t.endsIn(what.year)}, ${t.decision.undecided}`;
    case 'under_way':
      return `${t.endsIn(what.year)}, ${t.decision.underWay}`;
    default:
      return `${t.endsIn(what.year)}, ${t.decision.decided}`;
  }
}
