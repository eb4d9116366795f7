import type { Chain } from '../check/chain.js';
import { iso, isoOrNull } from '../check/term.js';
import type { Rule } from '../rule.js';
import type { ChainRule } from './chain-rule.js';
import { budgetWords, needWords, thirdPartyWords } from './prognosis.messages.js';

export const V6: Rule = {
  id: 'V6',
  title: { de: 'Prognose beim vorübergehenden Bedarf', en: 'Prognosis of a temporary need' },
  statement: {
    de: 'Bei Vertragsschluss muss hinreichend sicher sein, dass nach dem Ende kein dauernder Bedarf bleibt. Dass ein Land Jahr für Jahr neu über das Geld entscheidet, macht den Bedarf eines Kreises nicht vorübergehend; auch das Betreiben geförderter Programme kann eine Daueraufgabe sein.',
    en: 'When the contract is made it must be sufficiently certain that no permanent need remains after its end. A need is not temporary because a state decides about the money anew each year; running funded programmes can itself be a permanent task.',
  },
  formula: 'ground ∈ {14-1-1, 14-1-third-party} ∧ funding_expected_to_continue → legal_review; not known → unknown',
  parameters: [],
  citation: {
    de: '§ 14 Abs. 1 Satz 2 Nr. 1 TzBfG; BAG 7 AZR 21/16, 7 AZR 22/16, 7 AZR 572/17',
    en: 'TzBfG § 14(1) sentence 2 no. 1; BAG 7 AZR 21/16, 7 AZR 22/16, 7 AZR 572/17',
  },
  confidence: 'R',
};

export const V7: Rule = {
  id: 'V7',
  title: { de: 'Drittmittel', en: 'Third-party money' },
  statement: {
    de: 'Drittmittel tragen eine Befristung nur, wenn sie für eine genau bestimmte Zeit bewilligt sind, dann enden sollen und der Arbeitgeber gerade deshalb befristet. Wer erwartet, dass das Geld weiter fließt, nimmt der Befristung den Grund.',
    en: 'Third-party money carries a term only if it is granted for an exactly fixed time, is meant to end then, and the employer acts because of it. The expectation that the money goes on takes the ground away.',
  },
  formula: 'ground ∈ {14-1-third-party, 14-1-1} ∧ funding_expected_to_continue → legal_review; not known → unknown',
  parameters: [],
  citation: { de: '§ 14 Abs. 1 Satz 1 TzBfG', en: 'TzBfG § 14(1) sentence 1' },
  confidence: 'R',
};

export const V8: Rule = {
  id: 'V8',
  title: { de: 'Haushaltsmittel', en: 'Budget funds' },
  statement: {
    de: 'Haushaltsmittel tragen eine Befristung nur, wenn der Haushalt sie für eine vorübergehende Aufgabe mit bestimmtem Zweck ausweist; ein kw-Vermerk genügt nicht. Bei einem Kreis, der seinen Haushalt selbst beschließt, ist das immer rechtlich zu prüfen.',
    en: 'Budget funds carry a term only if the budget names a concrete purpose for a temporary task; a kw note alone does not do. For a district that sets its own budget it always needs legal review.',
  },
  formula: 'ground = 14-1-7 → legal_review',
  parameters: [],
  citation: {
    de: '§ 14 Abs. 1 Satz 2 Nr. 7 TzBfG; BAG 7 AZR 162/08',
    en: 'TzBfG § 14(1) sentence 2 no. 7; BAG 7 AZR 162/08',
  },
  confidence: 'R',
};

/** V6, V7: what the expectation about the money means for the ground; `own` is the ground that needs to know it. */
function checkFunding(chain: Chain, rule: Rule, own: '14-1-1' | '14-1-third-party', words: typeof needWords): void {
  const { subject: term } = chain;
  if (!term?.fixed || (term.ground !== '14-1-1' && term.ground !== '14-1-third-party')) return;
  const expected = chain.facts.fundingExpectedToContinue;
  const why = () => ({
    starts_on: iso(term.start),
    ends_on: isoOrNull(term.end),
    ground: term.ground,
    funding_expected_to_continue: expected ?? null,
  });
  if (expected) chain.find(rule, 'legal_review', words.continues, why, term.at);
  else if (term.ground !== own) return;
  else if (expected === undefined)
    chain.find(rule, 'hint', words.unknown, why, term.at, ['funding_expected_to_continue']);
  else chain.find(rule, 'ok', words.ends, why, term.at);
}

function checkBudget(chain: Chain): void {
  for (const term of chain.terms)
    if (term.fixed && term.ground === '14-1-7' && chain.watches(term))
      chain.find(
        V8,
        'legal_review',
        budgetWords,
        () => ({ starts_on: iso(term.start), ends_on: iso(term.end) }),
        term.at,
      );
}

export const prognosisRules: readonly ChainRule[] = [
  { rule: V6, check: (chain) => checkFunding(chain, V6, '14-1-1', needWords) },
  { rule: V7, check: (chain) => checkFunding(chain, V7, '14-1-third-party', thirdPartyWords) },
  { rule: V8, check: checkBudget },
];
