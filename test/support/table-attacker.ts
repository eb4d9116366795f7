import type { Bounds, ReleasedFigures, Relation } from '../../src/committees/disclosure/released-figures.js';

/** A paper as its reader has it: figures and words, and what else follows from how it is made. */
export type ReadPaper = ReleasedFigures & { bounds?: ReadonlyMap<string, Bounds> };

/** What an attacker says: a count that a paper did not tell, that it is small, or by how few a count has changed. */
export interface Claim {
  kind: 'count' | 'small' | 'change';
  /** Which paper, from 0; for a change the later one, and `from` the earlier. */
  paper: number;
  from?: number;
  cell: string;
  value: number;
  /** How it was found. */
  by: string;
  /** What was taken from other papers, as if it had not changed. */
  assumed: Known;
}

type Known = ReadonlyMap<string, number>;

/**
 * Works out what papers do not tell, as a reader with time and a computer would: by solving all their relations, each paper by
 * itself and any two or all of them as if nothing had changed in between, by narrowing down, and by comparing. Knows
 * nothing of how the papers were protected.
 */
export function attack(papers: readonly ReadPaper[], threshold: number): Claim[] {
  const numbers = papers.map(toldNumbers);
  const claims: Claim[] = [];
  for (const [paper, { relations }] of papers.entries()) {
    const claim = (by: string, found: Iterable<readonly [string, number]>, assumed: Known = new Map()): void => {
      for (const [cell, value] of found)
        if (!numbers[paper]!.has(cell)) claims.push({ kind: 'count', paper, cell, value, by, assumed });
    };
    const others = [...papers.keys()]
      .filter((other) => other !== paper)
      .sort((a, b) => Math.abs(a - paper) - Math.abs(b - paper) || b - a);
    claim('alone', solve(relations, numbers[paper]!));
    const ranges = narrow(relations, numbers[paper]!, papers[paper]!);
    claim('alone, narrowed', exactOf(ranges));
    for (const [cell, { least, most }] of ranges)
      if (papers[paper]!.cells[cell]?.kind === 'withheld' && least < most && most < threshold)
        claims.push({ kind: 'small', paper, cell, value: most, by: 'alone, narrowed', assumed: new Map() });
    for (const group of [...others.map((other) => [other]), others]) {
      const by = `with ${group.join()}`;
      const filled = fill(numbers[paper]!, group.map((other) => numbers[other]!)); // prettier-ignore
      const all = unique([...relations, ...group.flatMap((other) => papers[other]!.relations)]);
      const assumedIn = (cells: readonly string[]): Known =>
        new Map([...filled].filter(([cell]) => cells.includes(cell) && !numbers[paper]!.has(cell)));
      for (const part of partsOf(all, filled)) {
        // Old numbers alone say nothing about this paper.
        if (!part.some((relation) => cellsOf(relation).some((cell) => numbers[paper]!.has(cell)))) continue;
        const assumed = assumedIn(part.flatMap(cellsOf));
        claim(by, solve(part, filled), assumed);
        claim(`${by}, narrowed`, exactOf(narrow(part, filled, papers[paper]!)), assumed);
      }
      // What the other paper tells of a cell is what it was then: solve for it from the rest.
      for (const relation of all)
        for (const cell of cellsOf(relation)) {
          if (!cellsOf(relation).some((other) => other !== cell && numbers[paper]!.has(other))) continue;
          const value = rest(relation, cell, filled);
          if (value !== undefined)
            claim(
              `${by}, one relation`,
              [[cell, value]],
              assumedIn(cellsOf(relation).filter((other) => other !== cell)),
            );
        }
    }
    for (const from of others.filter((other) => other < paper))
      for (const [cell, value] of numbers[paper]!) {
        const change = Math.abs(value - (numbers[from]!.get(cell) ?? value));
        if (change > 0 && change < threshold)
          claims.push({ kind: 'change', paper, from, cell, value: change, by: 'comparing', assumed: new Map() });
      }
  }
  return claims;
}

const toldNumbers = ({ cells }: ReleasedFigures): Known =>
  new Map(
    Object.entries(cells).flatMap(([cell, said]) => (said.kind === 'number' ? [[cell, said.value] as const] : [])),
  );

const fill = (first: Known, others: readonly Known[]): Known =>
  new Map([...others.toReversed().flatMap((known) => [...known]), ...first]);

const unique = (relations: readonly Relation[]): Relation[] => [
  ...new Map(relations.map((relation) => [JSON.stringify(relation), relation])).values(),
];

const cellsOf = ({ total, parts }: Relation): string[] => [total, ...parts];

/** Relations that hang together by what is not known. */
function partsOf(relations: readonly Relation[], known: Known): Relation[][] {
  const parts: { cells: Set<string>; relations: Relation[] }[] = [];
  for (const relation of relations) {
    const unknown = cellsOf(relation).filter((cell) => !known.has(cell));
    const touched = parts.filter(({ cells }) => unknown.some((cell) => cells.has(cell)));
    for (const part of touched) parts.splice(parts.indexOf(part), 1);
    parts.push({
      cells: new Set([...unknown, ...touched.flatMap(({ cells }) => [...cells])]),
      relations: [...touched.flatMap((part) => part.relations), relation],
    });
  }
  return parts.map((part) => part.relations);
}

function rest({ total, parts }: Relation, cell: string, known: Known): number | undefined {
  let sum = 0;
  for (const other of [total, ...parts]) {
    if (other === cell) continue;
    const value = known.get(other);
    if (value === undefined) return undefined;
    sum += (other === total ? 1 : -1) * value;
  }
  return cell === total ? -sum : sum;
}

const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b));

/** Gaussian elimination in whole numbers; a relation that contradicts those before it is left aside. */
function solve(relations: readonly Relation[], known: Known): [string, number][] {
  const unknown = [...new Set(relations.flatMap(cellsOf))].filter((cell) => !known.has(cell));
  const column = new Map(unknown.map((cell, index) => [cell, index]));
  const width = unknown.length;
  const solved = new Map<number, number[]>();
  for (const { total, parts } of relations) {
    const row = Array.from({ length: width + 1 }, () => 0);
    for (const cell of [total, ...parts]) {
      const sign = cell === total ? 1 : -1;
      const at = column.get(cell);
      if (at === undefined) row[width]! -= sign * known.get(cell)!;
      else row[at]! += sign;
    }
    for (const [lead, other] of solved) eliminate(row, other, lead);
    const lead = row.findIndex((entry, index) => index < width && entry !== 0);
    if (lead < 0) continue;
    for (const other of solved.values()) eliminate(other, row, lead);
    solved.set(lead, row);
  }
  return [...solved].flatMap(([lead, row]) =>
    row.every((entry, index) => index === lead || index === width || entry === 0)
      ? [[unknown[lead]!, row[width]! / row[lead]!] as [string, number]]
      : [],
  );
}

function eliminate(row: number[], by: readonly number[], lead: number): void {
  const [factor, pivot] = [row[lead]!, by[lead]!];
  if (factor === 0) return;
  let divisor = 0;
  for (let index = 0; index < row.length; index += 1) {
    row[index] = row[index]! * pivot - by[index]! * factor;
    divisor = gcd(divisor, row[index]!);
  }
  if (divisor > 1) for (let index = 0; index < row.length; index += 1) row[index]! /= divisor;
}

const exactOf = (ranges: ReadonlyMap<string, Bounds>): [string, number][] =>
  [...ranges].flatMap(([cell, { least, most }]) => (least === most ? [[cell, least] as [string, number]] : []));

/** Narrows each count down by each relation in turn, with what words say, until nothing moves. */
function narrow(relations: readonly Relation[], known: Known, paper: ReadPaper): Map<string, Bounds> {
  const low = new Map<string, number>();
  const high = new Map<string, number>();
  const cells = new Set(relations.flatMap(cellsOf));
  for (const cell of cells) {
    const said = paper.cells[cell];
    const value = known.get(cell);
    const [least, most] =
      said?.kind === 'few'
        ? [1, paper.threshold - 1]
        : said?.kind === 'unchanged_within'
          ? [Math.max(0, said.previous - paper.threshold + 1), said.previous + paper.threshold - 1]
          : [value ?? 0, value ?? Infinity];
    const more = paper.bounds?.get(cell);
    low.set(cell, Math.max(least, more?.least ?? 0));
    high.set(cell, Math.min(most, more?.most ?? Infinity));
  }
  for (let round = 0, moved = true; moved && round < 20; round += 1) {
    moved = false;
    for (const { total, parts } of relations)
      for (const cell of [total, ...parts]) {
        let [least, most] = [0, 0];
        for (const other of [total, ...parts]) {
          if (other === cell) continue;
          const isAdded = (cell === total) === (other !== total);
          least += isAdded ? low.get(other)! : -high.get(other)!;
          most += isAdded ? high.get(other)! : -low.get(other)!;
        }
        // Papers that contradict each other: somebody has come or gone, and what was assumed is known to be wrong.
        if (least > high.get(cell)! || most < low.get(cell)!) return new Map();
        if (least > low.get(cell)!) {
          low.set(cell, least);
          moved = true;
        }
        if (most < high.get(cell)!) {
          high.set(cell, most);
          moved = true;
        }
      }
  }
  return new Map([...cells].map((cell) => [cell, { least: low.get(cell)!, most: high.get(cell)! }]));
}
