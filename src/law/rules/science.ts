import { dayNumber, periodEndDay } from '../../calendar/day-number.js';
import type { Chain } from '../check/chain.js';
import { iso, type Term } from '../check/term.js';
import type { Rule } from '../rule.js';
import type { ChainRule } from './chain-rule.js';
import { scienceWords } from './science.messages.js';

export const W: Rule = {
  id: 'W',
  title: { de: 'Befristung in der Wissenschaft', en: 'Fixed term in science' },
  statement: {
    de: 'Nur für Hochschulen: sechs Jahre vor und sechs Jahre nach der Promotion (Medizin neun), nicht genutzte Zeit davor kommt hinzu; zwei Jahre je Kind unter 18, zwei bei Behinderung; Drittmittel. Der Vertrag muss angeben, dass er auf dem WissZeitVG beruht.',
    en: 'Universities only: six years before and six after the doctorate (medicine nine), unused time before carries over; two years per child under 18, two for a disability; third-party funding. The contract has to cite the act.',
  },
  formula:
    'sum of wisszeitvg-2-1 ≤ W.yearsBefore → ok; ≤ W.yearsBefore + W.yearsAfter → ok if at most W.yearsBefore lie before the doctorate, without its day unknown; beyond → legal_review',
  parameters: ['W.yearsBefore', 'W.yearsAfter', 'W.yearsAfterMedicine', 'W.childYears', 'W.disabilityYears'],
  citation: { de: '§ 2 WissZeitVG', en: 'WissZeitVG § 2' },
  confidence: 'R',
};

function check(chain: Chain): void {
  const [before, after] = [chain.number('W.yearsBefore'), chain.number('W.yearsAfter')];
  const doctorate = chain.facts.doctorateOn && dayNumber(chain.facts.doctorateOn);
  let days = 0;
  let daysBefore = 0;
  let until = Number.NEGATIVE_INFINITY;
  let first: Term | undefined;
  for (const term of chain.terms) {
    if (!term.fixed || !term.ofScience) continue;
    if (before === undefined || after === undefined) {
      chain.find(W, 'error', scienceWords.notHere, () => ({ starts_on: iso(term.start) }), term.at);
      continue;
    }
    if (term.ground === 'wisszeitvg-2-2') {
      if (chain.asks(term)) chain.find(W, 'hint', scienceWords.thirdParty, () => ({ ends_on: iso(term.end) }), term.at);
      continue;
    }
    // Time counts once, however many posts there are in it.
    first ??= term;
    const since = Math.max(term.start - 1, until);
    days += Math.max(0, term.end - since);
    if (doctorate) daysBefore += Math.max(0, Math.min(term.end, doctorate - 1) - since);
    until = Math.max(until, term.end);
    const [used, usedBefore, start] = [days, daysBefore, first.start];
    const why = () => ({
      days_used: used,
      years_before: before,
      years_after: after,
      ends_on: iso(term.end),
      doctorate_on: chain.facts.doctorateOn?.toString() ?? null,
    });
    // Time that was not used before the doctorate may be used after it, so all of it counts together.
    const beyond = (spent: number, years: number): boolean => start + spent - 1 > periodEndDay(start, 12 * years);
    if (beyond(used, before + after)) chain.find(W, 'legal_review', scienceWords.beyond, why, term.at);
    else if (!chain.asks(term)) continue;
    else if (!beyond(used, before)) chain.find(W, 'ok', scienceWords.ok, why, term.at);
    else if (!doctorate) chain.find(W, 'hint', scienceWords.afterDoctorate, why, term.at, ['doctorate_on']);
    else if (beyond(usedBefore, before)) chain.find(W, 'legal_review', scienceWords.lateDoctorate, why, term.at);
    else chain.find(W, 'ok', scienceWords.withDoctorate, why, term.at);
  }
}

export const scienceRules: readonly ChainRule[] = [{ rule: W, check }];
