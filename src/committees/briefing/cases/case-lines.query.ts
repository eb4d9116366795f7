import type { EntityManager } from 'typeorm';
import type { CaseLine } from '../briefing-content.js';
import { isToldTitle } from './told-title.js';

/**
 * The cases that a briefing names, with all that may be told of them and nothing else: no ground (it may name somebody's
 * parental leave), no decision, no flag, no absence is read here.
 */
export async function caseLines(briefing: string, manager: Pick<EntityManager, 'query'>): Promise<CaseLine[]> {
  const lines = await manager.query<CaseLine[]>(
    `select trim(e.given_name || ' ' || e.family_name) as name, coalesce(p.code, '') as programme, c.job_title,
       c.ends_on, k.reason, k.note
     from briefing_case k join contract c on c.id = k.contract_id join employee e on e.id = c.employee_id
     left join programme p on p.id = c.programme_id
     where k.briefing_id = $1 order by c.ends_on, e.family_name, e.given_name, c.id`,
    [briefing],
  );
  return lines.map((line) => ({ ...line, job_title: isToldTitle(line.job_title) ? line.job_title : '' }));
}
