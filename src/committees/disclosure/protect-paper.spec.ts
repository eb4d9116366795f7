import { protectPaper } from './protect-paper.js';
import { protectTable } from './protect-table.js';
import type { Relation, ReleasedFigures, SafeValue } from './released-figures.js';

const table = (counts: number[][], before: (number | null)[][][] = [], threshold = 5) => {
  const rows = counts.map((_, index) => `row ${index}`);
  const columns = counts[0]!.map((_, index) => `column ${index}`);
  const labelled = before.map((earlier) => ({ rows, columns, counts: earlier }));
  return protectTable({ rows, columns, counts }, threshold, labelled);
};
const told = (counts: number[][], before?: (number | null)[][][], threshold?: number) =>
  table(counts, before, threshold).counts;

const word = (said: SafeValue | undefined): string | number | undefined =>
  said?.kind === 'number' ? said.value : said?.kind;

const paper = (
  counts: Record<string, number>,
  relations: Relation[],
  before: ReleasedFigures[] = [],
  weights: Record<string, number> = {},
) => {
  const cells = new Map(Object.entries(counts).map(([id, value]) => [id, { value, weight: weights[id] ?? 1 }]));
  const result = protectPaper({ threshold: 5, cells, relations, before });
  return { ...result, words: Object.fromEntries([...result.cells].map(([id, said]) => [id, word(said)])) };
};

const staff: Relation[] = [{ total: 'all', parts: ['decided', 'open'] }];

describe('one table', () => {
  it('tells everything where nothing is small', () => {
    expect(told([[20, 0], [8, 9]])).toEqual([[20, 0, 20], [8, 9, 17], [28, 9, 37]]); // prettier-ignore
    expect(told([[0, 0], [0, 0]])).toEqual([[0, 0, 0], [0, 0, 0], [0, 0, 0]]); // prettier-ignore
  });

  it('withholds a small count and the three that would give it away', () => {
    const { counts, proof } = table([[20, 50, 10], [8, 19, 22], [17, 32, 3]]); // prettier-ignore
    expect(counts).toEqual([
      [20, 50, 10, 80],
      [8, null, null, 49],
      [17, null, null, 52],
      [45, 101, 35, 181],
    ]);
    expect(proof).toContainEqual({ row: 2, column: 2, lower: 0, upper: 25 });
  });

  it('lets two small counts of one row hide each other, unless they are all but told', () => {
    expect(told([[3, 4, 23]])[0]).toEqual([null, null, 23, 30]);
    // Both at most four and eight together: four each.
    expect(told([[4, 4, 23]])[0]!.filter((count) => count === null).length).toBeGreaterThan(2);
    // Four together: each is small, whatever it is.
    expect(told([[2, 2, 23]])[0]!.filter((count) => count === null).length).toBeGreaterThan(2);
  });

  it('does not leave a small rest', () => {
    expect(told([[12, 2]])[0]).toEqual([null, null, 14]);
  });

  it('holds for one person alone', () => {
    expect(told([[1, 0], [0, 0]])).toEqual([[null, 0, null], [0, 0, 0], [null, 0, null]]); // prettier-ignore
  });

  it('takes the threshold as it is set', () => {
    expect(told([[3, 8], [9, 7]], [], 3)).toEqual([[3, 8, 11], [9, 7, 16], [12, 15, 27]]); // prettier-ignore
    expect(
      told(
        [
          [9, 80],
          [90, 70],
        ],
        [],
        10,
      )[0]![0],
    ).toBeNull();
    expect(() => table([[1]], [], 2)).toThrow(RangeError);
    expect(() => table([[1]], [], 4.5)).toThrow(RangeError);
  });
});

describe('papers of several tables', () => {
  const nested: Relation[] = [
    { total: 'county', parts: ['north', 'south'] },
    { total: 'north', parts: ['north 1', 'north 2'] },
    { total: 'south', parts: ['south 1', 'south 2', 'south 3'] },
  ];
  const counts = { county: 60, north: 20, 'north 1': 17, 'north 2': 3, south: 40, 'south 1': 10, 'south 2': 12, 'south 3': 18 }; // prettier-ignore

  it('protects through the levels of a hierarchy, parts before totals', () => {
    const { words, proof } = paper(counts, nested);
    expect(words).toEqual({ ...counts, 'north 1': 'withheld', 'north 2': 'few' });
    expect(proof).toEqual([
      { cell: 'north 1', lower: 16, upper: 19 },
      { cell: 'north 2', lower: 1, upper: 4 },
    ]);
  });

  it('gives away what weighs least', () => {
    const { words } = paper(counts, nested, [], { 'north 1': 9 });
    expect(words).toMatchObject({ 'north 1': 17, 'north 2': 'few', north: 'withheld', county: 60 });
  });

  it('protects a total that another table tells', () => {
    const linked: Relation[] = [...staff, { total: 'all', parts: ['women', 'men'] }, { total: 'women', parts: ['women decided', 'women open'] }]; // prettier-ignore
    const { words } = paper(
      { all: 30, decided: 20, open: 10, women: 27, men: 3, 'women decided': 18, 'women open': 9 },
      linked,
    );
    expect(words).toMatchObject({ all: 30, decided: 20, men: 'few', women: 'withheld' });
    // Both parts of women would tell women, and so men.
    expect([words['women decided'], words['women open']]).toContain('withheld');
  });

  it('does not hang on the order of the input', () => {
    const shuffled = Object.fromEntries(Object.entries(counts).toReversed());
    expect(paper(shuffled, nested.toReversed()).words).toEqual(paper(counts, nested).words);
  });

  it('refuses what is no paper', () => {
    expect(() => paper({ all: 3, decided: 1, open: 1 }, staff)).toThrow('add up');
    expect(() => paper({ all: -3, decided: -3, open: 0 }, staff)).toThrow('no count');
    expect(() => paper({ all: 3 }, staff)).toThrow('has no count');
    expect(() => paper({ all: 0 }, [{ total: 'all', parts: ['all'] }])).toThrow('twice');
  });
});

describe('papers after others', () => {
  it('says the same again where nothing changed', () => {
    const counts = { all: 30, decided: 3, open: 27 };
    const first = paper(counts, staff);
    expect(paper(counts, staff, [first.released]).words).toEqual(first.words);
  });

  it('withholds what changed by a few, and says so in words', () => {
    const first = paper({ all: 30, decided: 10, open: 20 }, staff);
    const second = paper({ all: 30, decided: 12, open: 18 }, staff, [first.released]);
    expect(second.cells.get('decided')).toEqual({ kind: 'unchanged_within', previous: 10 });
    expect(second.cells.get('all')).toEqual({ kind: 'number', value: 30 });
    // Every earlier paper counts, not only the last.
    const third = paper({ all: 30, decided: 13, open: 17 }, staff, [first.released, second.released]);
    expect(third.cells.get('open')).toEqual({ kind: 'unchanged_within', previous: 20 });
    const fourth = paper({ all: 30, decided: 25, open: 5 }, staff, [first.released, second.released, third.released]);
    expect(fourth.words).toEqual({ all: 30, decided: 25, open: 5 });
  });

  it('does not tell a large part now whose total was told before', () => {
    const first: ReleasedFigures = {
      threshold: 5,
      relations: staff,
      cells: { all: { kind: 'number', value: 30 }, decided: { kind: 'few' }, open: { kind: 'withheld' } },
    };
    const second = paper({ all: 30, decided: 3, open: 27 }, staff, [first], { open: 9 });
    expect(second.words).toEqual({ all: 30, decided: 'few', open: 'withheld' });
  });

  it('does not tell now what was small then', () => {
    const first = paper({ all: 20, decided: 3, open: 17 }, staff);
    expect(first.words).toEqual({ all: 20, decided: 'few', open: 'withheld' });
    // 20 − 17 would be the three who were decided then.
    const { words } = paper({ all: 27, decided: 10, open: 17 }, staff, [first.released]);
    expect(words['open']).toBe('withheld');
    expect(paper({ all: 40, decided: 15, open: 25 }, staff, [first.released]).words).toEqual({ all: 40, decided: 15, open: 25 }); // prettier-ignore
  });

  it('keeps the same cells withheld', () => {
    const relations: Relation[] = [{ total: 'all', parts: ['a', 'b', 'c'] }];
    const first = paper({ all: 63, a: 20, b: 40, c: 3 }, relations, [], { b: 9 });
    expect(first.words).toEqual({ all: 63, a: 'withheld', b: 40, c: 'few' });
    const second = paper({ all: 63, a: 20, b: 40, c: 3 }, relations, [first.released], { a: 9 });
    expect(second.words).toEqual(first.words);
  });

  it('takes cells that come and go', () => {
    const parts = ['decided', 'open', 'ended'];
    const first = paper({ all: 30, decided: 10, open: 20 }, staff);
    const counts = { all: 30, decided: 10, open: 18, ended: 2 };
    const { words, proof } = paper(counts, [{ total: 'all', parts }], [first.released]);
    expect(words).toEqual({ all: 30, decided: 10, open: 'withheld', ended: 'withheld' });
    expect(proof).toContainEqual({ cell: 'ended', lower: 0, upper: 20 });
  });
});
