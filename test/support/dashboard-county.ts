import { insertCounty, type County } from './county.js';
import type { TestApp } from './test-app.js';

export interface DashboardCounty extends County {
  /** unit.id */
  units: Record<'50.3' | '51.2', string>;
  /** programme.id */
  programmes: Record<'KIM' | 'NETZ', string>;
  committee: string;
}

/**
 * The county with what the dashboard shows besides: grants, posts and a committee with sessions for KIM, decisions under
 * way, and a programme NETZ that two units share, 4 of its 12 people in 51.2.
 */
export async function insertDashboardCounty(test: Pick<TestApp, 'rows'>): Promise<DashboardCounty> {
  const county = await insertCounty(test);
  const id = async (sql: string, ...parameters: unknown[]): Promise<string> =>
    (await test.rows<{ id: string }>(sql, parameters))[0]!.id;
  const units = {
    '50.3': await id(`select id from unit where code = '50.3'`),
    '51.2': await id(`select id from unit where code = '51.2'`),
  };
  const committee = await id(
    `insert into committee (code, name, paper_days) values ('SOZ', 'Sozialausschuss', 10) returning id`,
  );
  await test.rows(`update programme set committee_id = $1 where code = 'KIM'`, [committee]);
  const kim = await id(`select id from programme where code = 'KIM'`);
  const netz = await id(`insert into programme (code, name) values ('NETZ', 'Netzwerk Frühe Hilfen') returning id`);
  await test.rows(
    `insert into programme_grant (programme_id, title, starts_on, ends_on, certainty) values
       ($1, 'Landesförderung', '2024-01-01', '2027-12-31', 'approved'), ($1, 'Fortsetzung', '2028-01-01', '2029-12-31', 'announced')`,
    [kim],
  );
  await test.rows(
    `insert into position (number, title, unit_id, programme_id, ends_on)
     select 'KIM-' || i, 'Case Management', $1, $2, date '2026-12-31' from generate_series(1, 14) i`,
    [units['50.3'], kim],
  );
  await test.rows(
    `insert into committee_session (committee_id, held_on, title, cancelled) values
       ($1, '2026-12-08', '', false), ($1, '2026-12-15', 'Sondersitzung', true), ($1, '2027-02-23', '', false)`,
    [committee],
  );
  await test.rows(
    `with person as (
       insert into employee (number, family_name, given_name)
       select 'N' || i, 'Netz-' || i, 'Robin' from generate_series(1, 12) i returning id, number)
     insert into contract (number, employee_id, unit_id, programme_id, starts_on, ends_on, ground, signed_on)
     select 'V-' || number, id, case when substr(number, 2)::int <= 4 then $1::uuid else $2::uuid end, $3::uuid,
       date '2025-01-01', date '2027-06-30', '14-1-1', date '2024-12-01' from person`,
    [units['51.2'], units['50.3'], netz],
  );
  await test.rows(
    `insert into decision (contract_id, ends_on, state, kind, opened_on)
     select id, ends_on, case number when 'V-105' then 'consented' else 'undecided' end,
       case number when 'V-105' then 'extend' end, date '2026-07-01'
     from contract where number between 'V-102' and 'V-111' and ends_on = '2026-12-31'`,
  );
  await test.rows(
    `insert into task (kind, contract_id, asked_on, due_on)
     select 'further_employment_check', id, ends_on, date '2026-11-20' from contract where number = 'V-108'`,
  );
  return { ...county, units, programmes: { KIM: kim, NETZ: netz }, committee };
}
