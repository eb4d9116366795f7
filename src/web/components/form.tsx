import type { ComponentChildren, VNode } from 'preact';
import { formMessages } from '../page/form.messages.js';
import { dateForInput } from '../page/fields.js';
import { Field, FieldGroup, Problem } from './field-parts.js';
import { describedBy, type FieldProps, fieldId, type FormState, problemOf, valueOf, valuesOf } from './form-state.js';

/** All problems at the top, each a link to its field. It takes the focus when the page appears. */
export function ErrorSummary({ form }: { form: FormState }): VNode | null {
  const problems = form.refused?.problems ?? [];
  if (problems.length === 0) return null;
  return (
    <div class="kern-alert kern-alert--danger v-summary" role="alert" tabIndex={-1} autofocus>
      <div class="kern-alert__header">
        <span class="kern-icon kern-icon--danger" aria-hidden="true" />
        <h2 class="kern-title">{formMessages[form.locale].summary(problems.length)}</h2>
      </div>
      <div class="kern-alert__body">
        <ul class="v-list">
          {problems.map(({ field, message }) => (
            <li key={field}>
              {field ? (
                <a class="kern-link" href={`#${fieldId(form, field)}`}>
                  {message(form.locale)}
                </a>
              ) : (
                message(form.locale)
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

interface FormProps {
  form: FormState;
  /** Where it is sent; left out: to the address of the page. */
  action?: string;
  children: ComponentChildren;
  /** For uploads. */
  multipart?: boolean;
  /** Sent by the browser itself: where the answer is a page that has no address of its own. */
  plain?: boolean;
}

/** A form that is sent by POST. Problems stand on top; checking is the server's, so that words and place are ours. */
export function Form({ form, action, children, multipart, plain }: FormProps): VNode {
  return (
    <form
      class="v-form"
      method="post"
      noValidate
      {...(action && { action })}
      {...(multipart && { enctype: 'multipart/form-data' })}
      {...(plain && { 'hx-boost': 'false' })}
    >
      <ErrorSummary form={form} />
      {children}
    </form>
  );
}

const inputClass = (form: FormState, name: string) =>
  `kern-form-input__input${problemOf(form, name) ? ' kern-form-input__input--error' : ''}`;

/** What a browser or password manager may fill in (HTML, section 4.10.18.7). */
type Autocomplete =
  'off' | 'name' | 'email' | 'username' | 'username webauthn' | 'current-password' | 'new-password' | 'one-time-code';

interface TextFieldProps extends FieldProps {
  value?: string | null | undefined;
  type?: 'text' | 'email' | 'password' | 'search' | 'tel' | 'url';
  autocomplete?: Autocomplete;
  inputMode?: 'numeric' | 'decimal';
  /** About how many characters are expected: narrows the field. */
  width?: 'narrow' | 'medium';
}

/** One line. A password is never shown again. */
export function TextField({ value, type = 'text', autocomplete, inputMode, width, ...field }: TextFieldProps): VNode {
  const { form, name } = field;
  return (
    <Field {...field}>
      <input
        class={`${inputClass(form, name)}${width ? ` v-input--${width}` : ''}`}
        id={fieldId(form, name)}
        name={name}
        // The library's types have one set of attributes for each kind of input; these are the same for all of ours.
        {...({ type } as { type: 'text' })}
        value={type === 'password' ? '' : valueOf(form, name, value)}
        {...(autocomplete && { autocomplete: autocomplete as 'off' })}
        {...(inputMode && { inputMode })}
        {...describedBy(form, field)}
      />
    </Field>
  );
}

/** A date as text: German people write 31.12.2026, and the browsers' own date fields insist on their language's order. */
export function DateField({
  value,
  ...field
}: FieldProps & { value?: Temporal.PlainDate | string | null | undefined }): VNode {
  const { locale } = field.form;
  const hint = field.hint ?? formMessages[locale].dateHint;
  return <TextField {...field} hint={hint} value={dateForInput(value, locale)} autocomplete="off" width="medium" />;
}

export function TextArea({ value, rows = 5, ...field }: FieldProps & { value?: string | null; rows?: number }): VNode {
  const { form, name } = field;
  return (
    <Field {...field}>
      <textarea
        class={inputClass(form, name)}
        id={fieldId(form, name)}
        name={name}
        rows={rows}
        {...describedBy(form, field)}
        // A browser drops a line end right after the tag: one more keeps the text as it was typed.
        value={valueOf(form, name, value)}
      />
    </Field>
  );
}

/** Something to choose; `hint` stands below it where each needs a word. */
export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

interface SelectFieldProps extends FieldProps {
  options: readonly Choice[];
  value?: string | null | undefined;
  /** What stands there before something is chosen (value ''); `false`: the first option. */
  empty?: string | false;
}

export function SelectField({ options, value, empty, ...field }: SelectFieldProps): VNode {
  const { form, name } = field;
  const chosen = valueOf(form, name, value);
  return (
    <Field {...field}>
      <div class="kern-form-input__select-wrapper">
        <select
          class={`kern-form-input__select${problemOf(form, name) ? ' kern-form-input__select--error' : ''}`}
          id={fieldId(form, name)}
          name={name}
          {...describedBy(form, field)}
        >
          {empty !== false && <option value="">{empty ?? formMessages[form.locale].pleaseChoose}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === chosen}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </Field>
  );
}

interface CheckProps {
  type: 'checkbox' | 'radio';
  form: FormState;
  name: string;
  id: string;
  value: string;
  label: string;
  hint?: string | undefined;
  checked: boolean;
  described?: ReturnType<typeof describedBy>;
}

function Check({ type, form, name, id, value, label, hint, checked, described }: CheckProps): VNode {
  return (
    <div class="kern-form-check">
      <input
        class={`kern-form-check__${type}${problemOf(form, name) ? ` kern-form-check__${type}--error` : ''}`}
        type={type}
        id={id}
        name={name}
        value={value}
        checked={checked}
        {...(hint && { 'aria-describedby': `${id}-hint` })}
        {...described}
      />
      <label class="kern-label" for={id}>
        {label}
        {hint && (
          <span class="v-below" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </label>
    </div>
  );
}

/** One thing that is or is not so. */
export function CheckboxField({ checked = false, ...field }: FieldProps & { checked?: boolean }): VNode {
  const { form, name, label, hint } = field;
  return (
    <div class={problemOf(form, name) ? 'kern-form-input kern-form-input--error' : 'kern-form-input'}>
      <Check
        type="checkbox"
        {...{ form, name, label, hint }}
        id={fieldId(form, name)}
        value="on"
        checked={valuesOf(form, name, checked ? ['on'] : []).length > 0}
        described={describedBy(form, field)}
      />
      <Problem form={form} name={name} />
    </div>
  );
}

/** One of a few, all visible. */
export function RadioGroup({
  options,
  value,
  ...field
}: FieldProps & { options: readonly Choice[]; value?: string | null }): VNode {
  const { form, name } = field;
  const chosen = valueOf(form, name, value);
  return (
    <FieldGroup {...field}>
      {options.map((option) => (
        <Check
          key={option.value}
          type="radio"
          {...{ form, name, ...option }}
          id={`${fieldId(form, name)}-${option.value}`}
          checked={option.value === chosen}
        />
      ))}
    </FieldGroup>
  );
}

/** Any of a few, all visible. */
export function CheckboxGroup({
  options,
  values = [],
  ...field
}: FieldProps & { options: readonly Choice[]; values?: readonly string[] }): VNode {
  const { form, name } = field;
  const chosen = valuesOf(form, name, values);
  return (
    <FieldGroup {...field}>
      {options.map((option) => (
        <Check
          key={option.value}
          type="checkbox"
          {...{ form, name, ...option }}
          id={`${fieldId(form, name)}-${option.value}`}
          checked={chosen.includes(option.value)}
        />
      ))}
    </FieldGroup>
  );
}

export function HiddenField({ name, value }: { name: string; value: string | number }): VNode {
  return <input type="hidden" name={name} value={String(value)} />;
}

interface SubmitButtonProps {
  label: string;
  kind?: 'primary' | 'secondary' | 'tertiary';
  /** Of the button, where a form has several: then `name` is sent with this value. */
  name?: string;
  value?: string;
  /** Keeps the focus where the button is there again after a step. */
  id?: string;
}

export function SubmitButton({ label, kind = 'primary', name, value, id }: SubmitButtonProps): VNode {
  return (
    <button class={`kern-btn kern-btn--${kind}`} type="submit" {...(name && { name, value })} {...(id && { id })}>
      <span class="kern-label">{label}</span>
    </button>
  );
}

/** The row of buttons at the end of a form; `cancel` leads back without saving. */
export function Buttons({
  children,
  cancel,
  form,
}: {
  children: ComponentChildren;
  cancel?: string;
  form: FormState;
}): VNode {
  return (
    <div class="kern-btn-wrapper">
      {children}
      {cancel && (
        <a class="kern-btn kern-btn--tertiary" href={cancel}>
          <span class="kern-label">{formMessages[form.locale].cancel}</span>
        </a>
      )}
    </div>
  );
}
