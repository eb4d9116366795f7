import { type Equation, type Places, placesOf } from './linear-system.js';
import { type Bounds, boundsOf, isSmall, type Relation, type ReleasedFigures } from './released-figures.js';

/**
 * A count of the paper, and how dear it is to whoever writes it: what weighs more is told rather (default 1). A weight of 0
 * stands for a count that the paper does not speak of, but that can be worked out: it is protected, and never told.
 */
export interface Count {
  value: number;
  weight?: number;
}

export interface Paper {
  threshold: number;
  cells: ReadonlyMap<string, Count>;
  relations: readonly Relation[];
  /** What was released before, oldest first. */
  before: readonly ReleasedFigures[];
  /** Whether words stand where a number is withheld (default), as far as they give nothing away. */
  inWords?: boolean;
}

/** An earlier paper, over the numbered cells. */
export interface Earlier {
  threshold: number;
  /** What it said of each cell; undefined where the cell was not in it. */
  bounds: readonly (Bounds | undefined)[];
  /** Its own equations and those of this paper together. */
  places: Places;
}

/** Cells of this paper and of all before, numbered in the order of their ids: nothing hangs on the order of the input. */
export interface PaperModel {
  threshold: number;
  ids: readonly string[];
  /** The counts of this paper; undefined for cells that only earlier papers have. */
  truth: readonly (number | undefined)[];
  weights: readonly number[];
  /** How many levels of totals lie below a cell. */
  height: readonly number[];
  places: Places;
  before: readonly Earlier[];
  /** All before as if it were one paper: what was told last of each cell. */
  lately: Earlier | undefined;
  /** For each cell what was told earlier and differs by fewer than the threshold, though it differs; the latest last. */
  near: readonly (readonly number[])[];
}

/** @throws RangeError for counts that are none, and for relations that do not hold */
export function checkPaper({ cells, relations }: Pick<Paper, 'cells' | 'relations'>): void {
  checkCounts(cells);
  const ids = [...cells.keys()];
  checkRelations(new Equations(new Map(ids.map((id, index) => [id, index]))).of(relations), [...cells.values()], ids);
}

export function modelOf({ threshold, cells, relations, before }: Paper): PaperModel {
  const all = new Set(cells.keys());
  for (const { cells: earlier, relations: theirs } of before) {
    for (const id of Object.keys(earlier)) all.add(id);
    for (const { total, parts } of theirs) for (const id of [total, ...parts]) all.add(id);
  }
  const ids = [...all].sort();
  const place = new Map(ids.map((id, index) => [id, index]));
  const truth = ids.map((id) => cells.get(id)?.value);
  const equations = new Equations(place);
  const own = equations.of(relations);
  const earlier = before.map((paper) => earlierOf(paper, ids, equations.of(paper.relations), own));
  const everything = [...own, ...before.flatMap((paper) => equations.of(paper.relations))];
  return {
    threshold,
    ids,
    truth,
    weights: ids.map((id) => cells.get(id)?.weight ?? 1),
    height: heights(relations, ids),
    places: placesOf([...new Set(own)], ids.length),
    before: earlier,
    lately: earlier.length > 1 ? latelyOf(earlier, everything, ids.length) : undefined,
    near: truth.map((count, cell) => nearOf(count, cell, earlier, threshold)),
  };
}

/** Relations as equations over numbered cells; the same relation is the same equation in every paper. */
class Equations {
  readonly #place: ReadonlyMap<string, number>;
  readonly #known = new Map<string, Equation>();

  constructor(place: ReadonlyMap<string, number>) {
    this.#place = place;
  }

  of(relations: readonly Relation[]): Equation[] {
    return relations.map(({ total, parts }) => {
      const cells = [total, ...parts].map((id) => this.#place.get(id) ?? unknownCell(id));
      if (new Set(cells).size < cells.length) throw new RangeError(`A cell stands twice in the relation of ${total}`);
      const [first, ...rest] = cells;
      const key = `${first}=${rest.toSorted((a, b) => a - b).join('+')}`;
      const known = this.#known.get(key) ?? {
        id: this.#known.size,
        cells,
        signs: cells.map((_, index) => (index === 0 ? 1 : -1)),
      };
      this.#known.set(key, known);
      return known;
    });
  }
}

function unknownCell(id: string): never {
  throw new RangeError(`A relation names the cell ${id}, which has no count`);
}

function checkCounts(cells: ReadonlyMap<string, Count>): void {
  for (const [id, { value }] of cells)
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`The cell ${id} holds ${value}, no count`);
}

function checkRelations(equations: readonly Equation[], counts: readonly Count[], ids: readonly string[]): void {
  for (const { cells, signs } of equations) {
    const sum = cells.reduce((total, cell, index) => total + signs[index]! * counts[cell]!.value, 0);
    if (sum !== 0) throw new RangeError(`The parts of ${ids[cells[0]!]} do not add up to it`);
  }
}

function heights(relations: readonly Relation[], ids: readonly string[]): number[] {
  const height = new Map<string, number>();
  // As many rounds as there are relations are enough for any nesting, and end where relations run in a circle.
  for (let round = 0, moved = true; moved && round < relations.length; round += 1) {
    moved = false;
    for (const { total, parts } of relations) {
      const level = 1 + Math.max(0, ...parts.map((part) => height.get(part) ?? 0));
      if (level <= (height.get(total) ?? 0)) continue;
      height.set(total, level);
      moved = true;
    }
  }
  return ids.map((id) => height.get(id) ?? 0);
}

function earlierOf(
  paper: ReleasedFigures,
  ids: readonly string[],
  theirs: readonly Equation[],
  own: readonly Equation[],
): Earlier {
  const bounds = ids.map((id) => {
    const said = Object.hasOwn(paper.cells, id) ? paper.cells[id] : undefined;
    return said && boundsOf(said, paper.threshold);
  });
  fillIn(bounds, theirs);
  return { threshold: paper.threshold, bounds, places: placesOf([...new Set([...own, ...theirs])], ids.length) };
}

/** What anybody adds up in passing: a cell that is the only unknown one of its equation was told as well. */
function fillIn(bounds: (Bounds | undefined)[], equations: readonly Equation[]): void {
  const isKnown = (cell: number): boolean => bounds[cell] !== undefined && bounds[cell].least === bounds[cell].most;
  for (let moved = true; moved;) {
    moved = false;
    for (const { cells, signs } of equations) {
      const unknown = cells.filter((cell) => !isKnown(cell));
      if (unknown.length !== 1) continue;
      const [cell] = unknown as [number];
      const rest = cells.reduce(
        (sum, other, index) => sum + (other === cell ? 0 : signs[index]! * bounds[other]!.least),
        0,
      );
      const value = -rest * signs[cells.indexOf(cell)]!;
      if (value < 0) continue;
      bounds[cell] = { least: value, most: value };
      moved = true;
    }
  }
}

function latelyOf(before: readonly Earlier[], equations: readonly Equation[], cells: number): Earlier {
  const bounds = Array.from({ length: cells }, (_, cell) => {
    const said = before.map((paper) => paper.bounds[cell]).filter((known) => known !== undefined);
    return said.findLast(({ least, most }) => least === most) ?? said.at(-1);
  });
  return { threshold: before.at(-1)!.threshold, bounds, places: placesOf([...new Set(equations)], cells) };
}

function nearOf(count: number | undefined, cell: number, before: readonly Earlier[], threshold: number): number[] {
  if (count === undefined) return [];
  return before.flatMap(({ bounds }) => {
    const said = bounds[cell];
    return said && said.least === said.most && isSmall(Math.abs(count - said.least), threshold) ? [said.least] : [];
  });
}
