import { array, assert, integer, property, tuple } from 'fast-check';
import { type CohortFigures, isTellable, safeFigures } from './committee-figures.js';

const figures = (ending: number, total: number, decided: number, others: number[] = []): CohortFigures => ({
  ending,
  total,
  others,
  decided,
  fte: ending * 0.75,
  fte_total: total * 0.75,
});

describe('what a committee may be told', () => {
  it.each([
    // ending, total, decided → ending, total, share, decided
    [12, 14, 0, 12, 14, 12 / 14, { known: 'none' }],
    [12, 14, 1, 12, 14, 12 / 14, { known: 'few' }],
    [12, 14, 4, 12, 14, 12 / 14, { known: 'few' }],
    [12, 14, 5, 12, 14, 12 / 14, { known: 'count', count: 5 }],
    [12, 14, 7, 12, 14, 12 / 14, { known: 'count', count: 7 }],
    [12, 14, 8, 12, 14, 12 / 14, { known: 'all_but_few' }],
    [12, 14, 11, 12, 14, 12 / 14, { known: 'all_but_few' }],
    [12, 14, 12, 12, 14, 12 / 14, { known: 'all' }],
    [5, 5, 0, 5, 5, 1, { known: 'none' }],
    [4, 14, 0, 'few', 14, null, { known: 'withheld' }],
    [1, 14, 1, 'few', 14, null, { known: 'withheld' }],
    [3, 4, 0, 'few', null, null, { known: 'withheld' }],
  ] as const)('%i of %i ending, %i decided', (ending, total, decided, safeEnding, safeTotal, share, safeDecided) => {
    expect(safeFigures(figures(ending, total, decided))).toEqual({
      ending: safeEnding,
      total: safeTotal,
      share,
      decided: safeDecided,
    });
  });

  it('never holds a count from 1 to 4, nor two whose difference is the small rest that is undecided', () => {
    const cohort = tuple(integer({ min: 1, max: 60 }), integer({ min: 0, max: 60 }), integer({ min: 0, max: 60 }));
    assert(
      property(cohort, ([ending, others, drawn]) => {
        const decided = drawn % (ending + 1);
        const safe = safeFigures(figures(ending, ending + others, decided));
        const shown = [safe.ending, safe.total, safe.decided.known === 'count' ? safe.decided.count : 'few'];
        const counts = shown.filter((count): count is number => typeof count === 'number');
        expect(counts.filter((count) => count > 0 && count < 5)).toEqual([]);
        const open = safe.decided.known === 'count' ? ending - safe.decided.count : 0;
        expect(open > 0 && open < 5).toBe(false);
        expect([safe.share === null, safe.decided.known === 'withheld']).toEqual(
          safe.ending === 'few' ? [true, true] : [safe.total === null, false],
        );
      }),
    );
  });

  it.each([
    // cohorts, total → what is said of each: count and total, or nothing
    [[5, 1], 6, [[5, 6], undefined]],
    [[12, 2], 14, [[12, 14], undefined]],
    [
      [12, 3],
      20,
      [
        [12, 20],
        ['few', 20],
      ],
    ],
    [[12, 3], 16, [[12, 16], undefined]],
    [[1, 1, 1, 1, 1], 5, Array.from({ length: 5 }, () => ['few', null])],
    [[4, 4], 8, Array.from({ length: 2 }, () => ['few', null])],
    [[3], 9, [['few', 9]]],
    [[12], 14, [[12, 14]]],
  ] as const)('cohorts of %j in a programme of %i', (cohorts, total, said) => {
    const each = cohorts.map((ending, index) => figures(ending, total, 0, cohorts.toSpliced(index, 1)));
    expect(
      each.map((cohort) => {
        const safe = safeFigures(cohort);
        return isTellable(cohort) ? [safe.ending, safe.total] : undefined;
      }),
    ).toEqual(said);
  });

  it('leaves open of each small cohort whether it is one, two, three or four, whatever is told of the others', () => {
    const programme = tuple(
      array(integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 4 }),
      integer({ min: 0, max: 12 }),
    );
    assert(
      property(programme, ([cohorts, staying]) => {
        const total = cohorts.reduce((sum, count) => sum + count, staying);
        const told = cohorts
          .map((ending, index) => figures(ending, total, 0, cohorts.toSpliced(index, 1)))
          .filter(isTellable)
          .map(safeFigures);
        const large = told.map(({ ending }) => ending).filter((ending) => ending !== 'few');
        const small = told.length - large.length;
        const known = told.some((safe) => safe.total !== null);
        const room = known ? total - large.reduce((sum, count) => sum + count, 0) : Infinity;
        // Everything a reader can think of, also one who knows whether any contract stays.
        for (const possible of [
          guesses(small).filter((guess) => sumOf(guess) <= room),
          guesses(small).filter((guess) => (known && staying === 0 ? sumOf(guess) === room : sumOf(guess) <= room)),
        ])
          for (let index = 0; index < small; index += 1)
            expect(new Set(possible.map((guess) => guess[index]))).toEqual(new Set([1, 2, 3, 4]));
      }),
      { numRuns: 2000 },
    );
  });
});

const sumOf = (counts: number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Every way in which so many cohorts can have from one to four contracts. */
function guesses(cohorts: number): number[][] {
  if (cohorts === 0) return [[]];
  return guesses(cohorts - 1).flatMap((guess) => [1, 2, 3, 4].map((count) => [...guess, count]));
}
