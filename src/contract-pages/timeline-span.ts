import { z } from 'zod';
import { bilingual } from '../shared/locale.js';
import { optionalNumber } from '../web/page/fields.js';
import { fieldProblem, type ReadForm, readForm } from '../web/page/form.js';
import { timelineMessages } from './timeline.messages.js';

/** Whole years, from the first day of one to the last day of another. */
export interface TimelineSpan {
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
}

/** More years are no picture any more. */
const MOST_YEARS = 20;
const year = () => optionalNumber({ integer: true, min: 1950, max: 2150 });
const schema = z.object({ from: year(), to: year() });

export const spanOf = (from: number, to: number): TimelineSpan => ({
  from: new Temporal.PlainDate(from, 1, 1),
  until: new Temporal.PlainDate(to, 12, 31),
});

/** The years of an address; where it names none, from last year to three years ahead. */
export function readSpan(query: unknown, today: Temporal.PlainDate): ReadForm<TimelineSpan> {
  const read = readForm(schema, query);
  if (!('value' in read)) return read;
  const { typed } = read;
  const from = read.value.from ?? (read.value.to === null ? today.year - 1 : read.value.to - 4);
  const to = read.value.to ?? from + 4;
  const refused = (word: 'backwards' | 'tooLong') => ({
    typed,
    problems: [
      fieldProblem(
        'to',
        bilingual((locale) => timelineMessages[locale][word]),
      ),
    ],
  });
  if (to < from) return refused('backwards');
  if (to - from >= MOST_YEARS) return refused('tooLong');
  return { value: spanOf(from, to), typed };
}
