import { type DayNumber, periodEndDay } from '../../calendar/day-number.js';
import { type Chain, gapOfYears } from '../check/chain.js';
import { FOREVER, iso } from '../check/term.js';
import type { Rule, Severity } from '../rule.js';
import type { ChainRule } from './chain-rule.js';
import { chainLightWords } from './chain-light.messages.js';

export const V9: Rule = {
  id: 'V9',
  title: { de: 'Kettenampel', en: 'Chain light' },
  statement: {
    de: 'Je länger eine Kette befristeter Verträge und je mehr Verlängerungen, desto eher gilt die Befristung als missbräuchlich, auch mit Sachgrund. Eine Lücke von zwei Jahren unterbricht die Kette in der Regel. Grün ersetzt keinen Sachgrund.',
    en: 'The longer a chain of fixed terms and the more extensions, the sooner the term counts as abuse, even with a ground. A gap of two years usually breaks the chain. Green does not replace a valid ground.',
  },
  formula:
    'red = D > redYears ∨ V > redExtensions ∨ (D > amberYears ∧ V > amberExtensions); amber = D > amberYears ∨ V > amberExtensions ∨ (D > watchYears ∧ V > watchExtensions); D > n years ⇔ end > K1(start, 12 n)',
  parameters: [
    'V9.redYears',
    'V9.redExtensions',
    'V9.amberYears',
    'V9.amberExtensions',
    'V9.watchYears',
    'V9.watchExtensions',
    'V9.breakYears',
  ],
  citation: { de: 'BAG 26.10.2016 – 7 AZR 135/15', en: 'BAG 26.10.2016, 7 AZR 135/15' },
  confidence: 'R',
};

/** D and V of V9. */
export interface Span {
  start: DayNumber;
  end: DayNumber;
  extensions: number;
}

/**
 * The unbroken chain that the last contract belongs to: from its first day to its last, shorter gaps included. Each
 * contract that carries the end further is an extension; a second post beside it is none. undefined: no contract, or a
 * permanent one, which ends the question.
 */
export function spanOf(chain: Chain): Span | undefined {
  const breakYears = chain.number('V9.breakYears');
  let span: Span | undefined;
  for (const { start, end } of chain.terms) {
    if (!span || (breakYears !== undefined && gapOfYears(span.end, start, breakYears)))
      span = { start, end, extensions: 0 };
    else if (end > span.end) {
      span.end = end;
      span.extensions += 1;
    }
  }
  return span?.end === FOREVER ? undefined : span;
}

const SEVERITIES = { green: 'ok', amber: 'warning', red: 'legal_review' } as const satisfies Record<string, Severity>;
type Light = keyof typeof SEVERITIES;

/** V9: undefined where the courts' limits are not in force. */
export function lightOf({ start, end, extensions: v }: Span, chain: Chain): Light | undefined {
  const [redYears, redCount] = [chain.number('V9.redYears'), chain.number('V9.redExtensions')];
  const [amberYears, amberCount] = [chain.number('V9.amberYears'), chain.number('V9.amberExtensions')];
  const [watchYears, watchCount] = [chain.number('V9.watchYears'), chain.number('V9.watchExtensions')];
  if (redYears === undefined || redCount === undefined || amberYears === undefined) return undefined;
  if (amberCount === undefined || watchYears === undefined || watchCount === undefined) return undefined;
  const longer = (years: number): boolean => end - start >= 365 * years && end > periodEndDay(start, 12 * years);
  if (longer(redYears) || v > redCount || (v > amberCount && longer(amberYears))) return 'red';
  return longer(amberYears) || v > amberCount || (v > watchCount && longer(watchYears)) ? 'amber' : 'green';
}

function check(chain: Chain): void {
  const span = spanOf(chain);
  const light = span && lightOf(span, chain);
  if (!span || !light) return;
  chain.light = { durationDays: span.end - span.start + 1, extensions: span.extensions, light };
  chain.find(V9, SEVERITIES[light], chainLightWords[light], () => ({
    chain_starts_on: iso(span.start),
    chain_ends_on: iso(span.end),
    extensions: span.extensions,
    light,
  }));
}

export const chainLightRules: ChainRule[] = [{ rule: V9, check }];
