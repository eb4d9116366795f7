import { type ExitCode, VerbleibError } from '../../shared/errors.js';
import { bilingual, type Locale } from '../../shared/locale.js';
import { tasksMessages } from './tasks.messages.js';

/** Why a task cannot be logged, in words. */
export function taskProblem(
  code: string,
  exit: ExitCode,
  text: (say: (typeof tasksMessages)[Locale], locale: Locale) => string,
): VerbleibError {
  return new VerbleibError(
    code,
    exit,
    bilingual((locale) => text(tasksMessages[locale], locale)),
  );
}
