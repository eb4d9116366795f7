import type { VNode } from 'preact';
import { CheckboxField, DateField, SelectField, TextArea, TextField } from '../../web/components/form.js';
import type { FormState } from '../../web/components/form-state.js';
import { formatDate, type Locale } from '../../shared/locale.js';
import { factsMessages, type FieldName, type State } from './facts.messages.js';
import { type FactField, type FactKind, type FactValues, tableOf } from './kinds.js';

/** A work item to choose. */
export interface WorkItemChoice {
  id: string;
  title: string;
}

/** How a number stands in its input: without grouping, which a reader could take for decimals. */
function numberForInput(value: number, locale: Locale): string {
  const text = String(value);
  return locale === 'de' ? text.replace('.', ',') : text;
}

/** How a value stands in its input. */
function typedAs(field: FactField, value: FactValues[string] | undefined, locale: Locale): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberForInput(field.type === 'money' ? value / 100 : value, locale);
  return String(value);
}

/** How a value is read by people, for two states side by side. */
export function saidAs(field: FactField, value: FactValues[string] | undefined, locale: Locale): string {
  const t = factsMessages[locale];
  if (field.type === 'tick') return value === true ? t.yes : t.no;
  if (value === null || value === undefined || value === '') return '';
  if (field.type === 'choice') return t.states[value as State];
  return field.type === 'day' ? formatDate(String(value), locale) : typedAs(field, value, locale);
}

interface FieldProps {
  form: FormState;
  field: FactField;
  value: FactValues[string] | undefined;
  workItems: readonly WorkItemChoice[];
}

function OneField({ form, field, value, workItems }: FieldProps): VNode {
  const { locale } = form;
  const words = factsMessages[locale];
  const name = field.name as FieldName;
  const common = {
    form,
    name,
    label: words.fields[name],
    hint: words.hints[name],
    ...(field.optional && { optional: true }),
  };
  switch (field.type) {
    case 'text':
      return <TextArea {...common} value={String(value ?? '')} />;
    case 'day':
      return <DateField {...common} value={value as string | null | undefined} />;
    case 'choice':
      return (
        <SelectField
          {...common}
          value={typedAs(field, value, locale)}
          options={field.values.map((each) => ({ value: each, label: words.states[each as State] }))}
        />
      );
    case 'work-item':
      return (
        <SelectField
          {...common}
          value={String(value ?? '')}
          options={workItems.map(({ id, title }) => ({ value: id, label: title }))}
        />
      );
    case 'tick':
      return <CheckboxField {...common} checked={value === true} />;
    case 'number':
    case 'money':
      return (
        <TextField
          {...common}
          value={typedAs(field, value, locale)}
          inputMode="decimal"
          width="medium"
          autocomplete="off"
        />
      );
    default:
      return <TextField {...common} value={typedAs(field, value, locale)} autocomplete="off" />;
  }
}

/** The inputs of a kind, in the order of its table. */
export function FactFields({
  form,
  kind,
  values,
  workItems,
}: {
  form: FormState;
  kind: FactKind;
  values: FactValues;
  workItems: readonly WorkItemChoice[];
}): VNode {
  return (
    <>
      {tableOf(kind).fields.map((field) => (
        <OneField key={field.name} form={form} field={field} value={values[field.name]} workItems={workItems} />
      ))}
    </>
  );
}
