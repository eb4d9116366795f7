import { z } from 'zod';
import { bilingual } from '../../../shared/locale.js';
import { fieldProblem, type FieldProblem } from '../../../web/page/form.js';
import { passwordMessages } from '../../accounts/password-rules.messages.js';
import { passwordProblem } from '../../accounts/password-rules.js';

/** A password and its repetition, as fields of a form's schema. */
export const newPassword = { password: z.string().min(1).max(1000), repeat: z.string().min(1).max(1000) };

/** What speaks against the password that was typed. @param about name and address of whose it becomes */
export function newPasswordProblem(
  { password, repeat }: { password: string; repeat: string },
  about: readonly string[],
): FieldProblem | undefined {
  const problem = passwordProblem(password, about);
  if (problem) return fieldProblem('password', problem);
  if (password === repeat) return undefined;
  return fieldProblem(
    'repeat',
    bilingual((locale) => passwordMessages[locale].different),
  );
}
