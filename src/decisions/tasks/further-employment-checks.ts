import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HouseLaw } from '../../config/law-context.js';
import { fillScratch, scratchTable } from '../../database/scratch-table.js';
import { lastSigningDay } from '../../law/contract-end.js';
import type { LookStep } from '../../watch/look-steps.js';

/** SQL: nothing is settled about `due` contract d, or it is settled that it ends: then the check shows why. */
const CHECKED = `(not d.decided or exists (
  select from decision x where x.contract_id = d.contract_id and x.ends_on = d.ends_on and x.state = 'ended'))`;

/**
 * Before a term ends the employer checks whether the person can go on, permanently or for a term (TVöD § 30(3) sentence 2,
 * V3): one task for every term that is within the reach of the reminders and has no signed follow-on, due on the last
 * day on which people can sign. A duty of procedure: it gives the employee no claim (BAG 7 AZR 754/10).
 */
@Injectable()
export class FurtherEmploymentChecks implements LookStep {
  readonly name = 'further-employment-checks';
  readonly phase = 'told';
  readonly writes = [{ table: 'task', since: 'created_at::date' }];

  constructor(private readonly law: HouseLaw) {}

  async run(manager: EntityManager): Promise<Record<string, number>> {
    const { profile, calendar } = await this.law.load();
    const ends = await manager.query<{ ends_on: string }[]>(`select distinct ends_on from due d where ${CHECKED}`);
    const rows = ends
      .map(({ ends_on }) => Temporal.PlainDate.from(ends_on))
      .filter((endsOn) => profile.applies('V1.applies', endsOn) && profile.applies('V3.check', endsOn))
      .map((endsOn) => ({ ends_on: endsOn.toString(), due_on: lastSigningDay(endsOn, calendar).toString() }));
    const columns = 'ends_on date, due_on date';
    await scratchTable(manager, 'check_due', columns);
    await fillScratch(
      manager,
      'check_due',
      `insert into check_due select * from jsonb_to_recordset($1::jsonb) as d(${columns})`,
      [JSON.stringify(rows)],
    );
    const [written] = await manager.query<{ count: number }[]>(
      `with written as (
         insert into task (kind, contract_id, asked_on, due_on)
         select 'further_employment_check', d.contract_id, d.ends_on, e.due_on
         from due d join check_due e on e.ends_on = d.ends_on
         where ${CHECKED} and not exists (
           select from task t
           where t.kind = 'further_employment_check' and t.contract_id = d.contract_id and t.asked_on = d.ends_on)
         on conflict (kind, contract_id, asked_on) do nothing
         returning 1
       ) select count(*) from written`,
    );
    return { tasks_created: written!.count };
  }
}
