import type { ReleasedFigures, SafeValue } from '../disclosure/released-figures.js';
import type { StaffCells } from './count-cells.js';

/** Which counts of a programme's people a statement speaks of. */
export interface StaffOfProgramme {
  /** programme.id */
  id: string;
  code: string;
  name: string;
  staff: StaffCells;
}

/** What a statement to people outside of the house says of staff: plain JSON, without any count that may not be told. */
export interface StaffFigures<Programme extends StaffOfProgramme = StaffOfProgramme> {
  /** The day that was counted. */
  as_of: string;
  programmes: Programme[];
  /** What is said of each cell, and how cells hang together; later statements are held against it. */
  released: ReleasedFigures;
}

export const said = ({ released }: Pick<StaffFigures, 'released'>, cell: string): SafeValue =>
  released.cells[cell] ?? { kind: 'withheld' };
