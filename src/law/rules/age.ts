import { dayNumber, type DayNumber, periodEndDay } from '../../calendar/day-number.js';
import type { Chain } from '../check/chain.js';
import { iso, type Term } from '../check/term.js';
import type { Rule } from '../rule.js';
import { olderWords, retiredWords } from './age.messages.js';
import type { ChainRule } from './chain-rule.js';

export const T5: Rule = {
  id: 'T5',
  title: { de: 'Befristung ab 52 Jahren', en: 'Fixed term from the age of 52' },
  statement: {
    de: 'Wer bei Beginn 52 Jahre alt ist und unmittelbar davor mindestens vier Monate ohne Arbeit war, kann ohne Sachgrund bis zu fünf Jahre befristet beschäftigt werden, mit mehreren Verlängerungen.',
    en: 'Whoever is 52 at the start and was out of work for at least four months right before can have a term without a ground of up to five years, with several extensions.',
  },
  formula:
    'born_on + T5.age years ≤ first.start ∧ out_of_work_months ≥ T5.outOfWorkMonths ∧ last.end ≤ K1(first.start, T5.months)',
  parameters: ['T5.months', 'T5.age', 'T5.outOfWorkMonths'],
  citation: { de: '§ 14 Abs. 3 TzBfG', en: 'TzBfG § 14(3)' },
  confidence: 'R',
};

export const T11: Rule = {
  id: 'T11',
  title: { de: 'Befristung nach der Regelaltersgrenze', en: 'Fixed term after the retirement age' },
  statement: {
    de: 'Nach Erreichen der Regelaltersgrenze steht eine frühere Beschäftigung einem Vertrag ohne Sachgrund nicht entgegen. Jeder Vertrag hält die Grenzen von § 14 Abs. 2 TzBfG ein; zusammen sind es höchstens acht Jahre und zwölf Verträge.',
    en: 'After the statutory retirement age earlier employment does not stand against a term without a ground. Each contract keeps within TzBfG § 14(2); together they are at most eight years and twelve contracts.',
  },
  formula:
    'each: end ≤ K1(start, T2.months); all from retires_on on: end ≤ K1(first.start, 12 · T11.years) ∧ count ≤ T11.contracts',
  parameters: ['T11.years', 'T11.contracts'],
  citation: { de: '§ 41 Abs. 2 SGB VI', en: 'SGB VI § 41(2)' },
  confidence: 'R',
};

/** The day on which somebody is so many years old (BGB § 187(2): the day of birth counts). */
const birthday = (bornOn: Temporal.PlainDate, years: number): DayNumber =>
  periodEndDay(dayNumber(bornOn), years * 12) + 1;

/** Known to be too young, or too short out of work; undefined: not known. */
function conditions(term: Term, chain: Chain): { young?: boolean; working?: boolean } {
  const [age, months] = [chain.number('T5.age'), chain.number('T5.outOfWorkMonths')];
  const { bornOn, outOfWorkMonths } = chain.facts;
  return {
    ...(age !== undefined && bornOn ? { young: birthday(bornOn, age) > term.first.start } : {}),
    ...(months !== undefined && outOfWorkMonths !== undefined ? { working: outOfWorkMonths < months } : {}),
  };
}

/**
 * Last day of an employment that leaves less time out of work before a run on 14-3 than the law asks for, by the
 * contracts themselves, those with other employers too. A job of a few hours would not count; hours are not known here.
 */
function employedUntil(term: Term, chain: Chain): DayNumber | undefined {
  const months = chain.number('T5.outOfWorkMonths');
  if (months === undefined) return undefined;
  const start = term.first.start;
  let last: DayNumber | undefined;
  for (const { startsOn, endsOn } of chain.facts.contracts) {
    if (dayNumber(startsOn) >= start) continue;
    const end = endsOn === null ? start - 1 : Math.min(dayNumber(endsOn), start - 1);
    if (end >= (last ?? end)) last = end;
  }
  return last !== undefined && periodEndDay(last + 1, months) >= start ? last : undefined;
}

function checkOlder(chain: Chain): void {
  const months = chain.number('T5.months');
  if (months === undefined) return;
  for (const term of chain.terms) {
    if (term.ground !== '14-3' || !term.fixed) continue;
    const latest = periodEndDay(term.first.start, months);
    // The facts about the person are those of the run that is asked about.
    const asked = term.first === chain.subject?.first;
    const { young, working } = asked ? conditions(term, chain) : {};
    const employed = asked && !working ? employedUntil(term, chain) : undefined;
    const why = () => ({
      first_starts_on: iso(term.first.start),
      ends_on: iso(term.end),
      latest_end: iso(latest),
      born_on: chain.facts.bornOn?.toString() ?? null,
      out_of_work_months: chain.facts.outOfWorkMonths ?? null,
      age: chain.number('T5.age') ?? null,
      out_of_work_months_least: chain.number('T5.outOfWorkMonths') ?? null,
      too_long: term.end > latest,
      too_young: young ?? null,
      too_short_out_of_work: working ?? null,
      employed_until: employed === undefined ? null : iso(employed),
    });
    const broken = term.end > latest || young || working;
    if (broken) chain.find(T5, 'error', olderWords.broken, why, term.at);
    if (!chain.asks(term)) continue;
    const missing = [
      ...(young === undefined ? ['born_on'] : []),
      ...(working === undefined ? ['out_of_work_months'] : []),
    ];
    if (employed !== undefined) chain.find(T5, 'legal_review', olderWords.employed, why, term.at);
    else if (broken) continue;
    else if (missing.length > 0) chain.find(T5, 'hint', olderWords.unknown, why, term.at, missing);
    else chain.find(T5, 'ok', olderWords.ok, why, term.at);
  }
}

/** Latest lawful end of a term on 14-3; undefined where its conditions are known not to be met. */
export function latestOlder(term: Term, chain: Chain): DayNumber | undefined {
  const months = chain.number('T5.months');
  const { young, working } = conditions(term, chain);
  return months === undefined || young || working ? undefined : periodEndDay(term.first.start, months);
}

/** From this age on the statutory retirement age is reached by everybody (SGB VI § 35 sentence 2). */
const RETIREMENT_AGE = 67;

function checkRetired(chain: Chain): void {
  const [years, most] = [chain.number('T11.years'), chain.number('T11.contracts')];
  if (years === undefined || most === undefined) return;
  const { bornOn, retiresOn } = chain.facts;
  let first: Term | undefined;
  let count = 0;
  for (const term of chain.terms) {
    if (!term.fixed || term.ground !== '14-2') continue;
    if (!retiresOn && chain.asks(term) && bornOn && birthday(bornOn, RETIREMENT_AGE) <= term.start)
      chain.find(T11, 'hint', retiredWords.unknown, () => ({ born_on: bornOn.toString() }), term.at, ['retires_on']);
    if (!chain.retired(term)) continue;
    first ??= term;
    count += 1;
    const latest = periodEndDay(first.start, years * 12);
    const [start, contracts] = [first.start, count];
    const why = () => ({
      first_starts_on: iso(start),
      ends_on: iso(term.end),
      latest_end: iso(latest),
      contracts,
      contracts_most: most,
      too_long: term.end > latest,
    });
    if (term.end > latest || count > most) chain.find(T11, 'error', retiredWords.broken, why, term.at);
    else if (chain.asks(term)) chain.find(T11, 'ok', retiredWords.ok, why, term.at);
  }
}

/** Latest end that T11 leaves to a term after the retirement age; 'none' where the contracts are used up. */
export function latestRetired(term: Term, chain: Chain): DayNumber | 'none' | undefined {
  const [years, most] = [chain.number('T11.years'), chain.number('T11.contracts')];
  if (years === undefined || most === undefined || !chain.retired(term)) return undefined;
  const counted = chain.terms.filter((other) => other.fixed && chain.retired(other));
  const before = counted.slice(0, counted.indexOf(term) + 1);
  return before.length > most ? 'none' : periodEndDay(before[0]!.start, years * 12);
}

export const ageRules: readonly ChainRule[] = [
  { rule: T5, check: checkOlder },
  { rule: T11, check: checkRetired },
];
