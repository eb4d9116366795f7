import { NightlyLook } from '../../src/reminders/nightly-look.js';
import { Replay, type ReplayEntry } from '../../src/reminders/replay.js';
import { YearEndLook } from '../../src/reminders/year-end-look.js';
import { County } from '../factories/county.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let county: County;

beforeAll(async () => {
  test = await startTestApp({ reminders: { hrMailbox: 'personal@kreis-musterland.example' } });
  county = new County(test);
  await county.unit('16', { manager: '000003' });
  await county.unit('16.0', { parent: '16', manager: '000001', hr: '000002' });
  await county.committee('KIM', { 'rat@kreis-musterland.example': 'member' });
  for (let index = 0; index < 6; index += 1)
    await county.contract({ person: `K${index}`, programme: 'KIM', to: '2026-12-31' });
  await county.contract({ person: 'K0', programme: 'KIM', from: '2027-01-01', to: '2027-12-31', signed: '2026-11-10' });
  await county.contract({ person: 'X', unit: '99', to: '2026-11-30', ground: null });
  await county.contract({ person: 'Y', to: '2027-01-15', leftOn: '2026-11-20' });
});
afterAll(() => test?.close());

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const replay = (from: string, to: string): Promise<ReplayEntry[]> => test.app.get(Replay).run(day(from), day(to));

async function contents(): Promise<unknown> {
  const tables = ['notice', 'reminder', 'mail', 'flag', 'cliff', 'cliff_member', 'change', 'job_run'];
  const counted = tables.map((table) => `(select jsonb_agg(t order by t::text) from ${table} t) as ${table}`);
  return (await test.rows(`select ${counted.join(', ')}`))[0];
}

/** What real runs wrote from a day on, in the replay's shape. */
async function written(from: string): Promise<unknown[]> {
  return test.rows(
    `select told.run_date as date, kind, stage, m.address as recipient, count(*) as subjects
     from (
       select run_date, kind, stage, mail_id from reminder
       union all select run_date, purpose, null, mail_id from notice) told(run_date, kind, stage, mail_id)
     join mail m on m.id = mail_id where told.run_date >= $1
     group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
    [from],
  );
}

describe('replay', () => {
  it('writes nothing', async () => {
    const before = await contents();
    expect(await replay('2026-10-01', '2026-10-10')).not.toEqual([]);
    expect(await contents()).toEqual(before);
  });

  it('equals what real runs on those days then send, also after runs that lie before', async () => {
    test.clock.set('2026-10-20T04:30:00Z');
    await test.app.get(NightlyLook).run(day('2026-10-20'));
    const foretold = await replay('2026-11-28', '2027-01-03');
    for (
      let date = day('2026-11-28');
      Temporal.PlainDate.compare(date, day('2027-01-03')) <= 0;
      date = date.add({ days: 1 })
    ) {
      test.clock.set(date.toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: '06:00' }).toInstant());
      await test.app.get(NightlyLook).run(date);
      if (date.dayOfWeek === 1 || date.day === 1) if (date.month >= 10) await test.app.get(YearEndLook).run(date);
    }
    const messages = foretold.filter((entry) => entry.kind !== 'flag');
    const real = await written('2026-11-28');
    expect(messages.map(({ date, kind, stage, recipient }) => ({ date, kind, stage, recipient }))).toEqual(
      real.map((row) => {
        const { subjects: _, ...rest } = row as { subjects: number };
        return rest;
      }),
    );
    const flags = await test.rows(
      `select opened_on as date, rule from flag where opened_on >= '2026-11-28' group by 1, 2 order by 1, 2`,
    );
    expect(foretold.filter((entry) => entry.kind === 'flag').map(({ date, rule }) => ({ date, rule }))).toEqual(flags);
    // What was sent stays sent: the same period, replayed afterwards, still tells the same story.
    expect(await replay('2026-11-28', '2027-01-03')).toEqual(foretold);
  });

  it('names the contracts behind each message and flag', async () => {
    const entries = await replay('2026-11-01', '2026-11-02');
    expect(entries).toContainEqual({
      date: '2026-11-01',
      kind: 'contract',
      stage: 60,
      recipient: 'p000002@kreis-musterland.example',
      rule: null,
      contracts: ['V1', 'V2', 'V3', 'V4', 'V5', 'V6'],
    });
  });
});
