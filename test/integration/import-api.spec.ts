import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { call, formOf, type Token, tokenOf } from '../support/api.js';
import { HEADINGS, line } from '../support/contract-list.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

let web: TestWeb;
let hr: Token;
beforeAll(async () => {
  web = await startTestWeb();
  hr = await tokenOf(web, 'hr', { login: 'hr@kreis-musterland.example' });
});
afterAll(() => web?.close());
afterEach(async () => {
  for (const table of ['import_run', 'contract', 'position', 'employee', 'unit', 'programme', 'change'])
    await web.rows(`delete from ${table}`);
  await rm(join(web.dataDir, 'profiles'), { recursive: true, force: true });
});

const RUNS = '/api/v1/import-runs';
const send = (target: string, body?: unknown) => call(web, hr, target, body === undefined ? {} : { body });
const csv = (...lines: string[]): string => `${[HEADINGS.join(';'), ...lines].join('\r\n')}\r\n`;
/** Under headings that have to be assigned. */
const other = csv(line()).replace('Vertragsnr.', 'Kontrakt-Kennung').replace('Beginn', 'Start');

async function upload(text: string): Promise<string> {
  const run = await send(`POST ${RUNS}`, formOf({ name: 'liste.csv', text }));
  expect(run.status).toBe(201);
  return `${RUNS}/${run.json['id'] as string}`;
}

interface Column {
  index: number;
  heading: string;
  samples: string[];
  field: string | null;
  suggested: boolean;
}
const columnsOf = async (run: string) => (await send(`GET ${run}/columns`)).json['columns'] as Column[];
const contracts = () => web.rows('select number, starts_on from contract');

describe('columns under other names', () => {
  it('are assigned by a program, kept as a profile, and the list is checked anew', async () => {
    const run = await upload(other);
    expect((await send(`GET ${run}`)).json['state']).toBe('unmapped');
    const columns = await columnsOf(run);
    expect(columns.find(({ heading }) => heading === 'Start')).toMatchObject({ samples: ['01.01.2026'] });
    expect(columns.find(({ heading }) => heading === 'Name')).toMatchObject({ field: 'family_name', suggested: false });
    const meanings: Record<string, string> = { 'Kontrakt-Kennung': 'number', Start: 'starts_on' };
    const chosen = columns.flatMap(({ index, heading, field, suggested }) => {
      const meaning = meanings[heading] ?? (suggested || heading === 'Bemerkung' ? null : field);
      return meaning ? [{ index, field: meaning }] : [];
    });
    const assigned = await send(`POST ${run}/columns`, { profile: 'haus', columns: chosen });
    expect(assigned.json).toMatchObject({ state: 'checked', profile: 'haus', counts: { rows: 1, rejected: 0 } });
    expect((await send('GET /api/v1/import-profiles')).json).toEqual({ items: [{ name: 'haus' }] });
    expect((await columnsOf(run)).find(({ heading }) => heading === 'Bemerkung')!.suggested).toBe(true);
    await send(`POST ${run}/apply`);
    expect(await contracts()).toEqual([{ number: 'V1', starts_on: '2026-01-01' }]);
    expect(await web.rows(`select actor from audit_entry where action = 'import.columns_assigned'`)).toEqual([
      { actor: 'hr@kreis-musterland.example' },
    ]);
    const closed = await send(`POST ${run}/columns`, { profile: 'haus', columns: chosen });
    expect([closed.status, closed.json['code']]).toEqual([409, 'import_not_open']);
    expect((await send(`POST ${run}/check`)).json['code']).toBe('import_not_open');
  });

  it('that are wrong are named at their place, and nothing is kept', async () => {
    const run = await upload(other);
    const columns = await columnsOf(run);
    const at = (heading: string) => columns.find((each) => each.heading === heading)!.index;
    const assign = async (profile: string, ...chosen: [number, string][]) => {
      const body = { profile, columns: chosen.map(([index, field]) => ({ index, field })) };
      const { status, json } = await send(`POST ${run}/columns`, body);
      return [status, (json['errors'] as { pointer: string }[]).map(({ pointer }) => pointer)];
    };
    const needed: [number, string][] = [
      [at('Personalnr.'), 'employee_number'],
      [at('Name'), 'family_name'],
      [at('OE'), 'unit_code'],
      [at('Start'), 'starts_on'],
      [at('Befristet bis'), 'ends_on'],
    ];
    expect(await assign('haus', ...needed)).toEqual([422, ['#/columns']]);
    const number: [number, string] = [at('Kontrakt-Kennung'), 'number'];
    expect(await assign('../boese', ...needed, number)).toEqual([422, ['#/profile']]);
    expect(await assign('haus', ...needed, number, [at('Bemerkung'), 'number'])).toEqual([422, ['#/columns/6/field']]);
    expect(await assign('haus', ...needed, number, number)).toEqual([422, ['#/columns/6/index']]);
    expect(await assign('haus', ...needed, number, [99, 'note'])).toEqual([422, ['#/columns/6/index']]);
    expect(await assign('haus', [0, 'salary'])).toEqual([422, ['#/columns/0/field']]);
    expect((await send('GET /api/v1/import-profiles')).json['items']).toEqual([]);
    expect((await send(`GET ${run}`)).json['state']).toBe('unmapped');
  });
});

describe('what an import would do', () => {
  it('is listed before it is applied, and what stands in the way of undoing after', async () => {
    const run = await upload(csv(line(), line({ 'Personalnr.': '004105', 'Vertragsnr.': 'V2' })));
    const made = (await send(`GET ${run}/changes?kind=created`)).json['items'] as { entity: string; key: string }[];
    expect(
      made
        .filter(({ entity }) => entity === 'contract')
        .map(({ key }) => key)
        .toSorted(),
    ).toEqual(['V1', 'V2']);
    expect((await send(`GET ${run}/changes?kind=updated`)).json).toEqual({ items: [], nextCursor: null });
    expect((await send(`GET ${run}/undo-obstacles`)).json).toEqual({ last: false, obstacles: [] });
    await send(`POST ${run}/apply`);
    expect((await send(`GET ${run}/undo-obstacles`)).json).toEqual({ last: true, obstacles: [] });
    await web.rows(`update employee set given_name = 'Eva' where number = '004101'`);
    expect((await send(`GET ${run}/undo-obstacles`)).json).toMatchObject({
      last: true,
      obstacles: [{ kind: 'changed', entity: 'employee', key: '004101' }],
    });
    expect((await send(`POST ${run}/undo`)).status).toBe(409);
  });

  it('is checked against the register as it is now', async () => {
    const [first, second] = [await upload(csv(line())), await upload(csv(line()))];
    await send(`POST ${first}/apply`);
    expect((await send(`GET ${second}`)).json['counts']).toMatchObject({ created: 1 });
    expect((await send(`POST ${second}/check`)).json['counts']).toMatchObject({ created: 0, unchanged: 1 });
  });

  it('stands beside the cells of its line', async () => {
    const run = await upload(csv(line({ Beginn: '31.02.2026' })));
    const { json } = await send(`GET ${run}/problems`);
    expect((json['items'] as { cells: string[] }[])[0]!.cells).toContain('31.02.2026');
  });
});

describe('the sample', () => {
  it('is for an empty register', async () => {
    const sample = await send(`POST ${RUNS}/sample`);
    expect([sample.status, sample.json['sample']]).toEqual([201, true]);
    const real = await upload(csv(line()));
    await send(`POST ${real}/apply`);
    const refused = await send(`POST ${RUNS}/sample`);
    expect([refused.status, refused.json['code']]).toEqual([409, 'register_not_empty']);
  });
});
