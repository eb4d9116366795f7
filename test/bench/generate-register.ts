import type { BenchApp } from './open-app.ts';

// Common ones first, as with real names.
const FAMILY =
  'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Werner Krause Lehmann Köhler Yıldız Nowak Çelik Öztürk Weiß Haddad Petrović Lindqvist Okafor';
const GIVEN =
  'Anna Ute Jürgen Selin Deniz Samir Jelena Tom Lea Katarzyna Maximilian Björn Åsa Chidi Renée Paul Emma Mia Noah Leon';
const SYLLABLES = 'ber ger hau sen stein mann feld bach dorf ner';

/**
 * A register of a size, made in the database: 40 % of contracts are fixed-term with ends over the next two years, a
 * third of those on 31 December; 500 contracts a unit, 100 a programme of which a fifth belongs to one, 3 % with a
 * signed follow-on.
 */
export async function generateRegister(bench: BenchApp, contracts: number): Promise<void> {
  const units = Math.max(4, Math.round(contracts / 500));
  const programmes = Math.max(2, Math.round(contracts / 500));
  const run = (sql: string, parameters: unknown[] = []): Promise<unknown> => bench.query(sql, parameters);
  const pick = (words: string, seed: string): string => {
    const list = words.split(' ');
    const chance = `(hashint8(i::bigint * ${seed})::bigint + 2147483648) / 4294967296.0`;
    return `(array[${list.map((word) => `'${word}'`).join()}])[1 + floor(${list.length} * power(${chance}, 2))::int]`;
  };
  await run(`insert into employee (number, family_name, given_name, email)
    select lpad(i::text, 8, '0'), ${pick(FAMILY, '7919')} || case when i % 3 > 0 then ${pick(SYLLABLES, '31')} || ${pick(SYLLABLES, '17')} else '' end,
      ${pick(GIVEN, '104729')}, 'p' || i || '@kreis-musterland.example' from generate_series(1, ${contracts}) i`);
  await run(`insert into committee (code, name) select 'A' || i, 'Ausschuss ' || i from generate_series(1, 5) i`);
  await run(`insert into committee_member (committee_id, name, email, starts_on)
    select id, 'Mitglied ' || i, 'm' || i || code || '@kreis-musterland.example', '2020-01-01' from committee, generate_series(1, 10) i`);
  await run(`insert into programme (code, name, committee_id)
    select 'P' || i, 'Programm ' || i, (select id from committee where code = 'A' || (i % 5 + 1)) from generate_series(1, ${programmes}) i`);
  await run(`insert into unit (code, name, manager_id, hr_contact_id)
    select 'U' || i, 'Einheit ' || i, (select id from employee where number = lpad(i::text, 8, '0')),
      (select id from employee where number = lpad((i % 20 + 1)::text, 8, '0')) from generate_series(1, ${units}) i`);
  await run(`update unit set parent_id = (select id from unit where code = 'U1') where code <> 'U1'`);
  await run(`
    insert into contract (number, employee_id, unit_id, programme_id, starts_on, ends_on, ground, signed_on, fte)
    select 'V' || i, e.id, u.id, p.id, date '2024-01-01' + (i % 700),
      case when i % 5 < 2 then case when i % 3 = 0 then date '2026-12-31' else date '2026-11-25' + (i * 37 % 730) end end,
      case when i % 5 < 2 then '14-1-1' end, date '2023-12-01', case when i % 2 = 0 then 1 else 0.5 end
    from generate_series(1, ${contracts}) i
    join employee e on e.number = lpad(i::text, 8, '0')
    join unit u on u.code = 'U' || (i % ${units} + 1)
    left join programme p on p.code = 'P' || (i / 5 % ${programmes} + 1) and i % 5 = 0`);
  await run(`
    insert into contract (number, employee_id, unit_id, starts_on, ends_on, ground, signed_on)
    select number || '-2', employee_id, unit_id, ends_on + 1, ends_on + 365, '14-1-1', '2026-11-01'
    from contract where ends_on is not null and substr(number, 2)::int % 32 = 0`);
  await run('vacuum analyze');
}

/** What the nightly look would have made of it, for pages: decisions of the next year, a few under way, and flags. */
export async function generateDecisions(bench: BenchApp): Promise<void> {
  const underWay = `hashint8(substr(number, 2)::int) % 40 = 0`;
  await bench.query(`
    insert into decision (contract_id, ends_on, state, kind, opened_on)
    select id, ends_on, case when ${underWay} then 'in_participation' else 'undecided' end,
      case when ${underWay} then 'permanent' end, date '2026-11-01'
    from contract where ends_on between '2026-11-22' and '2027-11-22' and number not like '%-2'`);
  await bench.query(`
    insert into flag (rule, scope, scope_id, opened_on)
    select 'ends_undecided', 'contract', id, '2026-11-01' from contract where ends_on between '2026-11-22' and '2027-02-22'`);
  await bench.query('vacuum analyze');
}
