import { formatDate, type Locale } from '../../shared/locale.js';
import { isOverdue, type NextDue } from '../next-due.js';
import { TRANSITIONS } from '../transitions.js';
import { decideCommandMessages } from './decide-command.messages.js';

/** The next step as a script reads it. */
export function nextDocument(next: NextDue | undefined): Record<string, string | null> {
  return {
    next_step: next?.step ?? null,
    owner: next?.owner ?? null,
    due: next?.due?.toString() ?? null,
    rule: next?.rule ?? null,
  };
}

/** Whose turn it is with what by when, as three cells of a table. */
export function nextCells(next: NextDue | undefined, today: Temporal.PlainDate, locale: Locale): string[] {
  if (!next) return ['–', '–', '–'];
  const say = decideCommandMessages[locale];
  const due = next.due ? formatDate(next.due, locale) : '–';
  return [TRANSITIONS[next.step].name[locale], say.owner[next.owner], isOverdue(next, today) ? say.late(due) : due];
}

/** The same as one sentence. */
export function nextLine(next: NextDue, today: Temporal.PlainDate, locale: Locale): string {
  const say = decideCommandMessages[locale];
  const due = next.due ? formatDate(next.due, locale) : '';
  const by = isOverdue(next, today) ? say.late(due) : due && say.by(due);
  return say.next(TRANSITIONS[next.step].name[locale], say.owner[next.owner], by);
}
