import { z } from 'zod';
import { GROUNDS } from '../../law/grounds.js';
import { FIELDS, type Field } from './fields.js';

const texts = z.array(z.coerce.string().min(1)).min(1);

/** What a profile's file may hold. Everything is optional: the shipped profile fills in the rest. */
export const profileSchema = z.strictObject({
  headings: z.partialRecord(z.enum(FIELDS), texts).default({}),
  number_width: z.number().int().min(1).max(20).optional(),
  permanent: texts.optional(),
  sum_lines: texts.optional(),
  full_time_hours: z.number().positive().max(60).optional(),
  programme_separators: texts.optional(),
  grounds: z.record(z.string(), z.enum(GROUNDS)).default({}),
});
export type ProfileFile = z.infer<typeof profileSchema>;

/** How to read a contract list, ready to be asked. Keys of maps and sets are `plain` texts. */
export interface Profile {
  /** Headings as written, per field, the preferred one first. */
  headings: Record<Field, string[]>;
  fieldOf: Map<string, Field>;
  numberWidth: number;
  permanent: Set<string>;
  sumLines: string[];
  fullTimeHours: number;
  programmeSeparators: string[];
  grounds: Map<string, string>;
}

/** A text as headings and words are compared: case, line breaks and double blanks do not matter. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s ]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** A house's profile over the shipped one: a field's headings replace its own, and win where another field has the same. */
export function combineProfiles(shipped: ProfileFile, own: ProfileFile): Profile {
  const claimed = new Set(Object.values(own.headings).flat().map(plain));
  const headings = Object.fromEntries(
    FIELDS.map((field) => [
      field,
      own.headings[field] ?? (shipped.headings[field] ?? []).filter((heading) => !claimed.has(plain(heading))),
    ]),
  ) as Record<Field, string[]>;
  const fieldOf = new Map<string, Field>();
  for (const field of FIELDS)
    for (const heading of headings[field]) if (!fieldOf.has(plain(heading))) fieldOf.set(plain(heading), field);
  const grounds = Object.entries({ ...shipped.grounds, ...own.grounds });
  return {
    headings,
    fieldOf,
    numberWidth: own.number_width ?? shipped.number_width ?? 1,
    permanent: new Set((own.permanent ?? shipped.permanent ?? []).map(plain)),
    sumLines: (own.sum_lines ?? shipped.sum_lines ?? []).map(plain),
    fullTimeHours: own.full_time_hours ?? shipped.full_time_hours ?? 39,
    programmeSeparators: own.programme_separators ?? shipped.programme_separators ?? [],
    grounds: new Map(grounds.map(([text, code]) => [plain(text), code])),
  };
}
