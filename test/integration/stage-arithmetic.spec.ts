import fc from 'fast-check';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { scratchTable } from '../../src/database/scratch-table.js';
import { stagesOfDeadlines } from '../../src/law/plan/deadline-stage.js';
import { NO_COMMITTEE, writeHungStages } from '../../src/watch/hung-stages.js';
import { stageDue, stageDueSql } from '../../src/watch/stage.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test?.close());

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
/** Days around which arithmetic goes wrong elsewhere: summer time, leap days, turns of the year and of the century. */
const EDGES = [
  '2026-03-29',
  '2026-10-25',
  '2027-03-28',
  '2028-02-29',
  '2024-02-29',
  '2026-12-31',
  '2027-01-01',
  '2100-03-01',
  '1999-12-31',
].map(day);

const date = fc.oneof(
  fc
    .tuple(fc.constantFrom(...EDGES), fc.integer({ min: -3, max: 3 }))
    .map(([edge, shift]) => edge.add({ days: shift })),
  fc.integer({ min: 0, max: 40_000 }).map((days) => day('1995-01-01').add({ days })),
);
const stages = fc.uniqueArray(fc.integer({ min: 0, max: 800 }), { minLength: 1, maxLength: 10 });
const aCase = fc.tuple(date, fc.integer({ min: -40, max: 850 }), stages).map(([runDate, daysLeft, ladder]) => ({
  run_date: runDate.toString(),
  ends_on: runDate.add({ days: daysLeft }).toString(),
  stages: ladder,
}));

it('the SQL and the pure function agree on the stage of 10,000 generated cases', async () => {
  const cases = fc.sample(aCase, 10_000);
  const rows = await test.rows<{ days_left: number; stage: number | null }>(
    `select ends_on - run_date as days_left, ${stageDueSql('(ends_on - run_date)', 'stages')} as stage
     from jsonb_to_recordset($1::jsonb) as c(n int, run_date date, ends_on date, stages int[]) order by n`,
    [JSON.stringify(cases.map((one, n) => ({ n, ...one })))],
  );
  expect(rows).toHaveLength(10_000);
  for (const [index, one] of cases.entries()) {
    const daysLeft = day(one.run_date).until(day(one.ends_on), { largestUnit: 'days' }).days;
    expect([one, rows[index]]).toEqual([one, { days_left: daysLeft, stage: stageDue(daysLeft, one.stages) ?? null }]);
  }
});

/** Deadlines of one last day and the lead times that hang on some of them; some lie after the end, some are missing. */
const DEADLINES = [
  ['P2', 'plain'],
  ['P2', 'discussion'],
  ['S1', ''],
  ['T7', ''],
] as const;
const aPlan = fc.record({
  hung: fc.uniqueArray(
    fc
      .tuple(fc.constantFrom(...DEADLINES), fc.integer({ min: 0, max: 400 }))
      .map(([[rule, variant], days]) => `${variant ? `${rule}/${variant}` : rule}:${days}`),
    { maxLength: 6 },
  ),
  offsets: fc.array(fc.option(fc.integer({ min: -30, max: 600 })), {
    minLength: DEADLINES.length,
    maxLength: DEADLINES.length,
  }),
  hasCommittee: fc.boolean(),
  stages,
});

it('the SQL and the pure function agree on lead times before deadlines, month ends and leap days included', async () => {
  const [committee] = await test.rows<{ id: string }>(
    `insert into committee (code, name) values ('SOZ', 'Soziales') returning id`,
  );
  // One last day each: the plan is stored by last day and committee.
  const cases = fc.sample(aPlan, 1000).map((one, n) => {
    const endsOn = n < EDGES.length * 2 ? EDGES[n % EDGES.length]! : day('2101-01-01').add({ days: n * 11 });
    const withCommittee = n < EDGES.length * 2 ? n < EDGES.length : one.hasCommittee;
    const plan = DEADLINES.flatMap(([rule, variant], index) => {
      const offset = one.offsets[index];
      return typeof offset === 'number' ? [{ rule, variant, due: endsOn.subtract({ days: offset }) }] : [];
    });
    return { ...one, n, endsOn, committee: withCommittee ? committee!.id : null, plan };
  });
  const found = await test.app.get(UnitOfWork).run('test', async (manager) => {
    await scratchTable(manager, 'ladder', 'hung text[]');
    await manager.query(`insert into ladder select hung from jsonb_to_recordset($1::jsonb) as c(hung text[])`, [
      JSON.stringify(cases),
    ]);
    await manager.query(
      `insert into plan_deadline (ends_on, committee_id, rule, variant, due)
       select ends_on, committee, rule, variant, due
       from jsonb_to_recordset($1::jsonb) as c(ends_on date, committee uuid, rule text, variant text, due date)`,
      [
        JSON.stringify(
          cases.flatMap(({ endsOn, committee: id, plan }) =>
            plan.map((each) => ({ ends_on: endsOn, committee: id, ...each })),
          ),
        ),
      ],
    );
    const longest = await writeHungStages(manager);
    const rows = await manager.query<{ n: number; stages: number[] | null }[]>(
      `select c.n, h.stages from jsonb_to_recordset($1::jsonb) as c(n int, hung text[], ends_on date, committee uuid)
       left join hung_stage h on h.hung = c.hung and h.ends_on = c.ends_on and h.committee_id = coalesce(c.committee, '${NO_COMMITTEE}')
       order by n`,
      [
        JSON.stringify(
          cases.map(({ n, hung, endsOn, committee: id }) => ({ n, hung, ends_on: endsOn, committee: id })),
        ),
      ],
    );
    return { longest, rows };
  });
  const sorted = (list: number[]): number[] => list.toSorted((a, b) => a - b);
  const pure = cases.map(({ endsOn, hung, plan }) => sorted(stagesOfDeadlines(endsOn, hung, plan)));
  expect(found.rows.map((row) => sorted(row.stages ?? []))).toEqual(pure);
  expect(pure.some((list) => list.some((stage) => stage < 0))).toBe(true);
  expect(pure.filter((list) => list.length > 1).length).toBeGreaterThan(100);
  // What nobody hangs on this plan may be longer still: the ladders and the plans meet in every combination.
  expect(found.longest).toBeGreaterThanOrEqual(Math.max(...pure.flat()));
});
