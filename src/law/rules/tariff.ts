import { periodEndDay } from '../../calendar/day-number.js';
import type { Chain } from '../check/chain.js';
import { iso, type Term } from '../check/term.js';
import type { Rule } from '../rule.js';
import type { ChainRule } from './chain-rule.js';
import {
  areaWords,
  fiveYearWords,
  type NoticePeriod,
  noticeWords,
  probationWords,
  shortestWords,
} from './tariff.messages.js';

export const V1: Rule = {
  id: 'V1',
  title: { de: 'Geltung von § 30 Abs. 2–5 TVöD', en: 'Where TVöD § 30(2)–(5) apply' },
  statement: {
    de: '§ 30 Abs. 2 bis 5 TVöD gelten nur im Tarifgebiet West und für Tätigkeiten, die früher der Angestelltenversicherung unterlagen.',
    en: 'TVöD § 30(2)–(5) apply to Tarifgebiet West and to formerly salaried-type jobs only.',
  },
  formula: 'V1.applies ∧ tariff_area_west ≠ false; else V2–V5 say nothing',
  parameters: ['V1.applies'],
  citation: { de: '§ 30 Abs. 1 Satz 2 TVöD', en: 'TVöD § 30(1) sentence 2' },
  confidence: 'R',
};

function checkArea(chain: Chain): void {
  if (!chain.applies('V1.applies') || !chain.subject?.fixed) return;
  const why = () => ({ tariff_area_west: chain.facts.tariffAreaWest ?? null });
  chain.find(V1, chain.tariff ? 'ok' : 'hint', chain.tariff ? areaWords.applies : areaWords.not, why);
}

export const V2: Rule = {
  id: 'V2',
  title: { de: 'Höchstens fünf Jahre mit Sachgrund', en: 'At most five years with a ground' },
  statement: {
    de: 'Ein einzelner Vertrag mit Sachgrund darf höchstens fünf Jahre dauern. Jeder Vertrag zählt für sich.',
    en: 'A single contract with a ground lasts at most five years. Each contract counts on its own.',
  },
  formula: 'end ≤ K1(start, V2.months)',
  parameters: ['V2.months'],
  citation: { de: '§ 30 Abs. 2 Satz 1 TVöD', en: 'TVöD § 30(2) sentence 1' },
  confidence: 'R',
};

function checkFiveYears(chain: Chain): void {
  const months = chain.number('V2.months');
  if (months === undefined || !chain.tariff) return;
  for (const term of chain.terms) {
    if (!term.fixed || !term.withGround) continue;
    const latest = periodEndDay(term.start, months);
    const why = () => ({ starts_on: iso(term.start), ends_on: iso(term.end), latest_end: iso(latest) });
    if (term.end > latest) chain.find(V2, 'error', fiveYearWords.tooLong, why, term.at);
    else if (chain.asks(term)) chain.find(V2, 'ok', fiveYearWords.ok, why, term.at);
  }
}

export const V3: Rule = {
  id: 'V3',
  title: { de: 'Mindestdauer und Prüfung vor Ablauf', en: 'Shortest duration, and the check before expiry' },
  statement: {
    de: 'Ein Vertrag ohne Sachgrund dauert mindestens sechs, in der Regel zwölf Monate; das gilt für den ersten, nicht für Verlängerungen. Vor Ablauf jedes befristeten Vertrags prüft der Arbeitgeber, ob unbefristet oder befristet weiterbeschäftigt werden kann; einen Anspruch gibt das nicht (BAG 7 AZR 754/10).',
    en: 'A contract without a ground lasts at least six months, as a rule twelve; the first one, not extensions. Before each fixed-term contract expires the employer checks whether permanent or fixed-term further employment is possible; that gives no claim (BAG 7 AZR 754/10).',
  },
  formula:
    'first without ground: end < K1(start, V3.errorBelowMonths) → error; end < K1(start, V3.warningBelowMonths) → warning; V3.check: a task before each end',
  parameters: ['V3.errorBelowMonths', 'V3.warningBelowMonths', 'V3.check'],
  citation: { de: '§ 30 Abs. 3 TVöD', en: 'TVöD § 30(3)' },
  confidence: 'R',
};

function checkShortest(chain: Chain): void {
  const [least, usual] = [chain.number('V3.errorBelowMonths'), chain.number('V3.warningBelowMonths')];
  if (!chain.tariff) return;
  for (const term of chain.terms) {
    if (!term.fixed) continue;
    if (!term.withoutGround || term.extensions > 0 || least === undefined || usual === undefined) {
      checkBeforeExpiry(chain, term);
      continue;
    }
    const [six, twelve] = [periodEndDay(term.start, least), periodEndDay(term.start, usual)];
    const why = () => ({
      starts_on: iso(term.start),
      ends_on: iso(term.end),
      earliest_end: iso(six),
      usual_end: iso(twelve),
    });
    if (term.end < six) chain.find(V3, 'error', shortestWords.tooShort, why, term.at);
    else if (term.end < twelve && chain.watches(term)) chain.find(V3, 'warning', shortestWords.unusual, why, term.at);
    else if (chain.asks(term)) chain.find(V3, 'ok', shortestWords.ok, why, term.at);
    else checkBeforeExpiry(chain, term);
  }
}

function checkBeforeExpiry(chain: Chain, term: Term): void {
  if (term !== chain.current || !chain.applies('V3.check') || chain.on > term.end) return;
  chain.find(V3, 'hint', shortestWords.check, () => ({ ends_on: iso(term.end) }), term.at);
}

export const V4: Rule = {
  id: 'V4',
  title: { de: 'Probezeit', en: 'Probation' },
  statement: {
    de: 'Die Probezeit dauert ohne Sachgrund sechs Wochen, mit Sachgrund sechs Monate.',
    en: 'Probation lasts six weeks without a ground, six months with one.',
  },
  formula:
    'without ground: start + 7 · V4.weeksWithoutGround − 1; with ground: K1(start, V4.monthsWithGround); at most until the end',
  parameters: ['V4.weeksWithoutGround', 'V4.monthsWithGround'],
  citation: { de: '§ 30 Abs. 4 Satz 1 TVöD', en: 'TVöD § 30(4) sentence 1' },
  confidence: 'R',
};

function checkProbation(chain: Chain): void {
  const [weeks, months] = [chain.number('V4.weeksWithoutGround'), chain.number('V4.monthsWithGround')];
  if (weeks === undefined || months === undefined || !chain.tariff) return;
  for (const term of chain.terms) {
    // Who is known from the contract before is not tried again.
    if (!term.fixed || !term.ground || term.before || term.ofScience || !chain.watches(term)) continue;
    const agreed = term.withoutGround ? term.start + 7 * weeks - 1 : periodEndDay(term.start, months);
    const end = Math.min(agreed, term.end);
    const why = () => ({ starts_on: iso(term.start), probation_ends_on: iso(end) });
    if (chain.on <= end) chain.find(V4, 'hint', probationWords.until, why, term.at);
    else if (chain.asks(term)) chain.find(V4, 'ok', probationWords.over, why, term.at);
  }
}

export const V5: Rule = {
  id: 'V5',
  title: { de: 'Ordentliche Kündigung', en: 'Ordinary notice' },
  statement: {
    de: 'Nach der Probezeit kann ordentlich nur gekündigt werden, wenn der Vertrag mindestens zwölf Monate dauert. Frist bei mehr als sechs Monaten Beschäftigung: vier Wochen; bei mehr als einem Jahr: sechs Wochen zum Monatsende; bei mehr als zwei Jahren drei, bei mehr als drei Jahren vier Monate zum Quartalsende.',
    en: 'After probation ordinary notice is possible only if the contract lasts at least twelve months. Period after more than six months of employment: four weeks; over one year: six weeks to the end of a month; over two years three, over three years four months to the end of a quarter.',
  },
  formula: 'end ≥ K1(start, V5.months)',
  parameters: ['V5.months'],
  citation: { de: '§ 30 Abs. 5 TVöD', en: 'TVöD § 30(5)' },
  confidence: 'R2',
};

/** Years of employment that have to be over for each period of notice, longest first. */
const NOTICE = [
  [36, 'four_months_to_quarter_end'],
  [24, 'three_months_to_quarter_end'],
  [12, 'six_weeks_to_month_end'],
  [6, 'four_weeks'],
] as const satisfies [number, NoticePeriod][];

function noticePeriod(chain: Chain, term: Term): NoticePeriod | null {
  const since = chain.employedSince(term);
  const on = Math.max(chain.on, term.start);
  return NOTICE.find(([months]) => on > periodEndDay(since, months))?.[1] ?? null;
}

function checkNotice(chain: Chain): void {
  const months = chain.number('V5.months');
  const { subject: term } = chain;
  if (months === undefined || !chain.tariff || !term?.fixed || term.ofScience) return;
  const possible = term.end >= periodEndDay(term.start, months);
  const why = () => ({
    starts_on: iso(term.start),
    ends_on: iso(term.end),
    possible,
    notice: possible ? noticePeriod(chain, term) : null,
  });
  chain.find(V5, possible ? 'ok' : 'hint', possible ? noticeWords.possible : noticeWords.impossible, why, term.at);
}

export const tariffRules: readonly ChainRule[] = [
  { rule: V1, check: checkArea },
  { rule: V2, check: checkFiveYears },
  { rule: V3, check: checkShortest },
  { rule: V4, check: checkProbation },
  { rule: V5, check: checkNotice },
];
