import { NotExact, Tableau } from './tableau.js';

/** A relation among cells that are numbered: the signed cells add up to nothing (total − parts = 0). */
export interface Equation {
  id: number;
  cells: readonly number[];
  signs: readonly number[];
}

/** What a reader knows of each cell: whole numbers, both ends included. */
export interface Knowledge {
  least: readonly number[];
  most: readonly number[];
}

/** What one cell may be for all that is known. */
export interface Range {
  /** Certain limits; `most` is Infinity as well where a search ended early because the goal was reached. */
  least: number;
  most: number;
  /** Values of all cells of the component that fit what is known, with this cell low and high: anybody can check them. */
  low: readonly number[] | undefined;
  high: readonly number[] | undefined;
}

/** Unknown cells that hang together by equations, with what is known put in. */
export class Component {
  readonly cells: readonly number[];
  /** The equations that hold them together. */
  readonly equations: readonly Equation[];
  readonly #known: Knowledge;
  readonly #place: ReadonlyMap<number, number>;
  #tableau: Tableau | 'none' | undefined;

  constructor(cells: readonly number[], equations: readonly Equation[], known: Knowledge) {
    this.cells = cells;
    this.equations = equations;
    this.#known = known;
    this.#place = new Map(cells.map((cell, index) => [cell, index]));
  }

  /** Where a cell stands in `cells`. */
  placeOf(cell: number): number | undefined {
    return this.#place.get(cell);
  }

  /** The same for all components that are the same in cells, equations and what is known. */
  get key(): string {
    const { least, most } = this.#known;
    const cells = new Set(this.equations.flatMap((equation) => equation.cells));
    for (const cell of this.cells) cells.add(cell);
    return `${this.equations.map(({ id }) => id).join()}|${[...cells].map((cell) => `${cell}:${least[cell]}-${most[cell]}`).join()}`;
  }

  /**
   * @param gain how far above its least value a cell has to reach; the search may end there
   * @param reach what it has to come up to at least
   * @returns undefined where nothing fits what is known, or nothing can be shown
   */
  range(cell: number, gain = Infinity, reach = 0): Range | undefined {
    try {
      this.#tableau ??= this.#solve() ?? 'none';
      if (this.#tableau === 'none') return undefined;
      const variable = this.#place.get(cell)!;
      const base = this.#known.least[cell]!;
      const low = this.#tableau.least(variable);
      const from = low.at ? low.at[variable]! : low.bound;
      const high = this.#tableau.most(variable, Math.max(from + gain, reach - base));
      const values = (at: number[] | undefined): number[] | undefined =>
        at?.map((value, index) => value + this.#known.least[this.cells[index]!]!);
      return { least: base + low.bound, most: base + high.bound, low: values(low.at), high: values(high.at) };
    } catch (error) {
      if (error instanceof NotExact) return undefined;
      throw error;
    }
  }

  /** What one equation alone says of a cell. */
  rangeBy({ cells, signs }: Equation, cell: number): { least: number; most: number } {
    const { least, most } = this.#known;
    const sign = signs[cells.indexOf(cell)]!;
    let [low, high] = [0, 0];
    for (const [index, other] of cells.entries()) {
      if (other === cell) continue;
      const factor = -sign * signs[index]!;
      low += factor * (factor > 0 ? least[other]! : most[other]!);
      high += factor * (factor > 0 ? most[other]! : least[other]!);
    }
    return { least: Math.max(least[cell]!, low), most: Math.min(most[cell]!, high) };
  }

  /** Cells that the equations alone tell, one equation after the other; one that contradicts those before it is left aside. */
  solveLoosely(): Map<number, number> {
    const zero = new Map(this.cells.map((cell) => [cell, 0]));
    const { rows, rights } = this.#rows((cell) => zero.get(cell) ?? this.#known.least[cell]!);
    const solved = solveRows(rows.map((row, index) => [...row, rights[index]!]));
    return new Map([...solved].map(([column, value]) => [this.cells[column]!, value]));
  }

  #solve(): Tableau | undefined {
    const { least, most } = this.#known;
    const { rows, rights } = this.#rows((cell) => least[cell]!);
    return Tableau.of(
      rows,
      rights,
      this.cells.map((cell) => most[cell]! - least[cell]!),
    );
  }

  /** The equations over the cells of the component, with what is known of others, and where these are counted from, put in. */
  #rows(base: (cell: number) => number): { rows: number[][]; rights: number[] } {
    const rows: number[][] = [];
    const rights: number[] = [];
    for (const { cells, signs } of this.equations) {
      const row = this.cells.map(() => 0);
      let right = 0;
      for (const [index, cell] of cells.entries()) {
        const column = this.#place.get(cell);
        if (column !== undefined) row[column]! += signs[index]!;
        right -= signs[index]! * base(cell);
      }
      rows.push(row);
      rights.push(right);
    }
    return { rows, rights };
  }
}

/** Gaussian elimination in whole numbers: the columns that are told, each with its value. The last entry is the right side. */
function solveRows(rows: readonly number[][]): Map<number, number> {
  const solved = new Map<number, number[]>();
  for (const given of rows) {
    let row = given;
    for (const [lead, other] of solved) row = without(row, lead, other);
    const lead = row.findIndex((entry, index) => index < row.length - 1 && entry !== 0);
    if (lead < 0) continue;
    for (const [column, other] of solved) solved.set(column, without(other, lead, row));
    solved.set(lead, row);
  }
  return new Map(
    [...solved]
      .filter(([lead, row]) => row.every((entry, index) => index === lead || index === row.length - 1 || entry === 0))
      .map(([lead, row]) => [lead, row.at(-1)! / row[lead]!]),
  );
}

function without(row: number[], lead: number, other: readonly number[]): number[] {
  const factor = row[lead]!;
  return factor === 0 ? row : row.map((entry, index) => entry * other[lead]! - other[index]! * factor);
}

/** Which equations each cell stands in. */
export type Places = readonly (readonly Equation[])[];

export function placesOf(equations: readonly Equation[], cells: number): Places {
  const places: Equation[][] = Array.from({ length: cells }, () => []);
  for (const equation of equations) for (const cell of equation.cells) places[cell]!.push(equation);
  return places;
}

/** All unknown cells that hang together with one. */
export function componentOf(start: number, places: Places, known: Knowledge): Component {
  const cells = [start];
  const seen = new Set(cells);
  const equations = new Set<Equation>();
  for (const cell of cells)
    for (const equation of places[cell]!) {
      if (equations.has(equation)) continue;
      equations.add(equation);
      for (const other of equation.cells) {
        if (seen.has(other) || known.least[other] === known.most[other]) continue;
        seen.add(other);
        cells.push(other);
      }
    }
  return new Component(cells, [...equations], known);
}

/** The components of all these cells that are unknown, each once. */
export function* componentsOf(starts: Iterable<number>, places: Places, known: Knowledge): Generator<Component> {
  const seen = new Set<number>();
  for (const start of starts) {
    if (seen.has(start) || known.least[start] === known.most[start]) continue;
    const component = componentOf(start, places, known);
    for (const cell of component.cells) seen.add(cell);
    yield component;
  }
}
