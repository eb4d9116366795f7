import { JobHandlers } from '../../src/jobs/job-handler.js';
import { RunJob } from '../../src/jobs/run-job.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let fail = false;
const dates: string[] = [];
beforeAll(async () => {
  test = await startTestApp();
  test.app.get(JobHandlers).register({
    job: 'test-job',
    run: async (date) => {
      dates.push(date.toString());
      if (fail) throw new Error('no address for "Erika Musterfrau"');
      return { looked: 3 };
    },
  });
});
afterAll(() => test?.close());

const lastRow = async () => (await test.rows('select * from job_run order by id desc limit 1'))[0]!;
const date = Temporal.PlainDate.from('2026-12-24');

describe('a run by hand', () => {
  it('runs the handler for the given date and is written down without a slot', async () => {
    expect(await test.app.get(RunJob).run('test-job', date)).toEqual({
      job: 'test-job',
      date: '2026-12-24',
      counts: { looked: 3 },
    });
    expect(dates).toEqual(['2026-12-24']);
    expect(await lastRow()).toMatchObject({
      job: 'test-job',
      slot: null,
      business_date: '2026-12-24',
      state: 'done',
      counts: { looked: 3 },
      started_at: '2026-11-22T11:00:00Z',
      finished_at: '2026-11-22T11:00:00Z',
      error: null,
    });
  });

  it('passes the error on and keeps it without personal data', async () => {
    fail = true;
    await expect(test.app.get(RunJob).run('test-job', date)).rejects.toThrow('no address');
    fail = false;
    expect(await lastRow()).toMatchObject({ state: 'failed', error: 'no address for …', retry_at: null, counts: null });
  });

  it('of a job that does not exist names the nearest one', async () => {
    await expect(test.app.get(RunJob).run('test-jop', date)).rejects.toMatchObject({
      code: 'unknown_job',
      exit: 2,
      text: { de: expect.stringContaining('Meinten Sie „test-job“?') },
    });
  });

  it('refuses a second handler of the same job', () => {
    expect(() => test.app.get(JobHandlers).register({ job: 'test-job', run: async () => ({}) })).toThrow('already');
  });
});
