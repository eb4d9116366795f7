import { z } from 'zod';
import { fieldProblem, readForm, type FieldProblem, type ReadForm } from '../../../web/page/form.js';
import { FIELDS } from '../../profile/fields.js';
import type { AssignedColumns, ColumnsProblem } from '../assign-columns.service.js';
import type { FileColumn } from '../upload-run.js';

/** Reads what somebody took each column for. */
export function readColumns(columns: FileColumn[], body: unknown): ReadForm<AssignedColumns> {
  const meaning = z.union([z.literal(''), z.enum(FIELDS)]).optional();
  const schema = z.object({
    profile: z.string().trim().default(''),
    ...Object.fromEntries(columns.map(({ index }) => [`column_${index}`, meaning])),
  });
  const read = readForm(schema, body);
  if ('problems' in read) return read;
  const value = read.value as Record<string, string | undefined>;
  const fields = columns.flatMap(({ index }) => {
    const field = FIELDS.find((each) => each === value[`column_${index}`]);
    return field ? [[index, field] as const] : [];
  });
  return { value: { profile: value['profile'] ?? '', fields: new Map(fields) }, typed: read.typed };
}

/** A problem at the field of the form that it is about. */
export function atField(problem: ColumnsProblem): FieldProblem {
  const field = problem.at === 'column' ? `column_${problem.index}` : problem.at === 'profile' ? 'profile' : '';
  return fieldProblem(field, problem.text);
}
