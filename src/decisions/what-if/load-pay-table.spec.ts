import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VerbleibError } from '../../shared/errors.js';
import { loadPayTable } from './load-pay-table.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbleib-pay-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function house(text: string): Promise<string> {
  const file = join(folder, 'house.yaml');
  await writeFile(file, text);
  return file;
}

async function refusal(name: string): Promise<VerbleibError> {
  const error: unknown = await loadPayTable(name).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof VerbleibError) return error;
  throw new Error(`The table was taken, or it was refused otherwise: ${String(error)}`);
}

const HEAD = 'label: Haus\ncurrency: EUR\n';
const TABLE = `${HEAD}tables:\n  - { from: 2026-01-01, source: Haustarif, confidence: R, groups: { H 1: [2000, null] } }\n`;

describe('the shipped pay table', () => {
  it('has the amounts of the collective agreement in cents, and names their source', async () => {
    const table = await loadPayTable('tvoed-vka');
    expect([table.label, table.currency]).toEqual(['TVöD-VKA', 'EUR']);
    const steps = (group: string) =>
      [1, 2, 3, 4, 5, 6].map((step) => {
        const amounts = table.amounts(group, step);
        return typeof amounts === 'string' ? amounts : amounts[0]!.cents;
      });
    expect(steps('EG 9b')).toEqual([367_689, 392_900, 408_907, 456_279, 484_349, 516_865]);
    expect(steps('EG9C')).toEqual([390_148, 417_364, 446_961, 478_853, 513_137, 537_714]);
    expect(steps('EG 11')).toEqual([415_335, 454_272, 490_859, 530_554, 584_879, 615_445]);
    expect(table.amounts('EG 9b', 1)).toMatchObject([
      { confidence: 'R2', source: expect.stringContaining('01.04.2025') },
      { cents: 377_984, confidence: 'M', source: expect.stringContaining('2,8 %') },
    ]);
  });
});

describe('a table of the house', () => {
  it('stands alone, or adds to a shipped one', async () => {
    const own = await loadPayTable(await house(TABLE));
    expect(own.amounts('H 1', 1)).toMatchObject([{ cents: 200_000, confidence: 'R' }]);
    expect([own.amounts('H 1', 2), own.amounts('EG 9b', 1)]).toEqual(['table_step', 'table_group']);
    const added = await loadPayTable(await house(`extends: tvoed-vka\n${TABLE}`));
    // The raise of 2026-05-01 lifts the house's group as well.
    expect(added.amounts('H 1', 1)).toMatchObject([{ cents: 200_000 }, { cents: 205_600 }]);
    expect(added.amounts('EG 9b', 1)).toHaveLength(2);
  });

  it.each([
    ['an amount in words', TABLE.replace('2000', 'viel'), 'tables › 1 › groups › H 1 › 1', 'Monatsentgelt in Euro'],
    ['a tenth of a cent', TABLE.replace('2000', '2000.001'), 'tables › 1 › groups › H 1 › 1', 'zwei Nachkommastellen'],
    ['a day that is none', TABLE.replace('2026-01-01', '2026-02-30'), 'tables › 1 › from', 'ein Datum'],
    ['no source', TABLE.replace('source: Haustarif, ', ''), 'tables › 1 › source', 'ein Text'],
    ['groups and raise', TABLE.replace('groups', 'raise: 0.1, groups'), 'tables › 1', 'entweder groups oder raise'],
    ['an unknown key', TABLE.replace('groups', 'gruppen'), 'tables › 1 › gruppen', 'einer der Schlüssel'],
    ['no currency', TABLE.replace('currency: EUR', 'currency: Euro'), 'currency', 'eine Währung wie EUR'],
    ['nothing at all', '', '', 'ein Abschnitt'],
  ])('with %s is refused with file and place, exit 78', async (_, text, place, expected) => {
    const file = await house(text);
    const error = await refusal(file);
    expect([error.code, error.exit]).toEqual(['bad_pay_table', 78]);
    expect(error.text.de).toContain(`Entgelttabelle ${file}${place ? `, Stelle „${place}“` : ''}; erwartet:`);
    expect(error.text.de).toContain(expected);
  });

  it('that is missing, no YAML, or builds on itself is refused with exit 78', async () => {
    expect(await refusal('tvoed-vkaa')).toMatchObject({ code: 'pay_table_unreadable', exit: 78 });
    expect((await refusal('tvoed-vkaa')).text.de).toContain('Meinten Sie tvoed-vka?');
    expect(await refusal(join(folder, 'nirgends.yaml'))).toMatchObject({ code: 'pay_table_unreadable', exit: 78 });
    expect(await refusal(await house('label: ['))).toMatchObject({ code: 'bad_pay_table', exit: 78 });
    const file = join(folder, 'house.yaml');
    expect(await refusal(await house(`extends: ${file}\n${TABLE}`))).toMatchObject({ code: 'bad_pay_table' });
  });
});
