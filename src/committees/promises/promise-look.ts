import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { fillScratch, scratchTable } from '../../database/scratch-table.js';
import { prepareOwed, writeReminders } from '../../reminders/write-reminders.js';
import type { LookStep } from '../../watch/look-steps.js';
import { stageDue } from '../../watch/stage.js';
import { addCommitteeAddressees, clerksSql } from '../mails/addressees.js';
import { PromisesQuery } from './promises.query.js';

/**
 * Flags promises and questions that are overdue, and reminds owner and clerk before the papers' last day of the session at
 * which one is due: once a stage, and again where the session moves, because its day is another then.
 */
@Injectable()
export class PromiseLook implements LookStep {
  readonly name = 'promises';
  readonly phase = 'told';
  readonly writes = [];

  constructor(
    private readonly promises: PromisesQuery,
    private readonly settings: Settings,
  ) {}

  async run(manager: EntityManager, date: Temporal.PlainDate): Promise<Record<string, number>> {
    const open = await this.promises.open(manager, date);
    await manager.query(`insert into finding select 'promise_overdue', 'promise', unnest($1::uuid[])`, [
      open.filter(({ overdue }) => overdue).map(({ id }) => id),
    ]);
    const due = open.flatMap(({ id, committee_id, owner_id, ready_by }) => {
      const stage = ready_by && stageDue(date.until(ready_by).days, this.settings.reminders.promiseStages);
      return typeof stage === 'number' ? [{ promise_id: id, committee_id, owner_id, ends_on: ready_by, stage }] : [];
    });
    const columns = 'promise_id uuid, committee_id uuid, owner_id uuid, ends_on date, stage int';
    await scratchTable(manager, 'promise_due', columns);
    await fillScratch(
      manager,
      'promise_due',
      `insert into promise_due select * from jsonb_to_recordset($1::jsonb) as d(${columns})`,
      [JSON.stringify(due)],
    );
    await addCommitteeAddressees(manager, date, this.settings.locale);
    await prepareOwed(manager);
    await manager.query(
      `insert into owed (kind, subject_id, ends_on, stage, role, recipient, responsible)
       select 'promise', promise_id, ends_on, stage, 'owner', owner_id, owner_id from promise_due where owner_id is not null
       union all
       select 'promise', d.promise_id, d.ends_on, d.stage, 'clerk', m.id, m.id
       from promise_due d join ${clerksSql('d.committee_id')}`,
      [date.toString()],
    );
    return { promise_reminders_created: await writeReminders(manager, 'promise', date) };
  }
}
