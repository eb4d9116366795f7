import { EXIT, type ExitCode, VerbleibError } from '../../shared/errors.js';
import { bilingual } from '../../shared/locale.js';
import { briefingErrorMessages } from './briefing-errors.messages.js';

type Words = (typeof briefingErrorMessages)['de'];

/** Why something cannot be done with a briefing. */
export class BriefingProblem extends VerbleibError {
  constructor(code: string, say: (words: Words, locale: 'de' | 'en') => string, exit: ExitCode = EXIT.badInput) {
    super(
      code,
      exit,
      bilingual((locale) => say(briefingErrorMessages[locale], locale)),
    );
  }
}
