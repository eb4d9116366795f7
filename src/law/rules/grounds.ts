import type { Chain } from '../check/chain.js';
import { iso, isoOrNull } from '../check/term.js';
import type { Rule } from '../rule.js';
import type { ChainRule } from './chain-rule.js';
import { groundWords, protectionWords } from './grounds.messages.js';

export const T1: Rule = {
  id: 'T1',
  title: { de: 'Befristungsgründe', en: 'Grounds of a term' },
  statement: {
    de: 'Eine Befristung braucht einen sachlichen Grund. Das Gesetz nennt acht, nicht abschließend; dazu kommen Drittmittel, die Vertretung bei Elternzeit (§ 21 BEEG) und bei Pflegezeit (§ 6 PflegeZG). Ohne Sachgrund gelten § 14 Abs. 2, 2a und 3 TzBfG.',
    en: 'A term needs a ground. The act names eight, not exhaustively; third-party funding, substitution during parental leave (BEEG § 21) and care leave (PflegeZG § 6) come on top. Without a ground, TzBfG § 14(2), (2a) and (3) apply.',
  },
  formula:
    'ground ∈ {14-1-1 … 14-1-8, 14-1-third-party, beeg-21, pflegezg-6} → ok; other → legal_review; none known → unknown',
  parameters: [],
  citation: { de: '§ 14 Abs. 1 TzBfG; § 21 BEEG; § 6 PflegeZG', en: 'TzBfG § 14(1); BEEG § 21; PflegeZG § 6' },
  confidence: 'R',
};

function checkGround(chain: Chain): void {
  for (const term of chain.terms) {
    if (!chain.watches(term)) continue;
    const why = () => ({ starts_on: iso(term.start), ends_on: isoOrNull(term.end), ground: term.ground });
    if (!term.fixed) {
      if (term.ground !== null) chain.find(T1, 'hint', groundWords.permanent, why, term.at);
    } else if (term.ground === null) chain.find(T1, 'hint', groundWords.unknown, why, term.at, ['ground']);
    else if (term.ground === 'other') chain.find(T1, 'legal_review', groundWords.other, why, term.at);
    else if (chain.asks(term) && term.withGround) chain.find(T1, 'ok', groundWords.ok, why, term.at);
  }
}

export const B: Rule = {
  id: 'B',
  title: { de: 'Schutzzeiten', en: 'Protection periods' },
  statement: {
    de: 'Schwangerschaft, Elternzeit, Schwerbehinderung oder ein Mandat verschieben das Vertragsende nicht; anders nur im WissZeitVG. Die Vertretung von Beschäftigten in Elternzeit oder Pflegezeit ist ein eigener Befristungsgrund.',
    en: 'Pregnancy, parental leave, disability or office do not move the end; only the WissZeitVG knows otherwise. Substitution of people on parental or care leave is a ground of its own.',
  },
  formula: 'ends_on stays',
  parameters: [],
  citation: { de: '§ 15 Abs. 1 TzBfG; § 21 BEEG; § 6 PflegeZG', en: 'TzBfG § 15(1); BEEG § 21; PflegeZG § 6' },
  confidence: 'R',
};

function checkProtection(chain: Chain): void {
  const { subject } = chain;
  if (!subject?.fixed || subject.ofScience) return;
  const why = () => ({ ends_on: iso(subject.end), ground: subject.ground });
  if (subject.ground === 'beeg-21' || subject.ground === 'pflegezg-6')
    chain.find(B, 'ok', protectionWords.ownGround, why, subject.at);
  // Where nothing follows, somebody will ask whether protection carries the contract on.
  else if (!chain.proposed) chain.find(B, 'hint', protectionWords.endStays, why, subject.at);
}

export const groundRules: readonly ChainRule[] = [{ rule: T1, check: checkGround }];
export const protectionRules: readonly ChainRule[] = [{ rule: B, check: checkProtection }];
