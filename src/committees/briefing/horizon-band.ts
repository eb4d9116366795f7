import { monthsUntil } from '../../retention/certainty-horizon.js';
import { type Bounds, boundsOf, type ReleasedFigures } from '../disclosure/released-figures.js';
import type { HorizonBand } from './briefing-figures.js';
import type { StaffCells, YearCells } from './count-cells.js';

type ToldBand = Exclude<HorizonBand, 'withheld'>;

const BANDS: readonly ToldBand[] = ['under_3', 'under_6', 'under_12', 'from_12'];

/**
 * The certainty horizon of a programme's staff: the step in which the person in the middle of those on a term stands. Told
 * where it follows from what is told of their number, of days and decisions, whatever the withheld counts are; so it says nothing
 * that they do not, and moves only when they do or as time passes. Withheld for groups below twice the threshold.
 * @param shape the cells of which the briefing speaks
 */
export function horizonBand(shape: StaffCells, released: ReleasedFigures, asOf: Temporal.PlainDate): HorizonBand {
  const told = (cell: string): Bounds => boundsOf(released.cells[cell]!, released.threshold);
  const sum = (cells: readonly string[], end: keyof Bounds): number =>
    cells.reduce((total, cell) => total + told(cell)[end], 0);
  const parts = [...shape.years.map(({ ends }) => ends), shape.later];
  const [running, permanent] = [told(shape.running), told(shape.permanent)];
  const least = Math.max(sum(parts, 'least'), running.least - permanent.most);
  const most = Math.min(sum(parts, 'most'), running.most - permanent.least);
  if (least < 2 * released.threshold) return 'withheld';
  const later = Temporal.PlainDate.from({ year: shape.years.at(-1)!.year + 1, month: 1, day: 1 });
  const certain = (band: ToldBand): number =>
    shape.years.reduce((total, year) => total + undecidedIn(band, year, told, asOf), 0) +
    (bandOf(later, asOf) === band ? told(shape.later).least : 0);
  return BANDS.find((band) => 2 * certain(band) > most) ?? 'withheld';
}

function bandOf(day: Temporal.PlainDate, asOf: Temporal.PlainDate): ToldBand {
  const months = monthsUntil(asOf, day);
  if (months < 3) return 'under_3';
  if (months < 6) return 'under_6';
  return months < 12 ? 'under_12' : 'from_12';
}

/** How many of those whose contracts end in a year stand in a step for certain: nothing is decided for them, so that nothing follows. */
function undecidedIn(
  band: ToldBand,
  { year, ends, days, decisions }: YearCells,
  told: (cell: string) => Bounds,
  asOf: Temporal.PlainDate,
): number {
  const decided = decisions ? told(decisions.decided).most : Infinity;
  const open = (cell: string): number => Math.max(0, told(cell).least - decided);
  const onDays = days.filter(({ day }) => bandOf(Temporal.PlainDate.from(day), asOf) === band);
  const [first, last] = [
    { year, month: 1, day: 1 },
    { year, month: 12, day: 31 },
  ].map((day) => bandOf(Temporal.PlainDate.from(day), asOf));
  return Math.max(
    first === band && last === band ? open(ends) : 0,
    onDays.reduce((total, { cell }) => total + open(cell), 0),
  );
}
