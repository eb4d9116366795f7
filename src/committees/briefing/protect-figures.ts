import { setImmediate } from 'node:timers/promises';
import type { Count } from '../disclosure/paper-model.js';
import { protectPaper } from '../disclosure/protect-paper.js';
import { boundsOf, type ReleasedFigures } from '../disclosure/released-figures.js';
import type { CountedStaff, DecisionCells, StaffCells, YearCells } from './count-cells.js';

interface CountedPaper {
  threshold: number;
  /** Of each programme what is counted, and what was told of it before. */
  programmes: readonly { counted: CountedStaff; before: readonly ReleasedFigures[] }[];
}

/**
 * What a briefing may say of all its counts (rule D4). No relation leads from one programme to another, so each is protected by
 * itself; in between whatever else waits for this process has its turn.
 */
export async function protectFigures({ threshold, programmes }: CountedPaper): Promise<ReleasedFigures> {
  const parts: ReleasedFigures[] = [];
  for (const { counted, before } of programmes) {
    await setImmediate();
    parts.push(protectStaff(counted, threshold, before));
  }
  return {
    threshold,
    cells: Object.assign({}, ...parts.map(({ cells }) => cells)) as ReleasedFigures['cells'],
    relations: parts.flatMap(({ relations }) => relations),
  };
}

/**
 * How far decisions are is told of those years alone of which it is told that many contracts end: that there is a table, or
 * none, must not say more than its numbers.
 */
export function protectStaff(
  { cells, relations, shape }: CountedStaff,
  threshold: number,
  before: readonly ReleasedFigures[],
): ReleasedFigures {
  const spoken = new Map<string, Count>(cells);
  for (;;) {
    const { released } = protectPaper({ threshold, cells: spoken, relations, before });
    const telling = shape.years.filter((year) => saysSomething(released, year) && !isToldLarge(released, year));
    if (telling.length === 0) return released;
    for (const cell of telling.flatMap(decisionCells)) spoken.set(cell, { ...spoken.get(cell)!, weight: 0 });
  }
}

/** The cells of which a briefing speaks, by what is told of them: which rows and tables there are follows from that alone. */
export function toldShape({ shape }: CountedStaff, released: ReleasedFigures): StaffCells {
  return {
    ...shape,
    years: shape.years.map((year) => ({
      ...year,
      days: year.days.filter(({ cell }) => released.cells[cell]!.kind !== 'withheld'),
      decisions: saysSomething(released, year) ? year.decisions : null,
    })),
  };
}

const decisionCells = ({ decisions }: YearCells<DecisionCells>): string[] => [
  decisions.undecided,
  decisions.underWay,
  decisions.decided,
];

const saysSomething = ({ cells }: ReleasedFigures, year: YearCells<DecisionCells>): boolean =>
  decisionCells(year).some((cell) => cells[cell]!.kind !== 'withheld');

/** Whether what is told shows that the group is not small. */
function isToldLarge({ cells, threshold }: ReleasedFigures, year: YearCells<DecisionCells>): boolean {
  const least = (cell: string): number => boundsOf(cells[cell]!, threshold).least;
  const parts = decisionCells(year).reduce((sum, cell) => sum + least(cell), 0);
  return Math.max(least(year.ends), parts) >= threshold;
}
