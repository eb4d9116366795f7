import { EarlierProof } from './earlier-proof.js';
import { isSensitive, isSmallCell, type Said } from './knowledge.js';
import { holdsAlone, provedRanges, type Witness } from './paper-proof.js';
import { checkPaper, modelOf, type Paper, type PaperModel } from './paper-model.js';
import { splitPaper } from './split-paper.js';
import { LEAST_THRESHOLD, type ReleasedFigures, type SafeValue } from './released-figures.js';

/** What a reader can work out of a cell that is not told as a number; `upper` is null where there is no limit. */
export interface Proof {
  cell: string;
  lower: number;
  upper: number | null;
}

export interface ProtectedPaper {
  cells: Map<string, SafeValue>;
  proof: Proof[];
  /** To be kept with the paper once it is released. */
  released: ReleasedFigures;
}

/**
 * Decides what a paper may say of each count (rule D4), so that no small count can be worked out from it, nor from it and all
 * papers released before. Starts from saying nothing, says more as long as the proof holds, dearest first, and so ends
 * with a paper to which nothing can be added. The same input gives the same paper, in whatever order it comes.
 *
 * @throws RangeError for a threshold below 3, counts that are none, relations that do not hold
 * @see docs/disclosure.md
 */
export function protectPaper(paper: Paper): ProtectedPaper {
  if (!Number.isSafeInteger(paper.threshold) || paper.threshold < LEAST_THRESHOLD)
    throw new RangeError(`The threshold is ${paper.threshold}, and at least ${LEAST_THRESHOLD}`);
  checkPaper(paper);
  const protectedParts = splitPaper(paper).map(protectPart);
  const said = new Map(protectedParts.flatMap((part) => [...part.said]));
  const cells = new Map([...paper.cells.keys()].map((id) => [id, said.get(id)!]));
  return {
    cells,
    proof: protectedParts.flatMap(({ proof }) => proof).sort((a, b) => (a.cell < b.cell ? -1 : 1)),
    released: { threshold: paper.threshold, cells: Object.fromEntries(cells), relations: paper.relations },
  };
}

/** What is said of cells that hang together. */
function protectPart(paper: Paper): { said: [string, SafeValue][]; proof: Proof[] } {
  const model = modelOf(paper);
  const said = sayWhatIsSafe(model, paper.inWords ?? true);
  return {
    said: model.ids.flatMap((id, cell) => (said[cell] ? [[id, said[cell]] as [string, SafeValue]] : [])),
    proof: [...provedRanges(model, said)].map(([cell, range]) => ({ cell: model.ids[cell]!, ...range })),
  };
}

function sayWhatIsSafe(model: PaperModel, inWords: boolean): Said {
  // A cell that is refused only after the rest has made it known is withheld from the start in the next round.
  for (const barred = new Set<number>(); ;) {
    const draft = new Draft(model, barred);
    draft.say(
      numbersByPriority(model).filter((cell) => !barred.has(cell)),
      (cell) => ({ kind: 'number', value: model.truth[cell]! }),
    );
    const known = draft.workedOutThough().filter((cell) => !barred.has(cell));
    if (known.length === 0) {
      if (!inWords) return draft.said;
      draft.say(
        [...model.ids.keys()].filter((cell) => isSensitive(model, cell) && model.weights[cell]! > 0),
        (cell) => wordFor(model, cell),
      );
      return draft.said;
    }
    for (const cell of known) barred.add(cell);
  }
}

function wordFor(model: PaperModel, cell: number): SafeValue {
  return isSmallCell(model, cell) ? { kind: 'few' } : { kind: 'unchanged_within', previous: model.near[cell]!.at(-1)! };
}

/**
 * What can be told as a number, in the order in which it is tried. What was withheld last time comes last, so that the same
 * cells stay withheld; then by weight, totals before their parts. Of the values only zero counts: what is empty hides little.
 */
function numbersByPriority(model: PaperModel): number[] {
  const { truth, weights, height, before } = model;
  const last = before.at(-1)?.bounds;
  const wasWithheld = (cell: number): number => (last?.[cell] && last[cell].least < last[cell].most ? 1 : 0);
  return [...truth.keys()]
    .filter((cell) => truth[cell] !== undefined && weights[cell]! > 0 && !isSensitive(model, cell))
    .sort(
      (a, b) =>
        wasWithheld(a) - wasWithheld(b) ||
        weights[b]! - weights[a]! ||
        height[b]! - height[a]! ||
        Number(truth[b] === 0) - Number(truth[a] === 0) ||
        a - b,
    );
}

/** A paper in the making: all that is said so far is proved to be harmless. */
class Draft {
  said: Said;
  readonly #model: PaperModel;
  /** Cells that will not be told as a number. */
  readonly #hidden: Set<number>;
  readonly #witnesses: Witness[] = [];
  readonly #earlier: EarlierProof;

  constructor(model: PaperModel, barred: ReadonlySet<number>) {
    this.#model = model;
    this.#earlier = new EarlierProof(model);
    this.#hidden = new Set(barred);
    this.said = model.truth.map((count) => (count === undefined ? undefined : { kind: 'withheld' }));
  }

  /** Says all of it, or the more of it the earlier it stands in the list. */
  say(cells: readonly number[], what: (cell: number) => SafeValue, isRefused = false): boolean {
    if (cells.length === 0) return true;
    if (!isRefused) {
      const more = this.said.with(cells[0]!, what(cells[0]!));
      for (const cell of cells) more[cell] = what(cell);
      if (holdsAlone(this.#model, more, this.#hidden, this.#witnesses) && this.#earlier.holds(more)) {
        this.said = more;
        return true;
      }
    }
    if (cells.length === 1) {
      this.#hidden.add(cells[0]!);
      return false;
    }
    const half = Math.ceil(cells.length / 2);
    const isFirstSaid = this.say(cells.slice(0, half), what);
    this.say(cells.slice(half), what, isFirstSaid);
    return false;
  }

  /** Cells that are withheld in vain, because the rest tells them. */
  workedOutThough(): number[] {
    return [...this.#hidden].filter((cell) => !holdsAlone(this.#model, this.said, new Set([cell]), this.#witnesses));
  }
}
