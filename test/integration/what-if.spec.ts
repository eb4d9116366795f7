import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { WhatIf, type WhatIfRequest } from '../../src/decisions/what-if/what-if.service.js';
import { ImportContracts } from '../../src/exchange/contracts/import-contracts.service.js';
import { County } from '../factories/county.js';
import { dayOf, readWorkbook } from '../support/read-workbook.js';
import { runCli } from '../support/run-cli.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let county: County;
beforeAll(async () => {
  test = await startTestApp();
  county = new County(test);
});
beforeEach(() => county.clear());
afterAll(() => test?.close());

interface Money {
  cents: number;
  currency: string;
  unknown?: number;
}
interface Row {
  contract: string;
  status: string;
  decision: string;
  fte: number;
  latest_end: string | null;
  used_end: string | null;
  reasons: { rule: string; severity: string; message: string; citation: string }[];
  cost: { per_year: Record<string, Money> | null; period: Record<string, Money> | null };
  letting_go: Record<string, Money> | null;
  dates: Record<string, string | null>;
  unknown: { fact: string; text: string }[];
}
interface Total {
  people: number;
  fte: number;
  per_year: Money;
  period: Money;
  letting_go: Money;
}
interface Document {
  cohort: Record<string, unknown>;
  rows: Row[];
  decided: { contract: string; standing: string }[];
  totals: Record<string, Total>;
  comparison: { people: number; extend_per_year: Money; let_go: Money };
  assumptions: { title: string; value: string; source: string; confidence: string | null }[];
  proposals?: { proposed: { contract: string; state: string }[]; left_out: { contract: string; code: string }[] };
}

const KIM = ['what-if', '--programme', 'KIM', '--end', '2026-12-31', '--to', '2027-12-31'];

async function ask(...argv: string[]): Promise<Document> {
  const { code, stdout, stderr } = await runCli(test, ...argv, '--json');
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Document;
}

const statuses = ({ rows }: Document) => Object.fromEntries(rows.map(({ contract, status }) => [contract, status]));

/** What the contract earns; without it, the group and step that are given alone. */
async function pays(contract: string, group: string | null, step: number | null): Promise<void> {
  await test.rows('update contract set pay_group = $2, pay_step = $3 where number = $1', [contract, group, step]);
}

/** V1, V2: possible; V4: for review, after work of long ago (V3); V5: not possible, two years are over by then. */
async function cohort(): Promise<void> {
  const kim = { programme: 'KIM', to: '2026-12-31', ground: '14-2' };
  await county.contract({ ...kim, person: '000001', from: '2026-01-01' });
  await county.contract({ ...kim, person: '000002', from: '2026-01-01', fte: 0.5 });
  await county.contract({ person: '000003', from: '1999-01-01', to: '1999-12-31' });
  await county.contract({ ...kim, person: '000003', from: '2026-01-01' });
  await county.contract({ ...kim, person: '000004', from: '2025-07-01', fte: 0.75 });
  await pays('V1', 'EG 9b', 1);
  await pays('V2', 'EG 9b', 5);
  await pays('V4', 'EG 99', 1);
  await pays('V5', 'EG 11', 4);
}

describe('what-if on the sample export', () => {
  it('knows the 12 of 14 of KIM, what they cost, and adds up', async () => {
    await test.app.get(ImportContracts).run('test/fixtures/vertraege-export.csv');
    const { cohort: who, rows, decided, totals, comparison, assumptions } = await ask(...KIM);
    expect(who).toMatchObject({ programme: 'KIM', ends_on: '2026-12-31', contracts: 12, running: 14, decided: 0 });
    expect([rows.length, decided]).toEqual([12, []]);
    // EG 6 step 5 from 05/2026: 3,750.49 × 1.028 = 3,855.50; × 12 = 46,266.00; × 0.85 = 3,277.175; 0.28 × 49,543.175
    expect(rows.find(({ contract }) => contract === 'V4130-4')!.cost.per_year).toEqual({
      pay: { cents: 4_626_600, currency: 'EUR' },
      bonus: { cents: 327_718, currency: 'EUR' },
      on_cost: { cents: 1_387_209, currency: 'EUR' },
      total: { cents: 6_341_527, currency: 'EUR' },
    });
    for (const { cost, letting_go, latest_end, dates } of rows) {
      // The follow-on is a calendar year, with one table in force.
      expect(cost.period).toEqual(cost.per_year);
      // 90 / 250 of a year, and 10,000 for a new person.
      expect(letting_go!['total']!.cents).toBe(Math.round(cost.per_year!['total']!.cents * 0.36) + 1_000_000);
      // V2: five years at most, each contract on its own.
      expect(latest_end).toBe('2031-12-31');
      expect(dates).toEqual({
        staff_council_discussion: '2026-11-17',
        staff_council: '2026-12-15',
        session: null,
        papers: null,
      });
    }
    const sum = (figure: (row: Row) => number): number => rows.reduce((sofar, row) => sofar + figure(row), 0);
    expect(totals['all']).toMatchObject({
      people: 12,
      fte: sum(({ fte }) => fte),
      per_year: { cents: sum(({ cost }) => cost.per_year!['total']!.cents), unknown: 0 },
      letting_go: { cents: sum(({ letting_go }) => letting_go!['total']!.cents), unknown: 0 },
    });
    expect(comparison).toMatchObject({ people: 12, extend_per_year: totals['all']!.per_year });
    expect(assumptions.find(({ confidence }) => confidence === 'M')!.source).toContain('2,8 %');
    expect(assumptions.filter(({ source }) => source.includes('keine Daten aus dem öffentlichen Dienst'))).toHaveLength(
      4,
    );
  });
});

describe('what-if', () => {
  it('says of each person whether it is possible, why not, until when, and on what ground', async () => {
    await cohort();
    const own = await ask(...KIM);
    expect(statuses(own)).toEqual({ V1: 'possible', V2: 'possible', V4: 'needs_review', V5: 'not_possible' });
    const [review, not] = ['V4', 'V5'].map((number) => own.rows.find(({ contract }) => contract === number)!);
    expect(review!.reasons[0]).toMatchObject({ rule: 'T3', severity: 'legal_review' });
    expect(review!.used_end).toBe('2027-12-31');
    expect(not!.reasons[0]).toMatchObject({ rule: 'T2', citation: '§ 14 Abs. 2 Satz 1 TzBfG' });
    expect([not!.latest_end, not!.used_end]).toEqual(['2027-06-30', '2027-06-30']);
    const shorter = await ask(...KIM.slice(0, -1), '2027-06-30');
    expect(statuses(shorter)).toMatchObject({ V5: 'possible' });
    const other = await ask(...KIM, '--ground', '14-1-3', '--except', 'V4,000002');
    expect(statuses(other)).toEqual({ V1: 'possible', V5: 'possible' });
    expect(statuses(await ask('what-if', '--contracts', '000004,V1', '--to', '2027-12-31'))).toEqual({
      V1: 'possible',
      V5: 'not_possible',
    });
  });

  it('calls a cost unknown that the table does not have, and never counts it as nothing', async () => {
    await cohort();
    const { rows, totals } = await ask(...KIM);
    const unknown = rows.find(({ contract }) => contract === 'V4')!;
    expect([unknown.cost.per_year, unknown.letting_go]).toEqual([null, null]);
    expect(unknown.unknown).toContainEqual({ fact: 'table_group', text: expect.stringContaining('EG 99') });
    // EG 9b step 1 full time and step 5 half time: 3,779.84 and 4,979.11 a month from 05/2026.
    expect(totals['extendable']).toMatchObject({ people: 3, per_year: { cents: 6_217_080 + 4_094_820, unknown: 1 } });
    await pays('V4', 'EG 9b', null);
    await test.rows(`update contract set ground = null where number = 'V4'`);
    const facts = (await ask(...KIM)).rows.find(({ contract }) => contract === 'V4')!;
    expect(facts.status).toBe('needs_review');
    expect(facts.unknown.map(({ fact }) => fact)).toEqual(expect.arrayContaining(['pay_step', 'ground']));
  });

  it('shows apart who is decided, leaves out who is gone, and marks what is under way', async () => {
    await cohort();
    await county.contract({ person: '000001', from: '2027-01-01', to: '2027-12-31', signed: '2026-11-02' });
    await county.contract({ person: '000002', from: '2027-01-01', to: '2027-12-31', signed: null });
    await test.rows(`update contract set left_on = '2026-12-15' where number = 'V4'`);
    await test.rows(`update contract set left_on = '2026-10-31' where number = 'V5'`);
    const { cohort: who, rows, decided } = await ask(...KIM);
    expect(who).toMatchObject({ contracts: 2, decided: 2 });
    expect(rows.map(({ contract, decision }) => [contract, decision])).toEqual([['V2', 'proposed']]);
    expect(decided).toEqual([
      { contract: 'V1', employee: '000001', standing: 'signed' },
      { contract: 'V4', employee: '000003', standing: 'leaving' },
    ]);
  });

  it('asks for review where the money is expected to go on, and says where that is not known (V6, V7)', async () => {
    const kim = { programme: 'KIM', to: '2026-12-31', from: '2026-01-01' };
    await county.contract({ ...kim, ground: '14-1-1' });
    await county.contract({ ...kim, ground: '14-1-third-party' });
    const open = await ask(...KIM);
    expect(statuses(open)).toEqual({ V1: 'possible', V2: 'possible' });
    for (const { unknown } of open.rows)
      expect(unknown.map(({ fact }) => fact)).toContain('funding_expected_to_continue');
    const grant = (starts: string, ends: string) =>
      test.rows(
        `insert into programme_grant (programme_id, title, starts_on, ends_on, certainty)
         select id, $1::text, $1::text::date, $2::date, 'announced' from programme`,
        [starts, ends],
      );
    await grant('2026-01-01', '2026-12-31');
    expect(statuses(await ask(...KIM))).toEqual({ V1: 'possible', V2: 'possible' });
    await grant('2027-01-01', '2027-12-31');
    const { rows } = await ask(...KIM);
    const review = rows.map(({ status, reasons }) => [
      status,
      ...reasons.filter(({ severity }) => severity === 'legal_review').map(({ rule }) => rule),
    ]);
    expect(review).toEqual([
      ['needs_review', 'V6', 'V7'],
      ['needs_review', 'V6', 'V7'],
    ]);
  });

  it('names the last session that helps and the day for its papers', async () => {
    await cohort();
    const committee = await county.committee('KIM', {});
    await test.rows(
      `insert into committee_session (committee_id, held_on, cancelled) values ($1, '2026-11-26', false),
         ($1, '2026-12-10', false), ($1, '2026-12-14', true), ($1, '2027-01-20', false)`,
      [committee],
    );
    const { rows } = await ask(...KIM);
    expect(rows[0]!.dates).toMatchObject({ session: '2026-12-10', papers: '2026-12-03' });
    expect(rows[0]!.unknown).toEqual([]);
  });

  it('is a page for people: cohort, table, reasons, dates, totals, comparison, assumptions', async () => {
    await cohort();
    const { stdout } = await runCli(test, ...KIM);
    for (const words of [
      '4 von 4 Verträgen im Programm KIM enden am 31.12.2026.',
      '2 möglich, 1 rechtlich zu prüfen, 1 nicht möglich; 0 schon entschieden.',
      'längstens 30.06.2027',
      'Beispiel-000004, Alex: T2: ',
      'letzter Antrag an den Personalrat mit Erörterung: 17.11.2026 (vorbei, zu bestätigen)',
      'Kein Ausschuss ist hinterlegt',
      '(ohne 1 Person, deren Kosten unbekannt sind)',
      'Gehen lassen: dieselben Personen zu ersetzen kostet einmalig',
      'Annahme, keine Daten aus dem öffentlichen Dienst',
    ])
      expect(stdout).toContain(words);
    expect(stdout).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe('what-if --propose', () => {
  const decisions = () =>
    test.rows<{ number: string; state: string; reason: string | null; ground: string; ends_on: string }>(
      `select c.number, d.state, d.risk_reason as reason, d.new_ground as ground, d.new_ends_on as ends_on
       from decision d join contract c on c.id = d.contract_id order by c.number`,
    );

  it('proposes what is possible in one transaction, and says what it left out and why', async () => {
    await cohort();
    const { proposals } = await ask(...KIM, '--propose', '--by', 'personalstelle');
    expect(proposals!.proposed.map(({ contract, state }) => [contract, state])).toEqual([
      ['V1', 'proposed'],
      ['V2', 'proposed'],
    ]);
    expect(proposals!.left_out).toEqual([
      { contract: 'V4', code: 'needs_review', message: expect.stringContaining('--reason'), latest_end: null },
      {
        contract: 'V5',
        code: 'not_possible',
        message: expect.stringContaining('30.06.2027'),
        latest_end: '2027-06-30',
      },
    ]);
    expect(await decisions()).toEqual(
      ['V1', 'V2'].map((number) => ({
        number,
        state: 'proposed',
        reason: null,
        ground: '14-2',
        ends_on: '2027-12-31',
      })),
    );
    const [written] = await test.rows(
      `select count(*)::int as events, count(distinct xmin::text)::int as transactions, min(actor) as actor
       from decision_event`,
    );
    expect(written).toEqual({ events: 2, transactions: 1, actor: 'personalstelle' });

    const again = await ask(...KIM, '--propose', '--reason', 'Frühere Tätigkeit war ein Praktikum.');
    expect(again.proposals!.proposed.map(({ contract }) => contract)).toEqual(['V4']);
    expect(again.proposals!.left_out.map(({ contract, code }) => [contract, code])).toEqual([
      ['V1', 'under_way'],
      ['V2', 'under_way'],
      ['V5', 'not_possible'],
    ]);
    expect((await decisions()).find(({ number }) => number === 'V4')).toMatchObject({
      reason: 'Frühere Tätigkeit war ein Praktikum.',
    });
    const { stdout } = await runCli(test, ...KIM, '--propose');
    expect(stdout).toContain('Vorgeschlagen wurde nichts.');
    expect(stdout).toContain('Beispiel-000001, Alex (V1): schon vorgeschlagen oder weiter');
  });

  it('writes nothing without being told to', async () => {
    await cohort();
    await ask(...KIM);
    expect(await decisions()).toEqual([]);
  });
});

describe('what-if --xlsx', () => {
  it('writes typed dates and numbers, totals, and the assumptions with their sources', async () => {
    await cohort();
    await test.rows(`update employee set family_name = '=cmd|''/c calc''!A0' where number = '000001'`);
    const file = join(test.dataDir, 'was-wäre-wenn.xlsx');
    const { code, stdout, stderr } = await runCli(test, ...KIM, '--xlsx', file, '--json');
    expect([code, stderr]).toEqual([0, `Geschrieben: ${file}\n`]);
    expect((await stat(file)).mode & 0o077).toBe(0);
    const { totals, assumptions } = JSON.parse(stdout) as Document;

    const sheets = await readWorkbook(file);
    expect(Object.keys(sheets)).toEqual(['Personen', 'Summen', 'Schon entschieden', 'Annahmen']);
    const [headings, ...people] = sheets['Personen']!;
    const at = (heading: string): number => headings!.findIndex((cell) => cell?.value === heading);
    expect(people).toHaveLength(4);
    const first = people.find((row) => row[at('Vertrag')]!.value === 'V1')!;
    expect(first[at('Name')]).toEqual({ value: `'=cmd|'/c calc'!A0, Alex` });
    expect(dayOf(first[at('Vertragsende')])).toBe('2026-12-31');
    expect(dayOf(first[at('verlängert bis')])).toBe('2027-12-31');
    expect(first[at('Vertragsende')]!.format).toMatch(/dd.mm.yyyy/);
    expect(first[at('Kosten im Jahr (EUR)')]).toMatchObject({ value: 62_170.8, format: '#,##0.00' });
    expect(people.find((row) => row[at('Vertrag')]!.value === 'V4')![at('Kosten im Jahr (EUR)')]).toBeUndefined();
    expect(JSON.stringify(sheets)).not.toContain('"formula"');

    const sum = people.reduce(
      (sofar, row) => sofar + Math.round(Number(row[at('Kosten im Jahr (EUR)')]?.value ?? 0) * 100),
      0,
    );
    const all = sheets['Summen']!.find((row) => row[0]!.value === 'alle')!;
    expect([all[1]!.value, Math.round(Number(all[3]!.value) * 100)]).toEqual([4, sum]);
    expect(totals['all']!.per_year.cents).toBe(sum);
    const written = sheets['Annahmen']!.map((row) => row.map((cell) => cell?.value));
    for (const { title, value, source } of assumptions)
      expect(written.map((row) => row.slice(0, 3))).toContainEqual([title, value, source]);
  });
});

describe('what-if refuses', () => {
  const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
  const to = day('2027-12-31');
  const kim = { programme: 'KIM', endsOn: day('2026-12-31'), to };

  it.each<[Partial<WhatIfRequest>, RegExp]>([
    [{ ...kim, programme: 'KIN' }, /Programm „KIN“\. Meinten Sie KIM\?/],
    [{ unit: '16.1', endsOn: kim.endsOn }, /Organisationseinheit „16\.1“\. Meinten Sie 16\.0\?/],
    [{ ...kim, endsOn: day('2026-12-30') }, /endet hier kein Vertrag.*: 31\.12\.2026 \(4\)/],
    [{ ...kim, endsOn: day('2020-12-31'), contracts: ['V6'] }, /auch an keinem anderen Tag/],
    [{ ...kim, to: day('2026-12-31') }, /nicht nach dem Vertragsende 31\.12\.2026/],
    [{ ...kim, to: day('2226-12-31') }, /mehr als 20 Jahre/],
    [{ programme: 'KIM' }, /bitte --end/],
    [{}, /--programme, --unit oder Vertragsnummern/],
    [{ contracts: ['V77'] }, /Nummer „V77“/],
    [{ contracts: ['V3'] }, /V3 hat am 31\.12\.1999 geendet/],
    [{ contracts: ['V6'] }, /V6 ist unbefristet/],
    [{ contracts: ['V1'], except: ['000001'] }, /bleibt keiner übrig/],
  ])('%j with exit 2', async (request, message) => {
    await cohort();
    await county.contract({ to: null });
    const refused = test.app.get(WhatIf).of({ to, ...request });
    await expect(refused).rejects.toMatchObject({ exit: 2, text: { de: expect.stringMatching(message) } });
  });

  it.each([
    [['--programme', 'KIN', '--end', '2026-12-31', '--to', '2027-12-31'], /Meinten Sie KIM\?/],
    [['--programme', 'KIM', '--end', '2026-12-31', '--to', '31.11.2027'], /--to: „31\.11\.2027“ ist kein Datum/],
    [['--programme', 'KIM', '--end', '2026-12-31'], /--to/],
    [['--contracts', 'V1', '--to', '2027-12-31', '--ground', '14-9'], /„14-9“ ist kein bekannter Befristungsgrund/],
    [['--contracts', 'V1', '--to', '2027-12-31', '--xlsx', 'a.csv'], /Endung \.xlsx/],
    [['--contracts', 'V1', '--to', '2027-12-31', '--reason', 'x'], /--propose/],
  ])('%j on the command line with exit 2', async (options, message) => {
    await cohort();
    const { code, stdout, stderr } = await runCli(test, 'what-if', ...options);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('a pay table that cannot be used with exit 78, naming it', async () => {
    await cohort();
    process.env['PAY_TABLE'] = 'tvoed-vkb';
    try {
      const { code, stderr } = await runCli(test, ...KIM);
      expect(code).toBe(78);
      expect(stderr).toContain('Meinten Sie tvoed-vka?');
    } finally {
      delete process.env['PAY_TABLE'];
    }
  });
});
