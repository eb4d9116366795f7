import { EXIT, VerbleibError } from '../shared/errors.js';
import { badFileText } from './bad-file.messages.js';

type Texts = (typeof badFileText)['de'];

/** An error (exit 65) about a file as a whole; `kind` is the message's key and, with `file_` before it, the error's code. */
export function badFile<Kind extends keyof Texts>(
  kind: Kind,
  parameters: Parameters<Texts[Kind]>,
  cause?: unknown,
): VerbleibError {
  const say = (texts: Texts): string => (texts[kind] as (...all: Parameters<Texts[Kind]>) => string)(...parameters);
  const code = `file_${kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
  return new VerbleibError(code, EXIT.badInput, { de: say(badFileText.de), en: say(badFileText.en) }, { cause });
}
