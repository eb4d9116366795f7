import { HouseSettings } from '../../src/config/house-settings.service.js';
import { County } from '../factories/county.js';
import { signedInAs } from '../support/accounts.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

let web: TestWeb;
let county: County;
beforeAll(async () => {
  web = await startTestWeb();
  county = new County(web);
});
beforeEach(async () => {
  await county.clear();
  // Emptying the register takes the accounts with it.
  web.cookie = await signedInAs(web, 'hr');
  await web.rows('truncate house_setting');
  await web.app.get(HouseSettings).refresh();
  await county.unit('16.0', { hr: '000002', manager: '000001' });
  await county.contract({ to: '2026-12-31' });
});
afterAll(() => web?.close());

const get = async (path: string, cookie = web.cookie) =>
  (await fetch(web.url + path, { headers: { cookie, 'accept-language': 'de' } })).text();

/** Fields of the last form of a page that goes to an address, as a browser would send them. */
function fieldsOf(html: string, action: string): Record<string, string> {
  const form = html.slice(html.lastIndexOf(`action="${action}"`)).split('</form>')[0]!;
  const inputs = [...form.matchAll(/<input[^>]*>/g)].map(([input]) => input);
  const attribute = (input: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1];
  const fields = inputs
    .filter((input) => attribute(input, 'type') !== 'checkbox' || / checked/.test(input))
    .map((input) => [attribute(input, 'name')!, attribute(input, 'value') ?? ''] as const);
  const selects = [...form.matchAll(/<select[^>]* name="([^"]*)"[\s\S]*?<\/select>/g)].map(
    ([select, name]) =>
      [name!, /<option[^>]* selected[^>]*/.exec(select)?.[0].match(/value="([^"]*)"/)?.[1] ?? ''] as const,
  );
  return Object.fromEntries([...fields, ...selects]);
}

const send = async (path: string, fields: Record<string, string>) => {
  const response = await fetch(web.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: web.cookie, origin: web.url, 'accept-language': 'de' },
    body: new URLSearchParams(fields),
  });
  return { status: response.status, location: response.headers.get('location'), html: await response.text() };
};

describe('settings of the house', () => {
  const REMINDERS = '/admin/settings/house/reminders';

  it('are changed in two steps: the effect is seen, then saved', async () => {
    const fields = fieldsOf(await get(REMINDERS), REMINDERS);
    expect(fields['reminders.stages']).toBe('365, 180, 120, 90, 60, 30, 14, 7');
    const preview = await send(REMINDERS, { ...fields, 'reminders.stages': '90, 21', intent: 'preview' });
    expect(preview.status).toBe(200);
    expect(preview.html).toContain('10.12.2026');
    expect(preview.html).toContain('2 Erinnerungen hinzu');
    expect(web.settings.reminders.stages).toHaveLength(8);
    const saved = await send(REMINDERS, { ...fieldsOf(preview.html, REMINDERS), intent: 'save' });
    expect(saved).toMatchObject({ status: 303, location: '/admin/settings?done=reminders' });
    expect(web.settings.reminders.stages).toEqual([90, 21]);
    expect(await get('/admin/settings?done=reminders')).toContain('Die Erinnerungen sind geändert.');
  });

  it('keep what was typed where it cannot be, and name it at its field', async () => {
    const fields = fieldsOf(await get(REMINDERS), REMINDERS);
    const wrong = await send(REMINDERS, { ...fields, 'staff.remindDays': '9<b>9', intent: 'preview' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#f-staff.remindDays"');
    expect(wrong.html).toContain('value="9&lt;b>9"');
    expect(wrong.html).toContain('ganze Tage von 1 bis 60');
  });

  it('refuse what was made from an older page, with both side by side', async () => {
    const fields = fieldsOf(await get(REMINDERS), REMINDERS);
    const preview = await send(REMINDERS, { ...fields, 'reminders.stages': '60', intent: 'preview' });
    await send(REMINDERS, { ...fieldsOf(preview.html, REMINDERS), intent: 'save' });
    const late = await send(REMINDERS, { ...fields, 'reminders.stages': '30', intent: 'save' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('60');
    expect(web.settings.reminders.stages).toEqual([60]);
  });

  it('take numbers as people here write them, and no file of the server as pay table', async () => {
    const COSTS = '/admin/settings/house/costs';
    const fields = fieldsOf(await get(COSTS), COSTS);
    expect(fields['pay.bonusRate']).toBe('0,85');
    expect((await send(COSTS, { ...fields, 'pay.table': '/etc/passwd', intent: 'preview' })).status).toBe(422);
    expect((await send(COSTS, { ...fields, 'pay.table': 'none-such', intent: 'preview' })).status).toBe(422);
    expect(await send(COSTS, { ...fields, 'pay.bonusRate': '0,9', intent: 'save' })).toMatchObject({ status: 303 });
    expect(web.settings.pay.bonusRate).toBe(0.9);
  });

  it('are shown to the auditor, who cannot change them', async () => {
    const page = await get('/admin/settings', await signedInAs(web, 'auditor'));
    expect(page).toContain('365, 180, 120');
    expect(page).not.toContain('/admin/settings/house/reminders');
  });
});

describe('what the register says about who is told', () => {
  it('an absence shows whose reminders go to whom, and can be taken back', async () => {
    await county.person('000003');
    const path = '/admin/settings/absences';
    const fields = { number: '1', from: '01.12.2026', to: '11.12.2026', representative: '000003' };
    const preview = await send(path, { ...fields, intent: 'preview' });
    expect(preview.html).toContain('Alex Beispiel-000003');
    expect(preview.html).toMatch(/entfällt[\s\S]*Alex Beispiel-000001/);
    await send(path, { ...fieldsOf(preview.html, path), intent: 'save' });
    const [row] = await web.rows<{ id: string; starts_on: string }>('select id, starts_on from absence');
    expect(row!.starts_on).toBe('2026-12-01');
    expect((await send(`${path}/${row!.id}`, { intent: 'save' })).status).toBe(303);
    expect(await web.rows('select id from absence')).toEqual([]);
  });

  it('an absence of nobody, or the wrong way round, is refused at its field', async () => {
    const { status, html } = await send('/admin/settings/absences', {
      number: '999',
      from: '11.12.2026',
      to: '01.12.2026',
      representative: '',
      intent: 'save',
    });
    expect(status).toBe(422);
    expect(html).toContain('Zu dieser Personalnummer gibt es niemanden.');
    expect(html).toContain('Der letzte Tag liegt vor dem ersten.');
    expect(html).toContain('value="11.12.2026"');
  });

  it('a unit gets another manager and lead times of its own', async () => {
    await county.person('000004');
    const [unit] = await web.rows<{ id: string }>(`select id from unit where code = '16.0'`);
    const path = `/admin/settings/units/${unit!.id}`;
    const fields = { ...fieldsOf(await get(path), path), manager: '4', stages: '45, 10' };
    const preview = await send(path, { ...fields, intent: 'preview' });
    expect(preview.html).toContain('Alex Beispiel-000004');
    expect((await send(path, { ...fieldsOf(preview.html, path), intent: 'save' })).status).toBe(303);
    expect(await web.rows('select stages from reminder_rule')).toEqual([{ stages: [45, 10] }]);
    expect((await send(path, { ...fields, intent: 'save' })).status).toBe(409);
  });

  it('a session that moves, or falls out, moves the plans that lean on it', async () => {
    const committee = await county.committee('KIM', {});
    const session = await county.session(committee, '2026-12-10');
    await county.contract({ programme: 'KIM', to: '2026-12-31' });
    const path = `/committees/${committee}/sessions/${session}/edit`;
    const fields = fieldsOf(await get(path), path);
    expect(fields['held_on']).toBe('10.12.2026');
    const preview = await send(path, { ...fields, held_on: '08.12.2026', intent: 'preview' });
    expect(preview.html).toMatch(/10\.12\.2026[\s\S]*08\.12\.2026/);
    expect(preview.html).toContain('Termine verschieben sich');
    expect((await send(path, { ...fieldsOf(preview.html, path), intent: 'save' })).status).toBe(303);
    expect(await web.rows('select held_on from committee_session')).toEqual([{ held_on: '2026-12-08' }]);
  });
});
