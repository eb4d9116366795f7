import {
  around,
  type Bounds,
  boundsOf,
  isSmall,
  type Relation,
  type SafeValue,
} from '../../src/committees/disclosure/released-figures.js';

export type Table = ReadonlyMap<string, number>;

/** All that is said of the cells of a paper, and how they add up. */
export interface SaidPaper {
  threshold: number;
  relations: readonly Relation[];
  said: ReadonlyMap<string, SafeValue>;
  /** What is true. */
  truth: Table;
  /** What papers before said of a cell as a number. */
  earlier: ReadonlyMap<string, readonly number[]>;
}

/** Values of each cell in any table of whole numbers up to a limit that holds all relations and bounds. */
export type Possible = ReadonlyMap<string, ReadonlySet<number>>;

/** Tries every table: nothing is taken from how the product looks for them. */
export function everyTable(relations: readonly Relation[], bounds: ReadonlyMap<string, Bounds>): Possible {
  const cells = [...bounds.keys()];
  const found = new Map(cells.map((cell) => [cell, new Set<number>()]));
  const values = new Map<string, number>();
  const unknownOf = ({ total, parts }: Relation): string[] => [total, ...parts].filter((cell) => !values.has(cell));
  const fits = (cell: string, value: number): boolean =>
    value >= bounds.get(cell)!.least && value <= bounds.get(cell)!.most;
  const holds = ({ total, parts }: Relation): boolean =>
    values.get(total) === parts.reduce((sum, part) => sum + values.get(part)!, 0);

  const next = (): void => {
    for (const relation of relations) {
      const unknown = unknownOf(relation);
      if (unknown.length === 0 && !holds(relation)) return;
      if (unknown.length !== 1) continue;
      const [cell] = unknown as [string];
      const others = relation.parts.reduce((sum, part) => sum + (values.get(part) ?? 0), 0);
      const value = cell === relation.total ? others : values.get(relation.total)! - others;
      if (fits(cell, value)) assign(cell, value);
      return;
    }
    // What is narrow first, parts before totals: the fewer are tried in vain.
    const open = cells.filter((cell) => !values.has(cell));
    const cell = open.toSorted((a, b) => widthOf(a) - widthOf(b))[0];
    if (cell === undefined) {
      for (const [each, value] of values) found.get(each)!.add(value);
      return;
    }
    const { least, most } = bounds.get(cell)!;
    for (let value = least; value <= most; value += 1) assign(cell, value);
  };
  const widthOf = (cell: string): number => bounds.get(cell)!.most - bounds.get(cell)!.least;
  const assign = (cell: string, value: number): void => {
    values.set(cell, value);
    next();
    values.delete(cell);
  };
  next();
  return found;
}

/** What a reader knows of each cell, up to a limit beyond which nothing changes any more. */
export function readerBounds({ said, threshold }: SaidPaper, limit: number): Map<string, Bounds> {
  return new Map(
    [...said].map(([cell, value]) => {
      const { least, most } = boundsOf(value, threshold);
      return [cell, { least, most: Math.min(most, limit) }];
    }),
  );
}

const nearTo = ({ truth, earlier, threshold }: SaidPaper, cell: string): number[] =>
  (earlier.get(cell) ?? []).filter((told) => isSmall(Math.abs(truth.get(cell)! - told), threshold));

export const isSensitive = (paper: SaidPaper, cell: string): boolean =>
  isSmall(paper.truth.get(cell)!, paper.threshold) || nearTo(paper, cell).length > 0;

/** The criterion of docs/disclosure.md for one paper, by the words of that page: what is broken, in words. */
export function brokenPromises(paper: SaidPaper, limit: number): string[] {
  const { said, truth, threshold, relations } = paper;
  const reader = readerBounds(paper, limit);
  const possible = everyTable(relations, reader);
  const whyWithheld = (cell: string): Bounds => {
    if (isSmall(truth.get(cell)!, threshold)) return { least: 1, most: threshold - 1 };
    const near = nearTo(paper, cell).at(-1);
    return near === undefined ? { least: 0, most: limit } : around(near, threshold);
  };
  const knowing = (of: ReadonlyMap<string, Bounds>): Possible => {
    const both = [...of].map(([cell, { least, most }]): [string, Bounds] => {
      const why = whyWithheld(cell);
      return [cell, { least: Math.max(least, why.least), most: Math.min(most, why.most) }];
    });
    return everyTable(relations, new Map(both));
  };
  const withReasons = knowing(reader);
  // Of very few people, whoever knows that much knows all, though nothing is said: then nothing is.
  const isSilent = [...said.values()].every(({ kind }) => kind === 'withheld');
  const broken: string[] = [];
  for (const [cell, word] of said) {
    if (!isSensitive(paper, cell)) continue;
    const values = possible.get(cell)!;
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const promise = (kept: boolean, what: string): void => {
      if (!kept) broken.push(`${cell} (${truth.get(cell)}, ${word.kind}): ${what}, ${low} to ${high}`);
    };
    promise(isSilent || withReasons.get(cell)!.size > 1, 'two values to whoever knows why');
    if (word.kind === 'number') promise(false, 'not told as a number');
    else if (word.kind === 'few') promise(low === 1 && high === threshold - 1, '1 as well as t − 1');
    else if (word.kind === 'unchanged_within') {
      const { least, most } = around(word.previous, threshold);
      promise(low === least && high === most, 'every change that the word means');
    } else {
      promise(high - low >= threshold - 1, 'values t − 1 apart');
      if (isSmall(truth.get(cell)!, threshold)) promise(high >= threshold, 't or more');
      else
        for (const told of nearTo(paper, cell))
          promise(high >= told + threshold || low <= told - threshold, `a change of t against ${told}`);
    }
  }
  return broken;
}
