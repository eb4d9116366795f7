import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { startEmbeddedServer } from '../../src/database/embedded-server.js';

const run = promisify(execFile);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(process.env['TEST_FOLDER']!, 'lock-'));
  await cp(join(process.env['TEST_FOLDER']!, 'template'), folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function status(): Promise<number> {
  const { NODE_OPTIONS: _jest, ...env } = process.env;
  const { stdout } = await run(
    process.execPath,
    ['dist/main.js', 'migrate', '--status', '--json', '--data-dir', folder],
    {
      env: { ...env, DATABASE_URL: '' },
    },
  );
  return (JSON.parse(stdout) as { applied: string[] }).applied.length;
}

// It has nothing to say about a server.
const describeEmbedded = process.env['TEST_DATABASE_URL'] ? describe.skip : describe;

describeEmbedded('the data directory of the embedded database', () => {
  it.each([
    ['no lock', undefined],
    ['the lock of a process that was killed', { id: 'x', pid: 2 ** 22 + 1, boot: '', host: '/nowhere', port: 5432 }],
    ['a lock from before the machine restarted', { id: 'x', pid: 1, boot: 'another', host: '/nowhere', port: 5432 }],
    ['a lock that was cut off while it was written', '{"pid": 1'],
  ])('is opened by one of several processes that start at once on %s; the others join it', async (_, lock) => {
    if (lock) await writeFile(join(folder, 'verbleib.lock'), typeof lock === 'string' ? lock : JSON.stringify(lock));
    const applied = await Promise.all(Array.from({ length: 4 }, status));
    expect(new Set(applied).size).toBe(1);
    expect(applied[0]).toBeGreaterThan(3);
    expect((await readdir(folder)).filter((name) => name.startsWith('verbleib.lock'))).toEqual([]);
  });

  it('is not closed by its owner before a guest that has joined is done', async () => {
    const owner = await startEmbeddedServer(folder);
    const guest = await startEmbeddedServer(folder);
    const closed = owner.close();
    await setTimeout(500);
    const client = new Client(guest.connection);
    await client.connect();
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await client.end();
    await guest.close();
    await closed;
    expect((await readdir(folder)).filter((name) => name.startsWith('verbleib.lock'))).toEqual([]);
  });
});
