import { join } from 'node:path';
import type { ImportResult } from '../../src/exchange/contracts/import-contracts.service.js';
import { line, writeList } from '../support/contract-list.js';
import { spawnNode } from '../support/spawn-verbleib.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const SAMPLE = 'test/fixtures/vertraege-export.xlsx';

let test: TestApp;
beforeEach(async () => {
  test = await startTestApp();
});
afterEach(() => test?.close());

/** The built command line on the test's database. */
async function verbleib(
  parameters: string[],
  { locale = 'de', flags = [] }: { locale?: string; flags?: string[] } = {},
): Promise<{ code: number | string; out: string; err: string }> {
  const spawned = spawnNode([...flags, 'dist/main.js', ...parameters], {
    NODE_ENV: '',
    VERBLEIB_DATA_DIR: test.dataDir,
    DATABASE_URL: test.settings.database.url,
    DEFAULT_LOCALE: locale,
  });
  const code = await spawned.ended;
  return { code, out: spawned.stdout(), err: spawned.stderr() };
}

describe('verbleib import contracts', () => {
  it('tells a clerk what came in and what needs attention, in both languages', async () => {
    const { code, out, err } = await verbleib(['import', 'contracts', SAMPLE]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(
      '232 Vertragszeilen gelesen\n  227 neu angelegt\n    0 geändert\n    1 unverändert\n    4 abgelehnt\n',
    );
    expect(out).toContain(
      '  Zeile 45   „31.02.2025“ in „Beginn“ ist kein mögliches Datum.\n  Zeile 47   Die Angabe „Personalnr.“ fehlt.\n',
    );
    const english = await verbleib(['import', 'contracts', SAMPLE, '--dry-run'], { locale: 'en' });
    expect(english.out).toContain('Dry run with vertraege-export.xlsx: nothing was changed');
    expect(english.out).toContain('  line 45   "31.02.2025" in "Beginn" is not a possible date.\n');
  });

  it('prints one JSON document with --json, and nothing beside it', async () => {
    const { code, out, err } = await verbleib(['import', 'contracts', SAMPLE, '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const result = JSON.parse(out) as ImportResult;
    expect(result).toMatchObject({ rows: 232, created: 227, updated: 0, unchanged: 1, rejected: 4 });
    expect(result.problems[0]).toEqual({
      row: 45,
      column: 'Beginn',
      code: 'date_impossible',
      value: '31.02.2025',
      severity: 'error',
      message: '„31.02.2025“ in „Beginn“ ist kein mögliches Datum.',
      messages: {
        de: '„31.02.2025“ in „Beginn“ ist kein mögliches Datum.',
        en: '"31.02.2025" in "Beginn" is not a possible date.',
      },
    });
  });

  it('refuses a file with exit 65, the reason and no stack', async () => {
    const file = await writeList(join(test.dataDir, 'liste.csv'), [line()], ['A', 'B']);
    const { code, out, err } = await verbleib(['import', 'contracts', file, '--json']);
    expect({ code, out }).toEqual({ code: 65, out: '' });
    expect(err).toMatch(/^In liste\.csv steht keine Zeile mit bekannten Überschriften\. Gefunden: .*--profile.*\n$/);
  });

  it('reads 100,000 lines in a heap that could not hold them', async () => {
    const lines = Array.from({ length: 100_000 }, (_, index) =>
      line({
        'Personalnr.': String(100_000 + (index >> 1)),
        'Stellen-Nr.': `16.0-${index >> 1}`,
        'Vertragsnr.': `V${index >> 1}-${index & 1}`,
        'Vorgänger-Vertrag': index & 1 ? `V${index >> 1}-0` : '',
        Beginn: index & 1 ? '01.01.2026' : '01.01.2025',
        'Befristet bis': index & 1 ? '31.12.2026' : '31.12.2025',
        'E-Mail (dienstl.)': 'keine',
      }),
    );
    const file = await writeList(join(test.dataDir, 'gross.csv'), lines);
    const { code, out, err } = await verbleib(['import', 'contracts', file, '--json'], {
      flags: ['--max-old-space-size=88'],
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const result = JSON.parse(out) as ImportResult;
    expect(result).toMatchObject({
      rows: 100_000,
      created: 100_000,
      problem_counts: { email_invalid: 100_000 },
      problems_omitted: 99_000,
    });
    expect(result.problems).toHaveLength(1000);
    expect(await test.rows('select count(*)::int as n, count(predecessor_id)::int as linked from contract')).toEqual([
      { n: 100_000, linked: 50_000 },
    ]);
  });
});

describe('verbleib export contracts', () => {
  it('prints how many contracts it wrote', async () => {
    await verbleib(['import', 'contracts', SAMPLE]);
    const { code, out } = await verbleib(['export', 'contracts', join(test.dataDir, 'aus.xlsx'), '--json']);
    expect({ code, result: JSON.parse(out) as unknown }).toEqual({ code: 0, result: { rows: 227 } });
    expect((await verbleib(['export', 'contracts', join(test.dataDir, 'aus.pdf')])).code).toBe(2);
  });
});
