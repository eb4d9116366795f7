import { JobsQuery } from '../../src/jobs/jobs.query.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test?.close());

const status = async (job: string) => (await test.app.get(JobsQuery).all()).find((row) => row.job === job)!;

describe('the list of jobs', () => {
  it('says when a job that never ran will run, in the time of the house', async () => {
    expect(await status('watch')).toMatchObject({
      cron: '30 5 * * *',
      zone: 'Europe/Berlin',
      next: '2026-11-23T05:30:00+01:00',
      last: null,
      lastSuccess: null,
      missed: 0,
    });
    expect((await status('year-end')).cron).toBe('0 6 1 7-12 *; 0 6 * 10-12 1');
  });

  it('shows the last run, the last success and what was missed since', async () => {
    await test.rows(
      `insert into job_run (job, slot, business_date, state, instance, started_at, alive_at, finished_at, counts, error)
       values
         ('watch', '2026-11-17T04:30:00Z', '2026-11-17', 'done', 'x', '2026-11-17T04:30:02Z', now(),
           '2026-11-17T04:30:05Z', '{"flags_opened": 2}', null),
         ('watch', '2026-11-18T04:30:00Z', '2026-11-18', 'failed', 'x', '2026-11-18T04:30:02Z', now(),
           '2026-11-18T04:30:05Z', null, 'broken')`,
    );
    expect(await status('watch')).toMatchObject({
      last: { slot: '2026-11-18T05:30:00+01:00', state: 'failed', counts: null, error: 'broken' },
      lastSuccess: '2026-11-17T05:30:05+01:00',
      missed: 4,
    });
    await test.rows(
      `insert into job_run (job, slot, business_date, state, instance, started_at, alive_at, finished_at, counts)
       values ('watch', null, '2026-11-22', 'done', 'x', '2026-11-22T10:00:00Z', now(), '2026-11-22T10:00:01Z', '{}')`,
    );
    expect(await status('watch')).toMatchObject({ last: { slot: null, state: 'done' }, missed: 4 });
  });
});
