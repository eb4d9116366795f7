import type { TestApp } from './test-app.js';

export interface FilledProgramme {
  /** programme.id */
  programme: string;
  grant: string;
  /** programme_indicator.id by code */
  indicators: Record<'BERATUNG' | 'PERSONEN', string>;
}

/**
 * KIM with everything that can be entered for a programme at the key date 22.11.2026: a statute, grants, posts, indicators of
 * 14 months, objectives and a concept with milestones. Once; asked for again it is found.
 */
export async function fillProgramme(test: Pick<TestApp, 'rows'>): Promise<FilledProgramme> {
  const ids = async (sql: string, ...parameters: unknown[]): Promise<string[]> =>
    (await test.rows<{ id: string }>(sql, parameters)).map(({ id }) => id);
  const [programme] = await ids(`select id from programme where code = 'KIM'`);
  const known = await test.rows('select from programme_statement where programme_id = $1', [programme]);
  if (known.length === 0) await fill(ids, programme!);
  const [grant] = await ids(
    'select id from programme_grant where programme_id = $1 order by starts_on limit 1',
    programme,
  );
  const indicators = await test.rows<{ id: string; code: string }>(
    'select id, code from programme_indicator where programme_id = $1',
    [programme],
  );
  return {
    programme: programme!,
    grant: grant!,
    indicators: Object.fromEntries(indicators.map(({ id, code }) => [code, id])) as FilledProgramme['indicators'],
  };
}

async function fill(
  ids: (sql: string, ...parameters: unknown[]) => Promise<string[]>,
  programme: string,
): Promise<void> {
  await ids(
    `insert into programme_statement (programme_id, said_on, certainty, text, source, in_force_from) values
       ($1, '2021-06-30', 'announced', 'Das Land will kommunales Integrationsmanagement dauerhaft fördern.', 'Pressemitteilung', null),
       ($1, '2021-12-01', 'statute', 'Das Integrationsmanagement steht im Teilhabe- und Integrationsgesetz.', 'GV. NRW. 2021', '2022-01-01')`,
    programme,
  );
  await ids(
    `insert into programme_grant (programme_id, title, starts_on, ends_on, amount_cents, certainty, source) values
       ($1, 'Landesförderung 2026', '2026-01-01', '2026-12-31', 85000000, 'approved', 'Bescheid vom 12.12.2025'),
       ($1, 'Landesförderung 2027', '2027-01-01', '2027-12-31', null, 'expected', 'Haushaltsentwurf')`,
    programme,
  );
  await ids(
    `insert into position (number, title, unit_id, programme_id, ends_on)
     select 'POST-' || i, 'Case Management', (select id from unit where code = '50.3'), $1, null from generate_series(1, 14) i`,
    programme,
  );
  await ids(
    `with filled as (
       select c.id, row_number() over (order by c.number) as place from contract c where c.programme_id = $1 and c.starts_on <= '2026-11-22')
     update contract set position_id = (select id from position where number = 'POST-' || filled.place)
     from filled where filled.id = contract.id and filled.place <= 13 and not exists (
       select from contract o where o.employee_id = contract.employee_id and o.position_id is not null)`,
    programme,
  );
  await ids(
    `with indicator as (
       insert into programme_indicator (programme_id, code, name, unit, definition, counts_people, minimum, maximum) values
         ($1, 'BERATUNG', 'Beratungen im Monat', 'Beratungen', 'Abgeschlossene Beratungsgespräche, je Gespräch einmal.', false, 0, 600),
         ($1, 'PERSONEN', 'Begleitete Personen in Härtefällen', 'Personen', 'Personen mit offenem Härtefallantrag.', true, 0, 40)
       returning id, code)
     insert into programme_indicator_value (indicator_id, month, value, source)
     select id, m::date, case code when 'BERATUNG' then 240 + 14 * i else 2 + i % 5 end, 'kennzahlen.xlsx'
     from indicator, generate_series(0, 13) i, lateral (select date '2025-09-01' + make_interval(months => i)) month(m)
     where i <> 4`,
    programme,
  );
  await ids(
    `insert into programme_objective (programme_id, title, owner, due_on, state, note) values
       ($1, 'Alle Gemeinden haben eine Ansprechperson', 'Koordination', '2026-10-31', 'at_risk', 'Zwei Gemeinden fehlen noch.'),
       ($1, 'Wartezeit unter zwei Wochen', 'Teamleitung', '2027-03-31', 'on_track', '')`,
    programme,
  );
  await ids(
    `with item as (
       insert into programme_work_item (programme_id, title, kind, owner, state)
       values ($1, 'Konzept Einbürgerung', 'Konzept', 'Koordination', 'on_track') returning id),
     step as (
       insert into programme_milestone (work_item_id, title, due_on, done_on)
       select id, title, due_on::date, done_on::date from item, (values ('Entwurf', '2026-09-30', '2026-09-28'),
         ('Abstimmung mit den Gemeinden', '2026-11-15', null), ('Vorlage im Ausschuss', '2027-02-23', null)) s(title, due_on, done_on))
     insert into programme_participant (work_item_id, name, organisation)
     select id, name, organisation from item, (values ('Anke Brinkhoff', 'Kreis Musterland'), ('', 'Caritasverband Musterland')) p(name, organisation)`,
    programme,
  );
}
