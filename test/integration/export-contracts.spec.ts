import { access, readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ExportContracts } from '../../src/exchange/contracts/export-contracts.service.js';
import { ImportContracts } from '../../src/exchange/contracts/import-contracts.service.js';
import { openSheetFile } from '../../src/exchange/open-sheet-file.js';
import type { SheetRow } from '../../src/exchange/sheet.js';
import { line, writeList } from '../support/contract-list.js';
import { registerContent } from '../support/register-content.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
beforeEach(async () => {
  test = await startTestApp();
});
afterEach(() => test?.close());

const exportTo = (name: string) => test.app.get(ExportContracts).run(join(test.dataDir, name));

/** A register with everything that exports get wrong: formulas, quotes, line breaks, odd grounds, no end. */
async function awkwardRegister(): Promise<void> {
  await test.app.get(ImportContracts).run('test/fixtures/vertraege-export.csv');
  const file = await writeList(join(test.dataDir, 'liste.csv'), [
    line({
      'Personalnr.': '7001',
      'Vertragsnr.': 'X1',
      Name: `=cmd|'/c calc'!A0`,
      Vorname: '@Ada',
      Bemerkung: '"a;b ""c""\nd"',
    }),
    line({
      'Personalnr.': '7002',
      'Vertragsnr.': 'X2',
      Befristungsgrund: 'Aus Gründen',
      Bemerkung: "'=1+1",
      Funktion: '-',
    }),
    line({
      'Personalnr.': 'A-77',
      'Vertragsnr.': '4711',
      'Befristet bis': '',
      'Umfang %': '',
      'Wochenstd.': '25',
      Stufe: '',
    }),
    line({ 'Personalnr.': '7003', 'Vertragsnr.': 'X4', Befristungsgrund: '14-2a', 'Stellen-Nr.': '' }),
  ]);
  await test.app.get(ImportContracts).run(file);
  await test.rows(`update contract set received_on = '2025-12-23', ground = '14-3' where number = 'X1'`);
}

describe('export contracts', () => {
  it.each(['aus.csv', 'aus.xlsx'])(
    'gives, imported into an empty register from %s, the same register',
    async (name) => {
      await awkwardRegister();
      expect(await exportTo(name)).toEqual({ rows: 231 });
      // A ground that was changed by hand goes out as its code: the words of the source no longer fit it.
      await test.rows(`update contract set ground_text = null where number = 'X1'`);
      // Posts are only entered by an import: what it enters is the newest line's.
      const other = await startTestApp();
      try {
        const result = await other.app.get(ImportContracts).run(join(test.dataDir, name));
        expect(result).toMatchObject({ rows: 231, created: 231, rejected: 0 });
        expect(Object.keys(result.problem_counts)).toEqual(['ground_unknown']);
        expect(await registerContent(other)).toBe(await registerContent(test));
      } finally {
        await other.close();
      }
    },
  );

  it('changes nothing, imported where it came from', async () => {
    await awkwardRegister();
    await test.rows(`update contract set ground_text = null where number = 'X1'`);
    await exportTo('aus.csv');
    expect(await test.app.get(ImportContracts).run(join(test.dataDir, 'aus.csv'))).toMatchObject({
      rows: 231,
      unchanged: 231,
    });
  });

  it('writes CSV that German spreadsheets open, with formulas made harmless', async () => {
    await awkwardRegister();
    await exportTo('aus.csv');
    const text = await readFile(join(test.dataDir, 'aus.csv'), 'utf8');
    expect(text.startsWith('\ufeffPersonalnr.;Name;Vorname;')).toBe(true);
    expect(text).toContain(`007001;'=cmd|'/c calc'!A0;'@Ada;`);
    expect(text).toContain(';76,9;01.01.2025;31.12.2027;');
    expect(text).not.toMatch(/(?:^|[;"\n])[=+@-]/);
    expect((await stat(join(test.dataDir, 'aus.csv'))).mode & 0o077).toBe(0);
  });

  it('writes workbooks with real dates, and texts that stay texts', async () => {
    await awkwardRegister();
    await exportTo('aus.xlsx');
    const { sheets } = await openSheetFile(join(test.dataDir, 'aus.xlsx'), test.settings.import, () => 0);
    const rows: SheetRow[] = [];
    for await (const row of sheets[0]!.rows()) rows.push(row);
    expect(rows).toHaveLength(232);
    const cells = rows.find((row) => row.cells[0] === '007001')!.cells;
    expect(cells).toContainEqual({ date: '2026-12-31' });
    expect(cells.slice(1, 3)).toEqual([`'=cmd|'/c calc'!A0`, `'@Ada`]);
    expect(cells).toContain(39);
  });

  it('writes JSON with codes and ISO dates', async () => {
    await awkwardRegister();
    await exportTo('aus.json');
    const rows = JSON.parse(await readFile(join(test.dataDir, 'aus.json'), 'utf8')) as Record<string, unknown>[];
    expect(rows).toHaveLength(231);
    expect(rows.find((row) => row['number'] === 'V4101-5')).toMatchObject({
      employee_number: '004101',
      programme: 'KIM',
      starts_on: '2026-01-01',
      ends_on: '2026-12-31',
      ground: '14-1-1',
      fte: 1,
    });
  });

  it('writes an empty register as headings alone', async () => {
    for (const name of ['leer.csv', 'leer.xlsx', 'leer.json']) expect(await exportTo(name)).toEqual({ rows: 0 });
    expect(JSON.parse(await readFile(join(test.dataDir, 'leer.json'), 'utf8'))).toEqual([]);
    expect(await test.app.get(ImportContracts).run(join(test.dataDir, 'leer.xlsx'))).toMatchObject({
      rows: 0,
      problems: [],
    });
  });

  it('refuses other endings and folders that are not there, and leaves nothing behind', async () => {
    await expect(exportTo('aus.pdf')).rejects.toMatchObject({ exit: 2, code: 'file_ending' });
    await expect(exportTo('nirgends/aus.csv')).rejects.toMatchObject({ exit: 1, code: 'file_not_writable' });
    await expect(access(join(test.dataDir, 'nirgends'))).rejects.toThrow('ENOENT');
    expect((await readdir(test.dataDir)).filter((name) => name.startsWith('aus'))).toEqual([]);
  });
});
