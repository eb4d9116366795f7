import { CouncilServer } from '../support/council-server.js';
import { spawnVerbleib } from '../support/spawn-verbleib.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let server: CouncilServer;
beforeAll(async () => {
  server = await new CouncilServer().start();
  test = await startTestApp();
});
afterAll(async () => {
  await test?.close();
  await server?.stop();
});

async function oparl(args: string[], env: Record<string, string> = {}) {
  const run = spawnVerbleib(['oparl', 'import', ...args], {
    VERBLEIB_NOW: '2026-11-22T09:00:00+01:00',
    VERBLEIB_DATA_DIR: test.dataDir,
    DATABASE_URL: test.settings.database.url,
    DEFAULT_LOCALE: 'de',
    ...env,
  });
  return { code: await run.ended, out: run.stdout(), err: run.stderr() };
}

describe('verbleib oparl import', () => {
  it('prints one JSON document, and in words what it did; a second time that nothing changed', async () => {
    const { code, out } = await oparl(['test/fixtures/oparl', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      organizations: 1,
      meetings: 1,
      papers: 1,
      committees: { created: 1 },
      problems: [{ code: 'unknown_organization', field: 'organization', message: expect.stringContaining('Gremium') }],
    });
    expect(code).toBe(0);
    const again = await oparl(['test/fixtures/oparl']);
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain('Nichts hat sich geändert.');
  });

  it('refuses an address in one’s own network with a named problem, and asks it when that is allowed', async () => {
    server.system();
    const refused = await oparl([server.url('/system'), '--json']);
    expect(refused.code).toBe(65);
    expect(JSON.parse(refused.out)).toMatchObject({
      organizations: 0,
      problems: [{ code: 'oparl_private_address', messages: { en: expect.stringContaining('OPARL_ALLOW_PRIVATE') } }],
    });
    expect(server.asked).toEqual([]);
    expect(await oparl([server.url('/system')], { OPARL_ALLOW_PRIVATE: 'true' })).toMatchObject({ code: 0, err: '' });
    expect(server.asked).toContain('/meetings');
  });

  it('ends with 75 and one sentence where the system is away', async () => {
    const { code, out, err } = await oparl(['http://127.0.0.1:1/system'], { OPARL_ALLOW_PRIVATE: 'true' });
    expect({ code, out }).toEqual({ code: 75, out: '' });
    expect(err.trim().split('\n')).toEqual([expect.stringContaining('ist nicht erreichbar (ECONNREFUSED)')]);
  });

  it('refuses what is neither address nor folder', async () => {
    expect(await oparl(['gibt-es-nicht'])).toMatchObject({ code: 65, err: expect.stringContaining('noch ein Ordner') });
  });
});
