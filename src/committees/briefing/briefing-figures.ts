import type { Certainty } from '../../watch/clocks/clock-facts.js';
import type { SafeValue } from '../disclosure/released-figures.js';
import type { StaffFigures, StaffOfProgramme } from './staff-figures.js';

/** How far ahead the person in the middle can plan, in steps. */
export type HorizonBand = 'under_3' | 'under_6' | 'under_12' | 'from_12' | 'withheld';

export interface IndicatorFigures {
  id: string;
  code: string;
  name: string;
  unit: string;
  definition: string;
  /** By month (its first day), oldest first. */
  values: { month: string; value: SafeValue }[];
}

/** What a briefing says of one programme; dates are ISO text, amounts euro cents. */
export interface ProgrammeFigures extends StaffOfProgramme {
  horizon: HorizonBand;
  basis: {
    text: string;
    certainty: Certainty;
    said_on: string;
    in_force_from: string | null;
    in_force_until: string | null;
    source: string;
  } | null;
  grants: {
    title: string;
    starts_on: string;
    ends_on: string | null;
    amount_cents: number | null;
    certainty: Certainty;
  }[];
  /** Of the staffing plan; a post is no person. */
  posts: { ends_on: string | null; posts: number }[];
  indicators: IndicatorFigures[];
  objectives: { title: string; owner: string; due_on: string | null; state: string }[];
  work: { title: string; state: string; next: { title: string; due_on: string } | null }[];
  /** Deadlines of the backward plan for the days of which it is told that many contracts end on them, the next first. */
  deadlines: { rule: string; variant: string; due: string; ends_on: string }[];
}

/** The figures of a briefing as they were drawn: plain JSON, without any count that may not be told. */
export interface BriefingFigures extends StaffFigures<ProgrammeFigures> {
  /** The statements released before (briefing.id, committee_notice.id) that these figures were held against. */
  before: string[];
}
