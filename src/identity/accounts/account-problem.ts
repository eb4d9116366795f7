import { EXIT, VerbleibError } from '../../shared/errors.js';
import { bilingual, type Locale } from '../../shared/locale.js';
import { accountMessages } from './account.messages.js';

/** Why something cannot be done with an account, in words; pages show it at the field that `code` belongs to. */
export function accountProblem(code: string, text: (say: (typeof accountMessages)[Locale]) => string): VerbleibError {
  return new VerbleibError(
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
