import { type Instance, joinInstance, recorder } from '../support/instances.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let instances: Instance[] = [];

beforeAll(async () => {
  test = await startTestApp();
});
afterEach(async () => {
  for (const instance of instances) await instance.close();
  instances = [];
  await test.rows('delete from job_run');
});
afterAll(() => test?.close());

async function join(now: string, changes: Record<string, unknown> = {}): Promise<Instance> {
  const instance = await joinInstance(test, now, changes);
  instances.push(instance);
  return instance;
}
const ledger = (job: string) => test.rows('select * from job_run where job = $1 order by slot', [job]);
/** Waits for something that another part of the process is about to do; the runner ends what never happens. */
async function until(happened: () => Promise<boolean>): Promise<void> {
  while (!(await happened())) await new Promise((done) => setTimeout(done, 5));
}

describe('the heartbeat', () => {
  it('runs one slot a morning, and no more however often it looks', async () => {
    const dates: string[] = [];
    const one = await join('2026-11-22T04:29:59Z');
    one.handlers.register(recorder('watch', dates));
    await test.rows(
      `insert into job_run (job, slot, business_date, state, instance, started_at, alive_at)
       values ('watch', '2026-11-21T04:30:00Z', '2026-11-21', 'done', 'x', '2026-11-21T04:30:00Z', now())`,
    );
    await one.heartbeat.tick();
    expect(dates).toEqual([]);
    one.clock.set('2026-11-22T04:30:00Z');
    for (let look = 0; look < 3; look += 1) await one.heartbeat.tick();
    expect(dates).toEqual(['2026-11-22']);
    expect((await ledger('watch'))[1]).toMatchObject({
      slot: '2026-11-22T04:30:00Z',
      state: 'done',
      attempt: 1,
      counts: { ran: 1 },
    });
  });

  it('after nine days off over New Year runs the latest slot once, for today, and says what it skipped', async () => {
    const dates: string[] = [];
    const before = await join('2026-12-26T05:00:00Z');
    before.handlers.register(recorder('watch', dates));
    await before.heartbeat.tick();
    const after = await join('2027-01-04T09:00:00Z');
    after.handlers.register(recorder('watch', dates));
    await after.heartbeat.tick();
    await after.heartbeat.tick();
    expect(dates).toEqual(['2026-12-26', '2027-01-04']);
    expect((await ledger('watch')).map((row) => [row['slot'], row['business_date'], row['counts']])).toEqual([
      ['2026-12-26T04:30:00Z', '2026-12-26', { ran: 1 }],
      ['2027-01-04T04:30:00Z', '2027-01-04', { ran: 1, slots_skipped: 8 }],
    ]);
  });

  it('catches a slot up with the date of the day on which it runs', async () => {
    const dates: string[] = [];
    const one = await join('2026-12-31T23:30:00Z');
    one.handlers.register(recorder('watch', dates));
    await one.heartbeat.tick();
    expect(dates).toEqual(['2027-01-01']);
    expect((await ledger('watch'))[0]).toMatchObject({ slot: '2026-12-31T04:30:00Z', business_date: '2027-01-01' });
  });

  it('catches nothing up beyond the horizon', async () => {
    const dates: string[] = [];
    const one = await join('2027-01-12T00:00:00Z');
    one.handlers.register(recorder('year-end', dates));
    await one.heartbeat.tick();
    expect(dates).toEqual([]);
    one.clock.set('2027-01-10T00:00:00Z');
    await one.heartbeat.tick();
    expect(dates).toEqual(['2027-01-10']);
  });

  it.each([
    ['autumn 2026', '2026-10-24T22:00:00Z', 25 * 4, ['2026-10-25']],
    ['spring 2027', '2027-03-27T23:00:00Z', 23 * 4, ['2027-03-28']],
    ['autumn 2027', '2027-10-30T22:00:00Z', 25 * 4, ['2027-10-31']],
  ])('looks once on the day of the summer-time change (%s)', async (_, midnight, quarters, expected) => {
    const dates: string[] = [];
    const one = await join(midnight);
    const yesterday = Temporal.Instant.from(midnight).subtract({ hours: 18, minutes: 30 }).toString();
    await test.rows(
      `insert into job_run (job, slot, business_date, state, instance, started_at, alive_at)
       values ('watch', $1::timestamptz, '2026-01-01', 'done', 'x', $1::timestamptz, now())`,
      [yesterday],
    );
    one.handlers.register(recorder('watch', dates));
    for (let quarter = 0; quarter < quarters; quarter += 1) {
      one.clock.advance({ minutes: 15 });
      await one.heartbeat.tick();
    }
    expect(dates).toEqual(expected);
  });

  it('of two and three instances lets exactly one run each slot', async () => {
    const dates: string[] = [];
    const three = await Promise.all([1, 2, 3].map(() => join('2026-11-22T11:00:00Z')));
    for (const instance of three) {
      instance.handlers.register(recorder('watch', dates));
      instance.handlers.register(recorder('deliver', []));
    }
    for (let minute = 0; minute < 20; minute += 1) {
      // Their clocks differ by seconds, and they look at the same time, in a different order each.
      for (const [index, instance] of three.entries())
        instance.clock.set(Temporal.Instant.from('2026-11-23T04:25:00Z').add({ minutes: minute, seconds: index * 7 }));
      await Promise.all(three.toSorted(() => Math.random() - 0.5).map((instance) => instance.heartbeat.tick()));
    }
    expect(dates).toEqual(['2026-11-23', '2026-11-23']);
    expect((await ledger('watch')).map((row) => row['slot'])).toEqual(['2026-11-22T04:30:00Z', '2026-11-23T04:30:00Z']);
    const deliveries = await ledger('deliver');
    expect(deliveries).toHaveLength(20);
    expect(deliveries.every((row) => row['attempt'] === 1 && row['state'] === 'done')).toBe(true);
  });

  it('repeats a failing run with growing pauses until it succeeds', async () => {
    let failures = 2;
    const dates: string[] = [];
    const one = await join('2026-11-22T05:00:00Z');
    one.handlers.register(
      recorder('watch', dates, async () => {
        if (failures-- > 0) throw new Error('connection lost for "Erika Musterfrau"');
      }),
    );
    await one.heartbeat.tick();
    expect((await ledger('watch'))[0]).toMatchObject({
      state: 'failed',
      attempt: 1,
      error: 'connection lost for …',
      retry_at: '2026-11-22T05:01:00Z',
    });
    one.clock.advance({ seconds: 59 });
    await one.heartbeat.tick();
    expect(dates).toHaveLength(1);
    one.clock.advance({ seconds: 1 });
    await one.heartbeat.tick();
    expect((await ledger('watch'))[0]).toMatchObject({ attempt: 2, retry_at: '2026-11-22T05:05:00Z' });
    one.clock.advance({ minutes: 4 });
    await one.heartbeat.tick();
    expect(dates).toHaveLength(3);
    expect(await ledger('watch')).toMatchObject([{ state: 'done', attempt: 3, error: null, retry_at: null }]);
  });

  it('gives a slot up after five attempts, and runs the next one', async () => {
    const dates: string[] = [];
    const one = await join('2026-11-22T05:00:00Z');
    one.handlers.register(
      recorder('watch', dates, async () => {
        throw new Error('still broken');
      }),
    );
    for (let look = 0; look < 10; look += 1) {
      await one.heartbeat.tick();
      one.clock.advance({ minutes: 64 });
    }
    expect(dates).toHaveLength(5);
    expect(await ledger('watch')).toMatchObject([{ state: 'failed', attempt: 5, retry_at: null }]);
    one.clock.set('2026-11-23T04:30:00Z');
    await one.heartbeat.tick();
    expect(dates).toHaveLength(6);
  });

  it('does not repeat an older failure once a newer slot has come', async () => {
    const one = await join('2026-11-22T05:00:00Z');
    let broken = true;
    one.handlers.register(
      recorder('watch', [], async () => {
        if (broken) throw new Error('broken');
      }),
    );
    await one.heartbeat.tick();
    broken = false;
    one.clock.set('2026-11-23T05:00:00Z');
    await one.heartbeat.tick();
    expect(await ledger('watch')).toMatchObject([{ state: 'failed', retry_at: null }, { state: 'done' }]);
  });

  it('does not let mails wait for a long look, nor look twice at once', async () => {
    const gate = Promise.withResolvers<void>();
    const looks: string[] = [];
    const deliveries: string[] = [];
    const one = await join('2026-11-22T11:00:00Z');
    one.handlers.register(recorder('watch', looks, () => gate.promise));
    one.handlers.register(recorder('deliver', deliveries));
    const long = one.heartbeat.tick();
    try {
      await until(async () => looks.length === 1 && (await ledger('deliver'))[0]?.['state'] === 'done');
      // The row is written before the lane is free again.
      await until(async () => {
        one.clock.advance({ minutes: 1 });
        await one.heartbeat.tick();
        return deliveries.length > 1;
      });
      expect(looks).toHaveLength(1);
    } finally {
      gate.resolve();
      await long;
    }
  });

  it('lets another instance help with a long delivery, but does not start a second one itself', async () => {
    const gate = Promise.withResolvers<void>();
    const deliveries: string[] = [];
    const [one, two] = await Promise.all([join('2026-11-22T11:00:00Z'), join('2026-11-22T11:01:00Z')]);
    one.handlers.register(
      recorder('deliver', [], async () => {
        deliveries.push('one');
        await gate.promise;
      }),
    );
    two.handlers.register(recorder('deliver', [], async () => void deliveries.push('two')));
    const long = one.heartbeat.tick();
    try {
      await until(async () => deliveries.length > 0);
      await two.heartbeat.tick();
      one.clock.advance({ minutes: 2 });
      const again = one.heartbeat.tick();
      await Promise.race([again, new Promise((done) => setTimeout(done, 500))]);
      expect(deliveries).toEqual(['one', 'two']);
    } finally {
      gate.resolve();
      await long;
    }
  });

  it('runs no slot that is older than one that has run: its clock is late', async () => {
    const dates: string[] = [];
    const [right, late] = await Promise.all([join('2026-11-22T11:05:00Z'), join('2026-11-22T11:03:00Z')]);
    for (const instance of [right, late]) instance.handlers.register(recorder('deliver', dates));
    await right.heartbeat.tick();
    await late.heartbeat.tick();
    expect(dates).toHaveLength(1);
  });

  it('waits for the running job when it stops, but not for ever, and then starts nothing', async () => {
    const gate = Promise.withResolvers<void>();
    const looks: string[] = [];
    const one = await join('2026-11-22T11:00:00Z');
    one.handlers.register(recorder('watch', looks, () => gate.promise));
    one.heartbeat.start();
    await until(async () => looks.length > 0);
    expect(await one.heartbeat.stop(50)).toBe(false);
    setTimeout(() => gate.resolve(), 50);
    expect(await one.heartbeat.stop()).toBe(true);
    expect(await ledger('watch')).toMatchObject([{ state: 'done' }]);
    one.clock.set('2026-11-23T11:00:00Z');
    await one.heartbeat.tick();
    expect(looks).toHaveLength(1);
  });

  it('survives a database that is away, and goes on when it is back', async () => {
    const dates: string[] = [];
    const one = await join('2026-11-22T11:00:00Z');
    one.handlers.register(recorder('watch', dates));
    await test.rows('alter table job_run rename to job_run_away');
    await one.heartbeat.tick();
    await test.rows('alter table job_run_away rename to job_run');
    expect(dates).toEqual([]);
    await one.heartbeat.tick();
    expect(dates).toEqual(['2026-11-22']);
  });

  it('keeps empty and failed deliveries for seven days only, others for good', async () => {
    const one = await join('2026-11-22T11:00:00Z');
    const counts = [{ sent: 0 }, { sent: 1 }, { sent: 0 }];
    one.handlers.register({ job: 'deliver', run: async () => counts.shift() ?? { sent: 0 } });
    for (let look = 0; look < 3; look += 1) {
      await one.heartbeat.tick();
      one.clock.advance({ minutes: 1 });
    }
    one.clock.advance({ hours: 7 * 24 - 1 });
    await one.heartbeat.tick();
    expect(await ledger('deliver')).toHaveLength(4);
    one.clock.advance({ hours: 1 });
    await one.heartbeat.tick();
    const left = await ledger('deliver');
    // What was sent stays, and so does the run that says how long the service was off.
    expect(left.map((row) => row['counts'])).toEqual([
      { sent: 1 },
      { sent: 0, slots_skipped: expect.any(Number) },
      { sent: 0, slots_skipped: 59 },
    ]);
  });
});
