import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnVerbleib } from '../support/spawn-verbleib.js';

interface Report {
  findings: {
    rule: string;
    severity: string;
    message: string;
    citation: string;
    missing?: string[];
    contract?: number;
  }[];
  chain: { duration_days: number; extensions: number; light: string } | null;
  latest_end?: string;
}

const NOWHERE = join(tmpdir(), `verbleib-none-${crypto.randomUUID()}`);

/** `law check -` with a question on standard input. */
async function ask(question: unknown, args: string[] = [], env: Record<string, string> = {}) {
  const run = spawnVerbleib(['law', 'check', '-', ...args], {
    VERBLEIB_NOW: '2026-11-22T09:00:00+01:00',
    VERBLEIB_DATA_DIR: NOWHERE,
    DEFAULT_LOCALE: 'de',
    ...env,
  });
  run.child.stdin!.end(typeof question === 'string' ? question : JSON.stringify(question));
  return { code: await run.ended, stdout: run.stdout(), stderr: run.stderr() };
}

const report = async (question: object, env?: Record<string, string>): Promise<Report> =>
  JSON.parse((await ask(question, ['--json'], env)).stdout) as Report;

const extension = {
  employer: 'Kreis Musterland',
  contracts: [
    {
      starts_on: '2025-01-01',
      ends_on: '2025-12-31',
      ground: '14-2',
      signed_on: '2024-12-10',
      received_on: '2024-12-12',
    },
  ],
  proposed: { starts_on: '2026-01-01', ends_on: '2026-12-31', ground: '14-2', signed_on: '2025-12-01' },
  on: '2025-12-01',
};

describe('verbleib law check', () => {
  it('answers with findings, worst first, the chain and the latest end; opens no register', async () => {
    const found = await report(extension);
    expect(found.chain).toEqual({ duration_days: 730, extensions: 1, light: 'green' });
    expect(found.latest_end).toBe('2026-12-31');
    expect(found.findings.find(({ rule }) => rule === 'T2')).toMatchObject({
      severity: 'ok',
      citation: '§ 14 Abs. 2 Satz 1 TzBfG',
      confidence: 'R',
    });
    const rank = ['blocked', 'error', 'legal_review', 'warning', 'hint', 'ok'];
    const ranks = found.findings.map(({ severity }) => rank.indexOf(severity));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(existsSync(NOWHERE)).toBe(false);
  });

  it('asks as of today where no day is given, takes the language and the profile of the house', async () => {
    const { on: _, ...today } = extension;
    const late = { ...today, proposed: { ...today.proposed, signed_on: null } };
    const [german, english, science] = await Promise.all([
      report(late),
      report(late, { DEFAULT_LOCALE: 'en' }),
      report(late, { LAW_PROFILE: 'Hochschule' }),
    ]);
    expect(german.findings.find(({ rule }) => rule === 'T3')?.severity).toBe('blocked');
    expect(german.latest_end).toBeUndefined();
    expect(english.findings.find(({ rule }) => rule === 'T3')?.message).toMatch(/^There was employment/);
    expect(german.findings.map(({ rule }) => rule)).toContain('V1');
    expect(science.findings.map(({ rule }) => rule)).not.toContain('V1');
  });

  it('takes all further facts', async () => {
    const found = await report({
      contracts: [
        { starts_on: '2000-01-01', ends_on: '2000-02-29', ground: '14-1-1', signed_on: null, harmless: true },
      ],
      proposed: { starts_on: '2027-01-01', ends_on: '2028-12-31', ground: '14-2', same_terms: true, received_on: null },
      funding_expected_to_continue: true,
      tariff_area_west: false,
      born_on: '1958-01-01',
      retires_on: '2027-01-01',
      out_of_work_months: 4,
    });
    const rules = found.findings.map(({ rule, severity }) => `${rule} ${severity}`);
    expect(rules).toEqual(expect.arrayContaining(['T11 ok', 'T3 ok', 'V1 hint']));
  });

  it('shows people a page that says what it is', async () => {
    const { stdout, code } = await ask(extension);
    expect(code).toBe(0);
    expect(stdout).toContain('Prüfung der Verträge nach dem Recht am 01.12.2025');
    expect(stdout).toContain('Spätestes Ende auf dem vorgeschlagenen Grund: 31.12.2026');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Hinweise mit Fundstelle, keine Entscheidung über eine Person');
  });

  it('reads a file as well', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'verbleib-law-'));
    await writeFile(join(folder, 'chain.json'), `\uFEFF${JSON.stringify(extension)}`);
    const run = spawnVerbleib(['law', 'check', join(folder, 'chain.json'), '--json']);
    expect(await run.ended).toBe(0);
    expect((JSON.parse(run.stdout()) as Report).latest_end).toBe('2026-12-31');
    await rm(folder, { recursive: true });
  });

  it('names every problem with its place, in the document and to people', async () => {
    const { code, stdout, stderr } = await ask({ contracts: [{ starts_on: 'x', ends_on: '2026-02-30' }] }, ['--json']);
    const { problems } = JSON.parse(stdout) as { problems: { code: string; path: string; message: string }[] };
    expect([code, problems.map((problem) => `${problem.code} ${problem.path}`)]).toEqual([
      65,
      ['bad_date contracts[0].starts_on', 'bad_date contracts[0].ends_on'],
    ]);
    for (const { message } of problems) expect(stderr).toContain(message);
  });

  it('names a nearest name, a file that cannot be read, and a missing argument', async () => {
    const near = await ask({ contracts: [{ starts_on: '2026-01-01', ends: '2026-12-31', ground: '14-22' }] });
    expect(near.stderr).toContain('Meinten Sie „14-2“?');
    expect(near.stderr).toContain('Meinten Sie „ends_on“?');
    expect(near.stdout).toBe('');
    const nowhere = spawnVerbleib(['law', 'check', NOWHERE]);
    expect(await nowhere.ended).toBe(65);
    expect(nowhere.stderr()).toContain('lässt sich nicht lesen');
    expect(await spawnVerbleib(['law', 'check']).ended).toBe(2);
  });

  it('does not say that all is well where a fact that matters is missing', async () => {
    const contracts = [{ starts_on: '2026-01-01', ends_on: '2026-12-31' }];
    expect((await ask({ contracts })).stdout).toContain('Bisher spricht nichts dagegen; es fehlen aber Angaben.');
  });
});

describe('verbleib law rules', () => {
  it('lists every rule with the values of the house, and writes docs/rules.md', async () => {
    const json = spawnVerbleib(['law', 'rules', '--json'], { LAW_PARAMETERS: 'P2.days=21', DEFAULT_LOCALE: 'en' });
    const markdown = spawnVerbleib(['law', 'rules', '--markdown']);
    expect([await json.ended, await markdown.ended]).toEqual([0, 0]);
    const rules = JSON.parse(json.stdout()) as { rule: string; parameters: { name: string; value: unknown }[] }[];
    expect(rules.find(({ rule }) => rule === 'P2')?.parameters).toContainEqual(
      expect.objectContaining({ name: 'P2.days', value: 21, reference: 'law.parameters' }),
    );
    expect(markdown.stdout()).toBe(readFileSync('docs/rules.md', 'utf8'));
  });
});
