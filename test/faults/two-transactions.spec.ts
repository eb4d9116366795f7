import { County } from '../factories/county.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let county: County;
beforeAll(async () => {
  test = await startTestApp();
  county = new County(test);
});
afterAll(() => test?.close());

/** Both statements in transactions of their own that are open at the same time; how the second one ends. */
async function together(first: string, second: string): Promise<string> {
  const [one, two] = [test.dataSource.createQueryRunner(), test.dataSource.createQueryRunner()];
  try {
    await one.startTransaction();
    await one.query(first);
    const later = two
      .startTransaction()
      .then(() => two.query(second))
      .then(() => two.commitTransaction())
      .then(
        () => 'committed',
        async (error: Error) => {
          await two.rollbackTransaction();
          return error.message;
        },
      );
    await new Promise((done) => setTimeout(done, 200));
    await one.commitTransaction();
    return await later;
  } finally {
    await one.release();
    await two.release();
  }
}

describe('two transactions that each keep a rule cannot break it together', () => {
  it('units that become each other’s parent', async () => {
    await county.unit('A');
    await county.unit('B');
    const put = (unit: string, parent: string): string =>
      `update unit set parent_id = (select id from unit where code = '${parent}') where code = '${unit}'`;
    expect(await together(put('A', 'B'), put('B', 'A'))).toContain('units form a loop');
  });

  it('a successor that is added while its predecessor is extended', async () => {
    await county.contract({ person: 'P', to: '2026-12-31' });
    expect(
      await together(
        `update contract set ends_on = '2027-06-30' where number = 'V1'`,
        `insert into contract (number, employee_id, unit_id, predecessor_id, starts_on)
         select 'V1-2', employee_id, unit_id, id, '2027-01-01' from contract where number = 'V1'`,
      ),
    ).toContain('does not follow its predecessor');
  });
});
