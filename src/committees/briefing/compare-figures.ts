import type { SafeValue } from '../disclosure/released-figures.js';
import { said, type StaffFigures, type StaffOfProgramme } from './staff-figures.js';

/** What a cell counts, for words. */
export type CellKind =
  | { kind: 'running' | 'permanent' }
  | { kind: 'ends' | 'undecided' | 'under_way' | 'decided'; year: number }
  | { kind: 'day'; day: string };

/** One figure of two reports. */
export interface FigureChange {
  programme: string;
  what: CellKind;
  earlier: SafeValue;
  now: SafeValue;
}

function cellsOf({ staff }: StaffOfProgramme): [CellKind, string][] {
  return [
    [{ kind: 'running' }, staff.running],
    [{ kind: 'permanent' }, staff.permanent],
    ...staff.years.flatMap(({ year, ends, days, decisions }): [CellKind, string][] => [
      [{ kind: 'ends', year }, ends],
      ...days.map(({ day, cell }): [CellKind, string] => [{ kind: 'day', day }, cell]),
      ...(decisions
        ? ([
            [{ kind: 'undecided', year }, decisions.undecided],
            [{ kind: 'under_way', year }, decisions.underWay],
            [{ kind: 'decided', year }, decisions.decided],
          ] satisfies [CellKind, string][])
        : []),
    ]),
  ];
}

/** Every staff figure of a report. */
export const figuresOf = (figures: StaffFigures): { programme: string; what: CellKind; value: SafeValue }[] =>
  figures.programmes.flatMap((programme) =>
    cellsOf(programme).map(([what, cell]) => ({ programme: programme.code, what, value: said(figures, cell) })),
  );

/** Every staff figure that both reports speak of, whether it may be told or not. */
export function compareFigures(earlier: StaffFigures, now: StaffFigures): FigureChange[] {
  const spoken = new Set(earlier.programmes.flatMap((programme) => cellsOf(programme).map(([, cell]) => cell)));
  return now.programmes.flatMap((programme) =>
    cellsOf(programme).flatMap(([what, cell]) =>
      spoken.has(cell) ? [{ programme: programme.code, what, earlier: said(earlier, cell), now: said(now, cell) }] : [],
    ),
  );
}

/** Those that are numbers in both and differ: what a reader can say has changed. */
export const changed = (figures: readonly FigureChange[]): FigureChange[] =>
  figures.filter(
    ({ earlier, now }) => earlier.kind === 'number' && now.kind === 'number' && earlier.value !== now.value,
  );
