import type { EntityManager } from 'typeorm';
import { boundsOf, type ReleasedFigures } from '../disclosure/released-figures.js';
import type { ProgrammeFigures } from './briefing-figures.js';
import type { StaffCells } from './count-cells.js';

/** How many of the next deadlines are told. */
const MOST = 12;

/** Days of which it is told that contracts end on them, and not that everything is decided: others would be given away by their deadlines. */
export function openDays({ years }: StaffCells, { cells, threshold }: ReleasedFigures): string[] {
  const told = (cell: string) => boundsOf(cells[cell]!, threshold);
  return years.flatMap(({ days, decisions }) => {
    const isSettled = decisions && told(decisions.undecided).most + told(decisions.underWay).most === 0;
    return isSettled ? [] : days.flatMap(({ day, cell }) => (told(cell).least > 0 ? [day] : []));
  });
}

/** Deadlines of the backward plan for last days, as a committee's sessions make them, the next first. */
export async function deadlinesOf(
  manager: Pick<EntityManager, 'query'>,
  committee: string,
  days: readonly string[],
  asOf: Temporal.PlainDate,
): Promise<ProgrammeFigures['deadlines']> {
  if (days.length === 0) return [];
  return manager.query<ProgrammeFigures['deadlines']>(
    `select rule, variant, due, ends_on from plan_deadline
     where committee_id = $1 and due >= $2::date and ends_on = any($3::date[])
     order by due, rule, variant, ends_on limit ${MOST}`,
    [committee, asOf.toString(), days],
  );
}
