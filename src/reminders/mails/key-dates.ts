import { Injectable } from '@nestjs/common';
import { HouseLaw } from '../../config/law-context.js';
import { type BackwardPlan, backwardPlan } from '../../law/plan/backward-plan.js';
import { keyOf } from '../../law/plan/deadline.js';
import type { Deadline, LawContext } from '../../law/rule.js';
import type { Bilingual } from '../../shared/locale.js';
import { type CommitteeFacts, planFacts } from '../../watch/plan/plan-facts.js';

/** A deadline of the plan; one of a committee's sessions (C1, C2) says whose. */
export interface KeyDate extends Deadline {
  committee?: Pick<CommitteeFacts, 'code' | 'name'>;
}

/** What the plans of a mail's last days say. */
export interface KeyDates {
  /** The key dates of a last day, in their order. */
  keyDatesOf: (endsOn: Temporal.PlainDate) => KeyDate[];
  /** What is not known of a last day's session or papers: none recorded, none that helps, no lead time (C1, C2). */
  gapsOf: (endsOn: Temporal.PlainDate) => Bilingual[];
}

/** A last day and the committee that its contract's programme reports to. */
export interface PlannedEnd {
  ends_on: string;
  committee_id: string | null;
}

const ofSession = ({ rule }: Pick<Deadline, 'rule'>): boolean => rule === 'C1' || rule === 'C2';

// What somebody in the house has to do; the period for a suit (T9) is the employee's own affair.
const ofHouse = ({ deadlines }: BackwardPlan): Deadline[] => deadlines.filter(({ rule }) => rule !== 'T9');

const byDue = (a: Deadline, b: Deadline): number =>
  Temporal.PlainDate.compare(a.due, b.due) || a.rule.localeCompare(b.rule) || a.variant.localeCompare(b.variant);

/** The key dates as mails tell them: the backward plan by the law and calendar of the house. */
@Injectable()
export class MailKeyDates {
  constructor(private readonly law: HouseLaw) {}

  /** For those who prepare what follows: the plan of each last day in full, with the sessions of every committee that its contracts have. */
  async ofContracts(lines: PlannedEnd[], committees: ReadonlyMap<string, CommitteeFacts>): Promise<KeyDates> {
    const law = await this.law.load();
    const byEnd = Map.groupBy(lines, ({ ends_on }) => ends_on);
    const plansOf = (endsOn: Temporal.PlainDate): CommitteePlan[] => {
      const ids = new Set((byEnd.get(endsOn.toString()) ?? []).map(({ committee_id }) => committee_id ?? ''));
      const known = [...ids].flatMap((id) => committees.get(id) ?? []);
      return (known.length ? known : [undefined]).map((committee) => planOf(endsOn, committee, law));
    };
    return {
      keyDatesOf: (endsOn) => merged(plansOf(endsOn)),
      gapsOf: (endsOn) =>
        plansOf(endsOn).flatMap(({ plan, committee }) =>
          sessionGaps(plan).map(({ de, en }) => ({ de: `${committee!.name}: ${de}`, en: `${committee!.name}: ${en}` })),
        ),
    };
  }

  /** For a committee itself: without what runs inside the periods of others (P3, P4, V3). */
  async ofCommittee(committee: CommitteeFacts): Promise<KeyDates> {
    const law = await this.law.load();
    const ownPlan = (endsOn: Temporal.PlainDate): BackwardPlan =>
      backwardPlan({ ...planFacts(endsOn, committee), detailed: false }, law);
    return { keyDatesOf: (endsOn) => ofHouse(ownPlan(endsOn)), gapsOf: (endsOn) => sessionGaps(ownPlan(endsOn)) };
  }
}

interface CommitteePlan {
  committee: CommitteeFacts | undefined;
  plan: BackwardPlan;
}

const planOf = (endsOn: Temporal.PlainDate, committee: CommitteeFacts | undefined, law: LawContext): CommitteePlan => ({
  committee,
  plan: backwardPlan(planFacts(endsOn, committee), law),
});

const sessionGaps = ({ unknown }: BackwardPlan): Bilingual[] => unknown.filter(ofSession).map(({ text }) => text);

/** The plans of one last day as one: they differ in the sessions alone. */
function merged(plans: CommitteePlan[]): KeyDate[] {
  const all = plans.flatMap(({ plan, committee }) =>
    ofHouse(plan).map((date): KeyDate => (committee && ofSession(date) ? { ...date, committee } : date)),
  );
  const distinct = new Map(all.map((date) => [`${keyOf(date)} ${date.committee?.code ?? ''}`, date]));
  return [...distinct.values()].sort(byDue);
}
