import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { County } from '../factories/county.js';
import { signedInAs } from '../support/accounts.js';
import { readWorkbook } from '../support/read-workbook.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

let web: TestWeb;
/** Leads 50 and with it 50.1. */
let lead: string;
beforeAll(async () => {
  web = await startTestWeb();
});
afterAll(() => web?.close());

async function get(path: string, cookie = web.cookie): Promise<{ status: number; text: string; response: Response }> {
  const response = await fetch(web.url + path, { headers: { cookie, 'accept-language': 'de' }, redirect: 'manual' });
  return { status: response.status, text: await response.text(), response };
}
const numbers = (text: string): string[] => [...text.matchAll(/Beispiel-(\d+)/g)].map((match) => match[1]!);

describe('the page of contracts', () => {
  it('says what to do first while there are none', async () => {
    const { status, text } = await get('/contracts');
    expect(status).toBe(200);
    expect(text).toContain('href="/admin/import"');
    expect(text).toContain('Beispiel ansehen');
  });

  describe('with contracts', () => {
    beforeAll(async () => {
      const county = new County(web);
      await county.unit('50.1', { parent: '50' });
      const unit = await county.unit('50');
      for (let index = 0; index < 120; index += 1)
        await county.contract({
          person: String(1000 + index),
          unit: index < 60 ? '50.1' : '60',
          programme: index % 2 ? 'KIM' : 'GEHEIM-60',
          to: index % 10 ? '2026-12-31' : null,
        });
      await web.rows(`update contract set programme_id = null where unit_id = (select id from unit where code = '50.1')
        and programme_id = (select id from programme where code = 'GEHEIM-60')`);
      await web.rows(`update employee set given_name = '=SUM(A1)' where number = '1003'`);
      lead = await signedInAs(web, 'manager', { unitId: unit });
    });

    it('lists fifty and continues, each contract once', async () => {
      const seen: string[] = [];
      for (let path: string | undefined = '/contracts'; path;) {
        const { text } = await get(path);
        expect(text).toContain('120 Verträge');
        seen.push(...numbers(text));
        path = /id="page-next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
      }
      expect(seen).toHaveLength(120);
      expect(new Set(seen).size).toBe(120);
    });

    it('goes back page by page with what was chosen, and at the start has its own address', async () => {
      const link = (text: string, id: string) =>
        new RegExp(`id="page-${id}" href="([^"]+)"`).exec(text)?.[1]?.replaceAll('&amp;', '&');
      const chosen = 'term=current&sort=-name&column=employee';
      const first = (await get(`/contracts?${chosen}`)).text;
      expect([link(first, 'first'), link(first, 'previous')]).toEqual([undefined, undefined]);
      const second = (await get(link(first, 'next')!)).text;
      const third = (await get(link(second, 'next')!)).text;
      expect(link(third, 'next')).toBeUndefined();
      const back = (await get(link(third, 'previous')!)).text;
      expect(numbers(back)).toEqual(numbers(second));
      expect(numbers((await get(link(back, 'next')!)).text)).toEqual(numbers(third));
      const start = await get(link(back, 'previous')!);
      expect([start.status, start.response.headers.get('location')]).toEqual([303, `/contracts?${chosen}`]);
      expect(link(back, 'first')).toBe(`/contracts?${chosen}`);
      for (const place of ['before=x', `before=018f0000-0000-7000-8000-000000000000`])
        expect((await get(`/contracts?${place}`)).response.headers.get('location')).toBe('/contracts');
    });

    it('shows a manager the contracts of their units, and of nothing else the number, order or choices', async () => {
      const { text } = await get('/contracts', lead);
      expect(text).toContain('60 Verträge');
      expect(numbers(text).every((number) => Number(number) < 1060)).toBe(true);
      expect(text).toContain('50.1');
      expect(text).not.toContain('GEHEIM-60');
      expect(text).not.toContain('>60<');
      for (const query of ['unit=60', 'q=1100', 'programme=GEHEIM-60', 'unit=gibt-es-nicht'])
        expect((await get(`/contracts?${query}`, lead)).text).toContain('Kein Vertrag gefunden');
      const [foreign] = await web.rows<{ id: string }>(`select id from contract where number = 'V100'`);
      const { status, response } = await get(`/contracts?q=Beispiel&after=${foreign!.id}`, lead);
      expect([status, response.headers.get('location')]).toEqual([303, '/contracts?q=Beispiel']);
      expect((await get('/contracts', await signedInAs(web, 'clerk'))).status).toBe(403);
    });

    it.each([
      'from=31.13.2026',
      'to=x',
      'from=2027-01-01&to=31.12.2026',
      'term=x',
      'ground=x',
      'sort=id;drop',
      'column=x',
      `q=${'x'.repeat(300)}`,
      'q=a%00b',
      'q=%E2%80%AEabc',
    ])('refuses %s at its field, with what was typed', async (query) => {
      const { status, text } = await get(`/contracts?${query}`);
      expect(status).toBe(422);
      expect(text).toMatch(/v-summary/);
      expect(numbers(text)).toEqual([]);
    });

    it.each(['q=%3Cscript%3Ealert(1)%3C/script%3E', 'q=%25', 'q=_', `q='%20or%201=1--`, 'q=%FF%FE'])(
      'finds nothing for %s, and runs none of it',
      async (query) => {
        const { status, text } = await get(`/contracts?${query}`);
        expect([200, 422]).toContain(status);
        expect(text).not.toContain('<script>alert');
        expect(numbers(text)).toEqual([]);
      },
    );

    it('is taken along as a file: the same contracts in the same order with the same columns', async () => {
      const query = 'q=beispiel&sort=-name&column=contract&column=end&from=1.1.2026';
      const list: string[] = [];
      for (let path: string | undefined = `/contracts?${query}`; path;) {
        const { text } = await get(path, lead);
        list.push(...numbers(text));
        path = /id="page-next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
      }
      const csv = await get(`/contracts/export?${query}&format=csv`, lead);
      expect(csv.response.headers.get('content-disposition')).toBe('attachment; filename="vertraege-2026-11-22.csv"');
      const lines = csv.text.replace('\uFEFF', '').trim().split('\r\n');
      expect(lines[0]).toBe('Name;Letzter Tag;Vertragsnummer');
      expect(lines.slice(1).map((line) => /Beispiel-(\d+)/.exec(line)![1])).toEqual(list);
      expect(lines[1]).toContain(';31.12.2026;V');
      const response = await fetch(`${web.url}/contracts/export?${query}&format=xlsx`, { headers: { cookie: lead } });
      const file = join(web.dataDir, 'liste.xlsx');
      await writeFile(file, Buffer.from(await response.arrayBuffer()));
      const rows = Object.values(await readWorkbook(file))[0]!.slice(1);
      expect(rows.map((row) => /Beispiel-(\d+)/.exec(String(row[0]?.value))?.[1])).toEqual(list);
      const entries = await web.rows(`select facts from audit_entry where action = 'contracts.exported' order by id`);
      expect(entries).toEqual(
        ['csv', 'xlsx'].map((format) => ({ facts: { format, contracts: list.length, more: false } })),
      );
      expect((await get('/contracts/export?format=exe')).status).toBe(400);
    });

    it('draws a unit as a timeline, person by person, and nothing of units that are not the viewer’s', async () => {
      const people: string[] = [];
      for (let path: string | undefined = '/contracts/timeline?unit=50'; path;) {
        const { status, text } = await get(path, lead);
        expect(status).toBe(200);
        expect(text).toContain('60 Personen');
        expect(text).toContain('54 Verträge enden am 31.12.2026');
        people.push(...new Set(numbers(text)));
        path = /id="page-next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
      }
      expect(people).toHaveLength(60);
      expect(new Set(people).size).toBe(60);
      for (const query of ['unit=60', 'programme=GEHEIM-60', 'unit=gibt-es-nicht', 'unit=%00', ''])
        expect((await get(`/contracts/timeline?${query}`, lead)).status).toBe(404);
      expect((await get('/contracts/timeline?programme=KIM', lead)).text).toContain('30 Personen');
    });

    it('moves a timeline to other years, which stay in the address', async () => {
      const at = (query: string) => get(`/contracts/timeline?unit=50&${query}`, lead);
      const usual = (await at('')).text;
      expect(usual).toContain('Jahre 2025 bis 2029');
      expect(usual).toContain('unit=50&amp;from=2024&amp;to=2028');
      const moved = (await at('from=2027&to=2032')).text;
      expect(moved).toContain('Jahre 2027 bis 2032');
      // Those with a term until 2026 are gone, and with them the day of today.
      expect(moved).toContain('6 Personen');
      expect(moved).not.toContain('heute, ');
      expect(moved).toContain('Üblicher Zeitraum');
      expect((await at('from=1990&to=1991')).text).toContain('In diesen Jahren niemand');
      for (const [query, says] of [
        ['from=2030&to=2026', 'vor „Von Jahr“'],
        ['from=2000&to=2026', 'höchstens 20 Jahre'],
        ['from=x', 'f-from'],
        ['to=20260', 'f-to'],
      ] as const) {
        const { status, text } = await at(query);
        expect([status, text.includes(says), text.includes('Jahre 2025 bis 2029')]).toEqual([422, true, true]);
      }
      for (const query of ['unit=60&from=2020&to=2026', 'unit=60&from=x'])
        expect((await get(`/contracts/timeline?${query}`, lead)).status).toBe(404);
    });
  });
});
