import type { z } from 'zod';
import { type InputProblem, pathName } from '../../cli/input-problem.js';
import { closest } from '../../shared/closest.js';
import { expectedOf } from '../../shared/expected.js';
import { bilingual } from '../../shared/locale.js';
import type { Spell } from '../survival/spell.js';
import { type ProblemCode, survivalProblems } from './survival-question.messages.js';
import { type OwnCode, SPELL_KEYS, survivalQuestionSchema } from './survival-question.schema.js';

type Read = { spells: Spell[]; problems?: undefined } | { spells?: undefined; problems: InputProblem[] };

export const LARGEST_INPUT = 128 * 1_048_576;

export function survivalProblem(
  code: ProblemCode,
  path: readonly PropertyKey[] = [],
  value?: unknown,
  words: (locale: 'de' | 'en') => readonly unknown[] = () => [],
): InputProblem {
  const text = bilingual((locale) =>
    (survivalProblems[locale][code] as (...args: readonly unknown[]) => string)(...words(locale)),
  );
  return { path: pathName(path), code, value, text };
}

/** Reads the input of `calc survival`: every problem at once, or the spells. */
export function readSurvivalQuestion(text: string): Read {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problems: [survivalProblem('not_json')] };
  }
  const result = survivalQuestionSchema.safeParse(raw);
  if (!result.success) return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, raw)) };
  const spells = result.data.map(({ cause, ...spell }): Spell => (cause ? { ...spell, cause } : spell));
  return { spells };
}

function problemsOf(issue: z.core.$ZodIssue, raw: unknown): InputProblem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      survivalProblem('unknown_key', [...path, key], key, () => [key, closest(key, SPELL_KEYS)]),
    );
  const value = path.reduce<unknown>(
    (inside, part) => (inside as Record<PropertyKey, unknown> | undefined)?.[part],
    raw,
  );
  const shown = typeof value === 'object' ? undefined : value;
  if (issue.code === 'custom') return [survivalProblem(issue.params?.['code'] as OwnCode, path, shown)];
  if (typeof value === 'number' && (path[1] === 'entry' || path[1] === 'exit'))
    return [survivalProblem('not_a_time', path, String(value))];
  const expected = expectedOf(issue);
  return [survivalProblem(value === undefined ? 'missing' : 'bad_value', path, shown, (locale) => [expected[locale]])];
}
