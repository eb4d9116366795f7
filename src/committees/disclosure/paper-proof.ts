import { fits, insiderBounds, isSensitive, isSmallCell, knowledgeOf, type Said } from './knowledge.js';
import { type Component, componentsOf, type Knowledge } from './linear-system.js';
import type { PaperModel } from './paper-model.js';
import { around, boundsOf, NOTHING } from './released-figures.js';

/** Values of all cells that hold all relations: what the paper could be about as well. */
export type Witness = readonly number[];

/** Least and greatest value of a cell for which there is a witness. */
interface Shown {
  low: number;
  high: number;
}

/**
 * Whether a paper by itself gives nothing away. For each sensitive cell, and each that is `hidden` for its sake, there are
 * witnesses that fit all that is said and are so different that the cell is protected (docs/disclosure.md).
 * @param witnesses those found before, to be tried first; what is found is added
 */
export function holdsAlone(model: PaperModel, said: Said, hidden: ReadonlySet<number>, witnesses: Witness[]): boolean {
  const cells = said.length;
  const sensitive = [...said.keys()].filter((cell) => said[cell] && isSensitive(model, cell));
  const reader = knowledgeOf(cells, (cell) => (said[cell] ? boundsOf(said[cell], model.threshold) : NOTHING));
  const targets = new Set([...sensitive, ...hidden]);
  const insider = knowledgeOf(cells, (cell) => insiderBounds(model, said, cell));
  return (
    eachIs(model, targets, reader, witnesses, (cell, shown) => isProtected(model, said, cell, shown)) &&
    eachIs(model, new Set(sensitive), insider, witnesses, (_, { low, high }) => high > low)
  );
}

function eachIs(
  model: PaperModel,
  targets: ReadonlySet<number>,
  known: Knowledge,
  witnesses: Witness[],
  isFine: (cell: number, shown: Shown) => boolean,
): boolean {
  for (const cell of targets) if (known.least[cell] === known.most[cell]) return false;
  const fitting = witnesses.filter((values) =>
    values.every((value, cell) => value >= known.least[cell]! && value <= known.most[cell]!),
  );
  const isShown = (cell: number): boolean => {
    let [low, high] = [model.truth[cell]!, model.truth[cell]!];
    for (const values of fitting) {
      low = Math.min(low, values[cell]!);
      high = Math.max(high, values[cell]!);
    }
    return isFine(cell, { low, high });
  };
  const open = [...targets].filter((cell) => !isShown(cell));
  for (const component of componentsOf(open, model.places, known))
    for (const cell of component.cells) {
      if (!targets.has(cell) || isShown(cell)) continue;
      const goal = model.threshold + Math.max(0, ...model.near[cell]!);
      const range = component.range(cell, model.threshold - 1, goal);
      for (const values of [range?.low, range?.high])
        if (values && fits(values, component, known)) {
          const witness = witnessOf(model, component, values);
          fitting.push(witness);
          witnesses.push(witness);
        }
      if (!isShown(cell)) return false;
    }
  return true;
}

/** The paper as it is, with other values for the cells of one component. */
function witnessOf(model: PaperModel, { cells }: Component, values: readonly number[]): Witness {
  const witness = model.truth.map((count) => count ?? 0);
  for (const [index, cell] of cells.entries()) witness[cell] = values[index]!;
  return witness;
}

/** The criterion of docs/disclosure.md. */
function isProtected({ threshold, truth, near }: PaperModel, said: Said, cell: number, { low, high }: Shown): boolean {
  const word = said[cell]!;
  if (word.kind === 'few') return low <= 1 && high >= threshold - 1;
  if (word.kind === 'unchanged_within') {
    const { least, most } = around(word.previous, threshold);
    return low <= least && high >= most;
  }
  const isWide = high - low >= threshold - 1;
  if (isSmallCell({ truth, threshold }, cell)) return isWide && high >= threshold;
  if (near[cell]!.length === 0) return high > low;
  return isWide && near[cell]!.every((previous) => high >= previous + threshold || low <= previous - threshold);
}

/** Of each cell that is not told as a number: the least and the most it may be for all that the paper says. */
export function provedRanges(model: PaperModel, said: Said): Map<number, { lower: number; upper: number | null }> {
  const known = knowledgeOf(said.length, (cell) => (said[cell] ? boundsOf(said[cell], model.threshold) : NOTHING));
  const untold = [...said.keys()].filter((cell) => said[cell] && said[cell].kind !== 'number');
  const ranges = new Map<number, { lower: number; upper: number | null }>();
  for (const component of componentsOf(untold, model.places, known))
    for (const cell of component.cells) {
      const range = component.range(cell);
      if (said[cell])
        ranges.set(cell, { lower: range?.least ?? 0, upper: range && range.most < Infinity ? range.most : null });
    }
  return ranges;
}
