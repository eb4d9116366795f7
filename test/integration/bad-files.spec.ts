import { createServer, type Server } from 'node:http';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ImportContracts } from '../../src/exchange/contracts/import-contracts.service.js';
import { openSheetFile } from '../../src/exchange/open-sheet-file.js';
import { VerbleibError } from '../../src/shared/errors.js';
import { HEADINGS, line, writeList } from '../support/contract-list.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { sheetXml, workbookParts, zip, type Part } from '../support/workbook.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({
    import: { maxBytes: 50_000_000, maxUnpackedBytes: 20_000_000, maxEntries: 50, timeoutSeconds: 20 },
  });
});
afterAll(() => test?.close());
afterEach(() => test.rows('truncate contract, employee, unit, programme, position, import_run, change cascade'));

const path = (name: string): string => join(test.dataDir, name);
const run = (file: string) => test.app.get(ImportContracts).run(file);
const cells = line().split(';');
const NAMES = HEADINGS;
const at = (heading: string): number => NAMES.indexOf(heading);

async function put(name: string, content: string | Buffer): Promise<string> {
  await writeFile(path(name), content);
  return path(name);
}

/** The error of an import that must not work, after a look that nothing was changed. */
async function refusal(file: string): Promise<VerbleibError> {
  const error = await run(file).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(VerbleibError);
  const known = error as VerbleibError;
  expect(known.exit).toBe(65);
  expect(known.text.de).not.toBe(known.text.en);
  expect(
    await test.rows('select 1 from contract union all select 1 from unit union all select 1 from import_run'),
  ).toEqual([]);
  return known;
}

const sample = (): Promise<Buffer> => readFile('test/fixtures/vertraege-export.xlsx');
const bomb = (claimedSize?: number): Part => ({
  name: 'xl/worksheets/sheet1.xml',
  content: sheetXml([NAMES, cells]).replace('</worksheet>', `${' '.repeat(30_000_000)}</worksheet>`),
  ...(claimedSize === undefined ? {} : { claimedSize }),
});
const withSheet = (sheet: Part): Buffer =>
  zip(workbookParts([]).map((part) => (part.name === sheet.name ? sheet : part)));

describe('a file that cannot be used as a whole is refused with a reason', () => {
  it.each<[string, string, () => Promise<string>]>([
    ['missing', 'file_missing', async () => path('nirgends.csv')],
    ['a directory', 'file_directory', async () => path('ordner').replace(/.*/, (dir) => (void mkdir(dir), dir))],
    ['empty', 'file_empty', () => put('leer.csv', '')],
    ['binary', 'file_binary', () => put('bild.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))],
    ['blank text', 'headings_not_found', () => put('blank.csv', '\r\n\r\n')],
    [
      'a text of something else',
      'headings_not_found',
      () => put('brief.csv', 'Sehr geehrte Damen und Herren,\nanbei die Liste.\n'),
    ],
    [
      'an unclosed quotation mark',
      'file_quote',
      () => writeList(path('zitat.csv'), [line(), line({ Name: '"Beispiel' }), line()]),
    ],
    ['a workbook cut off', 'file_broken', async () => put('halb.xlsx', (await sample()).subarray(0, 15_000))],
    [
      'a workbook with a broken part',
      'file_broken_part',
      async () =>
        put(
          'kaputt.xlsx',
          withSheet({ name: 'xl/worksheets/sheet1.xml', content: '<worksheet><sheetData><row r="1"><c' }),
        ),
    ],
    ['a zip bomb', 'file_bomb', () => put('bombe.xlsx', withSheet(bomb()))],
    ['a zip bomb that claims to be small', 'file_broken', () => put('luege.xlsx', withSheet(bomb(1000)))],
    [
      'too many parts',
      'file_too_many_parts',
      () =>
        put(
          'viele.xlsx',
          zip(
            workbookParts(
              [],
              Array.from({ length: 60 }, (_, index) => ({ name: `xl/media/${index}.txt`, content: '' })),
            ),
          ),
        ),
    ],
    ['another archive', 'file_not_workbook', () => put('archiv.xlsx', zip([{ name: 'liste.txt', content: 'x' }]))],
    [
      'protected by a password',
      'file_password_protected',
      () =>
        put(
          'geheim.xlsx',
          Buffer.concat([
            Buffer.from('d0cf11e0a1b11ae1', 'hex'),
            Buffer.alloc(500),
            Buffer.from('EncryptedPackage', 'utf16le'),
          ]),
        ),
    ],
    [
      'old Excel',
      'file_old_excel',
      () => put('alt.xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(500)])),
    ],
  ])('%s', async (_name, code, make) => {
    expect((await refusal(await make())).code).toBe(code);
  });

  it('a sparse file of 2 GB, without reading it', async () => {
    const handle = await open(path('riesig.csv'), 'w');
    await handle.truncate(2 ** 31);
    await handle.close();
    const { code, text } = await refusal(path('riesig.csv'));
    expect(code).toBe('file_too_large');
    expect(text.de).toContain('2.147,5 MB');
  });

  it('missing and misspelt headings: what was found, what is nearest, and how to go on', async () => {
    const headings = NAMES.map((heading) => ({ 'Vertragsnr.': 'Vertragsnumer', Beginn: 'Start' })[heading] ?? heading);
    const { code, text } = await refusal(await writeList(path('anders.csv'), [line()], headings));
    expect(code).toBe('headings_missing');
    expect(text.de).toContain('Vertragsnr. – vielleicht „Vertragsnumer“?');
    expect(text.de).toContain('Nicht zugeordnet: Start, Vertragsnumer');
    expect(text.en).toContain('--profile');
  });

  it('a heading that stands twice', async () => {
    expect(
      (await refusal(await writeList(path('doppelt.csv'), [`${line()};x`], [...NAMES, 'Vertragsnummer']))).code,
    ).toBe('heading_twice');
  });
});

describe('a text file is understood in the shape it has', () => {
  it.each<[string, string, string]>([
    ['windows-1252 with dashes and quotes', 'windows-1252', ';'],
    ['UTF-16 with tabs, as Excel writes "Unicode text"', 'utf-16le', '\t'],
    ['UTF-8 with commas', 'utf-8', ','],
    ['UTF-8 with bars and bare line feeds', 'utf-8-lf', '|'],
  ])('%s', async (_name, encoding, delimiter) => {
    const own = [...cells];
    own[at('Wochenstd.')] = delimiter === ',' ? '"39,0"' : '39,0';
    own[at('Umfang %')] = delimiter === ',' ? '"100,0"' : '100,0';
    own[at('Bemerkung')] = 'Grüße – „bald“';
    const text = `${NAMES.join(delimiter)}\r\n${own.join(delimiter)}\r\n`;
    const bytes = {
      'windows-1252': () =>
        Buffer.from(text.replace('–', '\x96').replace('–', '\x96').replace('„', '\x84').replace('“', '\x93'), 'latin1'),
      'utf-16le': () => Buffer.from(`\ufeff${text}`, 'utf16le'),
      'utf-8': () => Buffer.from(text),
      'utf-8-lf': () => Buffer.from(text.replaceAll('\r\n', '\n')),
    }[encoding]!();
    expect(await run(await put('form.csv', bytes))).toMatchObject({ rows: 1, created: 1, problems: [] });
    expect(await test.rows('select weekly_hours, note from contract')).toEqual([
      { weekly_hours: 39, note: 'Grüße – „bald“' },
    ]);
    expect(await test.rows('select code, name from programme')).toEqual([
      { code: 'KIM', name: 'Kommunales Integrationsmanagement' },
    ]);
  });

  it('follows headings that come again in another order', async () => {
    const other = line({ 'Personalnr.': '4102', 'Vertragsnr.': 'V2' }).split(';');
    const file = await writeList(path('wieder.csv'), [
      line(),
      NAMES.toReversed().join(';'),
      other.toReversed().join(';'),
    ]);
    expect(await run(file)).toMatchObject({ rows: 2, created: 2, problems: [] });
  });

  it('passes over sums and blank lines, and notes lines that name no contract', async () => {
    const file = await writeList(path('summe.csv'), [
      line(),
      'Zwischensumme: 1',
      ';;;',
      'Erstellt am 22.11.2026',
      'Summe;1 Vertrag',
    ]);
    const result = await run(file);
    expect(result).toMatchObject({ rows: 1, created: 1 });
    expect(result.problems.map(({ row, code }) => [row, code])).toEqual([[5, 'line_skipped']]);
  });

  it('refuses lines that are cut off or shifted, and says so', async () => {
    const other = { 'Personalnr.': '4102', 'Vertragsnr.': 'V2' };
    const result = await run(
      await writeList(path('schief.csv'), [
        line(),
        `${line(other)};x`,
        line({ 'Personalnr.': '4103', 'Vertragsnr.': 'V3' }).split(';').slice(0, 19).join(';'),
      ]),
    );
    expect(result).toMatchObject({ rows: 3, created: 1, rejected: 2 });
    expect(result.problems.map(({ row, code }) => [row, code])).toEqual([
      [3, 'columns_shifted'],
      [4, 'line_cut_off'],
    ]);
  });

  it('counts lines as an editor does, with line breaks inside cells', async () => {
    const result = await run(
      await writeList(path('umbruch.csv'), [
        line({ Bemerkung: '"erste\r\nzweite"' }),
        line({ 'Personalnr.': '4102', Beginn: '31.02.2025' }),
      ]),
    );
    expect(result.problems).toMatchObject([{ row: 4, code: 'date_impossible' }]);
  });
});

const rows = (changes: Record<string, string | number> = {}): (string | number)[][] => [
  NAMES,
  cells.map((value, index) => changes[NAMES[index]!] ?? value),
];

describe('a workbook', () => {
  it('counts with the values its formulas were saved with', async () => {
    await run(
      await put('formel.xlsx', zip(workbookParts(rows({ 'Befristet bis': '<f>A1&amp;B1</f><v>31.03.2027</v>' })))),
    );
    expect(await test.rows('select ends_on from contract')).toEqual([{ ends_on: '2027-03-31' }]);
  });

  it('reports a formula without a value: it must not become a permanent contract', async () => {
    const result = await run(await put('leer.xlsx', zip(workbookParts(rows({ 'Befristet bis': '<f>TODAY()</f>' })))));
    expect(result).toMatchObject({
      rows: 1,
      rejected: 1,
      problems: [{ row: 2, column: 'Befristet bis', code: 'formula_without_value' }],
    });
  });

  it('reports error values', async () => {
    const result = await run(
      await put('fehler.xlsx', zip(workbookParts(rows({ 'Befristet bis': '<f>X!A1</f><v>#REF!</v>' })))),
    );
    expect(result).toMatchObject({ rejected: 1, problems: [{ code: 'cell_error', value: '#REF!' }] });
  });

  it('may have its list on a later sheet; hidden sheets do not count', async () => {
    const parts = workbookParts(
      [['Hinweise zum Export']],
      [
        { name: 'xl/worksheets/sheet2.xml', content: sheetXml(rows({ 'Befristet bis': '30.06.2026' })) },
        { name: 'xl/worksheets/sheet3.xml', content: sheetXml(rows({ 'Befristet bis': '30.09.2026' })) },
      ],
    );
    const sheet = (id: number, state = ''): string => `<sheet name="B${id}" sheetId="${id}" ${state} r:id="rId${id}"/>`;
    const target = (id: number): string =>
      `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${id}.xml"/>`;
    const changed = parts.map((part) => ({
      ...part,
      content: String(part.content)
        .replace('</sheets>', `${sheet(2, 'state="hidden"')}${sheet(3)}</sheets>`)
        .replace(
          '</Relationships>',
          part.name.startsWith('xl/_rels') ? `${target(2)}${target(3)}</Relationships>` : '</Relationships>',
        ),
    }));
    await run(await put('blaetter.xlsx', zip(changed)));
    expect(await test.rows('select ends_on from contract')).toEqual([{ ends_on: '2026-09-30' }]);
  });

  it('without the headings that are needed is closed again: nothing keeps the process alive', async () => {
    const headings = NAMES.map((heading) => (heading === 'Beginn' ? 'Start' : heading));
    const file = await put('anders.xlsx', zip(workbookParts([headings, cells])));
    expect((await refusal(file)).code).toBe('headings_missing');
    expect(process.getActiveResourcesInfo().filter((resource) => resource === 'MessagePort')).toEqual([]);
  });

  it('is never a reason to follow its links', async () => {
    let visits = 0;
    const server: Server = createServer((_request, response) => {
      visits += 1;
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/fremd.xlsx`;
      const links: Part[] = [
        {
          name: 'xl/externalLinks/externalLink1.xml',
          content: '<externalLink xmlns:r="r"><externalBook r:id="rId1"/></externalLink>',
        },
        {
          name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
          content: `<Relationships><Relationship Id="rId1" Type="externalLinkPath" Target="${url}" TargetMode="External"/></Relationships>`,
        },
      ];
      const result = await run(
        await put(
          'verweis.xlsx',
          zip(workbookParts(rows({ 'Befristet bis': '<f>[1]Liste!A1</f><v>31.03.2027</v>' }), links)),
        ),
      );
      expect(result).toMatchObject({ created: 1 });
      expect(visits).toBe(0);
    } finally {
      server.close();
    }
  });

  it('of an old Mac counts bare numbers from 1904', async () => {
    await run(
      await put('mac.xlsx', zip(workbookParts(rows({ 'Befristet bis': 44_925 }), [], '<workbookPr date1904="1"/>'))),
    );
    expect(await test.rows('select ends_on from contract')).toEqual([{ ends_on: '2026-12-31' }]);
  });

  it('is given up when reading takes too long', async () => {
    const file = await put('lang.xlsx', zip(workbookParts([NAMES, ...Array.from({ length: 5000 }, () => cells)])));
    const { sheets } = await openSheetFile(file, { ...test.settings.import, timeoutSeconds: 0.01 }, () => 0);
    const read = async (): Promise<void> => {
      for await (const { row } of sheets[0]!.rows()) expect(row).toBeGreaterThan(0);
    };
    await expect(read()).rejects.toMatchObject({ code: 'file_too_slow', exit: 65 });
  });
});
