import type { Rule } from '../rule.js';
import { ageRules } from './age.js';
import { calendarRules } from './calendar.js';
import { chainLightRules } from './chain-light.js';
import type { ChainRule } from './chain-rule.js';
import { committeeRules } from './committee.js';
import { consequenceRules, formRules } from './form-and-end.js';
import { groundRules, protectionRules } from './grounds.js';
import { jobSeekerRules } from './job-seeker.js';
import { participationRules } from './participation.js';
import { prognosisRules } from './prognosis.js';
import { retentionRules } from './retention.js';
import { scienceRules } from './science.js';
import { staffCouncilRules } from './staff-council.js';
import { tariffRules } from './tariff.js';
import { withoutGroundRules } from './without-ground.js';

const law = [...groundRules, ...withoutGroundRules, ...ageRules, ...formRules];
const courts = [...tariffRules, ...prognosisRules, ...chainLightRules];

/** What checkChain asks, in this order; consequences look at what the others found. */
export const CHAIN_RULES: readonly ChainRule[] = [
  ...law,
  ...courts,
  ...scienceRules,
  ...protectionRules,
  ...staffCouncilRules,
  ...consequenceRules,
];

const ruleOf = ({ rule }: ChainRule): Rule => rule;
const byNumber = (a: Rule, b: Rule): number => Number(a.id.slice(1)) - Number(b.id.slice(1));

/** Every rule of the product, family by family: what docs/rules.md shows. */
export const RULES: readonly Rule[] = [
  ...calendarRules,
  ...[...law, ...consequenceRules].map(ruleOf).sort(byNumber),
  ...courts.map(ruleOf),
  ...scienceRules.map(ruleOf),
  ...jobSeekerRules,
  ...participationRules,
  ...protectionRules.map(ruleOf),
  ...retentionRules,
  ...committeeRules,
];
