import type { z } from 'zod';
import type { Table } from '../disclosure/protect-table.js';
import { type InputProblem, pathName } from '../../cli/input-problem.js';
import { closest } from '../../shared/closest.js';
import { expectedOf } from '../../shared/expected.js';
import type { Locale } from '../../shared/locale.js';
import { type ProblemCode, tableProblems } from './table-question.messages.js';
import {
  type OwnCode,
  type PublishedBefore,
  QUESTION_KEYS,
  type TableQuestion,
  tableQuestionSchema,
  TOTAL,
} from './table-question.schema.js';

/** One thing that is wrong with the table. */
export interface TableProblem extends InputProblem {
  code: ProblemCode;
}

export interface TableTask {
  table: Table;
  threshold: number;
  before: Table<number | null>[];
}

type Read = { task: TableTask; problems?: undefined } | { task?: undefined; problems: TableProblem[] };

export const LARGEST_TABLE = 8 * 1_048_576;

export function tableProblem(
  code: ProblemCode,
  path: readonly PropertyKey[] = [],
  value?: unknown,
  words: (locale: Locale) => readonly unknown[] = () => [],
): TableProblem {
  const say = (locale: Locale): string =>
    (tableProblems[locale][code] as (...args: readonly unknown[]) => string)(...words(locale));
  return { path: pathName(path), code, value, text: { de: say('de'), en: say('en') } };
}

/** Reads the input of `calc protect`: every problem at once, or the table and those published before. */
export function readTableQuestion(text: string): Read {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problems: [tableProblem('not_json')] };
  }
  const result = tableQuestionSchema.safeParse(raw);
  if (!result.success) return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, raw)) };
  const { rows, columns, counts, threshold, published_before: published } = result.data;
  const before = (published ?? []).map((table) => earlierTable(table, result.data));
  const misfits = [...before.keys()].filter((index) => !before[index]);
  if (misfits.length > 0)
    return { problems: misfits.map((index) => tableProblem('before_shape', ['published_before', index])) };
  return {
    task: { table: { rows, columns, counts }, threshold, before: before.filter((table) => table !== undefined) },
  };
}

/** Totals go last, whether they were labelled or not. @returns undefined where labels and counts do not fit together */
function earlierTable(published: PublishedBefore, question: TableQuestion): Table<number | null> | undefined {
  const { rows, columns, counts } = Array.isArray(published)
    ? { rows: question.rows, columns: question.columns, counts: published }
    : published;
  const bare = { rows: rows.filter((row) => row !== TOTAL), columns: columns.filter((column) => column !== TOTAL) };
  const height = orderOf(rows, bare.rows, counts.length);
  const width = orderOf(columns, bare.columns, counts[0]?.length ?? 0);
  if (!height || !width || counts.some((row) => row.length !== counts[0]!.length)) return undefined;
  if (new Set(bare.rows).size < bare.rows.length || new Set(bare.columns).size < bare.columns.length) return undefined;
  return { ...bare, counts: height.map((row) => width.map((column) => counts[row]![column] ?? null)) };
}

/** In which order the counts of an axis are read so that totals come last. */
function orderOf(labels: readonly string[], bare: readonly string[], length: number): number[] | undefined {
  const order = [...Array.from({ length }).keys()];
  if (length === labels.length) return order.sort((a, b) => Number(labels[a] === TOTAL) - Number(labels[b] === TOTAL));
  return length === bare.length + 1 && labels.length === bare.length ? order : undefined;
}

function problemsOf(issue: z.core.$ZodIssue, raw: unknown): TableProblem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      tableProblem('unknown_key', [...path, key], key, () => [key, closest(key, QUESTION_KEYS)]),
    );
  if (issue.code === 'invalid_union' && path[0] === 'published_before') return [tableProblem('before_shape', path)];
  const value = path.reduce<unknown>(
    (inside, part) => (inside as Record<PropertyKey, unknown> | undefined)?.[part],
    raw,
  );
  if (issue.code === 'custom') {
    const code = issue.params?.['code'] as OwnCode;
    return [tableProblem(code, path, Array.isArray(value) ? undefined : value, () => [String(value)])];
  }
  const expected = expectedOf(issue);
  const code = value === undefined ? 'missing' : 'bad_value';
  return [tableProblem(code, path, typeof value === 'object' ? undefined : value, (locale) => [expected[locale]])];
}
