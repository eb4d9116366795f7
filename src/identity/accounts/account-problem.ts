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
