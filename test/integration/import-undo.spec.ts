import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { ImportContracts } from '../../src/exchange/contracts/import-contracts.service.js';
import { UndoImport } from '../../src/registry/import-contracts/undo/undo-import.service.js';
import { VerbleibError } from '../../src/shared/errors.js';
import { line, writeList } from '../support/contract-list.js';
import { registerContent } from '../support/register-content.js';
import { insert, outgoing, remind } from '../support/register-rows.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test?.close());
afterEach(() =>
  test.rows('truncate contract, employee, unit, programme, position, import_run, change, mail, audit_entry cascade'),
);

const run = (file: string) => test.app.get(ImportContracts).run(file);
const undo = () => test.app.get(UndoImport).undo('hr@kreis-musterland.example');
const list = (...lines: string[]): Promise<string> => writeList(join(test.dataDir, 'liste.csv'), lines);

async function refusal(): Promise<VerbleibError> {
  const before = await registerContent(test);
  const error: unknown = await undo().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(VerbleibError);
  expect(await registerContent(test)).toBe(before);
  return error as VerbleibError;
}

describe('taking the last import back', () => {
  it.each(['vertraege-export.csv', 'vertraege-export-utf8.csv', 'vertraege-export.xlsx'])(
    'leaves a register into which %s came as it was before',
    async (name) => {
      await run(
        await list(
          line({ 'Personalnr.': '004101', 'Vertragsnr.': 'V-004101-1', OE: '99.9' }),
          line({ 'Personalnr.': '4711', 'Vertragsnr.': 'X1', Name: 'Bleibt' }),
        ),
      );
      const before = await registerContent(test);
      const file = join(test.dataDir, name);
      await cp(join('test/fixtures', name), file);
      const { created } = await run(file);
      expect(created).toBeGreaterThan(150);
      expect(await registerContent(test)).not.toBe(before);
      const undone = await undo();
      expect(await registerContent(test)).toBe(before);
      expect(undone.removed).toBeGreaterThan(created);
    },
  );

  it('gives what was changed its old values, also where a contract was shortened for a successor that goes again', async () => {
    await run(await list(line({ 'Befristet bis': '31.12.2027', Bemerkung: 'alt' })));
    const before = await registerContent(test);
    await run(
      await list(
        line({ 'Befristet bis': '31.12.2026', Bemerkung: '', Name: 'Neuer', OE: '17.0' }),
        line({ 'Vertragsnr.': 'V2', 'Vorgänger-Vertrag': 'V1', Beginn: '01.01.2027', 'Befristet bis': '', OE: '17.0' }),
      ),
    );
    expect(await undo()).toMatchObject({ file: 'liste.csv' });
    expect(await registerContent(test)).toBe(before);
    const [run2] = await test.rows(`select state, undone_by from import_run order by applied_no desc limit 1`);
    expect(run2).toEqual({ state: 'undone', undone_by: 'hr@kreis-musterland.example' });
    expect(await test.rows('select action, actor from audit_entry')).toEqual([
      { action: 'import.undone', actor: 'hr@kreis-musterland.example' },
    ]);
    const history = await test.rows<{ actor: string }>('select actor from change order by id desc limit 1');
    expect(history[0]!.actor).toBe('hr@kreis-musterland.example');
    // Then the one before is the last.
    await undo();
    expect(await test.rows('select 1 from contract')).toEqual([]);
    expect((await refusal()).code).toBe('import_none');
  });

  it('is refused by name while something depends on it', async () => {
    await run(
      await list(line(), line({ 'Personalnr.': '4102', Name: 'Zweite', 'Vertragsnr.': 'V2', 'Stellen-Nr.': 'S2' })),
    );
    const [contract] = await test.rows<{ id: string }>(`select id from contract where number = 'V1'`);
    const [person] = await test.rows<{ id: string }>(`select id from employee where number = '004102'`);
    const decision = await insert(test, 'decision', {
      contract_id: contract!.id,
      ends_on: '2026-12-31',
      opened_on: '2026-11-22',
      created_by: 'job: watch',
    });
    await insert(test, 'decision_event', { decision_id: decision, step: 'propose', actor: 'leitung' });
    await test.rows(`update employee set email = null where number = '004102'`);
    const mail = await outgoing(test, { state: 'sent', recipient: person!.id });
    await remind(test, mail, person!.id, { subject_id: contract!.id });
    await insert(test, 'absence', { employee_id: person!.id, starts_on: '2026-12-01', ends_on: '2026-12-05' });
    const { code, text } = await refusal();
    expect(code).toBe('import_in_use');
    expect(text.de).toContain('Vertrag V1 (Beispiel, Ada): Zur Entscheidung liegt schon ein Schritt vor (leitung).');
    expect(text.de).toContain('Person 004102 (Zweite, Ada) wurde danach geändert');
    expect(text.de).toContain('Vertrag V1 (Beispiel, Ada): Dazu sind schon Mails versendet (Ines Schäfer).');
    expect(text.de).toContain('Person 004102 (Zweite, Ada): eine Abwesenheit bezieht sich darauf.');
    expect(text.en).toContain('contract V1 (Beispiel, Ada): a step of its decision has been taken');
  });

  it('takes with it what only the nightly look has written down', async () => {
    await run(await list(line()));
    const [contract] = await test.rows<{ id: string }>('select id from contract');
    await insert(test, 'decision', {
      contract_id: contract!.id,
      ends_on: '2026-12-31',
      opened_on: '2026-11-22',
      created_by: 'job: watch',
    });
    await insert(test, 'flag', { rule: 'T6', scope: 'contract', scope_id: contract!.id, opened_on: '2026-11-22' });
    await remind(test, await outgoing(test, { recipient: contract!.id }), contract!.id, { subject_id: contract!.id });
    await undo();
    expect(
      await test.rows('select 1 from contract union all select 1 from decision union all select 1 from flag'),
    ).toEqual([]);
  });
});
