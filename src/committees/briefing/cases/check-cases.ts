import { type Bilingual, bilingual } from '../../../shared/locale.js';
import { caseMessages } from './cases.messages.js';
import type { ToldReason } from './told-reasons.js';
import { untoldWord } from './untold-words.js';

/** The longest sentence beside a reason. */
export const LONGEST_NOTE = 500;

/** A case as it is chosen: the contract, why it is named, and a sentence more where there is one. */
export interface NamedCase {
  /** contract.id */
  contract: string;
  reason: ToldReason;
  note: string;
}

/** What is wrong with the sentence beside a reason; undefined: nothing. */
export function noteProblem(note: string): Bilingual | undefined {
  if (note.length > LONGEST_NOTE) return bilingual((locale) => caseMessages[locale].tooLong(LONGEST_NOTE));
  const found = untoldWord(note);
  return (
    found && bilingual((locale) => caseMessages[locale].untold(found.word, caseMessages[locale].kinds[found.kind]))
  );
}
