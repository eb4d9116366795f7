import { type ApiCounty, call, fillApiCounty, type Token, tokenOf } from '../support/api.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

let web: TestWeb;
let county: ApiCounty;
let hr: Token;
let manager: Token;
beforeAll(async () => {
  web = await startTestWeb();
  county = await fillApiCounty(web);
  hr = await tokenOf(web, 'hr');
  manager = await tokenOf(web, 'manager', { unitId: county.units.kim });
});
afterAll(() => web?.close());

const read = (path: string, token = hr) => call(web, token, `GET /api/v1/${path}`);
const items = async <Item>(path: string, token = hr) => (await read(path, token)).json['items'] as Item[];

describe('mails', () => {
  interface Mail {
    id: string;
    purpose: string;
    run_date: string;
  }

  it('are narrowed as on the page', async () => {
    const all = await items<Mail>('mails');
    expect(all.length).toBeGreaterThan(1);
    expect((await items<Mail>('mails?purpose=reminder')).length).toBe(
      all.filter(({ purpose }) => purpose === 'reminder').length,
    );
    expect(await items<Mail>('mails?from=2026-11-23')).toEqual([]);
    expect(await items<Mail>('mails?state=failed')).toEqual([]);
    expect((await items<Mail>('mails?state=filed')).length).toBe(all.length);
    const [row] = await web.rows<{ recipient: string }>('select recipient from mail where id = $1', [all[0]!.id]);
    const theirs = await items<Mail>(`mails?recipient=${row!.recipient}`);
    expect(theirs.map(({ id }) => id)).toContain(all[0]!.id);
    expect(theirs.length).toBeLessThan(all.length);
  });

  it('say why they were written, and how they look', async () => {
    const [first] = await items<Mail>('mails?purpose=reminder');
    const { json } = await read(`mails/${first!.id}`);
    expect(json['body_html']).toContain('<html');
    const reasons = json['reasons'] as { ends_on: string; stage: number | null }[];
    expect(reasons.length).toBe(json['reasons_total']);
    expect(reasons[0]).toMatchObject({ ends_on: '2026-12-31' });
  });

  it('have templates that are shown with what the house has; there is nothing else under their name', async () => {
    const purposes = (await items<{ purpose: string }>('mail-templates')).map(({ purpose }) => purpose);
    expect(purposes).toEqual(expect.arrayContaining(['reminder', 'invitation']));
    const before = await web.rows('select count(*) from mail');
    const { json } = await read('mail-templates/reminder?in=en');
    expect(json['made']).toMatchObject({
      sample: false,
      run_date: '2026-11-22',
      html: expect.stringContaining('<html'),
    });
    expect(await web.rows('select count(*) from mail')).toEqual(before);
    expect((await read('mail-templates/nothing')).status).toBe(404);
  });
});

describe('the history of the register', () => {
  it('says what was changed by whom, never the values', async () => {
    await web.rows(`update contract set note = 'Geheim' where number = 'V1'`);
    await web.rows(`update employee set given_name = 'Eva' where number = '700001'`);
    const auditor = await tokenOf(web, 'auditor');
    const first = await read('changes?entity=contract&limit=1', auditor);
    expect(first.json['items']).toEqual([
      expect.objectContaining({ entity: 'contract', called: 'V1', field: 'note', entity_id: county.contracts['V1'] }),
    ]);
    expect(JSON.stringify(first.json)).not.toContain('Geheim');
    const all = await items<{ id: number }>('changes', auditor);
    const second = await read(`changes?limit=1`, auditor);
    const rest = await items<{ id: number }>(`changes?cursor=${second.json['nextCursor'] as string}`, auditor);
    expect(rest.map(({ id }) => id)).toEqual(all.slice(1).map(({ id }) => id));
  });
});

describe('a timeline', () => {
  it('shows people of own units alone, in pages', async () => {
    const whole = await read('timelines/unit/50.3', manager);
    expect([whole.json['people'], (whole.json['items'] as unknown[]).length]).toEqual([4, 4]);
    expect(whole.json['cliffs']).toEqual([{ ends_on: '2026-12-31', contracts: 4 }]);
    const half = await read('timelines/unit/50.3?limit=2', manager);
    const cursor = half.json['nextCursor'] as string;
    const rest = await read(`timelines/unit/50.3?limit=2&cursor=${cursor}`, manager);
    const people = [half, rest].flatMap(({ json }) =>
      (json['items'] as { person: string }[]).map((each) => each.person),
    );
    expect([new Set(people).size, rest.json['nextCursor']]).toEqual([4, null]);
    for (const path of ['timelines/unit/51.2', 'timelines/unit/nirgends', 'timelines/house/50.3'])
      expect([path, (await read(path, manager)).status]).toEqual([path, 404]);
    expect((await read('timelines/unit/51.2')).json['people']).toBe(1);
    expect((await read('timelines/programme/KIM?from=2030-01-01', manager)).json['items']).toEqual([]);
  });
});
