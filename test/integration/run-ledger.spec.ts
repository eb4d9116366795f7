import { type Instance, databaseUrl, joinInstance, recorder } from '../support/instances.js';
import { rawSettings } from '../support/settings.js';
import { spawnNode } from '../support/spawn-verbleib.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let instances: Instance[] = [];
const LEASE = { jobs: { leaseSeconds: 1 } };

beforeAll(async () => {
  test = await startTestApp();
});
afterEach(async () => {
  for (const instance of instances) await instance.close();
  instances = [];
  await test.rows('delete from job_run');
});
afterAll(() => test?.close());

async function join(now: string, changes: Record<string, unknown> = LEASE): Promise<Instance> {
  const instance = await joinInstance(test, now, changes);
  instances.push(instance);
  return instance;
}
const ledger = () => test.rows('select * from job_run order by slot');
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** A run of this morning's slot whose owner has not been heard of for some seconds. */
const leaveBehind = (seconds: number, attempt = 1, slot = '2026-11-22T04:30:00Z') =>
  test.rows(
    `insert into job_run (job, slot, business_date, state, instance, attempt, started_at, alive_at)
     values ('watch', $1::timestamptz, '2026-11-22', 'running', 'gone', $2, $1::timestamptz,
       clock_timestamp() - make_interval(secs => $3))`,
    [slot, attempt, seconds],
  );

describe('the run ledger', () => {
  it('leaves a run alone while its owner shows signs of life, also past the lease', async () => {
    const dates: string[] = [];
    const one = await join('2026-11-22T11:00:00Z');
    const two = await join('2026-11-22T11:00:00Z');
    const gate = Promise.withResolvers<void>();
    for (const instance of [one, two]) instance.handlers.register(recorder('watch', dates, () => gate.promise));
    const running = one.heartbeat.tick();
    while (dates.length === 0) await pause(5);
    await pause(1600);
    await two.heartbeat.tick();
    expect(dates).toHaveLength(1);
    gate.resolve();
    await running;
    expect(await ledger()).toMatchObject([{ state: 'done', attempt: 1 }]);
  });

  it('takes over a run whose owner is gone, once, whoever is first', async () => {
    const dates: string[] = [];
    await leaveBehind(2);
    const three = await Promise.all([1, 2, 3].map(() => join('2026-11-22T11:00:00Z')));
    for (const instance of three) instance.handlers.register(recorder('watch', dates));
    await Promise.all(three.map((instance) => instance.heartbeat.tick()));
    expect(dates).toEqual(['2026-11-22']);
    expect(await ledger()).toMatchObject([{ state: 'done', attempt: 2, counts: { ran: 1 } }]);
  });

  it('takes over from a process that was killed in the middle of a run, when its lease is over', async () => {
    const settings = rawSettings({
      dataDir: test.dataDir,
      database: { url: databaseUrl(test) },
      now: '2026-11-22T11:00:00Z',
      jobs: { leaseSeconds: 2, heartbeatSeconds: 1 },
    });
    const killed = spawnNode(['test/support/stuck-worker.ts', JSON.stringify(settings)]);
    const dates: string[] = [];
    const other = await join('2026-11-22T11:00:00Z', { jobs: { leaseSeconds: 2 } });
    other.handlers.register(recorder('watch', dates));
    try {
      await killed.says('running for 2026-11-22');
      // It lives, and says so, longer than its lease.
      await pause(2500);
      await other.heartbeat.tick();
      expect(dates).toEqual([]);
    } finally {
      killed.child.kill('SIGKILL');
    }
    expect(await killed.ended).toBe('SIGKILL');
    await other.heartbeat.tick();
    expect(dates).toEqual([]);
    await pause(2200);
    await other.heartbeat.tick();
    await other.heartbeat.tick();
    expect(dates).toEqual(['2026-11-22']);
    expect(await ledger()).toMatchObject([{ state: 'done', attempt: 2 }]);
  });

  it('does not take over within the lease', async () => {
    const dates: string[] = [];
    await leaveBehind(2);
    const one = await join('2026-11-22T11:00:00Z', { jobs: { leaseSeconds: 60 } });
    one.handlers.register(recorder('watch', dates));
    await one.heartbeat.tick();
    expect(dates).toEqual([]);
  });

  it('does not let a zombie overwrite the row of the new owner', async () => {
    const first = Promise.withResolvers<void>();
    const second = Promise.withResolvers<void>();
    const started: string[] = [];
    const zombie = await join('2026-11-22T11:00:00Z', { jobs: { leaseSeconds: 3600 } });
    const heir = await join('2026-11-22T11:00:00Z');
    zombie.handlers.register(recorder('watch', started, () => first.promise));
    heir.handlers.register({
      job: 'watch',
      run: async () => {
        started.push('heir');
        await second.promise;
        return { heir: 1 };
      },
    });
    // The zombie's signs of life come too rarely for the heir's lease: as if it had been suspended.
    const asleep = zombie.heartbeat.tick();
    while (started.length < 1) await pause(5);
    await pause(1100);
    const taken = heir.heartbeat.tick();
    while (started.length < 2) await pause(5);
    first.resolve();
    await asleep;
    expect(await ledger()).toMatchObject([{ state: 'running', attempt: 2, counts: null }]);
    second.resolve();
    await taken;
    expect(await ledger()).toMatchObject([{ state: 'done', attempt: 2, counts: { heir: 1 } }]);
  });

  it('gives up a run that takes its process with it every time', async () => {
    const dates: string[] = [];
    await leaveBehind(2, 5);
    const one = await join('2026-11-22T11:00:00Z');
    one.handlers.register(recorder('watch', dates));
    await one.heartbeat.tick();
    expect(dates).toEqual([]);
    expect(await ledger()).toMatchObject([{ state: 'failed', error: 'no sign of life', retry_at: null }]);
  });

  it('ends what an earlier slot left running, so that it does not block the next one', async () => {
    const dates: string[] = [];
    await leaveBehind(2, 1, '2026-11-20T04:30:00Z');
    const one = await join('2026-11-22T11:00:00Z');
    one.handlers.register(recorder('watch', dates));
    await one.heartbeat.tick();
    expect(await ledger()).toMatchObject([{ state: 'failed', error: 'no sign of life' }, { state: 'done' }]);
  });

  it('ends a run by hand that was killed, when the job runs next', async () => {
    await test.rows(
      `insert into job_run (job, business_date, state, instance, started_at, alive_at)
       values ('watch', '2026-11-20', 'running', 'gone', '2026-11-20T08:00:00Z', clock_timestamp() - interval '2 seconds')`,
    );
    const one = await join('2026-11-22T11:00:00Z');
    one.handlers.register(recorder('watch', []));
    await one.heartbeat.tick();
    expect((await ledger()).map(({ slot, state }) => [slot, state])).toEqual([
      ['2026-11-22T04:30:00Z', 'done'],
      [null, 'failed'],
    ]);
  });

  it('does not start the next slot while the one before is still running elsewhere', async () => {
    const dates: string[] = [];
    await leaveBehind(0, 1, '2026-11-21T04:30:00Z');
    const one = await join('2026-11-22T11:00:00Z', { jobs: { leaseSeconds: 60 } });
    one.handlers.register(recorder('watch', dates));
    await one.heartbeat.tick();
    expect(dates).toEqual([]);
  });
});
