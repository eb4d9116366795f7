import type { DecisionState } from '../states.js';
import type { CohortRow } from './cohort.query.js';
import type { Cost, UnknownCost } from './cost.js';
import type { Judgement } from './judge.js';
import type { LossCost } from './letting-go.js';
import type { MonthlyPay } from './pay-table.js';
import type { PlanDates } from './plan-dates.js';

/** What becomes of a contract already, as people say it. */
export type Standing = 'signed' | 'ended' | 'leaving';

/** One person in the scenario. */
export interface ScenarioRow extends Judgement {
  member: CohortRow;
  endsOn: Temporal.PlainDate;
  /** State of the decision that is under way; `undecided` where nothing is. */
  decision: DecisionState;
  /** A year of the follow-on, at the pay in force on its first day. */
  perYear: Cost | UnknownCost;
  /** From the day after the last one to the end to be agreed; undefined where there is no such end. */
  period: Cost | UnknownCost | undefined;
  /** Amounts of the table that were used. */
  amounts: MonthlyPay[];
  lettingGo: LossCost | UnknownCost;
  dates: PlanDates;
}

/** A person about whom it is decided already. */
export interface DecidedRow {
  member: CohortRow;
  standing: Standing;
}
