import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RunJob } from '../../src/jobs/run-job.js';
import { ImportContracts } from '../../src/exchange/contracts/import-contracts.service.js';
import { signedInAs } from '../support/accounts.js';
import { HEADINGS, line, writeList } from '../support/contract-list.js';
import { registerContent } from '../support/register-content.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';
import { sheetXml, workbookParts, zip } from '../support/workbook.js';

let web: TestWeb;
beforeAll(async () => {
  web = await startTestWeb({ import: { maxBytes: 2_000_000, maxUnpackedBytes: 20_000_000, maxEntries: 50 } });
});
afterAll(() => web?.close());
// Not by truncating: that would take the accounts along, which may point to people.
afterEach(async () => {
  for (const table of ['import_run', 'contract', 'position', 'employee', 'unit', 'programme', 'change'])
    await web.rows(`delete from ${table}`);
  await rm(join(web.dataDir, 'uploads'), { recursive: true, force: true });
});

const csv = (...lines: string[]): string => `${[HEADINGS.join(';'), ...lines].join('\r\n')}\r\n`;

interface Answer {
  status: number;
  location: string;
  html: string;
}

async function answer(response: Response): Promise<Answer> {
  return { status: response.status, location: response.headers.get('location') ?? '', html: await response.text() };
}

async function get(path: string, cookie = web.cookie): Promise<Answer> {
  return answer(await fetch(web.url + path, { headers: { cookie }, redirect: 'manual' }));
}

async function post(path: string, body: Record<string, string> | FormData = {}, cookie = web.cookie): Promise<Answer> {
  return answer(
    await fetch(web.url + path, {
      method: 'POST',
      headers: { cookie, origin: web.url },
      body: body instanceof FormData ? body : new URLSearchParams(body),
      redirect: 'manual',
    }),
  );
}

async function upload(
  content: string | Buffer,
  name = 'liste.csv',
  profile = '',
  cookie = web.cookie,
): Promise<Answer> {
  const form = new FormData();
  if (profile) form.append('profile', profile);
  form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
  return post('/admin/import', form, cookie);
}

/** Uploads what can be used; the address of its page. */
async function staged(content: string | Buffer, name?: string, profile?: string): Promise<string> {
  const { status, location } = await upload(content, name, profile);
  expect([status, location]).toEqual([303, expect.stringMatching(/^\/admin\/import\/[\da-f-]{36}$/)]);
  return location;
}

const uploads = async (): Promise<string[]> => readdir(join(web.dataDir, 'uploads')).catch(() => []);
const states = async (): Promise<string[]> =>
  (await web.rows<{ state: string }>('select state from import_run order by id')).map(({ state }) => state);

describe('from upload to undoing', () => {
  it.each(['vertraege-export.csv', 'vertraege-export-utf8.csv', 'vertraege-export.xlsx'])(
    '%s: nothing changes before it is applied, then what was shown, and undoing puts all back',
    async (name) => {
      await web.app
        .get(ImportContracts)
        .run(await writeList(join(web.dataDir, 'vorher.csv'), [line({ 'Personalnr.': '004101', Name: 'Vorher' })]));
      const before = await registerContent(web);
      const page = await staged(await readFile(join('test/fixtures', name)), name);
      expect(await registerContent(web)).toBe(before);
      const tried = await get(page);
      expect(tried.html).toContain('Probelauf');
      expect(tried.html).toMatch(/kein mögliches Datum|kein lesbares Datum/);
      expect((await get(`${page}?view=created`)).html).toContain('Letzter Tag: 31.12.2026');
      const [run] = await web.rows<{ counts: { created: number } }>(
        `select counts from import_run where state = 'checked'`,
      );

      expect(await post(`${page}/apply`)).toMatchObject({ status: 303, location: page });
      const after = await registerContent(web);
      expect(after).not.toBe(before);
      expect(
        await web.rows(`select state, counts -> 'created' as created from import_run where applied_no = 2`),
      ).toEqual([{ state: 'applied', created: run!.counts.created }]);
      // Pressed twice.
      expect(await post(`${page}/apply`)).toMatchObject({ status: 303, location: page });
      expect(await registerContent(web)).toBe(after);
      expect(
        await web.rows(`select count(*) from audit_entry where action = 'import.applied' and subject_id = $1`, [
          page.split('/').at(-1),
        ]),
      ).toEqual([{ count: 1 }]);
      expect(await uploads()).toEqual([]);

      expect((await get(`${page}/undo`)).html).toContain('vollständig rückgängig');
      expect(await post(`${page}/undo`)).toMatchObject({ status: 303, location: page });
      expect(await registerContent(web)).toBe(before);
      expect((await get(page)).html).toContain('Zurückgenommen von');
    },
  );

  it('two people apply the same upload at once: it is applied once', async () => {
    const page = await staged(csv(line()));
    const other = await signedInAs(web, 'hr');
    await Promise.all([post(`${page}/apply`), post(`${page}/apply`, {}, other)]);
    expect(await states()).toEqual(['applied']);
    expect(await web.rows('select number from contract')).toEqual([{ number: 'V1' }]);
  });

  it('what the register has become since counts: then it is shown anew instead of applied', async () => {
    const first = await staged(csv(line()));
    const second = await staged(csv(line({ Bemerkung: 'zweite Liste' })));
    await post(`${first}/apply`);
    expect(await post(`${second}/apply`)).toMatchObject({ status: 303, location: second });
    expect(await web.rows('select note from contract')).toEqual([{ note: null }]);
    const again = await get(second);
    expect(again.html).toContain('Seit dem Probelauf hat sich das Register geändert');
    expect((await get(`${second}?view=updated`)).html).toContain('Bemerkung: (leer) → zweite Liste');
    await post(`${second}/apply`);
    expect(await web.rows('select note from contract')).toEqual([{ note: 'zweite Liste' }]);
    expect((await get(`${first}/undo`)).html).toContain('nur der letzte Import');
    expect(await post(`${first}/undo`)).toMatchObject({ status: 409 });
  });

  it('says by name what stands in the way of undoing', async () => {
    const page = await staged(csv(line()));
    await post(`${page}/apply`);
    await web.rows(`update employee set given_name = 'Eva'`);
    const refused = await post(`${page}/undo`);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('Person 004101 (Beispiel, Eva) wurde danach geändert');
    expect(await states()).toEqual(['applied']);
  });
});

describe('what is wrong with lines', () => {
  it('is shown beside the cells, in the language of the viewer, as text, by severity', async () => {
    const page = await staged(
      csv(
        line({ Name: '<script>alert(1)</script>', Beginn: '31.02.2026', Bemerkung: '=cmd|calc' }),
        line({ 'Personalnr.': '4102', 'Vertragsnr.': 'V2', 'E-Mail (dienstl.)': 'keine' }),
      ),
    );
    const { html } = await get(page);
    expect(html).toContain('„31.02.2026“ in „Beginn“ ist kein mögliches Datum.');
    expect(html).toMatch(/v-found--error"><span[^>]*>×<\/span><span[^>]*>Fehler – <\/span>31\.02\.2026/);
    expect(html).toContain('&lt;script>alert(1)&lt;/script>');
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('=cmd|calc');
    const warnings = await get(`${page}?severity=warning&lang=en`);
    expect(warnings.html).toContain('&quot;keine&quot; is not an e-mail address');
    expect(warnings.html).not.toContain('31.02.2026');
  });
});

describe('columns under other names', () => {
  const other = csv(line()).replace('Vertragsnr.', 'Kontrakt-Kennung').replace('Beginn', 'Start');

  it('are assigned by hand, and kept as a profile that later uploads and the command line take', async () => {
    const page = await staged(other);
    expect((await get(page)).html).toContain('Spalten zuordnen');
    const { html } = await get(`${page}/columns`);
    expect(html).toContain('Kontrakt-Kennung');
    expect(html).toContain('01.01.2026');
    const columns = Object.fromEntries(
      [...html.matchAll(/name="(column_\d+)".*?<\/select>/gs)].map(([select, name]) => [
        name!,
        /<option value="(\w+)" selected/.exec(select)?.[1] ?? '',
      ]),
    );
    const at = (heading: string): string => `column_${HEADINGS.indexOf(heading)}`;
    const refused = await post(`${page}/columns`, { ...columns, [at('Vertragsnr.')]: '', profile: '../boese' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Ohne diese Angaben geht es nicht: Vertragsbeginn, Vertragsnummer.');
    expect(refused.html).toContain('Der Name darf nur Buchstaben');
    const chosen = { ...columns, [at('Vertragsnr.')]: 'number', [at('Beginn')]: 'starts_on', [at('Bemerkung')]: '' };
    expect(await post(`${page}/columns`, { ...chosen, profile: 'haus' })).toMatchObject({
      status: 303,
      location: page,
    });
    expect((await get(page)).html).toContain('Probelauf');
    await post(`${page}/apply`);
    expect(await web.rows('select number, starts_on from contract')).toEqual([
      { number: 'V1', starts_on: '2026-01-01' },
    ]);
    const file = join(web.dataDir, 'wieder.csv');
    await writeFile(file, other);
    const again = await web.app.get(ImportContracts).run(file, { profile: 'haus' });
    expect(again).toMatchObject({ rows: 1, unchanged: 1 });
    expect((await get('/admin/import')).html).toContain('<option value="haus">');
    expect((await upload(other, 'x.csv', 'gibtesnicht')).status).toBe(422);
  });
});

describe('a file that is of no use as a whole', () => {
  const cells = line().split(';');
  const bomb = (): Buffer =>
    zip(
      workbookParts([]).map((part) =>
        part.name === 'xl/worksheets/sheet1.xml'
          ? {
              ...part,
              content: sheetXml([HEADINGS, cells]).replace('</worksheet>', `${' '.repeat(30_000_000)}</worksheet>`),
            }
          : part,
      ),
    );

  it.each<[string, number, string, () => string | Buffer | Promise<Buffer>]>([
    ['empty', 422, 'ist leer', () => ''],
    ['a picture', 415, 'weder eine Tabelle', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['blank', 422, 'keine Zeile mit bekannten Überschriften', () => '\r\n\r\n'],
    ['a letter', 422, 'keine Zeile mit bekannten Überschriften', () => 'Sehr geehrte Damen und Herren,\nanbei.\n'],
    ['an unclosed quotation mark', 422, 'Anführungszeichen', () => csv(line(), line({ Name: '"Beispiel' }), line())],
    [
      'a workbook cut off',
      422,
      'beschädigt',
      async () => (await readFile('test/fixtures/vertraege-export.xlsx')).subarray(0, 15_000),
    ],
    ['a zip bomb', 413, 'entpackt größer', bomb],
    ['another archive', 415, 'keine Excel-Arbeitsmappe', () => zip([{ name: 'liste.txt', content: 'x' }])],
    [
      'old Excel',
      415,
      'altes Excel-Format',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(500)]),
    ],
    ['too large', 413, 'zu groß; erlaubt sind 2 MB', () => Buffer.alloc(2_000_001, 'a')],
  ])('%s is refused (%s) with a reason, and leaves nothing behind', async (_, status, reason, content) => {
    const refused = await upload(await content(), '../../<b>böse</b>.xlsx');
    expect([refused.status, refused.html.includes(reason)]).toEqual([status, true]);
    expect(refused.html).not.toContain(web.dataDir);
    expect(refused.html).not.toContain('<b>böse');
    expect(
      await web.rows('select 1 from contract union all select 1 from unit union all select 1 from import_run'),
    ).toEqual([]);
    expect(await uploads()).toEqual([]);
  });

  it('so is a form without a file, and what is no upload at all', async () => {
    expect((await post('/admin/import', new FormData())).status).toBe(422);
    expect((await post('/admin/import', { file: 'x' })).status).toBe(415);
  });
});

describe('an empty house', () => {
  it('can look at a sample and be rid of it again; with people in it it cannot', async () => {
    expect((await get('/admin/import')).html).toContain('Mit Beispieldaten ansehen');
    const { location } = await post('/admin/import/sample');
    await post(`${location}/apply`);
    expect((await get(location)).html).toContain('erfundene Beispieldaten');
    expect((await get('/admin/import')).html).not.toContain('Mit Beispieldaten ansehen');
    expect((await post('/admin/import/sample')).status).toBe(409);
    await web.app.get(RunJob).run('watch', Temporal.PlainDate.from('2026-11-22'));
    await web.app.get(RunJob).run('deliver', Temporal.PlainDate.from('2026-11-22'));
    expect(await post(`${location}/undo`)).toMatchObject({ status: 303 });
    expect(await registerContent(web)).toMatch(/^employee: 0\nunit: 0\nprogramme: 0\nposition: 0\ncontract: 0$/);
  });
});

it('files and cells go when their time is over; the run stays', async () => {
  const page = await staged(csv(line({ Beginn: '31.02.2026' })));
  expect(await uploads()).toHaveLength(1);
  await web.app.get(RunJob).run('tidy-imports', Temporal.PlainDate.from('2026-12-20'));
  expect(await uploads()).toHaveLength(1);
  await web.app.get(RunJob).run('tidy-imports', Temporal.PlainDate.from('2026-12-24'));
  expect(await web.rows('select 1 from import_problem union all select 1 from import_preview')).toEqual([]);
  expect(await states()).toEqual(['discarded']);
  expect((await get(page)).status).toBe(200);
});

it('nobody else gets in, and unknown runs are not there', async () => {
  const page = await staged(csv(line()));
  for (const role of ['manager', 'auditor', 'admin', 'dpo'] as const) {
    const cookie = await signedInAs(web, role);
    expect((await get(page, cookie)).status).toBe(403);
    expect((await post(`${page}/apply`, {}, cookie)).status).toBe(403);
    expect((await upload(csv(line()), 'x.csv', '', cookie)).status).toBe(403);
  }
  expect(await states()).toEqual(['checked']);
  expect((await get('/admin/import/00000000-0000-7000-8000-000000000000')).status).toBe(404);
  expect((await post('/admin/import/x/apply')).status).toBe(404);
  expect(await post(`${page}/discard`)).toMatchObject({ location: '/admin/import?done=discarded' });
  expect(await post(`${page}/apply`)).toMatchObject({ status: 303 });
  expect(await web.rows('select 1 from contract')).toEqual([]);
});
