import type { Confidence } from '../../law/rule.js';
import type { Locale } from '../../shared/locale.js';
import { WORKING_DAYS } from './letting-go.js';
import type { WhatIfResult } from './what-if.service.js';
import { whatIfMessages } from './what-if.messages.js';

/** Something that the figures rest on, and where it comes from. */
export interface Assumption {
  title: string;
  value: string;
  source: string;
  /** R: primary text read · R2: secondary source read · M: to be confirmed; absent for a setting of the house. */
  confidence?: Confidence;
}

/** The dated tables that somebody's cost was calculated with, each once. */
function usedTables(result: WhatIfResult, locale: Locale): Assumption[] {
  const say = whatIfMessages[locale];
  const tables = new Map<string, Assumption & { from: Temporal.PlainDate }>();
  for (const { amounts } of result.rows)
    for (const { from, source, confidence } of amounts)
      tables.set(source, {
        from,
        title: say.table(result.assumptions.pay.label, from),
        value: say.monthly,
        source,
        confidence,
      });
  return [...tables.values()]
    .sort((a, b) => Temporal.PlainDate.compare(a.from, b.from))
    .map(({ from: _from, ...assumption }) => assumption);
}

/** All that a scenario's figures rest on, each with its source. */
export function assumptionsOf(result: WhatIfResult, locale: Locale): Assumption[] {
  const say = whatIfMessages[locale];
  const { rates, vacancy, pay, law } = result.assumptions;
  const ofVacancy = (name: string): string => result.vacancySource || say.notPublic(name);
  return [
    ...usedTables(result, locale),
    { title: say.stepTitle, value: say.stepValue, source: say.stepSource },
    { title: say.bonus, value: say.bonusValue(say.percent(rates.bonusRate)), source: say.setting('pay.bonusRate') },
    {
      title: say.onCost,
      value: say.onCostValue(say.percent(rates.onCostRate)),
      source: say.roughSetting('pay.onCostRate'),
    },
    { title: say.vacancyDays, value: say.vacancyDaysValue(vacancy.days), source: ofVacancy('vacancy.days') },
    {
      title: say.vacancyFactor,
      value: say.vacancyFactorValue(vacancy.factor, WORKING_DAYS),
      source: ofVacancy('vacancy.factor'),
    },
    {
      title: say.recruiting,
      value: say.money(vacancy.recruiting, pay.currency),
      source: ofVacancy('vacancy.recruiting'),
    },
    {
      title: say.onboarding,
      value: say.money(vacancy.onboarding, pay.currency),
      source: ofVacancy('vacancy.onboarding'),
    },
    { title: say.termsTitle, value: say.termsValue, source: say.termsSource },
    { title: say.profile, value: law.profile.name, source: say.profileSource },
    { title: say.rounding, value: say.roundingValue, source: say.roundingSource },
  ];
}
