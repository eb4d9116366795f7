import type { Locale } from '../../shared/locale.js';
import type { ToldReason } from './cases/told-reasons.js';
import type { BriefingFigures } from './briefing-figures.js';

/** The sections in which the clerk can write; each text stands at the beginning of its section. */
export const TEXT_SECTIONS = ['situation', 'staff', 'clocks', 'indicators', 'objectives', 'promises', 'next'] as const;
export type TextSection = (typeof TEXT_SECTIONS)[number];

/** What the clerk has written; a section without a word is missing. */
export type BriefingTexts = Partial<Record<TextSection, string>>;

export type Audience = 'public' | 'non_public';

/** A promise or question that the briefing speaks of. */
export interface PromiseLine {
  kind: 'promise' | 'question';
  text: string;
  asked_by: string;
  made_on: string;
  /** Day of the session, or the day, by which it is due; null: open-ended. */
  due_on: string | null;
  /** null: still open. */
  answer: string | null;
}

/**
 * All that is ever told of a case that the non-public version names: what is not here is in no page, file, mail or answer. A
 * reason from a closed list and a sentence that was checked (cases/); a title that tells of absence is left out.
 */
export interface CaseLine {
  name: string;
  programme: string;
  job_title: string;
  ends_on: string;
  reason: ToldReason;
  note: string;
}

/** Everything a briefing is made of; its paper follows from this alone. */
export interface BriefingContent {
  locale: Locale;
  audience: Audience;
  edition: number;
  correction: string;
  number: string;
  department: string;
  /** Of the administration. */
  house: string;
  committee: string;
  session: { held_on: string; title: string; place: string; starts_at: string | null };
  figures: BriefingFigures;
  /** Of the last one that was released to the same committee. */
  previous: { figures: BriefingFigures; session_on: string } | null;
  texts: BriefingTexts;
  promises: PromiseLine[];
  cases: CaseLine[];
}
