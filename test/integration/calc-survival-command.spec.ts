import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnVerbleib } from '../support/spawn-verbleib.js';

interface Answer {
  rows: { time: number; at_risk: number; events: number; survival: number; std_error: number | null }[];
  median: number | null;
  incidence?: Record<string, { time: number; value: number }[]>;
  problems?: { path: string; code: string; message: string }[];
}

const NOWHERE = join(tmpdir(), `verbleib-none-${crypto.randomUUID()}`);

async function ask(question: unknown, args: string[] = []) {
  const run = spawnVerbleib(['calc', 'survival', '-', ...args], { VERBLEIB_DATA_DIR: NOWHERE, DEFAULT_LOCALE: 'de' });
  run.child.stdin!.end(typeof question === 'string' ? question : JSON.stringify(question));
  const code = await run.ended;
  return { code, stdout: run.stdout(), stderr: run.stderr() };
}
const answer = async (question: unknown): Promise<Answer> =>
  JSON.parse((await ask(question, ['--json'])).stdout) as Answer;

/** Weeks of remission under 6-mercaptopurine (Freireich et al. 1963); + is censored. */
const SIX_MP = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'
  .split(' ')
  .map((text) => ({ exit: parseFloat(text), event: !text.endsWith('+') }));

describe('verbleib calc survival', () => {
  it('prints the estimate in the fixed shape; opens no register', async () => {
    const { rows, median, incidence } = await answer(SIX_MP);
    expect(rows.map(({ time, survival }) => `${time} ${survival.toFixed(3)}`)).toEqual(
      '6 0.857,7 0.807,10 0.753,13 0.690,16 0.627,22 0.538,23 0.448'.split(','),
    );
    expect(Object.keys(rows[0]!)).toEqual(['time', 'at_risk', 'events', 'survival', 'std_error', 'lower', 'upper']);
    expect(rows[0]).toMatchObject({ time: 6, at_risk: 21, events: 3 });
    expect([median, incidence]).toEqual([23, undefined]);
    expect(existsSync(NOWHERE)).toBe(false);
  });

  it('prints cumulative incidence where events have causes, and takes 0 and 1, null and numbers', async () => {
    const { rows, incidence } = await answer([
      { entry: null, exit: 2, event: 1, cause: 'left' },
      { entry: 0, exit: 3, event: true, cause: 7 },
      { exit: 4, event: 0, cause: '' },
      { exit: 5, event: true, cause: 'left' },
      { entry: 3, exit: 9, event: false, cause: null },
    ]);
    expect(rows.map(({ survival }) => survival)).toEqual([0.75, 0.5, 0.25]);
    expect(incidence).toEqual({
      7: [{ time: 3, value: 0.25 }],
      left: [
        { time: 2, value: 0.25 },
        { time: 5, value: 0.5 },
      ],
    });
  });

  it('speaks to people in their language, with what the estimate cannot say', async () => {
    const { stdout, stderr, code } = await ask([
      { exit: 1, event: true, cause: 'left' },
      { entry: 2, exit: 5, event: true, cause: 'left' },
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('Median: 1');
    expect(stdout).toContain('Bis dahin betroffen von „left“:');
    expect(stderr).toContain('Die Schätzung bleibt dann bei 0');
  });

  it('ends with 65 where the input cannot be used, with place and next step', async () => {
    const run = await ask([{ entry: 3, exit: 3, event: true }], ['--json']);
    expect(run.code).toBe(65);
    expect((JSON.parse(run.stdout) as Answer).problems).toMatchObject([{ path: '[0]', code: 'not_before_exit' }]);
    expect(run.stderr).toContain('[0]: Der Eintritt (entry) muss vor dem Austritt');
    expect(run.stderr).not.toContain('    at ');
  });
});
