import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HouseLaw } from '../config/law-context.js';
import { fillScratch, scratchTable } from '../database/scratch-table.js';
import { riskDay } from '../law/contract-end.js';
import type { LawContext } from '../law/rule.js';
import type { LookStep } from '../watch/look-steps.js';
import { firstDayCauseSql, withoutPaperSql } from './without-paper.sql.js';
import { oweOncePerRole, writeNotices } from './write-notices.js';

/** How many days after the first working day a look that was missed is made up for. */
const MADE_UP_DAYS = 14;
/** The longest run of days without work between an end and the first working day after it. */
const LONGEST_BREAK_DAYS = 10;

/**
 * The last days whose first working day (T7) is the date or was missed not long ago, as the temporary table
 * `first_day (ends_on)`.
 */
async function writeFirstDays(manager: EntityManager, law: LawContext, date: Temporal.PlainDate): Promise<void> {
  const ends = await manager.query<{ ends_on: string }[]>(
    `select distinct ends_on from contract where ends_on >= $1::date - $2::int and ends_on < $1::date`,
    [date.toString(), MADE_UP_DAYS + LONGEST_BREAK_DAYS],
  );
  const due = ends.filter(({ ends_on }) => {
    const since = riskDay(Temporal.PlainDate.from(ends_on), law.calendar).until(date, { largestUnit: 'days' }).days;
    return since >= 0 && since <= MADE_UP_DAYS;
  });
  await scratchTable(manager, 'first_day', 'ends_on date');
  await manager.query(`insert into first_day select unnest($1::date[])`, [due.map(({ ends_on }) => ends_on)]);
}

/**
 * First-working-day control: whoever's contract has ended, without signed paper and without a recorded leaving, goes to HR
 * and manager first thing on the first working day after it: work that goes on with the employer's knowledge makes the
 * contract permanent (TzBfG § 15(6)). Also where the end was decided. The flag stays until it is settled.
 */
@Injectable()
export class FirstDayControl implements LookStep {
  readonly name = 'first-day';
  readonly phase = 'told';
  readonly writes = [{ table: 'notice', since: 'run_date' }];

  constructor(private readonly law: HouseLaw) {}

  async run(manager: EntityManager, date: Temporal.PlainDate): Promise<Record<string, number>> {
    const day = date.toString();
    await writeFirstDays(manager, await this.law.load(), date);
    await scratchTable(
      manager,
      'without_paper',
      'contract_id uuid, employee_id uuid, unit_id uuid, ends_on date, fresh boolean',
    );
    await fillScratch(
      manager,
      'without_paper',
      `insert into without_paper
       select c.id, c.employee_id, c.unit_id, c.ends_on, f.ends_on is not null
       from contract c left join first_day f on f.ends_on = c.ends_on
       where c.id in (
           select k.id from first_day e join contract k on k.ends_on = e.ends_on
           union select scope_id from flag where rule = 'works_without_paper' and resolved_on is null)
         and ${withoutPaperSql('$1::date')}`,
      [day],
    );
    await manager.query(`insert into finding select 'works_without_paper', 'contract', contract_id from without_paper`);
    const rows = { table: 'without_paper', where: 'd.fresh' };
    await oweOncePerRole(manager, 'first_day', rows, firstDayCauseSql('d.contract_id', 'd.ends_on'));
    return { first_day_notices: await writeNotices(manager, 'first_day', date, 'digest') };
  }
}
