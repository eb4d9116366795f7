import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { changeCause } from '../../reminders/mails/plan-mail.query.js';
import { prepareOwedNotices, writeNotices } from '../../reminders/write-notices.js';
import type { LookStep } from '../../watch/look-steps.js';
import { addCommitteeAddressees, clerksSql } from '../mails/addressees.js';

/** How long after it a moved session is still told, in days: longer than a look is ever away. */
const TOLD_DAYS = 7;

/**
 * Tells the clerk, and whoever sees to a promise that is due there, that a session was moved or cancelled. HR and managers
 * hear of the deadlines that moved with it by themselves (`PlanNotices`).
 */
@Injectable()
export class SessionNotices implements LookStep {
  readonly name = 'session notices';
  readonly phase = 'told';
  readonly writes = [{ table: 'notice', since: 'run_date' }];

  constructor(private readonly settings: Settings) {}

  async run(manager: EntityManager, date: Temporal.PlainDate): Promise<Record<string, number>> {
    await addCommitteeAddressees(manager, date, this.settings.locale);
    await prepareOwedNotices(manager);
    await manager.query(
      `with moved as (
         select distinct on (h.entity_id) s.id as session_id, s.committee_id, ${changeCause('h.id')} as cause_id
         from change h join committee_session s on s.id = h.entity_id
         where h.entity = 'committee_session' and h.field in ('held_on', 'cancelled') and s.held_on >= $1::date
           and (h.happened_at at time zone $2)::date between $1::date - ${TOLD_DAYS} and $1::date
         order by h.entity_id, h.id desc)
       insert into owed_notice (session_id, cause_id, role, recipient, responsible)
       select v.session_id, v.cause_id, 'clerk', m.id, m.id from moved v join ${clerksSql('v.committee_id')}
       union
       select v.session_id, v.cause_id, 'owner', p.owner_id, p.owner_id
       from moved v join promise p on p.due_session_id = v.session_id and p.state = 'open' and p.owner_id is not null`,
      [date.toString(), this.settings.timeZone],
    );
    return { session_notices_created: await writeNotices(manager, 'session', date, 'digest', 'session_id') };
  }
}
