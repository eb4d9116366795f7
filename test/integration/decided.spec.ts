import { decidedJoins, decidedSql } from '../../src/registry/decision.sql.js';
import { County } from '../factories/county.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test?.close());

const TODAY = '2026-11-22';
const day = (offset: number): string => Temporal.PlainDate.from(TODAY).add({ days: offset }).toString();

/** How many days after today a contract ends. */
const ENDS = [0, 1, 30];
/** When a follow-on starts, in days after the end, and when it is signed, in days after today; null: not. */
const FOLLOW_ONS = [undefined, [1, -1], [1, 0], [1, 1], [1, null], [2, -1]] as const;
/** When the decision was closed, in days after today, and about which end, in days after the present one; null: it is open. */
const DECISIONS = [undefined, [-1, 0], [0, 0], [1, 0], [-1, 1], [null, 0]] as const;

it('one contract at a time and many at once are found decided alike, on the last day too', async () => {
  const county = new County(test);
  const expected: Record<string, boolean> = {};
  for (const [endIndex, end] of ENDS.entries())
    for (const [followIndex, followOn] of FOLLOW_ONS.entries())
      for (const [decisionIndex, decision] of DECISIONS.entries()) {
        const person = `1${endIndex}${followIndex}${decisionIndex}`;
        const number = await county.contract({ person, to: day(end) });
        if (followOn) {
          const signed = followOn[1] === null ? null : day(followOn[1]);
          await county.contract({ person, from: day(end + followOn[0]), to: null, signed });
        }
        if (decision)
          await test.rows(
            `insert into decision (contract_id, ends_on, state, opened_on, closed_on)
             select id, ends_on + $2::int, case when $3::date is null then 'undecided' else 'done' end, '2026-01-01', $3::date
             from contract where number = $1`,
            [number, decision[1], decision[0] === null ? null : day(decision[0])],
          );
        expected[number] =
          [1, 2].includes(followIndex) || (decision?.[1] === 0 && decision[0] !== null && decision[0] <= 0);
      }
  const { joins, decided } = decidedJoins('c', '$1::date');
  const rows = await test.rows<{ number: string; one: boolean; many: boolean }>(
    `select c.number, ${decidedSql('c', '$1::date')} as one, ${decided} as many
     from contract c ${joins} where c.ends_on >= $1::date`,
    [TODAY],
  );
  expect(Object.fromEntries(rows.map((row) => [row.number, row.many]))).toEqual(expected);
  expect(rows.filter((row) => row.one !== row.many)).toEqual([]);
});
