import type { HouseCalendar } from '../calendar/house-calendar.js';
import type { Bilingual, Locale } from '../shared/locale.js';
import type { LawProfile, ParameterKey } from './parameters.js';

/** Rule ids of the legal rules, as users and citations know them. */
export type RuleId = `${'K' | 'T' | 'V' | 'S' | 'P' | 'C' | 'D'}${number}` | 'B' | 'W';

/** R: primary text read · R2: secondary source read · M: from memory, shown as "to be confirmed". */
export type Confidence = 'R' | 'R2' | 'M';

/** Interfaces: fixed. A finding about facts that are missing is a hint with `missing`. */
export type Severity = 'ok' | 'hint' | 'warning' | 'error' | 'legal_review' | 'blocked';

/** What every rule is judged by: the parameters of the house and its working days. */
export interface LawContext {
  profile: LawProfile;
  calendar: HouseCalendar;
}

/** A rule as the table and docs/rules.md show it. */
export interface Rule {
  id: RuleId;
  title: Bilingual;
  /** What it says, in one or two plain sentences. */
  statement: Bilingual;
  /** How it is calculated, in the notation of the code. */
  formula: string;
  parameters: readonly ParameterKey[];
  citation: Bilingual;
  confidence: Confidence;
}

/** What a rule says about facts: a hint with its citation, never a decision about a person. */
export interface Finding {
  rule: RuleId;
  severity: Severity;
  /** Made when it is read: a hundred thousand chains are checked for their severities alone. */
  message(locale: Locale): string;
  citation: Bilingual;
  confidence: Confidence;
  /** "Why": the facts that led to it, by name, dates as ISO text. */
  inputs: Record<string, string | number | boolean | null>;
  /** Names of the facts that are missing: then nothing is known about this rule. */
  missing?: readonly string[];
  /** Which contract of the chain it is about, from 0; absent for the chain or the follow-on as a whole. */
  contract?: number;
}

/** Who owes what a deadline asks for. */
export type Owner = 'hr' | 'manager' | 'employee' | 'committee_clerk';

/** A date by which something must be done for a last day, on its legal ground. */
export interface Deadline {
  rule: RuleId;
  /** Tells apart two deadlines of one rule: `discussion` and `plain` (P2), `request` and `budget` (C3); else ''. */
  variant: string;
  due: Temporal.PlainDate;
  title: Bilingual;
  /** What has to be there for it. */
  needs: Bilingual;
  owner: Owner;
  citation: Bilingual;
  confidence: Confidence;
  inputs: Record<string, string | number | boolean | null>;
}
