import { z } from 'zod';
import { optionalChoice, optionalText } from '../../web/page/fields.js';
import { KINDS_OF_WORK, WHOSE, type WorkFilter } from './open-work.query.js';

/** By when something is due. */
export const DUE = ['overdue', 'week', 'month'] as const;

const place = { unit: optionalText(), programme: optionalText(), after: optionalText(600) };

/** The query of the addresses; `readForm` reads it like a form. */
export const openSchema = z.object({
  whose: optionalChoice(WHOSE),
  what: optionalChoice(KINDS_OF_WORK),
  due: optionalChoice(DUE),
  ...place,
});
export const doneSchema = z.object(place);
export type OpenAddress = z.output<typeof openSchema>;
export type DoneAddress = z.output<typeof doneSchema>;

/** How far ahead "month" looks, and how far back the settled ones go. */
const MONTH = { days: 30 };
export const LATELY = { weeks: 4 };

const LAST_DAY: Record<(typeof DUE)[number], (today: Temporal.PlainDate) => Temporal.PlainDate> = {
  overdue: (today) => today.subtract({ days: 1 }),
  week: (today) => today.add({ days: 7 - today.dayOfWeek }),
  month: (today) => today.add(MONTH),
};

export function filterOf(address: OpenAddress, today: Temporal.PlainDate): WorkFilter {
  const due = DUE.find((each) => each === address.due);
  return {
    whose: WHOSE.find((each) => each === address.whose) ?? 'mine',
    what: address.what ?? undefined,
    to: due && LAST_DAY[due](today),
    unit: address.unit ?? undefined,
    programme: address.programme ?? undefined,
  };
}

/** An address with some of it changed; it begins at the start of the list where `after` is not among that. */
export function workPath(view: '' | '/done', address: Partial<OpenAddress>, after?: string): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...address, after })) if (value) query.set(name, value);
  const text = query.toString();
  return `/decisions${view}${text && `?${text}`}`;
}
