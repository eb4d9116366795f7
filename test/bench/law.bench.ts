import type { ChainFacts, Ground, TermFacts } from '../../src/law/facts.js';
import { lawFloor } from './law-floor.ts';
import { checkChain, lawContext, parseSettings } from './product.ts';
import { rawSettings } from '../support/settings.ts';

const GROUNDS: Ground[] = ['14-2', '14-2', '14-2', '14-1-1', '14-1-3', '14-1-third-party', 'beeg-21'];
const ON = Temporal.PlainDate.from('2026-11-22');
const ROUNDS = 5;

export interface LawFigures {
  chains: number;
  findings: number;
  /** Chains a second. */
  product: number;
  floor: number;
}

/** Numbers from 0 to 1 that are the same in every run. */
function* dice(): Generator<number> {
  let state = 42;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Chains as a register holds them: one to six contracts, most without a gap, signed and received in time; half with a follow-on. */
function chains(count: number): ChainFacts[] {
  const random = dice();
  const roll = (sides: number): number => Math.floor(random.next().value! * sides);
  return Array.from({ length: count }, () => {
    let start = Temporal.PlainDate.from('2012-01-01').add({ days: roll(3650) });
    const ground = GROUNDS[roll(GROUNDS.length)]!;
    const contracts: TermFacts[] = Array.from({ length: 1 + roll(6) }, () => {
      const endsOn = start.add({ months: 3 + roll(24) }).subtract({ days: roll(3) ? 1 : roll(20) });
      const paper = start.subtract({ days: 1 + roll(30) });
      const term: TermFacts = {
        startsOn: start,
        endsOn,
        ground: roll(4) ? ground : GROUNDS[roll(GROUNDS.length)]!,
        signedOn: paper,
        receivedOn: paper,
        sameTerms: true,
      };
      start = endsOn.add({ days: roll(5) ? 1 : roll(1500) });
      return term;
    });
    return roll(2) ? { contracts: contracts.slice(0, -1), proposed: contracts.at(-1)!, on: ON } : { contracts, on: ON };
  });
}

/** Best of some rounds, after one that warms up: what the code takes, not what else the machine did. */
function perSecond(count: number, work: () => void): number {
  work();
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return (count * 1000) / best;
}

/** Chains checked a second, and by a bare loop over the same arrays. */
export async function benchLaw(count: number): Promise<LawFigures> {
  const law = await lawContext(parseSettings(rawSettings()));
  const all = chains(count);
  let findings = 0;
  const product = perSecond(count, () => {
    findings = 0;
    for (const facts of all) findings += checkChain(facts, law).findings.length;
  });
  let sum = 0;
  const floor = perSecond(count, () => {
    const { against, ends } = lawFloor(all);
    sum += against + ends;
  });
  if (!(sum > 0 && findings > 0)) throw new Error('Nothing was checked.');
  return { chains: count, findings, product, floor };
}
