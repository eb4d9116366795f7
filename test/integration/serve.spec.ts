import { once } from 'node:events';
import { createServer } from 'node:net';
import { schedules } from '../../src/jobs/schedules.js';
import { type Spawned, spawnVerbleib } from '../support/spawn-verbleib.js';
import { prepareDatabase } from '../support/test-app.js';

let database: Awaited<ReturnType<typeof prepareDatabase>>;
const children: Spawned[] = [];

beforeAll(async () => {
  database = await prepareDatabase();
});
afterEach(async () => {
  for (const { child, ended } of children.splice(0)) {
    if (child.exitCode === null) child.kill('SIGKILL');
    await ended;
  }
});
afterAll(() => database?.cleanUp());

function verbleib(args: string[], env: Record<string, string> = {}): Spawned {
  const spawned = spawnVerbleib(args, {
    VERBLEIB_DATA_DIR: database.dataDir,
    DATABASE_URL: database.url,
    VERBLEIB_NOW: '2026-11-22T11:00:00Z',
    PORT: '0',
    HEARTBEAT_SECONDS: '1',
    ...env,
  });
  children.push(spawned);
  return spawned;
}
const addressOf = (service: Spawned) => /http:\S+/u.exec(service.stdout())![0];
const jobs = async () => {
  const list = verbleib(['jobs', '--json']);
  expect(await list.ended).toBe(0);
  return JSON.parse(list.stdout()) as { job: string; last: { state: string; slot: string } | null }[];
};

describe('the service', () => {
  it('says where it is and how the first person gets in, answers, and runs what is due', async () => {
    const service = verbleib(['serve']);
    await service.says('bereit');
    expect(addressOf(service)).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    const welcome = /http:\S+\/welcome\/\S+/u.exec(service.stdout())![0];
    expect((await fetch(welcome)).status).toBe(200);
    expect((await fetch(`${addressOf(service)}/healthz`)).status).toBe(200);
    let list = await jobs();
    for (let look = 0; look < 20 && list[0]?.last?.state !== 'done'; look += 1) list = await jobs();
    expect(list[0]).toMatchObject({ job: 'watch', last: { state: 'done', slot: '2026-11-22T05:30:00+01:00' } });
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    expect(service.stderr()).toContain('Wird beendet');
  });

  it('does not run schedules in the role of web', async () => {
    const service = verbleib(['serve', '--role', 'web'], { VERBLEIB_NOW: '2026-11-23T11:00:00Z' });
    await service.says('bereit');
    const before = await jobs();
    await new Promise((done) => setTimeout(done, 1500));
    expect(await jobs()).toEqual(before);
    service.child.kill('SIGINT');
    expect(await service.ended).toBe(0);
  });

  it('works through schedules without a port in the role of worker', async () => {
    const service = verbleib(['serve', '--role', 'worker']);
    await service.says('ohne Weboberfläche');
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
  });

  it('ends with 75 where the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    try {
      const { port } = other.address() as { port: number };
      const service = verbleib(['serve', '--port', String(port)]);
      expect(await service.ended).toBe(75);
      expect(service.stderr()).toContain(`Port ${port} ist schon belegt`);
      expect(service.stderr()).not.toContain('    at ');
    } finally {
      other.close();
    }
  });

  it('refuses a second service on one embedded database, while commands join as guests', async () => {
    if (database.url) return;
    const service = verbleib(['serve']);
    await service.says('bereit');
    const second = verbleib(['serve']);
    expect(await second.ended).toBe(75);
    expect(second.stderr()).toContain('wird schon von einem anderen Verbleib benutzt');
    expect((await jobs()).length).toBe(schedules('Europe/Berlin').length);
    expect((await fetch(`${addressOf(service)}/healthz`)).status).toBe(200);
  });

  it('names a wrong role and a wrong port', async () => {
    expect(await verbleib(['serve', '--role', 'king']).ended).toBe(2);
    expect(await verbleib(['serve', '--port', '99999']).ended).toBe(2);
  });

  it('goes on when nobody reads its output any more', async () => {
    const list = verbleib(['jobs', '--json']);
    list.child.stdout!.destroy();
    expect(await list.ended).toBe(0);
    expect(list.stderr()).not.toContain('EPIPE');
  });
});
