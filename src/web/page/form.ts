import type { z } from 'zod';
import type { Bilingual, Locale } from '../../shared/locale.js';
import { UNFIT_TEXT } from '../../shared/unfit-text.js';
import { formMessages } from './form.messages.js';
import type { Typed } from './form-body.js';

/** What is wrong with one field; the field's name is that of its input. */
export interface FieldProblem {
  field: string;
  message: (locale: Locale) => string;
}

/** A form that was sent and refused: what is wrong, and what was typed, to be shown again. */
export interface Refused {
  problems: FieldProblem[];
  typed: Typed;
}

/** Either the values or why there are none; `typed` in both cases, for reasons that only turn up later. */
export type ReadForm<Value> = { value: Value; typed: Typed } | Refused;

/** A problem that was found after reading, for instance by the database. */
export const fieldProblem = (field: string, text: Bilingual): FieldProblem => ({
  field,
  message: (locale) => text[locale],
});

const UNFIT = new RegExp(`[${UNFIT_TEXT}]`, 'gu');

/** The body as texts by field name, whatever a parser made of it. */
function typedIn(body: unknown): Typed {
  const typed = Object.create(null) as Typed;
  if (typeof body !== 'object' || body === null) return typed;
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'string') typed[name] = value;
    else if (Array.isArray(value)) typed[name] = value.filter((item) => typeof item === 'string');
  }
  return typed;
}

const isUnfit = (value: string | string[]): boolean => [value].flat().some((text) => text.search(UNFIT) >= 0);

function shownAgain(typed: Typed): Typed {
  const clean = (text: string) => text.replaceAll(UNFIT, '');
  const entries = Object.entries(typed).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map(clean) : clean(value),
  ]);
  return Object.assign(Object.create(null) as Typed, Object.fromEntries(entries));
}

/** An issue in words: its own (`params.says`), else those for its kind. */
function wordsFor(issue: z.core.$ZodIssue, locale: Locale): string {
  const t = formMessages[locale];
  switch (issue.code) {
    case 'custom': {
      const says = issue.params?.['says'] as Bilingual | undefined;
      return says?.[locale] ?? t.invalid;
    }
    case 'too_big':
      return issue.origin === 'string' ? t.tooLong(Number(issue.maximum)) : t.tooMuch(Number(issue.maximum));
    case 'too_small':
      if (issue.origin === 'array') return t.choose;
      if (issue.origin !== 'string') return t.tooLittle(Number(issue.minimum));
      return issue.minimum === 1 ? t.missing : t.tooShort(Number(issue.minimum));
    case 'invalid_type':
      return issue.input === undefined ? t.missing : t.invalid;
    case 'invalid_value':
    case 'invalid_union':
      return t.choose;
    case 'invalid_format':
      return issue.format === 'email' ? t.email : t.invalid;
    default:
      return t.invalid;
  }
}

/** One problem for each field is enough: the first. */
function firstOfEach(problems: FieldProblem[]): FieldProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ field }) => !seen.has(field) && seen.add(field));
}

/**
 * Reads a form that was sent. The schema is an object whose keys are the names of the inputs (fields.ts has the usual
 * ones); inputs that it does not name are ignored.
 */
export function readForm<Schema extends z.ZodType>(schema: Schema, body: unknown): ReadForm<z.output<Schema>> {
  const typed = typedIn(body);
  const unfit = Object.entries(typed)
    .filter(([, value]) => isUnfit(value))
    .map(([field]) => ({ field, message: (locale: Locale) => formMessages[locale].unfit }));
  const read = schema.safeParse({ ...typed }, { reportInput: true });
  if (read.success && unfit.length === 0) return { value: read.data, typed: shownAgain(typed) };
  const found = (read.error?.issues ?? []).map((issue) => ({
    field: String(issue.path[0] ?? ''),
    message: (locale: Locale) => wordsFor(issue, locale),
  }));
  return { problems: firstOfEach([...unfit, ...found]), typed: shownAgain(typed) };
}
