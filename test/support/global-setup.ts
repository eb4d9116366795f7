import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One embedded database with the schema in it, copied by every suite that needs one: copying takes a tenth of making. */
export default function setup(): void {
  const folder = mkdtempSync(join(tmpdir(), 'verbleib-template-'));
  execFileSync(process.execPath, ['dist/main.js', 'migrate', '--data-dir', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.env['TEST_TEMPLATE_DIR'] = folder;
}
