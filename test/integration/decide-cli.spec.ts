import { County } from '../factories/county.js';
import { type CliResult, runCli } from '../support/run-cli.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let county: County;
beforeAll(async () => {
  test = await startTestApp();
  county = new County(test);
});
afterAll(() => test?.close());
beforeEach(async () => {
  await county.clear();
  await county.unit('16.0', { manager: '1001', hr: '1002' });
});

const run = (...argv: string[]): Promise<CliResult> => runCli(test, ...argv);
const json = async <T = Record<string, unknown>>(...argv: string[]): Promise<T> => {
  const { code, stdout, stderr } = await run(...argv, '--json');
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as T;
};
const KIM = ['--programme', 'KIM', '--end', '2026-12-31'];

async function cliff(): Promise<void> {
  for (let count = 0; count < 3; count += 1) await county.contract({ programme: 'KIM', to: '2026-12-31' });
  await county.contract({ programme: 'KIM', to: '2027-06-30' });
}

describe('decide', () => {
  it('proposes for a whole cliff but those left out, and the list says whose turn it is', async () => {
    await cliff();
    const report = await json<{ taken: { contract: string; to: string }[] }>(
      'decide',
      'propose',
      ...KIM,
      '--except',
      'V2',
      '--extend-to',
      '31.12.2027',
    );
    expect(report.taken.map(({ contract, to }) => [contract, to]).toSorted(([a], [b]) => a!.localeCompare(b!))).toEqual(
      [
        ['V1', 'proposed'],
        ['V3', 'proposed'],
      ],
    );
    expect(await json<object[]>('decisions', '--programme', 'KIM', '--state', 'proposed')).toMatchObject([
      {
        contract: 'V1',
        state: 'proposed',
        kind: 'extend',
        new_ends_on: '2027-12-31',
        new_ground: '14-1-1',
        next_step: 'confirm_funding',
        owner: 'hr',
        due: '2026-12-15',
        rule: 'P2',
        version: 2,
      },
      { contract: 'V3' },
    ]);
  });

  it('refuses a bulk step for all where one cannot take it, or takes it for the possible ones and names the others', async () => {
    await cliff();
    await run('decide', 'propose', 'V1', '--extend-to', '2027-12-31');
    const refused = await run('decide', 'confirm-funding', ...KIM, '--document', 'AZ 1');
    expect(refused.code).toBe(65);
    expect(refused.stderr).toContain(
      '2 von 3 Verträgen können diesen Schritt nicht gehen; es wurde nichts gespeichert',
    );
    expect(refused.stderr).toMatch(
      /^Verträge V2, V3: „Finanzierung bestätigen“ \(confirm-funding\) geht nicht im Stand „noch nicht entschieden“/m,
    );
    expect((await json<{ state: string }>('decision', 'V1')).state).toBe('proposed');
    const { taken, refused: named } = await json<{ taken: object[]; refused: object[] }>(
      'decide',
      'confirm-funding',
      ...KIM,
      '--document',
      'AZ 1',
      '--only-possible',
    );
    expect(taken).toMatchObject([{ contract: 'V1', to: 'funded' }]);
    expect(named).toMatchObject([
      { contract: 'V2', problems: [{ code: 'wrong_state' }] },
      { contract: 'V3', problems: [{ code: 'wrong_state' }] },
    ]);
  });

  it('shows one decision with its history, in words for people', async () => {
    await cliff();
    await run('decide', 'propose', 'V1', '--extend-to', '2027-12-31', '--note', 'wie besprochen', '--by', 'k.beispiel');
    const { stdout } = await run('decision', 'V1');
    expect(stdout).toContain('Beispiel-900001, Alex, Vertrag V1, letzter Tag 31.12.2026: vorgeschlagen (Version 2)');
    expect(stdout).toContain('Vorschlag: verlängern bis 31.12.2027, 14-1-1 vorübergehender Bedarf');
    expect(stdout).toContain('Als Nächstes: Finanzierung bestätigen (Personalstelle, bis 15.12.2026)');
    expect(stdout).toMatch(
      /22\.11\.2026, 12:00 Uhr {2}k\.beispiel {2}Vorschlag machen +22\.11\.2026 {2}verlängern bis 31\.12\.2027; .* {2}wie besprochen/,
    );
  });

  it('says after a step what comes next, and in the history who answered what, and who acted without a name', async () => {
    await cliff();
    const { stdout } = await run('decide', 'propose', 'V1', '--extend-to', '2027-12-31');
    expect(stdout).toMatch(/Beispiel-900001, Alex +V1 .*Finanzierung bestätigen +Personalstelle +15\.12\.2026/);
    await run('decide', 'confirm-funding', 'V1', '--document', 'AZ 1');
    await run('decide', 'request-participation', 'V1');
    const { taken } = await json('decide', 'answer', 'V1', '--body', 'equal_opportunity', '--answer', 'heard');
    expect(taken).toMatchObject([{ next_step: 'answer', owner: 'hr', due: '2026-12-07' }]);
    const shown = (await run('decision', 'V1')).stdout;
    expect(shown).toMatch(/Beteiligung einleiten .*Personalrat, Gleichstellungsbeauftragte/);
    expect(shown).toMatch(/Kommandozeile \(.+\) +Antwort .*Gleichstellungsbeauftragte: angehört/);
  });

  it('shows the decision of a person by the personnel number, and asks which where there are several', async () => {
    await county.contract({ person: '4101', to: '2026-12-31' });
    await run('decide', 'comment', 'V1', '--note', 'noch offen');
    expect(await json('decision', '4101')).toMatchObject({ contract: 'V1' });
    await county.contract({ person: '4101', from: '2027-01-01', to: '2027-06-30', signed: null });
    await run('decide', 'comment', 'V2', '--note', 'noch offen');
    const several = await run('decision', '4101');
    expect([several.code, several.stderr]).toEqual([2, expect.stringContaining('Vertragsnummer angeben: V1, V2.')]);
  });

  it('is told of by the look in words, not in names of counters', async () => {
    await county.contract({ to: '2026-12-31' });
    const { stdout } = await run('run', 'watch');
    expect(stdout).toContain('1  Entscheidungen angelegt');
    expect(stdout).not.toMatch(/[a-z]_[a-z]/);
  });

  it('says what is overdue', async () => {
    await county.contract({ to: '2026-12-31' });
    await run('decide', 'comment', 'V1', '--note', 'noch offen');
    expect((await run('decision', 'V1')).stdout).toContain(
      'Als Nächstes: Vorschlag machen (Leitung, überfällig seit 17.11.2026)',
    );
    expect((await run('decisions')).stdout).toMatch(/Vorschlag machen +Leitung +überfällig seit 17\.11\.2026/);
  });

  it.each([
    [['decide', 'propos', 'V1'], 2, 'Meinten Sie propose?'],
    [
      ['decide', 'propose', 'V9', '--permanent'],
      2,
      'weder einen Vertrag noch eine Person mit der Nummer „V9“. Meinten Sie V1?',
    ],
    [['decide', 'propose', ...KIM, '--permanent'], 2, 'kein Programm „KIM“'],
    [
      ['decide', 'propose', '--unit', '16.0', '--end', '2026-12-30', '--permanent'],
      2,
      'Vertragsenden (Anzahl): 31.12.2026 (1)',
    ],
    [['decide', 'propose', '--unit', '16.0', '--permanent'], 2, 'Vertragsenden (Anzahl): 31.12.2026 (1)'],
    [['decide', 'propose', 'V1'], 2, 'fehlt der neue letzte Tag'],
    [['decide', 'propose', 'V1', '--extend-to', '2027-02-30'], 2, 'ist kein Datum'],
    [['decide', 'propose', 'V1', '--extend-to', '2026-12-01'], 65, 'liegt vor dem Beginn'],
    [['decide', 'propose', 'V1', '--extend-to', '2127-12-31'], 65, 'zu weit weg'],
    [
      ['decide', 'propose', 'V1', '--extend-to', '2027-12-31', '--ground', '14-9'],
      2,
      'kein bekannter Befristungsgrund',
    ],
    [['decide', 'propose', 'V1', '--permanent', '--let-end'], 2, 'nur eines von'],
    [['decide', 'propose', 'V1', '--permanent', '--version', '7'], 75, 'hat inzwischen die Version'],
    [['decide', 'sign', 'V1', '--form', 'pencil'], 2, 'pencil'],
    [['decisions', '--state', 'lost'], 2, 'lost'],
    [['decisions', '--unit', '16.1'], 2, 'Meinten Sie 16.0?'],
    [['decision', 'V1'], 2, 'Zu V1 gibt es keine Entscheidung'],
    [['decision', 'V1-9'], 2, 'weder einen Vertrag noch eine Person mit der Nummer „V1-9“'],
    [['decide', 'propose', '--permanent'], 2, 'bitte --programme, --unit oder Vertragsnummern angeben'],
  ] as [string[], number, string][])('%j: exit %d, says "%s"', async (argv, code, words) => {
    await county.contract({ to: '2026-12-31' });
    const result = await run(...argv);
    expect([result.code, result.stderr]).toEqual([code, expect.stringContaining(words)]);
    expect(await test.rows('select from decision_event')).toEqual([]);
  });
});
