import type { Component, Knowledge } from './linear-system.js';
import type { PaperModel } from './paper-model.js';
import { around, type Bounds, boundsOf, isSmall, NOTHING, type SafeValue } from './released-figures.js';

/** What a draft of the paper says of each cell; undefined for cells that are not in it. */
export type Said = readonly (SafeValue | undefined)[];

/** A cell that is itself to be protected, by its own value: small, or hardly changed since it was told. */
export function isSensitive({ truth, near, threshold }: PaperModel, cell: number): boolean {
  return isSmallCell({ truth, threshold }, cell) || near[cell]!.length > 0;
}

export function isSmallCell({ truth, threshold }: Pick<PaperModel, 'truth' | 'threshold'>, cell: number): boolean {
  return isSmall(truth[cell] ?? 0, threshold);
}

/** What a reader knows of a cell who knows of each sensitive cell why it is withheld, by whatever way. */
export function insiderBounds(model: PaperModel, said: Said, cell: number): Bounds {
  const told = said[cell] ? boundsOf(said[cell], model.threshold) : NOTHING;
  if (isSmallCell(model, cell)) return meet({ least: 1, most: model.threshold - 1 }, told);
  const previous = model.near[cell]!.at(-1);
  return previous === undefined ? told : meet(around(previous, model.threshold), told);
}

/** What both say; what the first says where they contradict each other. */
export function meet(first: Bounds, second: Bounds | undefined): Bounds {
  if (!second) return first;
  const both = { least: Math.max(first.least, second.least), most: Math.min(first.most, second.most) };
  return both.least <= both.most ? both : first;
}

export function knowledgeOf(cells: number, of: (cell: number) => Bounds): Knowledge {
  const bounds = Array.from({ length: cells }, (_, cell) => of(cell));
  return { least: bounds.map(({ least }) => least), most: bounds.map(({ most }) => most) };
}

/** Whether values of a component fit all that is known: added up once more, with nothing taken from how they were found. */
export function fits(values: readonly number[], component: Component, { least, most }: Knowledge): boolean {
  for (const [index, cell] of component.cells.entries()) {
    const count = values[index]!;
    if (!(count >= least[cell]! && count <= most[cell]! && count % 1 === 0)) return false;
  }
  for (const { cells, signs } of component.equations) {
    let sum = 0;
    for (const [index, cell] of cells.entries()) {
      const place = component.placeOf(cell);
      sum += signs[index]! * (place === undefined ? least[cell]! : values[place]!);
    }
    if (sum !== 0) return false;
  }
  return true;
}
