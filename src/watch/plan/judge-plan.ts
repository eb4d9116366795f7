import { type DeadlineKey, keyOf } from '../../law/plan/deadline.js';
import { type Standing, standing } from '../../law/plan/standing.js';
import type { Deadline } from '../../law/rule.js';

type Day = Temporal.PlainDate | null;

/** What the register knows to be done for one contract; null: not yet. */
export interface DoneFacts {
  /** Nothing follows: it is let end, or the person leaves. */
  nothingFollows: boolean;
  /** The employee can be told by mail. */
  reachable: boolean;
  informedOn: Day;
  councilAskedOn: Day;
  /** Whether the staff council was asked with discussion. */
  withDiscussion: boolean;
  officerAskedOn: Day;
  representativeAskedOn: Day;
  fundedOn: Day;
  checkedOn: Day;
  signedOn: Day;
  /** Day on which it was recorded that nothing follows. */
  endedOn: Day;
}

/** A deadline with how it stands for the contracts it is about. */
export interface JudgedDeadline extends Deadline {
  /** null: whether it is done is nowhere recorded. */
  standing: Standing | null;
  /** Day on which the last of them was done; null while any is open. */
  metOn: Day;
  /** For how many contracts it is done, and how many need it; null where that is nowhere recorded. */
  done: number | null;
  of: number | null;
}

/** What meets which deadline; a deadline that is not here is one that nobody records. */
const DONE: Partial<Record<DeadlineKey, (facts: DoneFacts) => Day>> = {
  S1: (facts) => facts.informedOn,
  S2: (facts) => facts.informedOn,
  'C3-budget': (facts) => facts.fundedOn,
  'P2-plain': (facts) => facts.councilAskedOn,
  'P2-discussion': (facts) => facts.councilAskedOn,
  P3: (facts) => facts.officerAskedOn,
  P4: (facts) => facts.representativeAskedOn,
  P5: (facts) => facts.councilAskedOn,
  V3: (facts) => facts.checkedOn,
  T6: (facts) => facts.signedOn,
  T7: (facts) => facts.signedOn ?? facts.endedOn,
};

/** Deadlines that stand also where nothing follows: staff are told, and the first working day is looked at. */
const ALWAYS = new Set<DeadlineKey>(['S1', 'S2', 'V3', 'T7']);

function needs(key: DeadlineKey, due: Temporal.PlainDate, facts: DoneFacts): boolean {
  if (facts.nothingFollows && !ALWAYS.has(key)) return false;
  if (key === 'S1' || key === 'S2') return facts.reachable;
  // Asked without discussion after the day for one with: that day was not needed.
  const asked = facts.councilAskedOn;
  return !(key === 'P2-discussion' && asked && !facts.withDiscussion && Temporal.PlainDate.compare(asked, due) > 0);
}

const WORST: Standing[] = ['missed', 'at_risk', 'open', 'met'];

/**
 * How a deadline stands for contracts: as it stands for the worst of those that need it. Staff count as told in time for
 * S1 and S2 by the mail about it; whether they reported, only the employment agency knows.
 */
export function judge(
  deadline: Deadline,
  contracts: readonly DoneFacts[],
  today: Temporal.PlainDate,
  atRiskDays: number,
): JudgedDeadline {
  const key = keyOf(deadline);
  const doneOn = DONE[key];
  const needed = contracts.filter((facts) => needs(key, deadline.due, facts));
  if (!doneOn || needed.length === 0) return { ...deadline, standing: null, metOn: null, done: null, of: null };
  const days = needed.map(doneOn);
  const standings = days.map((day) => standing(deadline, day ?? undefined, today, atRiskDays));
  const done = days.filter((day) => day !== null);
  const last = done.toSorted((a, b) => Temporal.PlainDate.compare(a, b)).at(-1) ?? null;
  return {
    ...deadline,
    standing: WORST.find((each) => standings.includes(each))!,
    metOn: done.length === needed.length ? last : null,
    done: done.length,
    of: needed.length,
  };
}
