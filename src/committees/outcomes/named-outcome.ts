import { type Bilingual, bilingual } from '../../shared/locale.js';
import type { OutcomeKind } from './outcome-kinds.js';
import { outcomeMessages } from './outcome.messages.js';

/** An outcome of a session that was held, with all that its sentence says. Days are ISO text. */
export interface NameableOutcome {
  id: string;
  committee_id: string;
  /** Name of the body. */
  committee: string;
  session_id: string;
  held_on: string;
  kind: OutcomeKind;
  faction: string;
  text: string;
  programme_id: string | null;
  /** Code. */
  programme: string | null;
  non_public: boolean;
}

/** An outcome as the reason of something: which it was, and its words on that day, whatever becomes of it. */
export interface NamedOutcome {
  id: string;
  committee_id: string;
  session_id: string;
  held_on: string;
  non_public: boolean;
  words: Bilingual;
}

/** A reason's outcome as somebody may read it. */
export interface ToldOutcome {
  /** null: it is non-public, and not for them. */
  words: Bilingual | null;
  /** The session, where it still is and they may see it. */
  session: { id: string; committee_id: string; held_on: string } | null;
}

/** The sentence of an outcome, in both languages. */
export const sentenceOf = (outcome: NameableOutcome): Bilingual =>
  bilingual((locale) => outcomeMessages[locale].sentence(outcome));

/** What is kept with whatever rests on the outcome. */
export const namedAs = (outcome: NameableOutcome): NamedOutcome => ({
  id: outcome.id,
  committee_id: outcome.committee_id,
  session_id: outcome.session_id,
  held_on: outcome.held_on,
  non_public: outcome.non_public,
  words: sentenceOf(outcome),
});
