import { dayOf } from '../database/temporal-columns.js';
import { papersDueFor } from '../law/committee.js';
import type { LawContext } from '../law/rule.js';

/** What a session's last day for papers follows from; days are ISO text. */
export interface PapersRule {
  held_on: string;
  /** Where the committee has named the day itself. */
  papers_due: string | null;
  /** The committee's own rule in full days; null: the house's. */
  paper_days: number | null;
}

/** The last day for a session's papers (C1): the one that is named, else by the committee's rule, else by the house's; null: there is none. */
export function papersDueOf(
  { held_on, papers_due, paper_days }: PapersRule,
  { profile }: Pick<LawContext, 'profile'>,
): Temporal.PlainDate | null {
  const heldOn = Temporal.PlainDate.from(held_on);
  const days = paper_days ?? profile.number('C1.days', heldOn);
  return dayOf(papers_due) ?? (days === undefined ? null : papersDueFor(heldOn, days));
}
