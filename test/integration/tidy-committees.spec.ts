import { ImportOparl } from '../../src/committees/oparl/import-oparl.service.js';
import { RunJob } from '../../src/jobs/run-job.js';
import { County } from '../factories/county.js';
import { CouncilServer } from '../support/council-server.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let council: CouncilServer;
beforeAll(async () => {
  council = await new CouncilServer().start();
  test = await startTestApp({ oparl: { allowPrivate: true, keepDays: 90 }, committees: { keepFormerDays: 365 } });
});
beforeEach(async () => {
  test.clock.set('2026-11-22T11:00:00Z');
  council.forget();
  await new County(test).clear();
  await test.rows('delete from oparl_source');
  await test.rows('delete from oparl_run');
  await test.rows('delete from change');
});
afterAll(async () => {
  await test?.close();
  await council?.stop();
});

const tidy = async (day: string) =>
  (await test.app.get(RunJob).run('tidy-committees', Temporal.PlainDate.from(day))).counts;
const read = () => test.app.get(ImportOparl).run(council.url('/system'), { full: true });
/** Everything in the database that could hold a name, as text. */
async function everything(): Promise<string> {
  const tables = ['committee_member', 'oparl_object', 'oparl_run', 'change', 'briefing_receipt'];
  return JSON.stringify(await Promise.all(tables.map((table) => test.rows(`select * from ${table}`))));
}

const SOZ = { name: 'Ausschuss für Soziales', shortName: 'SOZ' };
function offer(ends: Record<string, string | undefined>): void {
  const soz = council.object('Organization', '/o/soz', SOZ);
  const persons = Object.entries(ends).map(([name, endDate], place) =>
    council.object('Person', `/p/${place}`, {
      name,
      email: [`${name.toLowerCase().replace(' ', '.')}@kreis-musterland.example`],
      membership: [
        {
          id: council.url(`/p/${place}/m`),
          organization: soz['id'],
          startDate: '2024-11-01',
          ...(endDate && { endDate }),
        },
      ],
    }),
  );
  council.system({ organization: [soz], person: persons });
}

describe('members who have left', () => {
  it('are erased with all that is kept of them when their time is over, and do not come back', async () => {
    offer({ 'Ronja Beispiel': undefined, 'Kim Muster': undefined });
    await read();
    await test.rows(`update committee_member set email = 'neu@kreis-musterland.example' where name = 'Ronja Beispiel'`);
    offer({ 'Ronja Beispiel': '2026-10-31', 'Kim Muster': undefined });
    test.clock.set('2026-11-01T11:00:00Z');
    await read();
    expect(await everything()).toContain('Ronja');

    expect(await tidy('2027-10-31')).toMatchObject({ members_erased: 0 });
    expect(await tidy('2027-11-01')).toMatchObject({ members_erased: 1 });
    const left = await everything();
    expect(left).not.toMatch(/Ronja|ronja|neu@kreis/);
    expect(left).toContain('Kim Muster');
    // That the row was changed and is gone stays, without what stood in it.
    expect(
      await test.rows(`select count(*)::int as count, count(old_value)::int + count(new_value)::int as values from change
         where entity = 'committee_member'`),
    ).toEqual([{ count: expect.any(Number), values: 0 }]);
    expect(await test.rows(`select actor from change where field is null`)).toEqual([
      { actor: 'job: tidy-committees' },
    ]);

    test.clock.set('2027-11-02T11:00:00Z');
    expect(await read()).toMatchObject({ members: { created: 0 } });
    expect(await everything()).not.toContain('Ronja');
    expect(await tidy('2027-11-03')).toMatchObject({ members_erased: 0 });
  });

  it('are erased as well where they were entered by hand; deputies of theirs stay', async () => {
    const committee = await new County(test).committee('KIM', {});
    await test.rows(
      `with left_long_ago as (
         insert into committee_member (committee_id, name, starts_on, ends_on)
         values ($1, 'Alex Früher', '2020-11-01', '2024-10-31') returning id)
       insert into committee_member (committee_id, name, starts_on, deputy_of)
       select $1, 'Sascha Heute', '2020-11-01', id from left_long_ago`,
      [committee],
    );
    expect(await tidy('2026-11-22')).toMatchObject({ members_erased: 1 });
    expect(await test.rows('select name, deputy_of from committee_member')).toEqual([
      { name: 'Sascha Heute', deputy_of: null },
    ]);
  });
});

describe('records of imports', () => {
  it('go after their time, but for the last of each source', async () => {
    await test.rows(
      `insert into oparl_run (source, dry_run, whole, state, started_at, finished_at, failure)
       select s, d, false, 'failed', t::timestamptz, t::timestamptz, '{"code": "oparl_busy", "text": {"de": "", "en": ""}}'
       from (values ('a', false, '2026-05-01'), ('a', false, '2026-06-01'), ('a', true, '2026-06-02'),
         ('b', false, '2026-06-01'), ('b', false, '2026-11-21'), ('b', true, '2026-11-21')) r(s, d, t)`,
    );
    expect(await tidy('2026-11-22')).toMatchObject({ council_imports_deleted: 3 });
    expect(
      await test.rows('select source, dry_run, started_at::date as day from oparl_run order by source, dry_run'),
    ).toEqual([
      { source: 'a', dry_run: false, day: '2026-06-01' },
      { source: 'b', dry_run: false, day: '2026-11-21' },
      { source: 'b', dry_run: true, day: '2026-11-21' },
    ]);
    expect(await tidy('2026-11-22')).toMatchObject({ council_imports_deleted: 0 });
  });
});
