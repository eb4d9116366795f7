import { Client } from 'pg';
import { databaseUrl } from '../support/instances.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let clients: Client[] = [];
beforeAll(async () => {
  test = await startTestApp();
  await test.rows('create table told (number int primary key, again int not null)');
});
beforeEach(async () => {
  clients = await Promise.all(
    [0, 1, 2, 3, 4, 5].map(async () => {
      const client = new Client({ connectionString: databaseUrl(test) });
      // A connection that was cut, or is closed with its server, says so here as well.
      client.on('error', () => undefined);
      await client.connect();
      return client;
    }),
  );
});
afterEach(() => Promise.all(clients.map((client) => client.end().catch(() => undefined))));
afterAll(() => test?.close());

describe('connections that work at the same time', () => {
  it('each get the answer to their own statement with their own values', async () => {
    const wrong: unknown[] = [];
    await Promise.all(
      clients.map(async (client, index) => {
        for (let round = 0; round < 30; round += 1) {
          const number = index * 1000 + round;
          const column = `of_${index}`;
          const { rows } = await client.query<Record<string, number>>(`select $1::int as ${column}`, [number]);
          if (rows[0]?.[column] !== number) wrong.push({ number, rows });
          await client.query('begin');
          await client.query('insert into told values ($1, $2)', [number, number]);
          await client.query('commit');
        }
      }),
    );
    expect(wrong).toEqual([]);
    expect(await test.rows('select count(*)::int as told from told where number = again')).toEqual([{ told: 180 }]);
  });

  it('go on when one goes away in the middle of a transaction', async () => {
    const [first, second] = clients as [Client, Client];
    await first.query('begin');
    await first.query('insert into told values ($1, $1)', [-1]);
    first.connection.stream.destroy();
    expect((await second.query('select * from told where number = $1', [-1])).rows).toEqual([]);
  });

  it.each([
    ['a right statement', 'select 1'],
    ['a wrong one', 'select nothing from nowhere'],
  ])('go on when one goes away in the middle of %s', async (_, text) => {
    const [first, second] = clients as [Client, Client];
    // A Parse without the Sync that ends the turn.
    const body = Buffer.from(`\0${text}\0\0\0`);
    const length = Buffer.alloc(4);
    length.writeInt32BE(body.length + 4);
    first.connection.stream.write(Buffer.concat([Buffer.from('P'), length, body]));
    await new Promise((done) => setTimeout(done, 100));
    first.connection.stream.destroy();
    expect((await second.query('select $1::int as number', [7])).rows).toEqual([{ number: 7 }]);
    await second.query('begin');
    await second.query('commit');
  });
});
