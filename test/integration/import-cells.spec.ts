import { join } from 'node:path';
import { ImportContracts, type ImportResult } from '../../src/exchange/contracts/import-contracts.service.js';
import { line, writeList } from '../support/contract-list.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
beforeEach(async () => {
  test = await startTestApp();
});
afterEach(() => test?.close());

const importLines = async (...lines: string[]): Promise<ImportResult> =>
  test.app.get(ImportContracts).run(await writeList(join(test.dataDir, 'liste.csv'), lines));

describe('an end at the end of time', () => {
  it.each(['31.12.9999', '31.12.9999 00:00:00', '31.12.9999 0:00', '9999-12-31', '9999-12-31T00:00:00', '2958465'])(
    'is none, written as %s',
    async (end) => {
      const result = await importLines(line({ 'Befristet bis': end, 'Austritt am': end }));
      expect(result).toMatchObject({ created: 1, problems: [] });
      expect(await test.rows('select ends_on, left_on, ground from contract')).toEqual([
        { ends_on: null, left_on: null, ground: null },
      ]);
    },
  );
});

describe('an address', () => {
  const named = (address: string, cells: Record<string, string> = {}): string =>
    line({ 'E-Mail (dienstl.)': address, ...cells });
  const addresses = (): Promise<object[]> => test.rows('select number, email from employee order by number');

  it('that the register has outlives a cell without a readable one, and the warning says so', async () => {
    await importLines(line());
    const result = await importLines(
      named('keine'),
      named('keine', { 'Personalnr.': '4102', 'Vertragsnr.': 'V2', 'Stellen-Nr.': '' }),
    );
    expect(result).toMatchObject({ created: 1, updated: 0, unchanged: 1 });
    expect(await addresses()).toEqual([
      { number: '004101', email: 'ada.beispiel@kreis-musterland.example' },
      { number: '004102', email: null },
    ]);
    expect(result.problems.map(({ row, code, messages }) => ({ row, code, messages }))).toEqual([
      {
        row: 2,
        code: 'email_invalid',
        messages: {
          de: '„keine“ ist keine E-Mail-Adresse; die Adresse im Register bleibt unverändert.',
          en: '"keine" is not an e-mail address; the address in the register stays as it is.',
        },
      },
      {
        row: 3,
        code: 'email_invalid',
        messages: {
          de: '„keine“ ist keine E-Mail-Adresse; die Angabe bleibt leer.',
          en: '"keine" is not an e-mail address; the field stays empty.',
        },
      },
    ]);
  });

  it('outlives an empty cell; a new one takes its place', async () => {
    await importLines(line());
    expect(await importLines(named(''))).toMatchObject({ unchanged: 1, problems: [] });
    expect(await addresses()).toEqual([{ number: '004101', email: 'ada.beispiel@kreis-musterland.example' }]);
    expect(await importLines(named('ada.muster@kreis-musterland.example'))).toMatchObject({ updated: 1 });
    expect(await addresses()).toEqual([{ number: '004101', email: 'ada.muster@kreis-musterland.example' }]);
  });
});

describe('a number in a sentence', () => {
  it('has one form per language', async () => {
    const { problems } = await importLines(line({ 'Wochenstd.': '1060,50' }));
    expect(problems.map(({ value, messages }) => [value, messages])).toEqual([
      [
        '1060,50',
        {
          de: '1.060,5 Wochenstunden sind nicht möglich; erlaubt sind mehr als 0 bis 60.',
          en: '1,060.5 hours a week are not possible; more than 0 up to 60 are allowed.',
        },
      ],
    ]);
  });
});

describe('a date in a sentence', () => {
  it.each(['31.12.2025', '2025-12-31', '31.12.25', '46022', '31.12.2025 00:00'])(
    'has one form per language, whatever the file has: %s',
    async (day) => {
      const { problems } = await importLines(
        line({ 'Befristet bis': day }),
        line({ 'Vertragsnr.': 'V2', 'Austritt am': day }),
      );
      expect(
        problems.filter(({ severity }) => severity === 'error').map(({ value, messages }) => [value, messages]),
      ).toEqual([
        [
          day,
          {
            de: 'Das Vertragsende 31.12.2025 liegt vor dem Beginn 01.01.2026.',
            en: 'The end 31 December 2025 is before the start 1 January 2026.',
          },
        ],
        [
          day,
          {
            de: 'Der Austritt 31.12.2025 liegt vor dem Beginn 01.01.2026.',
            en: 'The leaving date 31 December 2025 is before the start 1 January 2026.',
          },
        ],
      ]);
    },
  );
});
