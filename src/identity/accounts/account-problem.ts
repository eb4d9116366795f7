import { EXIT, VerbleibError } from '../../shared/errors.js';
import { bilingual, type Locale } from '../../shared/locale.js';
import { accountMessages } from './account.messages.js';

/** Why something cannot be done with an account; forms and programs are told the place that `code` belongs to. */
export class AccountProblem extends VerbleibError {
  /** Which of several roles it is about, from 0. */
  roleAt = 0;
}

/** The problem in words of account.messages.ts. */
export function accountProblem(code: string, text: (say: (typeof accountMessages)[Locale]) => string): AccountProblem {
  return new AccountProblem(
    code,
    EXIT.usage,
    bilingual((locale) => text(accountMessages[locale])),
  );
}

/** Somebody else has saved the account since its form was opened, or it is no longer there. */
export const staleAccount = (): VerbleibError =>
  new VerbleibError(
    'stale_version',
    EXIT.tryAgain,
    bilingual((locale) => accountMessages[locale].stale),
  );
