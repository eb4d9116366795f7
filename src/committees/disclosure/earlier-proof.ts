import { fits, insiderBounds, isSensitive, isSmallCell, knowledgeOf, meet, type Said } from './knowledge.js';
import { type Component, componentsOf, type Knowledge, type Places } from './linear-system.js';
import type { Earlier, PaperModel } from './paper-model.js';
import { type Bounds, boundsOf, isSmall, NOTHING } from './released-figures.js';

/** One way to read two papers as one. */
interface Attempt {
  /** Attempts of one name ask the same of the same component. */
  name: string;
  /** The cells that must not come out. */
  targets: readonly number[];
  places: Places;
  known: Knowledge;
  /** Whether a value that comes out is one that must not. */
  isTelling: (value: number, cell: number) => boolean;
}

const isExact = ({ least, most }: Bounds): boolean => least === most;

/**
 * Whether a paper gives nothing away together with those before it, to somebody who takes it that what is missing in the one
 * is still as the other says. What such a reader works out need not be true: a small number is not to come out either way.
 * What earlier papers give away without this one cannot be mended here and does not count.
 */
export class EarlierProof {
  readonly #model: PaperModel;
  readonly #sensitive: readonly number[];
  readonly #small: readonly number[];
  readonly #filled = new Map<number, Earlier & { filled: readonly (Bounds | undefined)[] }>();
  readonly #asked = new Map<string, boolean>();

  constructor(model: PaperModel) {
    this.#model = model;
    this.#sensitive = [...model.truth.keys()].filter((cell) => isSensitive(model, cell));
    this.#small = this.#sensitive.filter((cell) => isSmallCell(model, cell));
  }

  holds(said: Said): boolean {
    const { before, lately } = this.#model;
    const papers = lately ? [...before, lately] : before;
    return (
      papers.every((earlier) => this.#hidesNow(said, earlier)) &&
      before.every((earlier, index) => this.#hidesThen(said, earlier, `then ${index}`)) &&
      (before.length < 2 || before.every((_, index) => this.#hidesThen(said, this.#among(index), `among ${index}`)))
    );
  }

  /** What this paper withholds, filled in from an earlier one: with, partly with, and without what has hardly changed. */
  #hidesNow(said: Said, earlier: Earlier): boolean {
    // That a cell is as it was told last is no news, and wrong: it would have been told again.
    const { near, threshold } = this.#model;
    const isTelling = (value: number, cell: number): boolean =>
      isSmall(value, threshold) || near[cell]!.some((told) => isSmall(Math.abs(value - told), threshold));
    const worded = this.#sensitive.filter((cell) => said[cell]!.kind !== 'withheld');
    const { places, bounds } = earlier;
    return [worded, [...new Set([...this.#small, ...worded])], this.#sensitive].every((targets, index) => {
      const isOpen = new Set(targets);
      const known = knowledgeOf(said.length, (cell) => {
        if (said[cell]?.kind === 'number') return this.#bounds(said, cell);
        if (isOpen.has(cell)) return insiderBounds(this.#model, said, cell);
        const before = bounds[cell];
        return before && isExact(before) ? before : meet(this.#bounds(said, cell), before);
      });
      return this.#leavesOpen(said, { name: `now ${index}`, targets, places, known, isTelling });
    });
  }

  /** An earlier paper, filled in from all the others of its time: what they tell of a cell, the nearest first. */
  #among(index: number): Earlier & { filled: readonly (Bounds | undefined)[] } {
    const known = this.#filled.get(index);
    if (known) return known;
    const { before, lately } = this.#model;
    const others = [...before.keys()].sort((a, b) => Math.abs(a - index) - Math.abs(b - index) || b - a);
    const filled = before[index]!.bounds.map((_, cell) =>
      others.map((other) => before[other]!.bounds[cell]).find((said) => said && isExact(said)),
    );
    const among = { ...before[index]!, places: lately!.places, filled };
    this.#filled.set(index, among);
    return among;
  }

  /** What an earlier paper withheld, filled in from this one and others. */
  #hidesThen(
    said: Said,
    { bounds, places, threshold, filled }: Earlier & { filled?: readonly (Bounds | undefined)[] },
    name: string,
  ): boolean {
    const then = (cell: number): Bounds => bounds[cell] ?? NOTHING;
    const known = knowledgeOf(said.length, (cell) => {
      const now = this.#bounds(said, cell);
      if (isExact(then(cell))) return then(cell);
      if (isExact(now)) return now;
      return filled?.[cell] ?? meet(then(cell), now);
    });
    const hidden = [...said.keys()].filter((cell) => bounds[cell] && !isExact(bounds[cell]));
    const attempt = { name, places, isTelling: (value: number) => isSmall(value, threshold) };
    if (!this.#leavesOpen(said, { ...attempt, targets: hidden, known })) return false;
    // And each that this paper tells, as if it did not: what does the rest of it say of what the cell was then?
    return hidden.every((cell) => {
      if (known.least[cell] !== known.most[cell]) return true;
      const without = { least: known.least.with(cell, then(cell).least), most: known.most.with(cell, then(cell).most) };
      return this.#leavesOpen(said, { ...attempt, targets: [cell], known: without });
    });
  }

  #bounds(said: Said, cell: number): Bounds {
    return said[cell] ? boundsOf(said[cell], this.#model.threshold) : NOTHING;
  }

  #leavesOpen(said: Said, { name, targets, places, known, isTelling }: Attempt): boolean {
    for (const component of componentsOf(targets, places, known)) {
      if (!saysSomethingNew(component, said)) continue;
      const key = `${name}|${component.key}`;
      const wanted = targets.filter((cell) => component.placeOf(cell) !== undefined);
      const isFine = this.#asked.get(key) ?? eachIsOpen(component, wanted, known, isTelling);
      this.#asked.set(key, isFine);
      if (!isFine) return false;
    }
    return true;
  }
}

function eachIsOpen(
  component: Component,
  targets: readonly number[],
  known: Knowledge,
  isTelling: Attempt['isTelling'],
): boolean {
  const found: (readonly number[])[] = [];
  return targets.every((cell) => {
    const place = component.placeOf(cell)!;
    const isOpen = (): boolean => found.some((values) => values[place] !== found[0]![place]);
    if (isOpen()) return true;
    const range = component.range(cell, 1);
    for (const values of [range?.low, range?.high]) if (values && fits(values, component, known)) found.push(values);
    if (isOpen()) return true;
    if (range) return range.least === range.most && !isTelling(range.least, cell);
    // The two papers contradict each other here: a reader would leave aside what does not fit.
    const solved = component.solveLoosely().get(cell);
    if (solved !== undefined && isTelling(solved, cell)) return false;
    return component.equations.every((equation) => {
      if (!equation.cells.includes(cell)) return true;
      const { least, most } = component.rangeBy(equation, cell);
      return least !== most || !isTelling(least, cell);
    });
  });
}

/** Whether this paper adds anything to what was known of these cells before. */
function saysSomethingNew({ equations }: Component, said: Said): boolean {
  return equations.some(({ cells }) => cells.some((cell) => said[cell] && said[cell].kind !== 'withheld'));
}
