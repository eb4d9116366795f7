import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../config/settings.js';
import { scratchTable } from '../database/scratch-table.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { decidedSql } from '../registry/decision.sql.js';
import { writeLadders } from '../watch/due-contracts.js';
import { LookSteps } from '../watch/look-steps.js';
import { writeCommitteeReminders } from './committee-reminders.js';
import { LOOK_LOCK } from './nightly-look.js';
import { prepareOwed, writeReminders } from './write-reminders.js';
import { mailboxIdSql, writeRoutes } from './write-routes.js';

/** The days that belong to a year's end: 1 December to 31 January, both included. */
export interface YearEnd {
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  /** 31 December. */
  day: Temporal.PlainDate;
}

/** The year end that a date looks at: from 1 July on the coming one, in January the one just passed; else none. */
export function yearEndOf(date: Temporal.PlainDate): YearEnd | undefined {
  if (date.month > 1 && date.month < 7) return undefined;
  const year = date.month === 1 ? date.year - 1 : date.year;
  return {
    from: Temporal.PlainDate.from({ year, month: 12, day: 1 }),
    to: Temporal.PlainDate.from({ year: year + 1, month: 1, day: 31 }),
    day: Temporal.PlainDate.from({ year, month: 12, day: 31 }),
  };
}

export type YearEndCounts = Record<
  'contracts' | 'undecided' | 'reminders_created' | 'committee_reminders_created',
  number
>;

/**
 * The year-end look (`run year-end`): everything that ends around the turn of the year, as one overview per HR contact
 * and manager, and aggregated for the committees. Each overview also says what changed since the look before.
 */
@Injectable()
export class YearEndLook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly steps: LookSteps,
  ) {}

  run(date: Temporal.PlainDate): Promise<YearEndCounts> {
    return this.work.run('job: year-end', async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [LOOK_LOCK]);
      const counts = await this.look(manager, date);
      if (counts.committee_reminders_created > 0) await this.steps.run('committees-year-end', manager, date);
      return counts;
    });
  }

  /** Who is told what, within a transaction of the caller. */
  async look(manager: EntityManager, date: Temporal.PlainDate): Promise<YearEndCounts> {
    const yearEnd = yearEndOf(date);
    if (!yearEnd) return { contracts: 0, undecided: 0, reminders_created: 0, committee_reminders_created: 0 };
    await writeLadders(manager, this.settings.reminders);
    await writeYearEndContracts(manager, yearEnd, date);
    await writeRoutes(manager, this.settings, date);
    // An overview is one mail, also for people who want one a contract.
    await manager.query(`update addressee set mode = 'digest'`);
    await prepareOwed(manager);
    await manager.query(
      `insert into owed (kind, subject_id, ends_on, stage, role, recipient, responsible)
       select 'year_end', r.unit_id, $1::date, $2::int, r.role,
         case when bool_and(y.employee_id = r.first) then r.second else r.first end,
         case when bool_and(y.employee_id = r.first) then r.second_for else r.first_for end
       from year_end_contract y join route r on r.unit_id = y.unit_id and r.role in ('hr', 'manager')
       where not y.decided and (y.recipients is null or r.role = any (y.recipients))
       group by r.unit_id, r.role, r.first, r.first_for, r.second, r.second_for
       union
       select 'year_end', y.unit_id, $1::date, $2::int, 'mailbox', ${mailboxIdSql('box')}, ${mailboxIdSql('box')}
       from year_end_contract y cross join lateral unnest(y.mailboxes) box where not y.decided`,
      [yearEnd.day.toString(), date.until(yearEnd.day).days],
    );
    const overviews = await writeReminders(manager, 'year_end', date);
    const committee = await writeCommitteeReminders(manager, this.settings, date, yearEnd.day);
    const [found] = await manager.query<{ contracts: number; undecided: number }[]>(
      `select count(*) as contracts, count(*) filter (where not decided) as undecided
       from year_end_contract`,
    );
    return { ...found!, reminders_created: overviews + committee, committee_reminders_created: committee };
  }
}

async function writeYearEndContracts(
  manager: EntityManager,
  yearEnd: YearEnd,
  date: Temporal.PlainDate,
): Promise<void> {
  await scratchTable(
    manager,
    'year_end_contract',
    `contract_id uuid, employee_id uuid, unit_id uuid, programme_id uuid, ends_on date, decided boolean, recipients text[],
     mailboxes text[]`,
  );
  await manager.query(
    `insert into year_end_contract
     select c.id, c.employee_id, c.unit_id, c.programme_id, c.ends_on, (coalesce(c.left_on <= c.ends_on, false) or ${decidedSql('c', '$3::date')}), l.recipients, l.mailboxes
     from contract c join ladder l on l.unit_id = c.unit_id and l.ground = coalesce(c.ground, '')
     where c.ends_on between $1::date and $2::date and c.ends_on >= $3::date
       and (c.left_on is null or c.left_on >= $1::date)`,
    [yearEnd.from.toString(), yearEnd.to.toString(), date.toString()],
  );
}
