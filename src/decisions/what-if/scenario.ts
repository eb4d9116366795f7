import type { Ground } from '../../law/facts.js';
import type { LawContext } from '../../law/rule.js';
import type { CommitteeFacts } from '../../watch/plan/plan-facts.js';
import type { DecisionState } from '../states.js';
import type { CohortRow } from './cohort.query.js';
import { annualCost, type CostRates, periodCost } from './cost.js';
import { judge } from './judge.js';
import { lossCost, type VacancyFigures } from './letting-go.js';
import { type PlanDates, planDates } from './plan-dates.js';
import { amountOn, type MonthlyPay, type PayTable } from './pay-table.js';
import type { DecidedRow, ScenarioRow, Standing } from './scenario-row.js';
import { type Totals, totalsOf } from './totals.js';

/** What a scenario is calculated with. */
export interface Assumptions {
  law: LawContext;
  pay: PayTable;
  rates: CostRates;
  vacancy: VacancyFigures;
}

export interface Scenario {
  to: Temporal.PlainDate;
  on: Temporal.PlainDate;
  rows: ScenarioRow[];
  decided: DecidedRow[];
  totals: Totals;
}

const DECIDED: Partial<Record<DecisionState, Standing>> = {
  signed: 'signed',
  received: 'signed',
  done: 'signed',
  ended: 'ended',
  leaving: 'leaving',
};

/** How many of the contracts end on their last day: whoever leaves earlier does not. */
export function endingCount({ rows, decided }: Pick<Scenario, 'rows' | 'decided'>): number {
  return rows.length + decided.filter(({ standing }) => standing !== 'leaving').length;
}

/** A signed follow-on or a leaving in the register counts like one in the decision. */
function standingOf({ state, register }: CohortRow): Standing | undefined {
  if (register === 'signed') return 'signed';
  if (register === 'ended') return 'leaving';
  return DECIDED[state ?? 'undecided'];
}

/** The register has an unsigned follow-on: somebody has begun it. */
function underWay({ state, register }: CohortRow): DecisionState {
  return state && state !== 'undecided' ? state : register === 'proposed' ? 'proposed' : 'undecided';
}

/**
 * What it means to extend every contract to a day, and what to let them go.
 * @param ground on which the follow-ons rest; undefined: each contract's own
 * @param committees by id
 */
export function scenario(
  members: readonly CohortRow[],
  { to, ground, on }: { to: Temporal.PlainDate; ground: Ground | undefined; on: Temporal.PlainDate },
  committees: ReadonlyMap<string, CommitteeFacts>,
  { law, pay, rates, vacancy }: Assumptions,
): Scenario {
  const plans = new Map<string, PlanDates>();
  const datesOf = (member: CohortRow, endsOn: Temporal.PlainDate): PlanDates => {
    const key = `${endsOn.toString()} ${member.committee_id}`;
    const plan = plans.get(key) ?? planDates(endsOn, committees.get(member.committee_id ?? ''), on, law);
    plans.set(key, plan);
    return plan;
  };
  const rows: ScenarioRow[] = [];
  const decided: DecidedRow[] = [];
  for (const member of members) {
    const standing = standingOf(member);
    if (standing) {
      decided.push({ member, standing });
      continue;
    }
    const endsOn = Temporal.PlainDate.from(member.ends_on!);
    const starts = endsOn.add({ days: 1 });
    const judgement = judge(
      {
        chain: member.chain,
        endsOn,
        to,
        ground: ground ?? member.ground,
        fundingGoesOn: member.funding_goes_on,
        on,
      },
      law,
    );
    const amounts = pay.amounts(member.pay_group, member.pay_step);
    const perYear = annualCost(amounts, member.fte, starts, rates);
    const { usedEnd } = judgement;
    rows.push({
      ...judgement,
      member,
      endsOn,
      decision: underWay(member),
      perYear,
      period: usedEnd && periodCost(amounts, member.fte, starts, usedEnd, rates),
      amounts: typeof amounts === 'string' ? [] : usedAmounts(amounts, starts, usedEnd ?? to),
      lettingGo: 'missing' in perYear ? perYear : lossCost(perYear.total, vacancy),
      dates: datesOf(member, endsOn),
    });
  }
  return { to, on, rows, decided, totals: totalsOf(rows) };
}

/** The amounts in force in a period. */
function usedAmounts(amounts: readonly MonthlyPay[], from: Temporal.PlainDate, to: Temporal.PlainDate): MonthlyPay[] {
  const first = amountOn(amounts, from);
  return amounts.filter(
    (each) =>
      each === first ||
      (Temporal.PlainDate.compare(each.from, from) > 0 && Temporal.PlainDate.compare(each.from, to) <= 0),
  );
}
