import { type Bilingual, bilingual } from '../shared/locale.js';
import { type Fault, Problem } from './problem.js';
import { problemMessages, type ProblemText } from './problem.messages.js';

/** A problem with its words from problem.messages.ts. */
export function problemOf(
  status: number,
  code: string,
  words: (say: ProblemText) => string,
  faults: readonly Fault[] = [],
): Problem {
  return new Problem(
    status,
    code,
    bilingual((locale) => words(problemMessages[locale])),
    faults,
  );
}

/** What to do about a status, where nothing more is known. */
export const bothStatusWords = (status: number): Bilingual =>
  bilingual((locale) => problemMessages[locale].status(status).next);
