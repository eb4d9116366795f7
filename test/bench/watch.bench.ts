import { DataSource } from 'typeorm';
import { generateRegister } from './generate-register.ts';
import { type Engine, openApp } from './open-app.ts';
import { planRows } from './plan-rows.ts';
import { NightlyLook } from './product.ts';
import { seconds } from './seconds.ts';
import { WATCH_FLOOR } from './watch-floor.ts';

const DATE = '2026-11-22';
const WRITTEN = [
  'task',
  'decision_event',
  'decision',
  'plan_deadline',
  'plan_move',
  'notice',
  'reminder',
  'mail',
  'flag',
  'cliff_member',
  'cliff',
];

export interface WatchFigures {
  engine: Engine;
  contracts: number;
  rows: number;
  first: number;
  second: number;
  floorFirst: number;
  floorSecond: number;
}

/** Seconds of the nightly look and of its floor, each on an empty and on a full set of reminders; both write the same rows. */
export async function benchWatch(engine: Engine, contracts: number): Promise<WatchFigures> {
  const bench = await openApp(engine);
  try {
    await generateRegister(bench, contracts);
    const count = async (): Promise<string> => {
      const counts = WRITTEN.map((table) => `(select count(*) from ${table}) as ${table}`);
      return JSON.stringify((await bench.query(`select ${counts.join(', ')}`))[0]);
    };
    const empty = async (): Promise<void> => {
      await bench.query(`truncate ${WRITTEN.join(', ')} cascade`);
      await bench.query('vacuum analyze');
    };
    const settle = (): Promise<unknown> => bench.query('analyze');
    const look = (): Promise<unknown> => bench.app.get(NightlyLook).run(Temporal.PlainDate.from(DATE));
    const plans = JSON.stringify(await planRows(bench, DATE));
    const floor = (): Promise<unknown> =>
      bench.app.get(DataSource).transaction(async (manager) => {
        await manager.query(`select set_config('jit', 'off', true)`);
        await manager.query(WATCH_FLOOR, [DATE, plans]);
      });

    const floorFirst = await seconds(floor);
    await settle();
    const floorSecond = await seconds(floor);
    const byFloor = await count();
    await empty();
    const first = await seconds(look);
    await settle();
    const second = await seconds(look);
    const byLook = await count();
    if (byFloor !== byLook) throw new Error(`The floor wrote ${byFloor}, the look ${byLook}: not the same inserts.`);
    const rows = Object.values(JSON.parse(byLook) as Record<string, number>).reduce((sum, one) => sum + one, 0);
    return { engine, contracts, rows, first, second, floorFirst, floorSecond };
  } finally {
    await bench.close();
  }
}
