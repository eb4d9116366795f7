import { AuditLog } from '../../src/audit/audit-log.js';
import type { HouseSettingKey } from '../../src/config/house-setting-keys.js';
import { HouseSettings } from '../../src/config/house-settings.service.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { changeOfSettings } from '../../src/house-settings/change-house-settings.js';
import { type ReminderDifference, SettingEffect } from '../../src/house-settings/effect.service.js';
import type { SettingChange } from '../../src/house-settings/setting-change.js';
import { NightlyLook } from '../../src/reminders/nightly-look.js';
import { County } from '../factories/county.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let county: County;
beforeAll(async () => {
  test = await startTestApp();
  county = new County(test);
});
beforeEach(async () => {
  await county.clear();
  await test.rows('truncate house_setting');
  await test.app.get(HouseSettings).refresh();
  await county.unit('16.0', { hr: '000002', manager: '000001' });
});
afterAll(() => test?.close());

async function change(wanted: Partial<Record<HouseSettingKey, string>>): Promise<SettingChange> {
  const present = await test.app.get(HouseSettings).written();
  const written = new Map(Object.entries(wanted) as [HouseSettingKey, string][]);
  const found = changeOfSettings(test.settings, test.app.get(AuditLog), present, written);
  if ('problems' in found) throw new Error([...found.problems.keys()].join());
  return found.change;
}
const effectOf = async (wanted: Partial<Record<HouseSettingKey, string>>) =>
  test.app.get(SettingEffect).of(await change(wanted));
async function save(wanted: Partial<Record<HouseSettingKey, string>>): Promise<void> {
  const wish = await change(wanted);
  await test.app.get(UnitOfWork).run('p000002@kreis-musterland.example', (manager) => wish.write(manager));
  await test.app.get(HouseSettings).refresh();
}
const line = ({ change: which, due, stage, role, contracts }: ReminderDifference) =>
  [which, due, stage, role, contracts].join(' ');

describe('the effect of a setting, before it counts', () => {
  it('is which reminders come and go, for whom and when', async () => {
    await county.contract({ to: '2026-12-31' });
    await county.contract({ to: '2026-12-31' });
    const { reminders, added, gone } = await effectOf({ 'reminders.stages': '90,21,14,7' });
    expect(reminders.map(line)).toEqual([
      'gone 2026-12-01 30 hr 2',
      'gone 2026-12-01 30 manager 2',
      'added 2026-12-10 21 hr 2',
      'added 2026-12-10 21 manager 2',
    ]);
    expect({ added, gone }).toEqual({ added: 4, gone: 4 });
  });

  it('foretells what the look then does', async () => {
    await county.contract({ to: '2026-12-31' });
    await test.app.get(NightlyLook).run(Temporal.PlainDate.from('2026-11-22'));
    const { reminders } = await effectOf({ 'reminders.stages': '25' });
    const day = reminders.find(({ change: which }) => which === 'added')!.due;
    expect(day).toBe('2026-12-06');
    await save({ 'reminders.stages': '25' });
    test.clock.set(`${day}T04:30:00Z`);
    expect(await test.app.get(NightlyLook).run(Temporal.PlainDate.from(day))).toMatchObject({ reminders_created: 2 });
    test.clock.set('2026-11-22T11:00:00Z');
  });

  it('is which dates of the plan move with a closed day, and that nothing was written', async () => {
    await county.contract({ to: '2026-12-31' });
    await test.app.get(NightlyLook).run(Temporal.PlainDate.from('2026-11-22'));
    const stored = () => test.rows('select rule, variant, due from plan_deadline order by rule, variant');
    const before = await stored();
    const { plans } = await effectOf({ officeClosed: '12-24,12-30,12-31' });
    expect(plans).toContainEqual({
      ends_on: '2026-12-31',
      rule: 'T6',
      variant: '',
      old_due: '2026-12-30',
      new_due: '2026-12-29',
    });
    expect(await stored()).toEqual(before);
    expect(test.settings.officeClosed).toEqual(['12-24', '12-31']);
    expect(await test.rows('select key from house_setting')).toEqual([]);
  });

  it('is which cliffs are found or not any more', async () => {
    for (let index = 0; index < 3; index += 1) await county.contract({ programme: 'KIM', to: '2026-12-31' });
    const { cliffs } = await effectOf({ 'cliffs.minContracts': '4' });
    expect(cliffs.map(({ change: which, cliff }) => [which, cliff.scope, cliff.name])).toEqual([
      ['gone', 'programme', 'KIM'],
      ['gone', 'unit', '16.0'],
    ]);
  });
});

describe('a setting of the house', () => {
  it('stands above the configuration, has a history, and goes when it says the same again', async () => {
    await save({ 'reminders.stages': '90,30', 'pay.bonusRate': '0.9' });
    expect(test.settings.reminders.stages).toEqual([90, 30]);
    expect(test.settings.pay.bonusRate).toBe(0.9);
    await save({ 'reminders.stages': '60' });
    await save({ 'reminders.stages': '365,180,120,90,60,30,14,7' });
    expect(await test.rows('select key from house_setting order by key')).toEqual([{ key: 'pay.bonusRate' }]);
    expect(
      await test.rows(
        `select actor, old_value, new_value from change where entity = 'house_setting' and field = 'value'`,
      ),
    ).toEqual([{ actor: 'p000002@kreis-musterland.example', old_value: '90,30', new_value: '60' }]);
  });

  it('that cannot be is refused by its key', async () => {
    const found = changeOfSettings(
      test.settings,
      test.app.get(AuditLog),
      new Map(),
      new Map([['staff.remindDays', '99']]),
    );
    expect('problems' in found && [...found.problems.keys()]).toEqual(['staff.remindDays']);
  });
});
