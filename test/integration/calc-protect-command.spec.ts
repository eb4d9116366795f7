import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnVerbleib } from '../support/spawn-verbleib.js';

interface Answer {
  rows: string[];
  columns: string[];
  counts: (number | null)[][];
  threshold: number;
  ranges: { row: string; column: string; lower: number; upper: number | null }[];
}

const NOWHERE = join(tmpdir(), `verbleib-none-${crypto.randomUUID()}`);

async function ask(question: unknown, args: string[] = []) {
  const run = spawnVerbleib(['calc', 'protect', '-', ...args], { VERBLEIB_DATA_DIR: NOWHERE, DEFAULT_LOCALE: 'de' });
  run.child.stdin!.end(typeof question === 'string' ? question : JSON.stringify(question));
  return { code: await run.ended, stdout: run.stdout(), stderr: run.stderr() };
}

const answer = async (question: object): Promise<Answer> =>
  JSON.parse((await ask(question, ['--json'])).stdout) as Answer;

const table = {
  rows: ['Nord', 'Süd', 'West'],
  columns: ['offen', 'entschieden'],
  counts: [
    [12, 8],
    [9, 3],
    [14, 11],
  ],
  threshold: 5,
};

describe('verbleib calc protect', () => {
  it('prints the table with its totals, null where it is withheld; opens no register', async () => {
    expect(await answer(table)).toEqual({
      rows: ['Nord', 'Süd', 'West', 'total'],
      columns: ['offen', 'entschieden', 'total'],
      counts: [
        [12, 8, 20],
        [null, null, 12],
        [null, null, 25],
        [35, 22, 57],
      ],
      threshold: 5,
      ranges: expect.arrayContaining([{ row: 'Süd', column: 'entschieden', lower: 0, upper: 12 }]) as object,
    });
    expect(existsSync(NOWHERE)).toBe(false);
  });

  it('takes its own answers as what was published before', async () => {
    const first = await answer(table);
    const later = { ...table, counts: table.counts.with(0, [12, 10]) };
    const { counts } = await answer({ ...later, published_before: [first] });
    expect(counts[0]).toEqual([12, null, null]);
    expect(counts[3]).toEqual([35, null, null]);
    // Bare counts mean the same, and one table needs no list.
    expect((await answer({ ...later, published_before: first.counts })).counts).toEqual(counts);
  });

  it('shows people a table and what its dashes mean', async () => {
    const { code, stdout } = await ask(table);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Süd +– +– +12$/m);
    expect(stdout).toMatch(/^Summe +35 +22 +57$/m);
    expect(stdout).toContain('– nicht genannt: Anzahlen von 1 bis 4');
  });

  it('names every problem with its place and ends with 65', async () => {
    const { code, stdout, stderr } = await ask(
      { rows: ['a', 'a'], columns: ['total'], counts: [[1.5], [-1, 2]], threshold: 2, row: 1, published_before: [7] },
      ['--json'],
    );
    const { problems } = JSON.parse(stdout) as { problems: { code: string; path: string }[] };
    expect([code, problems.map((problem) => `${problem.code} ${problem.path}`).sort()]).toEqual([
      65,
      [
        'before_shape published_before[0]',
        'label_reserved columns[0]',
        'label_twice rows[1]',
        'not_a_count counts[0][0]',
        'not_a_count counts[1][0]',
        'too_low threshold',
        'unknown_key row',
      ],
    ]);
    expect(stderr).toContain('Eine Schwelle von 2 schützt niemanden. Sie beträgt mindestens 3');
    expect((await ask('{"rows": ')).code).toBe(65);
    expect((await ask({ ...table, counts: [[1]] })).stderr).toContain('passen nicht zusammen');
    expect((await ask({ ...table, published_before: [[[1]]] })).stderr).toContain('Diese frühere Tabelle');
  });
});
