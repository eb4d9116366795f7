import { plainDate, periodEndDay } from '../../calendar/day-number.js';
import { periodEndEvent } from '../../calendar/period-end.js';
import type { Chain } from '../check/chain.js';
import { iso, isoOrNull, type Term } from '../check/term.js';
import { riskDay, suitPeriodEnd } from '../contract-end.js';
import type { Rule } from '../rule.js';
import type { ChainRule } from './chain-rule.js';
import { endWords, formWords, permanentWords, replyWords, suitWords } from './form-and-end.messages.js';

export const T6: Rule = {
  id: 'T6',
  title: { de: 'Schriftform vor Beginn', en: 'Written form before the start' },
  statement: {
    de: 'Die Befristung ist von beiden eigenhändig oder qualifiziert elektronisch zu unterschreiben; E-Mail, Scan oder einfache elektronische Unterschrift genügen nicht. Das unterschriebene Papier muss vor Vertragsbeginn bei den Beschäftigten sein; ist die Arbeit aufgenommen, lässt sich das nicht heilen. Nachweisgesetz: Vertragsparteien, Entgelt und Arbeitszeit am ersten Tag, Beginn und Ende bis zum siebten Tag, das Übrige binnen eines Monats.',
    en: 'Both sign the term by hand or with a qualified electronic signature; e-mail, scan or a simple electronic signature do not do. The signed paper reaches the employee before the term starts; once work has begun there is no cure. NachwG: parties, pay and hours on day one, start and end date by day seven, the rest within a month.',
  },
  formula: 'signed_on < start ∧ received_on < start; evidence: start + T6.endDateDays, start + T6.restMonths',
  parameters: ['T6.endDateDays', 'T6.restMonths'],
  citation: {
    de: '§ 14 Abs. 4 TzBfG, §§ 126, 126a BGB; BAG 7 AZR 797/14; § 2 NachwG',
    en: 'TzBfG § 14(4), BGB §§ 126, 126a; BAG 7 AZR 797/14; NachwG § 2',
  },
  confidence: 'R',
};

function checkForm(chain: Chain): void {
  for (const term of chain.terms) {
    if (!term.fixed) continue;
    const { signed, received } = term;
    const begun = chain.on >= term.start;
    const late = (day: number | null | undefined): boolean =>
      typeof day === 'number' ? day >= term.start : day === null && begun;
    const [signedLate, receivedLate] = [late(signed), late(received)];
    const why = () => ({
      starts_on: iso(term.start),
      signed_on: term.facts.signedOn?.toString() ?? null,
      received_on: term.facts.receivedOn?.toString() ?? null,
      signed_late: signedLate,
      received_late: receivedLate,
    });
    if (signedLate || receivedLate) chain.find(T6, 'error', formWords.late, why, term.at);
    else if (!chain.watches(term)) continue;
    else if (typeof signed === 'number' && typeof received === 'number' && received < signed)
      chain.find(T6, 'warning', formWords.early, why, term.at);
    // What is only proposed need not be signed yet.
    else if (
      !begun &&
      (signed === null ||
        received === null ||
        (term === chain.proposed && (signed === undefined || received === undefined)))
    )
      chain.find(T6, 'hint', formWords.open, why, term.at);
    else if (signed === undefined || received === undefined) {
      const missing = [
        ...(signed === undefined ? ['signed_on'] : []),
        ...(received === undefined ? ['received_on'] : []),
      ];
      chain.find(T6, 'hint', formWords.unknown, why, term.at, missing);
    } else if (chain.asks(term)) chain.find(T6, 'ok', formWords.ok, why, term.at);
  }
}

export const T7: Rule = {
  id: 'T7',
  title: { de: 'Ende und Weiterarbeit', en: 'The end and working on' },
  statement: {
    de: 'Ein kalendermäßig befristeter Vertrag endet von selbst mit Ablauf seines letzten Tages. Wird danach mit Wissen des Arbeitgebers weitergearbeitet, besteht ein unbefristeter Vertrag. Der erste Tag, an dem das geschehen kann, ist der erste Arbeitstag nach dem Ende.',
    en: 'A contract with a calendar date ends by itself at the end of its last day. Work that goes on with the employer’s knowledge makes it permanent. The first day on which that can happen is the first working day after the end.',
  },
  formula: 'risk day = rollForward(end + 1)',
  parameters: [],
  citation: { de: '§ 15 Abs. 1 und 6 TzBfG', en: 'TzBfG § 15(1) and (6)' },
  confidence: 'R',
};

function checkEnd(chain: Chain): void {
  const { current, proposed } = chain;
  if (!current?.fixed) return;
  const why = () => ({
    ends_on: iso(current.end),
    follow_on_starts_on: proposed ? iso(proposed.start) : null,
    risk_day: riskDay(plainDate(current.end), chain.law.calendar).toString(),
  });
  if (!proposed) chain.find(T7, 'hint', endWords.nothingFollows, why, current.at);
  else if (proposed.start > current.end + 1) chain.find(T7, 'hint', endWords.gap, why, current.at);
  else chain.find(T7, 'ok', endWords.ok, why, current.at);
}

export const T8: Rule = {
  id: 'T8',
  title: { de: 'Folge einer unwirksamen Befristung', en: 'What an invalid term leads to' },
  statement: {
    de: 'Ist die Befristung unwirksam, gilt der Vertrag als unbefristet geschlossen.',
    en: 'Where the term is invalid, the contract counts as permanent.',
  },
  formula: 'any error or blocked of T2–T6, T11, W → permanent',
  parameters: [],
  citation: { de: '§ 16 TzBfG', en: 'TzBfG § 16' },
  confidence: 'R',
};

const INVALIDATING = new Set<string>(['T2', 'T3', 'T4', 'T5', 'T6', 'T11', 'W']);

/** Looks at what the other rules found: has to come after them. */
function checkConsequence(chain: Chain): void {
  for (const { rule, severity, contract } of chain.findings) {
    if ((severity !== 'error' && severity !== 'blocked') || !INVALIDATING.has(rule)) continue;
    if (contract === undefined && !chain.proposed?.fixed) continue;
    const words = contract === undefined ? permanentWords.proposed : permanentWords.existing;
    chain.find(T8, contract === undefined ? 'hint' : 'warning', words, () => ({ because_of: rule }), contract);
    return;
  }
}

export const T9: Rule = {
  id: 'T9',
  title: { de: 'Frist für die Entfristungsklage', en: 'Period for a suit against the term' },
  statement: {
    de: 'Wer die Befristung für unwirksam hält, muss das binnen drei Wochen nach dem vereinbarten Ende vor dem Arbeitsgericht geltend machen.',
    en: 'Whoever holds the term to be invalid has to go to the labour court within three weeks of the agreed end.',
  },
  formula: 'rollForward(end + T9.weeks · 7 days)',
  parameters: ['T9.weeks'],
  citation: { de: '§ 17 Satz 1 TzBfG, § 193 BGB', en: 'TzBfG § 17 sentence 1, BGB § 193' },
  confidence: 'R',
};

function checkSuit(chain: Chain): void {
  const { current } = chain;
  const weeks = chain.number('T9.weeks');
  if (!current?.fixed || chain.proposed || weeks === undefined) return;
  chain.find(
    T9,
    'hint',
    suitWords,
    () => ({
      ends_on: iso(current.end),
      suit_until: suitPeriodEnd(plainDate(current.end), weeks, chain.law.calendar).toString(),
    }),
    current.at,
  );
}

export const T10: Rule = {
  id: 'T10',
  title: { de: 'Wunsch nach einer unbefristeten Stelle', en: 'Wish for a permanent post' },
  statement: {
    de: 'Wer länger als sechs Monate beschäftigt ist und in Textform nach einer unbefristeten Stelle fragt, erhält binnen eines Monats eine begründete Antwort, es sei denn, die letzte Anfrage liegt keine zwölf Monate zurück. Befristet Beschäftigte sind über freie unbefristete Stellen zu informieren, der Personalrat über Zahl und Anteil der Befristeten.',
    en: 'Whoever is employed for more than six months and asks in text form for a permanent post gets a reasoned reply within one month, unless they asked within the last twelve. Fixed-term staff are told about permanent posts, the staff council about their number and share.',
  },
  formula: 'on > K1(start of employment, T10.employedMonths) → reply by rollForward(K2(asked, T10.months))',
  parameters: ['T10.employedMonths', 'T10.months', 'T10.repeatMonths'],
  citation: { de: '§ 18, § 20 TzBfG, § 193 BGB', en: 'TzBfG §§ 18, 20, BGB § 193' },
  confidence: 'R',
};

function running(chain: Chain): Term | undefined {
  return chain.terms.find((term) => term !== chain.proposed && term.start <= chain.on && chain.on <= term.end);
}

function checkReply(chain: Chain): void {
  const [employed, months] = [chain.number('T10.employedMonths'), chain.number('T10.months')];
  const term = running(chain);
  if (!term?.fixed || employed === undefined || months === undefined) return;
  const since = chain.employedSince(term);
  if (chain.on <= periodEndDay(since, employed)) return;
  const why = () => ({
    employed_since: iso(since),
    ends_on: isoOrNull(term.end),
    employed_months: employed,
    reply_if_asked_today: chain.law.calendar.rollForward(periodEndEvent(chain.facts.on, { months })).toString(),
  });
  chain.find(T10, 'hint', replyWords, why, term.at);
}

export const formRules: readonly ChainRule[] = [
  { rule: T6, check: checkForm },
  { rule: T7, check: checkEnd },
  { rule: T9, check: checkSuit },
  { rule: T10, check: checkReply },
];

/** After all others: it looks at what they found. */
export const consequenceRules: readonly ChainRule[] = [{ rule: T8, check: checkConsequence }];
