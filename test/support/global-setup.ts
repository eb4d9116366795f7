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

/**
 * One folder for all databases of the run, and one database with the schema in it, which every suite that needs one
 * copies: copying takes a tenth of making.
 */
export default async function setup(): Promise<void> {
  const folder = mkdtempSync(join(quickFolder(), 'verbleib-tests-'));
  process.env['TEST_FOLDER'] = folder;
  const server = process.env['TEST_DATABASE_URL'];
  const template = server ? await createServerDatabase(server) : undefined;
  if (template) process.env['TEST_TEMPLATE_DATABASE'] = template.name;
  execFileSync(process.execPath, ['dist/main.js', 'migrate', '--data-dir', join(folder, 'template')], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: template?.url ?? '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
