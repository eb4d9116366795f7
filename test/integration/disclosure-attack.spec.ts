import { protectPaper } from '../../src/committees/disclosure/protect-paper.js';
import type { ReleasedFigures, SafeValue } from '../../src/committees/disclosure/released-figures.js';
import { type Figures, programmeYear, randomFrom } from '../factories/programme-year.js';
import { attack, type Claim } from '../support/table-attacker.js';

const THRESHOLD = 5;
const PROGRAMMES = Number(process.env['ATTACKED_PROGRAMMES'] ?? 1000);

const isSmall = (count: number): boolean => count > 0 && count < THRESHOLD;

/** What a paper says that tells every count but the small ones, as many do by hand. */
function withoutSmall({ counts, relations }: Figures): ReleasedFigures {
  const cells = Object.entries(counts).map(([id, value]): [string, SafeValue] => [
    id,
    isSmall(value) ? { kind: 'withheld' } : { kind: 'number', value },
  ]);
  return { threshold: THRESHOLD, cells: Object.fromEntries(cells), relations };
}

function protectedPapers(year: readonly Figures[]): ReleasedFigures[] {
  const papers: ReleasedFigures[] = [];
  for (const { counts, relations } of year) {
    const cells = new Map(Object.entries(counts).map(([id, value]) => [id, { value }]));
    papers.push(protectPaper({ threshold: THRESHOLD, cells, relations, before: papers }).released);
  }
  return papers;
}

/**
 * What the attacker has found: a change by a few that can be read off, or a small count. A count that comes out right though
 * something else was taken to be unchanged that had changed is a guess: the attacker has no way to tell it from the wrong ones.
 */
function hits(year: readonly Figures[], claims: readonly Claim[]): Claim[] {
  return claims.filter(({ kind, paper, cell, value, assumed }) => {
    const { counts } = year[paper]!;
    if (kind === 'change') return true;
    return isSmall(value) && counts[cell] === value && [...assumed].every(([other, taken]) => counts[other] === taken);
  });
}

/** Small counts that were claimed by a wrong assumption: how many come out right though, of all that are small. */
function guesses(year: readonly Figures[], claims: readonly Claim[]): { right: number; all: number } {
  const wrong = claims.filter(
    ({ kind, paper, value, assumed }) =>
      kind === 'count' && isSmall(value) && [...assumed].some(([other, taken]) => year[paper]!.counts[other] !== taken),
  );
  // Several ways may lead to one claim.
  const once = new Map(wrong.map((claim) => [`${claim.paper} ${claim.cell} ${claim.value}`, claim]));
  const right = [...once.values()].filter(({ paper, cell, value }) => year[paper]!.counts[cell] === value);
  return { right: right.length, all: once.size };
}

describe('papers of a year under attack', () => {
  it(`gives nothing small away in ${PROGRAMMES} programmes, where papers without protection do`, () => {
    const found = {
      withSmall: 0,
      unprotected: 0,
      solved: 0,
      told: 0,
      counts: 0,
      guessed: 0,
      right: 0,
      guessedIn: 0,
      rightIn: 0,
    };
    for (let seed = 1; seed <= PROGRAMMES; seed += 1) {
      const year = programmeYear(randomFrom(seed));
      const papers = protectedPapers(year);
      const claims = attack(papers, THRESHOLD);
      expect({ seed, broken: hits(year, claims) }).toEqual({ seed, broken: [] });
      const { right, all } = guesses(year, claims);
      found.guessed += all;
      found.right += right;
      found.guessedIn += Number(all > 0);
      found.rightIn += Number(right > 0);
      for (const { cells } of papers) {
        found.counts += Object.keys(cells).length;
        found.told += Object.values(cells).filter(({ kind }) => kind === 'number').length;
      }
      if (!year.some(({ counts }) => Object.values(counts).some(isSmall))) continue;
      found.withSmall += 1;
      const broken = hits(year, attack(year.map(withoutSmall), THRESHOLD));
      if (broken.length > 0) found.unprotected += 1;
      if (broken.some(({ kind }) => kind === 'count')) found.solved += 1;
    }
    if (process.env['ATTACKED_PROGRAMMES']) process.stderr.write(`${JSON.stringify(found)}\n`);
    // Who takes a small count that comes out for true is mistaken far more often than not.
    expect(found.right).toBeLessThan(0.5 * found.guessed);
    expect(found.withSmall).toBeGreaterThan(0.9 * PROGRAMMES);
    expect(found.unprotected).toBeGreaterThan(0.95 * found.withSmall);
    expect(found.solved).toBeGreaterThan(0.85 * found.withSmall);
    // Saying nothing would be safe as well.
    expect(found.told).toBeGreaterThan(0.2 * found.counts);
  }, 1_800_000);
});
