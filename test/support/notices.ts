import { DrawNotices } from '../../src/committees/notices/draw-notices.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import type { TestApp } from './test-app.js';

/** What a reminder tells a committee of a programme, drawn and kept as the looks do it. */
export async function drawNotice(
  { app }: Pick<TestApp, 'app'>,
  programme: string,
  endsOn = '2026-12-31',
  stage = 60,
  asOf = '2026-11-22',
): Promise<void> {
  await app
    .get(UnitOfWork)
    .run('test', (manager) =>
      app
        .get(DrawNotices)
        .draw(
          manager,
          [{ programme, ends_on: endsOn, stage, again: false }],
          Temporal.PlainDate.from(asOf),
          'year_end',
        ),
    );
}

/** Publishes what a reminder tells of a programme, where nothing was published yet. */
export async function publishFigures(test: Pick<TestApp, 'app' | 'rows'>, code: string): Promise<void> {
  const [programme] = await test.rows<{ id: string }>(
    'select id from programme where code = $1 and not exists (select from committee_notice)',
    [code],
  );
  if (programme) await drawNotice(test, programme.id);
}
