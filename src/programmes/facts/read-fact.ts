import { z } from 'zod';
import {
  choice,
  day,
  number,
  optionalDay,
  optionalNumber,
  optionalText,
  refuse,
  text,
  tick,
} from '../../web/page/fields.js';
import { type FactField, type FactKind, type FactValues, tableOf } from './kinds.js';
import { factsMessages } from './facts.messages.js';
import { bilingual } from '../../shared/locale.js';

const LARGEST = 1e11;

/** A field of a form, whose output is what the column gets. */
function inForm(field: FactField): z.ZodType<FactValues[string]> {
  switch (field.type) {
    case 'line':
    case 'text':
      return field.optional ? optionalText(field.max).transform((value) => value ?? '') : text(field.max);
    case 'day':
      return field.optional
        ? optionalDay().transform((value) => value?.toString() ?? null)
        : day().transform((value) => value.toString());
    case 'choice':
      return choice(field.values);
    case 'number':
      return field.optional ? optionalNumber({ max: LARGEST }) : number({ max: LARGEST });
    case 'money':
      return optionalNumber({ max: LARGEST }).transform((value) => (value === null ? null : Math.round(value * 100)));
    case 'tick':
      return tick();
    default:
      return z.string().transform((value, context) => {
        if (z.guid().safeParse(value).success) return value;
        refuse(
          context,
          value,
          bilingual((locale) => factsMessages[locale].chooseWorkItem),
        );
        return z.NEVER;
      });
  }
}

/** The schema of a kind's form for `readForm`. */
export const formOf = (kind: FactKind): z.ZodType<FactValues> =>
  z.object(Object.fromEntries(tableOf(kind).fields.map((field) => [field.name, inForm(field)])));

/** What is wrong with values that each fit: by field. `today` as ISO text. */
export function daysAhead(kind: FactKind, values: FactValues, today: string): string[] {
  return tableOf(kind)
    .fields.filter((field) => field.type === 'day' && field.past && String(values[field.name] ?? '') > today)
    .map(({ name }) => name);
}
