import { EXIT, VerbleibError } from '../../shared/errors.js';
import { bilingual, type Locale } from '../../shared/locale.js';
import { tokenMessages } from './token.messages.js';

/** Why there can be no such token, in words. */
export function tokenProblem(code: string, text: (say: (typeof tokenMessages)[Locale]) => string): VerbleibError {
  return new VerbleibError(
    code,
    EXIT.usage,
    bilingual((locale) => text(tokenMessages[locale])),
  );
}
