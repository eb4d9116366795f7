import { join } from 'node:path';
import { Decide } from '../../src/decisions/decide.service.js';
import type { StepInput } from '../../src/decisions/decision-case.js';
import type { Step } from '../../src/decisions/transitions.js';
import { ImportContracts, type ImportResult } from '../../src/exchange/contracts/import-contracts.service.js';
import { line, writeList } from '../support/contract-list.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
beforeEach(async () => {
  test = await startTestApp();
});
afterEach(() => test?.close());

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const TODAY = day('2026-11-22');
const importLines = async (...lines: string[]): Promise<ImportResult> =>
  test.app.get(ImportContracts).run(await writeList(join(test.dataDir, 'liste.csv'), lines));
const contracts = (): Promise<Record<string, unknown>[]> =>
  test.rows(`select c.number, c.starts_on, c.ends_on, c.ground, c.signed_on, c.received_on, p.number as follows
    from contract c left join contract p on p.id = c.predecessor_id order by c.starts_on, c.number`);

const V1 = line();
/** As payroll writes it down weeks later: under its own number, without a word about signature and predecessor. */
const NEW = { Beginn: '01.01.2027', 'Befristet bis': '31.12.2027', 'unterschr. am': '' };
const V77 = (cells: Record<string, string> = {}): string => line({ ...NEW, 'Vertragsnr.': 'V77', ...cells });

/** Imports V1 and walks its extension to 31.12.2027 until the follow-on V1/2 is made. */
async function extended(): Promise<void> {
  await importLines(V1);
  const [contract] = await test.rows<{ id: string }>(`select id from contract where number = 'V1'`);
  const take = (step: Step, input: Partial<StepInput> = {}) =>
    test.app.get(Decide).take('k.beispiel', step, [contract!.id], { on: TODAY, ...input });
  await take('propose', { proposal: { kind: 'extend', endsOn: day('2027-12-31') } });
  await take('waive_funding', { reason: 'Mittel des Hauses' });
  await take('request_participation', { bodies: ['staff_council'] });
  await take('answer', { body: 'staff_council', answer: 'consent' });
  await take('sign', { form: 'wet_ink' });
  await take('receive');
  await take('complete');
}

const MADE = {
  starts_on: '2027-01-01',
  ends_on: '2027-12-31',
  ground: '14-2',
  signed_on: '2026-11-22',
  received_on: '2026-11-22',
  follows: 'V1',
};

describe('the follow-on contract that a decision made', () => {
  it('takes the number under which payroll brings it, once and for all', async () => {
    await extended();
    expect((await contracts())[1]).toEqual({ number: 'V1/2', ...MADE });
    expect(await importLines(V1, V77())).toMatchObject({ created: 0, updated: 1, unchanged: 1, rejected: 0 });
    expect(await contracts()).toHaveLength(2);
    expect((await contracts())[1]).toEqual({ number: 'V77', ...MADE });
    expect(await importLines(V1, V77())).toMatchObject({ created: 0, updated: 0, unchanged: 2, rejected: 0 });
    expect((await contracts())[1]).toEqual({ number: 'V77', ...MADE });
    expect(
      await test.rows(`select d.state, n.number from decision d join contract n on n.id = d.successor_id`),
    ).toEqual([{ state: 'done', number: 'V77' }]);
  });

  it('believes what payroll says of it', async () => {
    await extended();
    await importLines(V1, V77({ 'unterschr. am': '20.11.2026', 'Wochenstd.': '19,5' }));
    expect((await contracts())[1]).toEqual({ number: 'V77', ...MADE, signed_on: '2026-11-20' });
  });

  it('keeps its number where the line is refused, or is about another post', async () => {
    await extended();
    expect(await importLines(V1, V77({ Beginn: '01.01.2027', 'Befristet bis': '31.12.2026' }))).toMatchObject({
      rejected: 2,
    });
    expect((await contracts())[1]).toEqual({ number: 'V1/2', ...MADE });
    await importLines(V1, V77(), line({ ...NEW, 'Vertragsnr.': 'V77', 'Wochenstd.': '10' }));
    expect((await contracts())[1]).toEqual({ number: 'V1/2', ...MADE });
    await importLines(V1, V77({ 'Stellen-Nr.': '16.0-99' }));
    expect((await contracts()).map(({ number }) => number)).toEqual(['V1', 'V1/2', 'V77']);
  });
});
