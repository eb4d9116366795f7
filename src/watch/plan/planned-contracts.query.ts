import type { EntityManager } from 'typeorm';
import type { Ground } from '../../law/facts.js';
import { knownOnSql } from '../../registry/known-on.sql.js';
import type { DoneFacts } from './judge-plan.js';

/** A contract whose end is planned for, with what is done. */
export interface PlannedContract extends DoneFacts {
  number: string;
  startsOn: Temporal.PlainDate;
  endsOn: Temporal.PlainDate;
  ground: Ground | null;
  committeeId: string | null;
  /** When the employee knew the end (`known-on.sql.ts`). */
  knownOn: Temporal.PlainDate;
}

type Row = Record<string, string | null> & { nothing_follows: boolean; reachable: boolean; with_discussion: boolean };

/** SQL: the latest valid request to a body, by its name. */
const asked = (body: string): string =>
  `left join participation ${body} on ${body}.decision_id = d.id and ${body}.body = '${body}' and ${body}.void_on is null`;

/**
 * Contracts with what is done for each, as the register, decisions, participation, tasks and sent mails say.
 * @param condition SQL about contract `c` with the parameters from `$2` on
 */
export async function plannedContracts(
  manager: Pick<EntityManager, 'query'>,
  timeZone: string,
  condition: string,
  parameters: unknown[],
): Promise<PlannedContract[]> {
  const rows = await manager.query<Row[]>(
    `select c.number, c.starts_on, c.ends_on, c.ground, p.committee_id,
       coalesce(c.left_on <= c.ends_on, false) or coalesce(d.state in ('ended', 'leaving'), false) as nothing_follows,
       e.email is not null as reachable,
       ${knownOnSql('$1')} as known_on,
       (select min(m.finished_at at time zone $1)::date from reminder r join mail m on m.id = r.mail_id
        where r.kind = 'staff' and r.subject_id = c.id and r.ends_on = c.ends_on and r.dropped_on is null
          and m.state = 'sent') as informed_on,
       staff_council.requested_on as council_asked_on, coalesce(staff_council.with_discussion, false) as with_discussion,
       equal_opportunity.requested_on as officer_asked_on, disability.requested_on as representative_asked_on,
       (select min(coalesce(v.on_date, (v.happened_at at time zone $1)::date)) from decision_event v
        where v.decision_id = d.id and v.to_state = 'funded' and d.funding is not null) as funded_on,
       (select min(t.done_on) from task t where t.contract_id = c.id and t.kind = 'further_employment_check'
          and t.asked_on = c.ends_on) as checked_on,
       least(d.signed_on, (select min(n.signed_on) from contract n
         where n.employee_id = c.employee_id and n.starts_on = c.ends_on + 1)) as signed_on,
       coalesce(case when d.state in ('ended', 'leaving') then d.closed_on end,
         case when c.left_on <= c.ends_on then c.left_on end) as ended_on
     from contract c
     join employee e on e.id = c.employee_id
     left join programme p on p.id = c.programme_id
     left join decision d on d.contract_id = c.id and d.ends_on = c.ends_on
     ${['staff_council', 'equal_opportunity', 'disability'].map(asked).join('\n     ')}
     left join lateral (select max(h.happened_at) as at from change h where h.entity_id = c.id and h.field = 'ends_on') moved on true
     where c.ends_on is not null and ${condition}
     order by c.number`,
    [timeZone, ...parameters],
  );
  return rows.map(contractOf);
}

function contractOf(row: Row): PlannedContract {
  const day = (column: string): Temporal.PlainDate | null =>
    typeof row[column] === 'string' ? Temporal.PlainDate.from(row[column]) : null;
  return {
    number: row['number']!,
    startsOn: day('starts_on')!,
    endsOn: day('ends_on')!,
    ground: row['ground'] as Ground | null,
    committeeId: row['committee_id'] ?? null,
    knownOn: day('known_on')!,
    nothingFollows: row.nothing_follows,
    reachable: row.reachable,
    informedOn: day('informed_on'),
    councilAskedOn: day('council_asked_on'),
    withDiscussion: row.with_discussion,
    officerAskedOn: day('officer_asked_on'),
    representativeAskedOn: day('representative_asked_on'),
    fundedOn: day('funded_on'),
    checkedOn: day('checked_on'),
    signedOn: day('signed_on'),
    endedOn: day('ended_on'),
  };
}
