import { execFileSync } from 'node:child_process';
import { mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServerDatabase } from './server-database.ts';

/** What two workers and a template need at most, with room to spare. */
const ROOM_BYTES = 2_000_000_000;

/** In memory, where there is room: a database is a thousand files, and copying them to a disk takes longer than most suites. */
function quickFolder(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    if (bavail * bsize >= ROOM_BYTES) return '/dev/shm';
  } catch {
    // Not on Linux.
  }
  return tmpdir();
}

const migrate = (folder: string, url = ''): unknown =>
  execFileSync(process.execPath, ['dist/main.js', 'migrate', '--data-dir', folder], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

/**
 * One folder for all databases of the run, and one database with the schema in it on each engine that is asked for, which
 * every suite that needs one copies: copying takes a tenth of making. The embedded one is always there: a backup goes from
 * engine to engine.
 */
export default async function setup(): Promise<void> {
  const folder = mkdtempSync(join(quickFolder(), 'verbleib-tests-'));
  process.env['TEST_FOLDER'] = folder;
  migrate(join(folder, 'template'));
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) return;
  const template = await createServerDatabase(server);
  process.env['TEST_TEMPLATE_DATABASE'] = template.name;
  migrate(folder, template.url);
}
