import type { ComponentChildren, VNode } from 'preact';
import { formMessages } from '../page/form.messages.js';
import { type FieldProps, fieldId, problemOf } from './form-state.js';

/** A field's name, with a word beside it where it may be left empty. */
export function LabelText({ form, label, optional }: Pick<FieldProps, 'form' | 'label' | 'optional'>): VNode {
  return (
    <>
      {label}
      {optional && <span class="kern-label__optional"> – {formMessages[form.locale].optional}</span>}
    </>
  );
}

export function Hint({ form, name, hint }: Pick<FieldProps, 'form' | 'name' | 'hint'>): VNode | null {
  return hint ? (
    <div class="kern-hint" id={`${fieldId(form, name)}-hint`}>
      {hint}
    </div>
  ) : null;
}

export function Problem({ form, name }: Pick<FieldProps, 'form' | 'name'>): VNode | null {
  const problem = problemOf(form, name);
  return problem ? (
    <p class="kern-error" id={`${fieldId(form, name)}-problem`}>
      <span class="kern-icon kern-icon--danger" aria-hidden="true" />
      <span class="kern-body">{problem}</span>
    </p>
  ) : null;
}

/** Label, hint, input and problem, one below the other. */
export function Field({ children, ...field }: FieldProps & { children: ComponentChildren }): VNode {
  const { form, name } = field;
  return (
    <div class={`kern-form-input${problemOf(form, name) ? ' kern-form-input--error' : ''}`}>
      <label class="kern-label" for={fieldId(form, name)}>
        <LabelText {...field} />
      </label>
      <Hint {...field} />
      {children}
      <Problem {...field} />
    </div>
  );
}

/** Several inputs under one question. */
export function FieldGroup({ children, ...field }: FieldProps & { children: ComponentChildren }): VNode {
  const { form, name, hint } = field;
  const problem = problemOf(form, name);
  const id = fieldId(form, name);
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <fieldset
      class={`kern-fieldset${problem ? ' kern-fieldset--error' : ''}`}
      id={id}
      {...(described && { 'aria-describedby': described })}
    >
      <legend class="kern-label">
        <LabelText {...field} />
      </legend>
      <Hint {...field} />
      <div class="kern-fieldset__body">{children}</div>
      <Problem {...field} />
    </fieldset>
  );
}
