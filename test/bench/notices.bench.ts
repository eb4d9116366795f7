import { generateRegister } from './generate-register.ts';
import { type Engine, openApp } from './open-app.ts';
import { DrawNotices, NightlyLook, UnitOfWork } from './product.ts';
import { seconds } from './seconds.ts';

const DATE = '2026-11-22';
/** Stages of the year before: what was told earlier grows with each. */
const EARLIER = [365, 180, 120, 90];

export interface NoticeFigures {
  /** Notices of the one night, and of those before it. */
  notices: number;
  before: number;
  /** Seconds of the whole look, of drawing its notices, and of keeping as many rows without counting or proving anything. */
  look: number;
  draw: number;
  floor: number;
}

/** A night in which every programme has a cliff that its committee is told of, after a year in which it was told of it before. */
export async function benchNotices(engine: Engine, contracts: number): Promise<NoticeFigures> {
  const bench = await openApp(engine);
  try {
    await generateRegister(bench, contracts);
    const [draws, work] = [bench.app.get(DrawNotices), bench.app.get(UnitOfWork)];
    const date = Temporal.PlainDate.from(DATE);
    const owed = (stage: number) =>
      bench.query<{ programme: string; ends_on: string; stage: number; again: boolean }>(
        `select id as programme, '2026-12-31' as ends_on, $1::int as stage, true as again from programme order by id`,
        [stage],
      );
    const count = async (): Promise<number> =>
      (await bench.query<{ count: number }>('select count(*)::int as count from committee_notice'))[0]!.count;
    const drawn = async (stage: number, asOf: Temporal.PlainDate): Promise<void> => {
      const stages = await owed(stage);
      await work.run('bench', (manager) => draws.draw(manager, stages, asOf, 'night'));
    };
    for (const [index, stage] of EARLIER.entries()) await drawn(stage, date.subtract({ days: 4 - index }));
    const before = await count();
    const look = await seconds(() => bench.app.get(NightlyLook).run(date));
    const notices = (await count()) - before;
    const draw = await seconds(() => drawn(30, date.add({ days: 1 })));
    const floor = await seconds(() =>
      work.run('bench', async (manager) => {
        await manager.query(
          `insert into committee_notice (id, programme_id, as_of, figures)
           select gen_random_uuid(), programme_id, as_of, figures from committee_notice where as_of = $1::date`,
          [DATE],
        );
      }),
    );
    return { notices, before, look, draw, floor };
  } finally {
    await bench.close();
  }
}
