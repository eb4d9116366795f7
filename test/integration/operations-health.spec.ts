import { startTestWeb, type TestWeb } from '../support/test-web.js';

let test: TestWeb;
beforeAll(async () => {
  test = await startTestWeb();
});
afterAll(() => test?.close());

const get = async (path: string) => {
  const response = await fetch(`${test.url}${path}`);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('what monitoring asks', () => {
  it('alive, and ready to serve', async () => {
    const alive = await get('/healthz');
    expect([alive.status, JSON.parse(alive.text)]).toEqual([200, { status: 'ok' }]);
    expect(alive.headers.get('cache-control')).toBe('no-store');
    const ready = await get('/readyz');
    expect([ready.status, JSON.parse(ready.text)]).toEqual([200, { ready: true, database: 'ok', schema: 'ok' }]);
  });

  it('counts jobs, mails and flags, and tells nobody about people', async () => {
    await test.rows(
      `insert into job_run (job, slot, business_date, state, instance, started_at, alive_at, finished_at)
       values ('watch', '2026-11-21T04:30:00Z', '2026-11-21', 'done', 'x', now(), now(), '2026-11-21T04:30:10Z'),
         ('watch', '2026-11-22T04:30:00Z', '2026-11-22', 'failed', 'x', now(), now(), '2026-11-22T04:30:10Z')`,
    );
    await test.rows(
      `insert into mail (purpose, form, recipient, recipient_kind, address, name, locale, run_date, state, next_attempt_at)
       select 'reminder', 'single', uuid_v7(), 'employee', 'erika.musterfrau@kreis-musterland.example', 'Erika Musterfrau',
         'de', '2026-11-22', state, '2026-11-22T10:59:00Z' from unnest(array['pending', 'sent', 'sent']) state`,
    );
    await test.rows(
      `insert into flag (rule, scope, scope_id, opened_on, resolved_on)
       values ('no-ground', 'contract', uuid_v7(), '2026-11-01', null), ('no-ground', 'contract', uuid_v7(), '2026-11-01', '2026-11-02')`,
    );
    await test.rows(
      `insert into mail_bounce (mail_id, report, kind, status, diagnostic, proof)
       select id, id::text, 'failed', '5.1.1', '550 <erika.musterfrau@kreis-musterland.example>', 'envelope' from mail where state = 'sent'`,
    );
    await test.rows(
      `insert into job_run (job, business_date, state, instance, started_at, alive_at, finished_at, counts)
       select 'bounces', '2026-11-22', 'done', 'x', now(), now(), now(), jsonb_build_object('reports_unclear', n) from generate_series(1, 2) n`,
    );
    const { status, headers, text } = await get('/metrics');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/u);
    for (const line of [
      `verbleib_job_last_success_timestamp_seconds{job="watch"} ${Date.parse('2026-11-21T04:30:10Z') / 1000}`,
      'verbleib_job_runs{job="watch",state="done"} 1',
      'verbleib_job_runs{job="watch",state="failed"} 1',
      'verbleib_mails{purpose="reminder",state="pending"} 1',
      'verbleib_mails{purpose="reminder",state="sent"} 2',
      'verbleib_mail_bounces{kind="failed",proof="envelope"} 2',
      'verbleib_mail_reports_unclear 3',
      // The clock stands at 12:00 in Berlin, which is 11:00 UTC.
      'verbleib_oldest_due_mail_age_seconds 60',
      'verbleib_open_flags{rule="no-ground"} 1',
    ])
      expect(text.split('\n')).toContain(line);
    expect(text).toMatch(/^verbleib_build_info\{version="\d/mu);
    expect(text).not.toMatch(/musterfrau|@/iu);
  });

  it('says that it is not ready while the schema is behind, and when the database is away, but is alive', async () => {
    const [last] = await test.rows<{ name: string }>('select name from migration order by id desc limit 1');
    await test.rows('delete from migration where name = $1', [last!.name]);
    const behind = await get('/readyz');
    expect([behind.status, JSON.parse(behind.text)]).toEqual([
      503,
      { ready: false, database: 'ok', schema: 'outdated' },
    ]);
    await test.dataSource.destroy();
    const away = await get('/readyz');
    expect([away.status, JSON.parse(away.text)]).toEqual([
      503,
      { ready: false, database: 'unavailable', schema: 'unknown' },
    ]);
    expect((await get('/healthz')).status).toBe(200);
  });
});
