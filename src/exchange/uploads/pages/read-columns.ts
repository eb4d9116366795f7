import { bilingual } from '../../../shared/locale.js';
import { fieldProblem, readForm, type FieldProblem, type Refused } from '../../../web/page/form.js';
import { z } from 'zod';
import { FIELDS, NEEDED, type Field } from '../../profile/fields.js';
import { NOT_READ, PROFILE_NAME } from '../../profile/own-profiles.js';
import { plain } from '../../profile/profile.js';
import type { FileColumn } from '../upload-run.js';
import { importPages } from './import-pages.messages.js';

interface ReadColumns {
  profile: string;
  headings: Partial<Record<Field, string[]>>;
}

function problemsOf(profile: string, columns: Map<Field, FileColumn[]>): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const missing = NEEDED.filter((field) => !columns.has(field));
  if (missing.length > 0)
    problems.push(
      fieldProblem(
        '',
        bilingual((locale) => {
          const { fieldNames, neededMissing } = importPages[locale];
          return neededMissing(missing.map((field) => fieldNames[field]));
        }),
      ),
    );
  for (const [field, several] of columns)
    for (const column of several.slice(1))
      problems.push(
        fieldProblem(
          `column_${column.index}`,
          bilingual((locale) => importPages[locale].usedTwice(importPages[locale].fieldNames[field])),
        ),
      );
  if (!PROFILE_NAME.test(profile) || profile === 'default')
    problems.push(
      fieldProblem(
        'profile',
        bilingual((locale) => importPages[locale].profileNameWrong),
      ),
    );
  return problems;
}

/** Reads what somebody took each column for. What the shipped profile would read though they do not want it is named too. */
export function readColumns(
  columns: FileColumn[],
  known: Record<Field, string[]>,
  body: unknown,
): ReadColumns | Refused {
  const names = columns.map(({ index }) => `column_${index}`);
  const meaning = z.union([z.literal(''), z.enum(FIELDS)]).optional();
  const schema = z.object({
    profile: z.string().trim().default(''),
    ...Object.fromEntries(names.map((name) => [name, meaning])),
  });
  const read = readForm(schema, body);
  if ('problems' in read) return read;
  const value = read.value as Record<string, string | undefined>;
  const chosen = new Map<Field, FileColumn[]>();
  for (const column of columns) {
    const field = FIELDS.find((each) => each === value[`column_${column.index}`]);
    if (field) chosen.set(field, [...(chosen.get(field) ?? []), column]);
  }
  const profile = value['profile'] ?? '';
  const problems = problemsOf(profile, chosen);
  if (problems.length > 0) return { problems, typed: read.typed };
  const unwanted = FIELDS.filter(
    (field) =>
      !chosen.has(field) && columns.some(({ heading }) => known[field].some((each) => plain(each) === plain(heading))),
  );
  return {
    profile,
    headings: Object.fromEntries([
      ...[...chosen].map(([field, several]) => [field, several.map(({ heading }) => heading)]),
      ...unwanted.map((field) => [field, [NOT_READ]]),
    ]),
  };
}
