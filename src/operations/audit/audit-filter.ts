import { z } from 'zod';
import { optionalDay, optionalText } from '../../web/page/fields.js';
import { readForm, type Refused } from '../../web/page/form.js';
import type { Typed } from '../../web/page/form-body.js';

/** What narrows both lists of the record. */
export interface AuditFilter {
  /** Part of the acting person's sign-in name. */
  who: string | null;
  /** Kind of what was done, or of what was changed. */
  what: string | null;
  from: Temporal.PlainDate | null;
  until: Temporal.PlainDate | null;
  /** Entries before this one: the next page. */
  before: string | null;
}

const NO_FILTER: AuditFilter = { who: null, what: null, from: null, until: null, before: null };

const schema = z.object({
  who: optionalText(100),
  what: optionalText(40),
  from: optionalDay(),
  until: optionalDay(),
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .transform((value) => value ?? null),
});

/** Reads the query of a list. `typed` is what the form shows again; `refused` says what in it cannot be read. */
export function readAuditFilter(query: unknown): { filter: AuditFilter; typed: Typed; refused?: Refused } {
  const read = readForm(schema, query);
  return 'value' in read
    ? { filter: read.value, typed: read.typed }
    : { filter: NO_FILTER, typed: read.typed, refused: read };
}

/**
 * The filter as conditions on a table with `id`, `actor` and `happened_at`. Days are those of the house's time zone.
 * @param what condition for the kind, given the number of its parameter
 */
export function filterConditions(
  filter: AuditFilter,
  timeZone: string,
  what: (parameter: string) => string,
): { where: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const next = (value: unknown): string => `$${parameters.push(value)}`;
  const start = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).toInstant().toString();
  const conditions = [
    filter.who && `position(lower(${next(filter.who)}) in lower(actor)) > 0`,
    filter.what && what(next(filter.what)),
    filter.from && `happened_at >= ${next(start(filter.from))}`,
    filter.until && `happened_at < ${next(start(filter.until.add({ days: 1 })))}`,
    filter.before && `id < ${next(filter.before)}`,
  ].filter(Boolean);
  return { where: conditions.join(' and ') || 'true', parameters };
}
