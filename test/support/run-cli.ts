import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { TestApp } from './test-app.js';

const run = promisify(execFile);

export interface CliResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the built command line in a process of its own, on the database that a test has open and at its time. */
export function runCli(test: TestApp, ...argv: string[]): Promise<CliResult> {
  const { NODE_OPTIONS: _jest, ...outer } = process.env;
  const env = {
    ...outer,
    VERBLEIB_DATA_DIR: test.dataDir,
    VERBLEIB_NOW: test.clock.now().toString(),
    DATABASE_URL: test.settings.database.url,
    DEFAULT_LOCALE: 'de',
  };
  return run(process.execPath, ['dist/main.js', ...argv], { env, maxBuffer: 64 * 1_048_576 }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: CliResult) => ({ code: error.code, stdout: error.stdout, stderr: error.stderr }),
  );
}
