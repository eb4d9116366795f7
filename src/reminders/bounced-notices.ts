import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LookStep } from '../watch/look-steps.js';
import { prepareOwedNotices, writeNotices } from './write-notices.js';
import { toldSql } from './write-routes.js';

/** How old a notice may be that is handed on, in days: longer than a look is ever away, shorter than it is of use. */
const HANDED_ON_DAYS = 14;

/**
 * Hands on what a mail that came back told of: each notice goes, once, to whoever is told in that role now that its recipient
 * cannot be reached, else to HR. Reminders need no such step: they are owed to whoever is in charge at the time.
 */
@Injectable()
export class BouncedNotices implements LookStep {
  readonly name = 'bounced notices';
  readonly phase = 'told';
  readonly writes = [{ table: 'notice', since: 'run_date' }];

  async run(manager: EntityManager, date: Temporal.PlainDate): Promise<Record<string, number>> {
    let count = 0;
    for (const purpose of await purposes(manager, date)) {
      await prepareOwedNotices(manager);
      await manager.query(
        `insert into owed_notice
         select n.contract_id, n.cause_id, next.role, next.recipient, next.responsible
         from notice n join mail m on m.id = n.mail_id and m.state = 'bounced'
         join contract c on c.id = n.contract_id
         cross join lateral (
           select * from (
             select r.role, ${toldSql('c.employee_id')} from route r
             where r.unit_id = c.unit_id and r.role in (n.role, 'hr')) o
           where o.recipient <> n.recipient order by o.role <> n.role limit 1) next
         where n.purpose = $1 and ${LATELY} and n.dropped_on is null and not exists (
           select from notice o join mail om on om.id = o.mail_id
           where o.purpose = n.purpose and o.cause_id = n.cause_id and o.contract_id = n.contract_id and o.role = next.role
             and o.dropped_on is null and om.state <> 'bounced')`,
        [purpose, date.toString()],
      );
      count += await writeNotices(manager, purpose, date, 'digest');
    }
    return { notices_handed_on: count };
  }
}

const LATELY = `n.run_date between $2::date - ${HANDED_ON_DAYS} and $2::date`;

async function purposes(manager: EntityManager, date: Temporal.PlainDate): Promise<string[]> {
  const rows = await manager.query<{ purpose: string }[]>(
    `select distinct n.purpose from mail m join notice n on n.mail_id = m.id
     where m.state = 'bounced' and n.contract_id is not null and n.run_date between $1::date - ${HANDED_ON_DAYS} and $1::date
     order by n.purpose`,
    [date.toString()],
  );
  return rows.map(({ purpose }) => purpose);
}
