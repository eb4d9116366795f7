import { join } from 'node:path';
import { ImportContracts, type ImportResult } from '../../src/exchange/contracts/import-contracts.service.js';
import { line, writeList } from '../support/contract-list.js';
import { registerContent } from '../support/register-content.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const SAMPLE = 'test/fixtures/vertraege-export.csv';

let test: TestApp;
beforeEach(async () => {
  test = await startTestApp();
});
afterEach(() => test?.close());

const run = (file: string, options = {}): Promise<ImportResult> => test.app.get(ImportContracts).run(file, options);
const importLines = async (...lines: string[]): Promise<ImportResult> =>
  run(await writeList(join(test.dataDir, 'liste.csv'), lines));
const codes = ({ problems }: ImportResult): string[] => problems.map(({ row, code }) => `${row} ${code}`);

describe('the sample export', () => {
  it('is read with every defect told by row, column, code and sentence', async () => {
    const result = await run(SAMPLE);
    expect(result).toMatchObject({ rows: 232, created: 227, updated: 0, unchanged: 1, rejected: 4 });
    expect(
      result.problems.map(({ row, column, code, value, severity }) => [row, column, code, value, severity]),
    ).toEqual([
      [45, 'Beginn', 'date_impossible', '31.02.2025', 'error'],
      [46, 'Befristet bis', 'two_digit_year', '31.12.25', 'note'],
      [47, 'Personalnr.', 'required_missing', '', 'error'],
      [48, 'Wochenstd.', 'number_unreadable', 'neununddreißig', 'error'],
      [49, 'E-Mail (dienstl.)', 'email_invalid', 'keine', 'warning'],
      [234, 'Befristet bis', 'end_before_start', '31.12.2026', 'error'],
      [235, 'Befristet bis', 'excel_serial', '46387', 'note'],
      [236, 'Name', 'blanks_trimmed', '  Schäfer ', 'note'],
      [237, 'Vertragsnr.', 'duplicate_line', 'V4107-1', 'note'],
    ]);
    for (const { messages } of result.problems) expect(messages.de).not.toBe(messages.en);
    const [kim] = await test.rows(`
      select count(*)::int as at_work, count(*) filter (where ends_on = '2026-12-31')::int as ending
      from contract c join programme p on p.id = c.programme_id
      where p.code = 'KIM' and p.name = 'Kommunales Integrationsmanagement'
        and daterange(c.starts_on, least(c.ends_on, c.left_on), '[]') @> date '2026-11-22'`);
    expect(kim).toEqual({ at_work: 14, ending: 12 });
    const [run1] = await test.rows('select kind, file_name, length(sha256) as hash, actor, counts from import_run');
    expect(run1).toMatchObject({
      kind: 'contracts',
      file_name: 'vertraege-export.csv',
      hash: 64,
      actor: 'import: vertraege-export.csv',
      counts: { created: 227 },
    });
  });

  it('changes nothing the second time, whichever of its three files comes', async () => {
    await run(SAMPLE);
    const before = await registerContent(test);
    expect(before).toContain('contract: 227');
    for (const file of [SAMPLE, 'test/fixtures/vertraege-export-utf8.csv', 'test/fixtures/vertraege-export.xlsx'])
      expect(await run(file)).toMatchObject({ rows: 232, created: 0, updated: 0, unchanged: 228, rejected: 4 });
    expect(await registerContent(test)).toBe(before);
    expect(await test.rows('select * from change')).toEqual([]);
    expect(await test.rows('select 1 from contract where version <> 1')).toEqual([]);
  });

  it.each(['test/fixtures/vertraege-export-utf8.csv', 'test/fixtures/vertraege-export.xlsx'])(
    'gives the same register from %s',
    async (file) => {
      await run(file);
      const other = await startTestApp();
      try {
        await other.app.get(ImportContracts).run(SAMPLE);
        expect(await registerContent(test)).toBe(await registerContent(other));
      } finally {
        await other.close();
      }
    },
  );

  it('may be imported twice at the same time', async () => {
    const results = await Promise.all([run(SAMPLE), run('test/fixtures/vertraege-export.xlsx')]);
    expect(results.map(({ created, unchanged }) => [created, unchanged]).sort((a, b) => a[0]! - b[0]!)).toEqual([
      [0, 228],
      [227, 1],
    ]);
  });

  it('is told by a dry run exactly as the real run then does it', async () => {
    const dry = await run(SAMPLE, { dryRun: true });
    expect(await registerContent(test)).toContain('contract: 0');
    expect(await test.rows('select * from import_run')).toEqual([]);
    expect({ ...dry, dry_run: false }).toEqual(await run(SAMPLE));
  });
});

describe('a list that comes again', () => {
  it('makes a changed end date history, with who, from and to', async () => {
    await importLines(line(), line({ 'Personalnr.': '4102', 'Vertragsnr.': 'V2', 'Stellen-Nr.': '' }));
    const result = await importLines(
      line({ 'Befristet bis': '31.03.2027' }),
      line({ 'Personalnr.': '4102', 'Vertragsnr.': 'V2', 'Stellen-Nr.': '' }),
    );
    expect(result).toMatchObject({ created: 0, updated: 1, unchanged: 1, rejected: 0 });
    expect(await test.rows('select actor, entity, field, old_value, new_value from change')).toEqual([
      {
        actor: 'import: liste.csv',
        entity: 'contract',
        field: 'ends_on',
        old_value: '2026-12-31',
        new_value: '2027-03-31',
      },
    ]);
    expect(await test.rows('select version from contract order by number')).toEqual([{ version: 2 }, { version: 1 }]);
  });

  it('never deletes, and leaves alone what its columns do not carry', async () => {
    await importLines(line(), line({ 'Personalnr.': '4102', 'Vertragsnr.': 'V2', 'Stellen-Nr.': '' }));
    await test.rows(`update contract set received_on = '2025-12-21'`);
    const file = join(test.dataDir, 'kurz.csv');
    await writeList(
      file,
      ['4101;Beispiel;16.0;01.01.2026;31.12.2026;V1'],
      ['Personalnr.', 'Name', 'OE', 'Beginn', 'Befristet bis', 'Vertragsnr.'],
    );
    expect(await run(file)).toMatchObject({ rows: 1, unchanged: 1 });
    expect(
      await test.rows(
        'select count(*)::int as n, count(received_on)::int as received, count(ground)::int as grounds from contract',
      ),
    ).toEqual([{ n: 2, received: 2, grounds: 2 }]);
  });

  it('counts a line as updated when only the person is changed', async () => {
    await importLines(line());
    expect(await importLines(line({ Name: 'Muster' }))).toMatchObject({ updated: 1, unchanged: 0 });
    expect(await test.rows('select number, family_name from employee')).toEqual([
      { number: '004101', family_name: 'Muster' },
    ]);
  });
});

describe('chains', () => {
  const first = { 'Vertragsnr.': 'V1', Beginn: '01.01.2025', 'Befristet bis': '31.12.2025' };
  const second = { 'Vertragsnr.': 'V2', 'Vorgänger-Vertrag': 'V1' };

  it('are applied whole or not at all; other people are', async () => {
    const result = await importLines(
      line({ ...first, 'Wochenstd.': 'viele' }),
      line(second),
      line({ 'Personalnr.': '4102', 'Vertragsnr.': 'W1' }),
    );
    expect(result).toMatchObject({ rows: 3, created: 1, rejected: 2 });
    expect(codes(result)).toEqual(['2 number_unreadable', '3 chain_incomplete']);
    expect(await test.rows('select number from employee')).toEqual([{ number: '004102' }]);
  });

  it('are held together by their predecessors where a personnel number is missing', async () => {
    const third = { 'Vertragsnr.': 'V3', 'Stellen-Nr.': '1' };
    const other = line({ 'Personalnr.': '4102', 'Vertragsnr.': 'W1', 'Stellen-Nr.': '2' });
    const unnamed = { 'Personalnr.': '' };
    const before = await importLines(line({ ...first, ...unnamed }), line(second), line(third), other);
    expect(codes(before)).toEqual(['2 required_missing', '3 chain_incomplete', '4 chain_incomplete']);
    expect(before).toMatchObject({ created: 1, rejected: 3 });
    expect(before.problems[1]!.messages.de).toContain('weil der Vertrag V1 ');
    expect(before.problems[2]!.messages.de).toContain('weil eine andere Zeile der Personalnummer 004101 ');
    const after = await importLines(line(first), line({ ...second, ...unnamed }), line(third), other);
    expect(codes(after)).toEqual(['2 chain_incomplete', '3 required_missing', '4 chain_incomplete']);
    expect(await test.rows('select number from contract')).toEqual([{ number: 'W1' }]);
  });

  it('stay as the register has them where the line of a predecessor is faulty', async () => {
    await importLines(line(first));
    const result = await importLines(line({ ...first, 'Personalnr.': '' }), line(second));
    expect(codes(result)).toEqual(['2 required_missing', '3 chain_incomplete']);
    expect(await test.rows('select number from contract')).toEqual([{ number: 'V1' }]);
  });

  it('are linked in whatever order their lines stand', async () => {
    expect(await importLines(line(second), line(first))).toMatchObject({ created: 2, problems: [] });
    expect(
      await test.rows('select c.number, p.number as before from contract c join contract p on p.id = c.predecessor_id'),
    ).toEqual([{ number: 'V2', before: 'V1' }]);
  });

  it('may be moved as a whole: no step in between is judged', async () => {
    await importLines(line(first), line(second));
    const moved = await importLines(
      line({ ...first, 'Befristet bis': '31.03.2026' }),
      line({ ...second, Beginn: '01.04.2026' }),
    );
    expect(moved).toMatchObject({ updated: 2, problems: [] });
  });

  it.each([
    [
      'overlap in one post',
      [line(first), line({ ...second, Beginn: '31.12.2025', 'Vorgänger-Vertrag': '' })],
      ['2 chain_incomplete', '3 overlap'],
    ],
    [
      'a predecessor that does not end before',
      [line({ ...first, 'Stellen-Nr.': '' }), line({ ...second, Beginn: '31.12.2025' })],
      ['2 chain_incomplete', '3 predecessor_not_before'],
    ],
    [
      'a permanent predecessor',
      [line({ ...first, 'Stellen-Nr.': '', 'Befristet bis': '' }), line(second)],
      ['2 chain_incomplete', '3 predecessor_not_before'],
    ],
    [
      'a predecessor of another person',
      [line(first), line({ ...second, 'Personalnr.': '4102' })],
      ['3 predecessor_of_another_person'],
    ],
    [
      'a loop',
      [line({ ...first, 'Vorgänger-Vertrag': 'V2' }), line(second)],
      ['2 predecessor_not_before', '3 chain_incomplete'],
    ],
    ['a contract that is its own predecessor', [line({ 'Vorgänger-Vertrag': 'V1' })], ['2 predecessor_is_itself']],
    [
      'two successors',
      [
        line(first),
        line({ ...second, 'Stellen-Nr.': '1' }),
        line({ ...second, 'Stellen-Nr.': '2', 'Vertragsnr.': 'V3' }),
      ],
      ['2 chain_incomplete', '3 chain_incomplete', '4 predecessor_twice'],
    ],
    [
      'one number with two contents',
      [line(first), line({ ...first, 'Befristet bis': '30.11.2025' })],
      ['2 contract_number_twice', '3 contract_number_twice'],
    ],
  ])('refuse %s', async (_name, lines, expected) => {
    const result = await importLines(...lines);
    expect(codes(result)).toEqual(expected);
    expect(result.created).toBe(expected.length === 1 && lines.length === 2 ? 1 : 0);
  });

  it('are applied without the link where the predecessor is nowhere', async () => {
    const result = await importLines(line(second));
    expect(result).toMatchObject({ created: 1, rejected: 0 });
    expect(codes(result)).toEqual(['2 predecessor_not_found']);
  });

  it('are judged against the register', async () => {
    await importLines(line({ ...first, 'Befristet bis': '31.01.2026' }));
    expect(codes(await importLines(line({ 'Vertragsnr.': 'V2' })))).toEqual(['2 overlap_with_register']);
    expect(codes(await importLines(line({ 'Personalnr.': '4102' })))).toEqual(['2 contract_of_another_person']);
    await importLines(line({ ...second, Beginn: '01.02.2026' }));
    expect(codes(await importLines(line({ ...first, 'Stellen-Nr.': '', 'Befristet bis': '' })))).toEqual([
      '2 successor_not_after',
    ]);
  });
});
