import type { Locale } from '../../shared/locale.js';
import type { Refused } from '../page/form.js';

/** What all fields of a form share. */
export interface FormState {
  locale: Locale;
  /** Set when the form was sent and refused: then what was typed stands above the fields' own values. */
  refused?: Refused | undefined;
  /** Before the ids of the fields, where a page has several forms with fields of the same name. */
  prefix?: string;
}

/** What each field is given. */
export interface FieldProps {
  form: FormState;
  /** Of the input, and the key in the schema of `readForm`. */
  name: string;
  label: string;
  hint?: string | undefined;
  /** May be left empty; says so beside the label. */
  optional?: boolean;
}

export const fieldId = (form: FormState, name: string): string => `f-${form.prefix ? `${form.prefix}-` : ''}${name}`;

export function problemOf(form: FormState, name: string): string | undefined {
  return form.refused?.problems.find(({ field }) => field === name)?.message(form.locale);
}

/** What was typed into a field, else its own value. */
export function valueOf(form: FormState, name: string, own: string | null | undefined): string {
  const typed = form.refused?.typed[name];
  return (form.refused ? (Array.isArray(typed) ? typed[0] : typed) : own) ?? '';
}

/** The values chosen of several, or of checkboxes of one name. */
export function valuesOf(form: FormState, name: string, own: readonly string[]): readonly string[] {
  return form.refused ? [form.refused.typed[name] ?? []].flat() : own;
}

/** Ids of hint and problem, for `aria-describedby`. */
export function describedBy(form: FormState, { name, hint }: { name: string; hint?: string | undefined }) {
  const id = fieldId(form, name);
  const problem = problemOf(form, name);
  const ids = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return { ...(ids && { 'aria-describedby': ids }), ...(problem && { 'aria-invalid': true as const }) };
}
