import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../config/settings.js';
import { decidedSql } from '../registry/decision.sql.js';
import type { LookStep } from '../watch/look-steps.js';
import { changeCause } from './mails/plan-mail.query.js';
import { prepareOwedNotices, writeNotices } from './write-notices.js';
import { toldSql } from './write-routes.js';

/** How long after it a changed end is still told, in days: longer than a look is ever away. */
const CHANGE_TOLD_DAYS = 7;

/** Whom a cause is told to: HR contact and manager of each running, undecided contract that it is about. */
const TELL = `
  join route r on r.unit_id = c.unit_id and r.role in ('hr', 'manager')
  left join ladder l on l.unit_id = c.unit_id and l.ground = coalesce(c.ground, '')
  where c.starts_on <= $1::date and (c.ends_on is null or c.ends_on >= $1::date)
    and (c.left_on is null or c.left_on > coalesce(c.ends_on, $1::date))
    and (l.recipients is null or r.role = any (l.recipients))
    and not ${decidedSql('c', '$1::date')}`;

/**
 * Tells HR contacts and managers what moved: deadlines of the plan (one notice a contract for all that moved at its last
 * day), and contracts whose end itself was changed. What only an employee does (T9) and what is past either way is left out.
 */
@Injectable()
export class PlanNotices implements LookStep {
  readonly name = 'plan notices';
  readonly phase = 'told';
  readonly writes = [{ table: 'notice', since: 'run_date' }];

  constructor(private readonly settings: Settings) {}

  async run(manager: EntityManager, date: Temporal.PlainDate): Promise<Record<string, number>> {
    await prepareOwedNotices(manager);
    await manager.query(
      `insert into owed_notice (contract_id, cause_id, role, recipient, responsible)
       select c.id, cause.id, r.role, ${toldSql('c.employee_id')}
       from (
         select ends_on, committee_id, (array_agg(id order by id desc))[1] as id from plan_move
         where moved_on = $1::date and greatest(old_due, new_due) >= $1::date and rule <> 'T9'
         group by ends_on, committee_id
       ) cause
       join (contract c left join programme p on p.id = c.programme_id)
         on c.ends_on = cause.ends_on and p.committee_id is not distinct from cause.committee_id
       ${TELL}`,
      [date.toString()],
    );
    await manager.query(
      `insert into owed_notice (contract_id, cause_id, role, recipient, responsible)
       select c.id, cause.id, r.role, ${toldSql('c.employee_id')}
       from (
         select distinct on (entity_id) entity_id, ${changeCause('id')} as id from change
         where entity = 'contract' and field = 'ends_on'
           and (happened_at at time zone $2)::date between $1::date - ${CHANGE_TOLD_DAYS} and $1::date
         order by entity_id, change.id desc
       ) cause
       join contract c on c.id = cause.entity_id
       ${TELL}`,
      [date.toString(), this.settings.timeZone],
    );
    return { plan_notices_created: await writeNotices(manager, 'plan', date, 'digest') };
  }
}
