import fc from 'fast-check';
import { protectPaper } from '../../src/committees/disclosure/protect-paper.js';
import type { Relation, SafeValue } from '../../src/committees/disclosure/released-figures.js';
import { brokenPromises, everyTable, isSensitive, readerBounds, type SaidPaper } from '../support/every-table.js';

const RUNS = Number(process.env['EVERY_TABLE_RUNS'] ?? 400);
const SEED = 20_261_128;

interface Shape {
  relations: readonly Relation[];
  leaves: readonly string[];
}

const table = (rows: readonly string[], columns: readonly string[]): Shape => ({
  leaves: rows.flatMap((row) => columns.map((column) => row + column)),
  relations: [
    ...rows.map((row) => ({ total: row, parts: columns.map((column) => row + column) })),
    ...columns.map((column) => ({ total: column, parts: rows.map((row) => row + column) })),
    { total: 'all', parts: rows },
    { total: 'all', parts: columns },
  ],
});

/** Parts of one total, a table with its totals, a hierarchy, and two ways to divide the same people. */
const SHAPES: readonly Shape[] = [
  { leaves: ['a', 'b', 'c'], relations: [{ total: 'all', parts: ['a', 'b', 'c'] }] },
  table(['A', 'B'], ['x', 'y']),
  {
    leaves: ['a1', 'a2', 'b1', 'b2'],
    relations: [
      { total: 'all', parts: ['a', 'b'] },
      { total: 'a', parts: ['a1', 'a2'] },
      { total: 'b', parts: ['b1', 'b2'] },
    ],
  },
  {
    leaves: ['ax', 'ay', 'bx', 'by', 'bz'],
    relations: [
      { total: 'all', parts: ['a', 'b'] },
      { total: 'a', parts: ['ax', 'ay'] },
      { total: 'b', parts: ['bx', 'by', 'bz'] },
      { total: 'all', parts: ['m', 'n'] },
    ],
  },
];

/** Counts of all cells: of the leaves as drawn, of totals as they add up; `m` of the last shape is any part of all. */
function countsOf({ relations, leaves }: Shape, drawn: readonly number[]): Map<string, number> {
  const counts = new Map(leaves.map((leaf, index) => [leaf, drawn[index]!]));
  const add = (): void => {
    for (const { total, parts } of relations.toReversed())
      if (parts.every((part) => counts.has(part)))
        counts.set(
          total,
          parts.reduce((sum, part) => sum + counts.get(part)!, 0),
        );
  };
  add();
  add();
  if (relations.some(({ parts }) => parts.includes('m'))) {
    const m = Math.min(drawn.at(-1)!, counts.get('all')!);
    counts.set('m', m).set('n', counts.get('all')! - m);
  }
  return counts;
}

const drawn = fc.record({
  shape: fc.constantFrom(...SHAPES),
  threshold: fc.constantFrom(3, 4),
  counts: fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 9 })), {
    minLength: 6,
    maxLength: 6,
  }),
  changes: fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -3, max: 5 })), {
    minLength: 6,
    maxLength: 6,
  }),
  hasEarlier: fc.boolean(),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer Value> ? Value : never;

interface Protected {
  paper: SaidPaper;
  proof: ReturnType<typeof protectPaper>['proof'];
  limit: number;
}

function protect({ shape, threshold, counts, changes, hasEarlier }: Drawn): Protected {
  const { relations } = shape;
  const cellsOf = (values: readonly number[]) =>
    new Map([...countsOf(shape, values)].map(([id, value]) => [id, { value }]));
  const now = counts.map((count, index) => Math.max(0, count + changes[index]!));
  const first = protectPaper({ threshold, cells: cellsOf(counts), relations, before: [] });
  const before = hasEarlier ? [first.released] : [];
  const { cells, proof } = hasEarlier ? protectPaper({ threshold, cells: cellsOf(now), relations, before }) : first;
  const truth = countsOf(shape, hasEarlier ? now : counts);
  const toldThen = (said: SafeValue): number[] => (said.kind === 'number' ? [said.value] : []);
  return {
    proof,
    // As far as anybody has to count: all people, and as many more as make any of the promises true.
    limit: Math.max(...truth.values(), ...counts) + 3 * threshold,
    paper: {
      threshold,
      relations,
      said: cells,
      truth,
      earlier: new Map(before.flatMap((each) => Object.entries(each.cells).map(([id, said]) => [id, toldThen(said)]))),
    },
  };
}

describe('every table that a paper allows', () => {
  it('leaves each sensitive cell as open as it is promised', () => {
    const seen = { sensitive: 0, withheld: 0, words: 0 };
    fc.assert(
      fc.property(drawn, (each) => {
        const { paper, limit } = protect(each);
        expect(brokenPromises(paper, limit)).toEqual([]);
        for (const [cell, { kind }] of paper.said) {
          if (!isSensitive(paper, cell)) continue;
          seen.sensitive += 1;
          if (kind === 'withheld') seen.withheld += 1;
          else seen.words += 1;
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
    // The promises of words and of silence were both looked at.
    expect(Math.min(seen.withheld, seen.words)).toBeGreaterThan(RUNS / 10);
  });

  it('lies within the limits of the proof, which are nearly as narrow as can be', () => {
    const ends = { all: 0, exact: 0 };
    fc.assert(
      fc.property(drawn, (each) => {
        const { paper, proof, limit } = protect(each);
        const possible = everyTable(paper.relations, readerBounds(paper, limit));
        for (const { cell, lower, upper } of proof) {
          const values = possible.get(cell)!;
          const [low, high] = [Math.min(...values), Math.max(...values)];
          expect({ cell, lower: lower <= low, upper: upper === null || upper >= high }).toEqual({ cell, lower: true, upper: true }); // prettier-ignore
          ends.all += 2;
          // Without a limit of its own a cell goes on to where this test stops counting, or near it.
          ends.exact +=
            Number(lower === low) + Number(upper === high || (upper === null && high > limit - 3 * paper.threshold));
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
    if (process.env['EVERY_TABLE_RUNS']) process.stderr.write(`${JSON.stringify(ends)}\n`);
    expect(ends.exact).toBeGreaterThan(0.98 * ends.all);
  });

  it('shows that nearly nothing is withheld in vain', () => {
    const told = { cells: 0, told: 0, best: 0, papers: 0, asMany: 0 };
    fc.assert(
      fc.property(drawn, (each) => {
        const { paper, limit } = protect({ ...each, hasEarlier: false, shape: SHAPES[each.threshold - 3]! });
        const best = mostNumbers(paper, limit);
        const numbers = [...paper.said.values()].filter(({ kind }) => kind === 'number').length;
        expect(numbers).toBeLessThanOrEqual(best);
        told.cells += paper.said.size;
        told.told += numbers;
        told.best += best;
        told.papers += 1;
        told.asMany += Number(numbers === best);
      }),
      { seed: SEED, numRuns: RUNS },
    );
    if (process.env['EVERY_TABLE_RUNS']) process.stderr.write(`${JSON.stringify(told)}\n`);
    expect(told.told).toBeGreaterThan(0.9 * told.best);
  });
});

/** How many cells can be told as numbers at most so that all that is promised holds: every choice is tried. */
function mostNumbers(paper: SaidPaper, limit: number): number {
  const free = [...paper.said.keys()].filter((cell) => !isSensitive(paper, cell));
  let best = 0;
  for (let choice = 0; choice < 2 ** free.length; choice += 1) {
    const chosen = free.filter((_, index) => (choice >> index) & 1);
    if (chosen.length <= best) continue;
    const said = new Map<string, SafeValue>(
      [...paper.said.keys()].map((cell) => [
        cell,
        chosen.includes(cell) ? { kind: 'number', value: paper.truth.get(cell)! } : { kind: 'withheld' },
      ]),
    );
    if (brokenPromises({ ...paper, said }, limit).length === 0) best = chosen.length;
  }
  return best;
}
