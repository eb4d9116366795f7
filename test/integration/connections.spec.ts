import { Client, type ClientConfig } from 'pg';
import { Database } from '../../src/database/database.module.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let target: ClientConfig;
beforeAll(async () => {
  test = await startTestApp();
  target = test.app.get(Database).embedded?.connection ?? { connectionString: test.settings.database.url };
});
afterAll(() => test?.close());

async function connect(): Promise<Client> {
  const client = new Client(target);
  // Ended by its own process in one of the tests.
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** Large enough to arrive in several pieces. */
const LARGE = 'x'.repeat(2_000_000);

describe('several connections at once', () => {
  it('each get their own answer, however large the statement', async () => {
    const clients = await Promise.all(Array.from({ length: 8 }, connect));
    const answers = await Promise.all(
      clients.map(async (client, number) => {
        const all: number[] = [];
        for (let time = 0; time < 10; time += 1) {
          const { rows } = await (number % 2
            ? client.query<{ n: number }>('select length($1::text) as n', [LARGE])
            : client.query<{ n: number }>('select $1::int as n', [number]));
          all.push(rows[0]!.n);
        }
        return [...new Set(all)];
      }),
    );
    expect(answers).toEqual(clients.map((_, number) => [number % 2 ? LARGE.length : number]));
    await Promise.all(clients.map((client) => client.end()));
  });

  it('get a long answer whole, and one that is fetched in portions', async () => {
    const client = await connect();
    const numbers = Array.from({ length: 5000 }, (_, index) => ({ n: index + 1, text: 'ä'.repeat(50) }));
    const sql = `select n, repeat('ä', $1::int) as text from generate_series(1, 5000) as n`;
    expect((await client.query(sql, [50])).rows).toEqual(numbers);
    // Portions are asked for with Flush instead of Sync.
    const portions = { text: sql, values: [50], rows: 700 };
    expect((await client.query(portions)).rows).toEqual(numbers);
    await client.end();
  });

  it('go on when one is cut off in the middle of a statement or a transaction', async () => {
    const [cut, halfway, other] = await Promise.all([connect(), connect(), connect()]);
    const lost = cut.query('select length($1::text)', [LARGE]).catch(() => undefined);
    setImmediate(() => cut.connection.stream.destroy());
    await other.query('create table if not exists probe (n int)');
    await halfway.query('begin');
    await halfway.query('insert into probe values ($1)', [1]);
    halfway.connection.stream.destroy();
    const { rows } = await other.query<{ mine: number; found: number }>(
      'select $1::int as mine, (select count(*) from probe) as found',
      [7],
    );
    expect(rows).toEqual([{ mine: 7, found: 0 }]);
    await lost;
    await other.query('drop table probe');
    await other.end();
  });
});
