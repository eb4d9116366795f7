import { z } from 'zod';
import { parseDate } from '../../exchange/values/parse-date.js';
import { parseDecimal } from '../../exchange/values/parse-decimal.js';
import { type Bilingual, bilingual, type Locale } from '../../shared/locale.js';
import { formMessages } from './form.messages.js';

// The usual fields of forms, for the schema of `readForm`. What was left empty is '' in a form; here it becomes null.

type Word = 'noTime' | 'noDate' | 'noSuchDay' | 'implausibleDay' | 'noNumber' | 'noInteger';
const saying = (word: Word) => bilingual((locale) => formMessages[locale][word]);

/** Adds a problem in words of one's own, in both languages, from within `transform` or `check`. */
export function refuse(context: { issues: z.core.$ZodRawIssue[] }, input: unknown, says: Bilingual): void {
  context.issues.push({ code: 'custom', input, params: { says } });
}

/** One line or more; blanks around it do not count. */
export const text = (max = 200) => z.string().trim().min(1).max(max);

/** As `text`, or null. */
export const optionalText = (max = 200) =>
  z
    .string()
    .trim()
    .max(max)
    .optional()
    .transform((value) => value || null);

export const email = () => z.string().trim().min(1).max(254).pipe(z.email());

/** An address, or null. */
export const optionalEmail = () =>
  z.preprocess((value) => value || undefined, email().optional()).transform((value) => value ?? null);

function toDay(value: string, context: z.RefinementCtx): Temporal.PlainDate {
  const read = parseDate(value);
  if ('date' in read && read.doubt !== 'excel_serial') return Temporal.PlainDate.from(read.date);
  const fault = 'fault' in read ? read.fault : 'date_unreadable';
  const word: Word =
    fault === 'date_impossible' ? 'noSuchDay' : fault === 'date_implausible' ? 'implausibleDay' : 'noDate';
  refuse(context, value, saying(word));
  return z.NEVER;
}

/** A date as people here write it (31.12.2026, 1.1.27) or ISO (2026-12-31). */
export const day = () => z.string().trim().min(1).max(40).transform(toDay);

export const optionalDay = () =>
  z
    .string()
    .trim()
    .max(40)
    .optional()
    .transform((value, context) => (value ? toDay(value, context) : null));

/** A time of day as people here write it (17:00, 17.30, 17 Uhr) as HH:MM, or null. */
export const optionalTime = () =>
  z
    .string()
    .trim()
    .max(20)
    .optional()
    .transform((value, context) => {
      if (!value) return null;
      const [, hour, minute = '0'] = /^(\d{1,2})(?:[:.](\d{2}))?(?: ?Uhr)?$/i.exec(value) ?? [];
      if (hour && Number(hour) < 24 && Number(minute) < 60)
        return [hour, minute].map((part) => part.padStart(2, '0')).join(':');
      refuse(context, value, saying('noTime'));
      return z.NEVER;
    });

interface Range {
  min?: number;
  max?: number;
  integer?: boolean;
}

function toNumber(value: string, context: z.RefinementCtx, { min = 0, max = Number.MAX_SAFE_INTEGER, integer }: Range) {
  const read = parseDecimal(value);
  if (read === undefined) refuse(context, value, saying('noNumber'));
  else if (integer && !Number.isInteger(read)) refuse(context, value, saying('noInteger'));
  else if (read < min)
    refuse(
      context,
      value,
      bilingual((locale) => formMessages[locale].tooLittle(min)),
    );
  else if (read > max)
    refuse(
      context,
      value,
      bilingual((locale) => formMessages[locale].tooMuch(max)),
    );
  else return read;
  return z.NEVER;
}

/** A number as written here: 19,5 or 1.234,50; also 19.5. Never negative unless `min` says so. */
export const number = (range: Range = {}) =>
  z
    .string()
    .trim()
    .min(1)
    .max(40)
    .transform((value, context) => toNumber(value, context, range));

export const optionalNumber = (range: Range = {}) =>
  z
    .string()
    .trim()
    .max(40)
    .optional()
    .transform((value, context) => (value ? toNumber(value, context, range) : null));

/** One of these, from a list or radio buttons. */
export const choice = <const Values extends readonly string[]>(values: Values) => z.enum(values);

/** One of these, or null where nothing was chosen. */
export const optionalChoice = <const Values extends readonly string[]>(values: Values) =>
  z
    .union([z.literal(''), z.enum(values)])
    .optional()
    .transform((value) => value || null);

/** A checkbox. */
export const tick = () =>
  z
    .string()
    .optional()
    .transform((value) => value !== undefined);

/** Several checkboxes of one name, or a list with several choices: all that were chosen. */
export const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item));

/** The id of a row, or null. */
export const optionalId = () =>
  z
    .union([z.literal(''), z.guid()])
    .optional()
    .transform((value) => value || null);

/** The version of the row that a form was made from. */
export const version = () =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number);

/** How a date stands in its input: 31.12.2026 (de) or 2026-12-31 (en), both of which `day` reads. */
export function dateForInput(date: Temporal.PlainDate | string | null | undefined, locale: Locale): string {
  if (!date) return '';
  const { year, month, day: dayOfMonth } = Temporal.PlainDate.from(date);
  const two = (value: number) => String(value).padStart(2, '0');
  return locale === 'de' ? `${two(dayOfMonth)}.${two(month)}.${year}` : `${year}-${two(month)}-${two(dayOfMonth)}`;
}
