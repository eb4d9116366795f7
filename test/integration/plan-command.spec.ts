import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnVerbleib } from '../support/spawn-verbleib.js';

const NOWHERE = join(tmpdir(), `verbleib-none-${crypto.randomUUID()}`);

interface Answer {
  code: number | string;
  stdout: string;
  stderr: string;
}

async function plan(args: string[], env: Record<string, string> = {}): Promise<Answer> {
  const run = spawnVerbleib(['plan', ...args], {
    VERBLEIB_NOW: '2026-11-22T09:00:00+01:00',
    VERBLEIB_DATA_DIR: NOWHERE,
    DEFAULT_LOCALE: 'de',
    ...env,
  });
  return { code: await run.ended, stdout: run.stdout(), stderr: run.stderr() };
}

type Row = Record<'rule' | 'variant' | 'due' | 'title' | 'citation' | 'confidence', string> & { past: boolean };
const rows = async (args: string[], env?: Record<string, string>): Promise<Row[]> =>
  JSON.parse((await plan([...args, '--json'], env)).stdout) as Row[];

describe('verbleib plan', () => {
  it('is the chain of an end on 2026-12-31, sorted, with title, citation and confidence; opens no register', async () => {
    const found = await rows(['--end', '2026-12-31']);
    expect(found.map(({ rule, due, confidence }) => [rule, due, confidence])).toEqual([
      ['C3', '2026-06-30', 'R'],
      ['S2', '2026-09-16', 'R'],
      ['S1', '2026-09-30', 'R'],
      ['P2', '2026-11-17', 'M'],
      ['C3', '2026-11-30', 'R'],
      ['P2', '2026-12-15', 'M'],
      ['T6', '2026-12-30', 'R'],
      ['T7', '2027-01-04', 'R'],
      ['T9', '2027-01-21', 'R'],
    ]);
    expect(found.map(({ variant }) => variant).filter(Boolean)).toEqual(['request', 'discussion', 'budget', 'plain']);
    expect(found.filter(({ past }) => past).map(({ due }) => due.slice(5))).toEqual([
      '06-30',
      '09-16',
      '09-30',
      '11-17',
    ]);
    expect(found[2]?.citation).toBe('§ 38 Abs. 1 SGB III');
    expect(found[2]?.title).toMatch(/^Beschäftigte melden sich spätestens arbeitsuchend/);
    expect(existsSync(NOWHERE)).toBe(false);
  });

  it('speaks the language of the house, takes its profile, its state and its numbers', async () => {
    const [english, bund, own] = await Promise.all([
      rows(['--end', '31.12.2026'], { DEFAULT_LOCALE: 'en' }),
      rows(['--end', '2026-12-31'], { LAW_PROFILE: 'Bund' }),
      rows(['--end', '2026-12-31'], { LAW_PARAMETERS: 'P2.days=21' }),
    ]);
    expect(english[2]?.citation).toBe('SGB III § 38(1)');
    expect(bund.filter(({ rule }) => /^[PC]/.test(rule)).map(({ rule, due }) => [rule, due])).toEqual([
      ['P5', '2026-12-14'],
    ]);
    expect(own.find(({ variant }) => variant === 'plain')?.due).toBe('2026-12-08');
  });

  it('of a contract that is still to begin: also its paper, and the dates of a short term', async () => {
    const found = await rows(['--end', '2027-01-31', '--starts', '2026-12-01', '--ground', '14-1-3']);
    expect(found.filter(({ rule }) => rule === 'T6').map(({ variant, due }) => [variant, due])).toEqual([
      ['receipt', '2026-11-30'],
      ['', '2027-01-29'],
    ]);
    expect(found.find(({ rule }) => rule === 'S1')?.due).toBe('2026-12-04');
    const running = await rows(['--end', '2026-12-31', '--starts', '2026-01-01', '--ground', '14-2']);
    expect(running).toEqual(await rows(['--end', '2026-12-31']));
  });

  it('says what it does not know: on the page, and beside the rows', async () => {
    const bavaria = { HOLIDAY_REGION: 'DE-BY' };
    const [page, json] = await Promise.all([
      plan(['--end', '2026-12-31'], bavaria),
      plan(['--end', '2026-12-31', '--json'], bavaria),
    ]);
    expect(page.stdout).toMatch(/Nicht bekannt:\n\* Für den Personalrat ist keine Frist hinterlegt/);
    expect(json.stderr).toContain('Für den Personalrat ist keine Frist hinterlegt');
    expect((JSON.parse(json.stdout) as Row[]).map(({ rule }) => rule)).toEqual(['C3', 'S2', 'S1', 'T6', 'T7', 'T9']);
  });

  it('is a page for people: day of the week, what is past, what is to be confirmed, in lines that fit', async () => {
    const { stdout, code } = await plan(['--end', '2026-12-31']);
    expect(code).toBe(0);
    expect(stdout).toContain(
      [
        'Di 17.11.2026  Letzter Antrag an den Personalrat, wenn die Maßnahme',
        '               erörtert wird',
        '               verstrichen · Personalstelle · noch zu bestätigen',
        '               § 72 Abs. 1 Nr. 1, § 66 LPVG NRW · Regel\u00a0P2',
        'Mo 30.11.2026  Haushalt',
      ].join('\n'),
    );
    expect(stdout).toContain('noch 8 Tage · Leitung');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(72);
  });

  it.each([
    [['--end', '2026-02-30'], '„2026-02-30“ ist kein Datum'],
    [['--end', '2026-12-31', '--groud', '14-2'], '--ground'],
  ])('%j is a named problem, exit 2', async (args, words) => {
    const { code, stdout, stderr } = await plan([...args, '--json']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('    at ');
  });
});
