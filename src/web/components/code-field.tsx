import type { VNode } from 'preact';
import { SelectField, TextField } from './form.js';
import type { FormState } from './form-state.js';

interface CodeFieldProps {
  form: FormState;
  name: string;
  label: string;
  /** Stands below a field that one types into. */
  hint: string;
  /** What stands there where nothing is chosen. */
  empty: string;
  value: string | null;
  /** undefined: too many to choose from. */
  choices: readonly { code: string; name: string }[] | undefined;
}

/** A choice of units or programmes, or where there are too many a field for the code. */
export function CodeField({ form, name, label, hint, empty, value, choices }: CodeFieldProps): VNode {
  if (!choices) return <TextField form={form} name={name} label={label} hint={hint} value={value} autocomplete="off" />;
  const options = choices.map(({ code, name: words }) => ({
    value: code,
    label: words && words !== code ? `${code} ${words}` : code,
  }));
  // A code that is in the address stays visible, also where nothing is to be seen of it.
  if (value !== null && !choices.some(({ code }) => code === value)) options.push({ value, label: value });
  return <SelectField form={form} name={name} label={label} empty={empty} options={options} value={value} />;
}
