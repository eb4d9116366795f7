import type { VNode } from 'preact';
import { z } from 'zod';
import { bilingual, type Locale } from '../../../shared/locale.js';
import { TextField } from '../../../web/components/form.js';
import { fieldProblem, type FieldProblem } from '../../../web/page/form.js';
import type { FormState } from '../../../web/components/form-state.js';
import type { Factors } from '../../factors/factors.query.js';
import type { Confirmation } from './confirm-identity.service.js';
import { factorsMessages } from './factors.messages.js';

const FIELD = 'password_or_code';

/** The field of `ProofField`, for the form's schema. */
export const proofShape = { [FIELD]: z.string().max(1000).default('') } as const;

/** What was given as proof. */
export const proofIn = (value: { [FIELD]: string }): string => value[FIELD];

/** Status and problem of a proof that was not accepted. */
export function refusedProof(confirmation: Exclude<Confirmation, { kind: 'right' }>): {
  status: number;
  problem: FieldProblem;
} {
  const text = (locale: Locale) =>
    confirmation.kind === 'wait'
      ? factorsMessages[locale].wait(confirmation.seconds)
      : factorsMessages[locale].wrongProof;
  return { status: confirmation.kind === 'wait' ? 429 : 422, problem: fieldProblem(FIELD, bilingual(text)) };
}

/** Asks for password or code before a way in is changed; nothing for those who have neither. */
export function ProofField({ form, factors }: { form: FormState; factors: Factors }): VNode | null {
  const t = factorsMessages[form.locale];
  const confirmed = factors.totp.state === 'confirmed';
  if (!factors.hasPassword && !confirmed) return null;
  return (
    <TextField
      form={form}
      name={FIELD}
      type="password"
      autocomplete="current-password"
      label={confirmed ? (factors.hasPassword ? t.proofWithCode : t.code) : t.proof}
      hint={t.proofHint}
    />
  );
}
