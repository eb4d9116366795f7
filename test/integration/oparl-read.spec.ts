import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OparlLimits } from '../../src/exchange/oparl/oparl-limits.js';
import { type OparlRead, readOparl } from '../../src/exchange/oparl/read-oparl.js';
import { CouncilServer } from '../support/council-server.js';
import { LIMITS as USUAL } from '../support/oparl-limits.js';

const LIMITS: OparlLimits = { ...USUAL, maxBytes: 200_000, maxTotalBytes: 1_000_000 };

let server: CouncilServer;
beforeAll(async () => {
  server = await new CouncilServer().start();
});
beforeEach(() => server.forget());
afterAll(() => server?.stop());

const read = (limits: Partial<OparlLimits> = {}, source = server.url('/system')) =>
  readOparl(source, { ...LIMITS, ...limits });
const problems = ({ problems }: OparlRead): string[][] =>
  problems.list.map(({ code, object, field }) => [code, object.replace(/^http:\/\/[^/]+/, ''), field]);
const ids = (found: ReadonlyMap<string, unknown>): string[] => [...found.keys()].map((id) => new URL(id).pathname);

const organization = (path: string, fields = {}) =>
  server.object('Organization', path, { name: path, organizationType: 'Gremium', ...fields });
const meeting = (path: string, fields = {}) =>
  server.object('Meeting', path, { start: '2026-12-10T17:00:00+01:00', organization: [server.url('/o/1')], ...fields });

describe('a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verbleib-oparl-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const save = (name: string, content: unknown) =>
    writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));

  it('with the examples of the specification is read, gaps and all', async () => {
    const { objects, problems: found } = await readOparl('test/fixtures/oparl', LIMITS);
    const id = 'https://oparl.example.org/';
    expect(objects.Organization.get(`${id}organization/34`)).toMatchObject({
      name: 'Ausschuss für Haushalt und Finanzen',
      shortName: 'Finanzausschuss',
      classification: 'Ausschuss',
    });
    expect(objects.Meeting.get(`${id}meeting/281`)).toMatchObject({
      start: Temporal.Instant.from('2013-01-04T08:00:00+01:00'),
      location: `${id}location/0`,
      organizations: [`${id}organization/34`],
      cancelled: false,
    });
    expect(objects.AgendaItem.get(`${id}agendaitem/3271`)).toMatchObject({ meeting: `${id}meeting/281`, public: true });
    expect(objects.Membership.get(`${id}memberships/385`)).toMatchObject({
      person: `${id}person/29`,
      role: 'Vorsitzende',
      votingRight: true,
    });
    expect(objects.Paper.get(`${id}paper/749`)).toMatchObject({
      reference: '1234/2014',
      web: `${id}files/57737.pdf`,
    });
    expect(objects.Consultation.get(`${id}consultation/47594`)).toMatchObject({ paper: `${id}paper/749` });
    expect(found.list).toEqual([]);
  });

  it('may hold saved pages and lists; files of other kinds are passed over and counted', async () => {
    await save('seite-1.json', { data: [meeting('/m/1'), meeting('/m/2')], links: { next: 'https://ris.example/2' } });
    await save('liste.JSON', [organization('/o/1')]);
    await save('package.json', { name: 'etwas anderes' });
    await save('notiz.txt', 'kein JSON');
    const { objects, problems: found } = await readOparl(folder, LIMITS);
    expect([ids(objects.Meeting), ids(objects.Organization)]).toEqual([['/m/1', '/m/2'], ['/o/1']]);
    expect(found.list).toMatchObject([{ code: 'files_without_objects', object: folder }]);
    expect(server.asked).toEqual([]);
  });

  it.each([
    ['half a file', '{"id": "https://ris.example/1", "type": "https://schema', 'oparl_not_json'],
    ['a page of a website', '<!doctype html><title>RIS</title>', 'oparl_not_json'],
    ['another encoding', Buffer.from('{"name": "M\xfcller"}', 'latin1').toString('latin1'), 'oparl_no_json_files'],
    ['nothing of OParl', '{"name": 1}', 'oparl_no_json_files'],
    ['lists in lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'oparl_too_deep'],
    ['a file that is too large', JSON.stringify({ text: 'x'.repeat(300_000) }), 'oparl_too_large'],
  ])('with %s is refused as a whole', async (_, content, code) => {
    await save('datei.json', content);
    await expect(readOparl(folder, LIMITS)).rejects.toMatchObject({ code, exit: 65 });
  });

  it('that is none is refused', async () => {
    await expect(readOparl('test/fixtures/gibt-es-nicht', LIMITS)).rejects.toMatchObject({ code: 'oparl_not_source' });
  });
});

describe('a server', () => {
  it('is read from its system on, page by page, and only what changed where that is asked for', async () => {
    server.system();
    server.list('/meetings', [meeting('/m/1'), meeting('/m/2')], [meeting('/m/3')]);
    server.answer('/meetings?modified_since=2026-11-21T11%3A00%3A00Z', { data: [meeting('/m/2')] });
    const { objects, problems } = await readOparl(server.url('/system'), LIMITS, {
      since: Temporal.Instant.from('2026-11-21T11:00:00Z'),
      known: new Set([server.url('/o/1')]),
    });
    expect(ids(objects.Meeting)).toEqual(['/m/2']);
    expect(problems.list).toEqual([]);
    expect(server.asked.slice(0, 2)).toEqual(['/system', '/bodies']);

    const all = await read();
    expect(ids(all.objects.Meeting)).toEqual(['/m/1', '/m/2', '/m/3']);
  });

  it('may be asked at a body, a list, an organization or any other object', async () => {
    const member = server.object('Membership', '/ms/1', {
      person: server.url('/p/1'),
      organization: server.url('/o/1'),
    });
    server.object('Person', '/p/1', { name: 'Kim Beispiel' });
    organization('/o/1', { meeting: server.list('/o/1/meetings', [meeting('/m/1')]), membership: [member['id']] });
    server.system({ meeting: [meeting('/m/2')] });
    expect(ids((await read({}, server.url('/body/1'))).objects.Meeting)).toEqual(['/m/2']);
    expect(ids((await read({}, server.url('/meetings'))).objects.Meeting)).toEqual(['/m/2']);
    expect(ids((await read({}, server.url('/m/2'))).objects.Meeting)).toEqual(['/m/2']);
    const { objects } = await read({}, server.url('/o/1'));
    expect([ids(objects.Meeting), ids(objects.Membership), ids(objects.Person)]).toEqual([
      ['/m/1'],
      ['/ms/1'],
      ['/p/1'],
    ]);
  });

  it('may embed objects or refer to them, and says which are deleted', async () => {
    server.object('Membership', '/ms/2', { organization: server.url('/o/1'), role: 'Mitglied' });
    server.object('Location', '/l/1', { room: 'Saal 1', streetAddress: 'Kreisweg 1', locality: 'Musterstadt' });
    const embedded = { id: server.url('/ms/1'), organization: server.url('/o/1'), onBehalfOf: server.url('/o/2') };
    organization('/o/2', { organizationType: 'Fraktion' });
    server.system({
      organization: [organization('/o/1')],
      person: [server.object('Person', '/p/1', { membership: [embedded, server.url('/ms/2')] })],
      meeting: [
        meeting('/m/1', { location: server.url('/l/1') }),
        { ...meeting('/m/2'), deleted: true, modified: '2026-11-20T08:00:00Z' },
      ],
    });
    const { objects, problems } = await read();
    expect(problems.list).toEqual([]);
    expect([ids(objects.Organization), ids(objects.Membership)]).toEqual([
      ['/o/1', '/o/2'],
      ['/ms/1', '/ms/2'],
    ]);
    expect(objects.Membership.get(server.url('/ms/1'))).toMatchObject({ person: server.url('/p/1') });
    expect(objects.Location.get(server.url('/l/1'))).toMatchObject({ text: 'Saal 1, Kreisweg 1, Musterstadt' });
    expect(ids(objects.Meeting)).toEqual(['/m/1']);
    expect(objects.deleted.get(server.url('/m/2'))?.toString()).toBe('2026-11-20T08:00:00Z');
  });

  it('has its mistakes reported with object and field, and everything else is used', async () => {
    server.system({
      organization: [organization('/o/1', { shortName: 7, startDate: '2026-02-30', unbekannt: { egal: true } })],
      person: [server.object('Person', '/p/1', { name: ['Kim'], email: ['keine'] }), 'das ist keine Adresse', 17],
      meeting: [
        meeting('/m/1', { end: '2026-12-10T00:00:00+01:00', agendaItem: [{ id: server.url('/a/1'), public: true }] }),
        meeting('/m/2', { start: 1733850000, cancelled: 'ja', end: '2026-12-10T19:00:00+01:00' }),
        meeting('/m/3', { end: '2026-12-10T16:59:00+01:00' }),
        { id: server.url('/m/4'), type: 'https://schema.oparl.org/1.1/Sitzung' },
        server.object('Paper', '/pp/1'),
        { type: 'https://schema.oparl.org/1.1/Meeting' },
        { ...meeting('/m/5'), id: 'https://fremd.example/m/5' },
      ],
      paper: [server.object('Paper', '/pp/2', { web: 'javascript:alert(1)', name: 'Zeile\u0000eins\nzwei' })],
    });
    const found = await read();
    expect(problems(found)).toEqual([
      ['wrong_type', '/o/1', 'shortName'],
      ['wrong_type', '/o/1', 'startDate'],
      ['wrong_type', '/p/1', 'name'],
      ['wrong_type', '/p/1', 'email'],
      ['not_read', '/persons', ''],
      ['wrong_type', '/persons', ''],
      ['wrong_type', '/m/2', 'start'],
      ['wrong_type', '/m/2', 'cancelled'],
      ['end_before_start', '/m/3', 'end'],
      ['unexpected_object', '/m/4', 'type'],
      ['unexpected_object', '/pp/1', 'type'],
      ['wrong_type', '/meetings', 'id'],
      ['foreign_id', 'https://fremd.example/m/5', 'id'],
      ['wrong_type', '/pp/2', 'web'],
    ]);
    expect(ids(found.objects.Meeting)).toEqual(['/m/1', '/m/2', '/m/3']);
    expect(found.objects.Paper.get(server.url('/pp/2'))).toMatchObject({ name: 'Zeile eins zwei', web: undefined });
    expect(JSON.stringify(found.problems.list)).not.toContain('Kim');
  });

  it('reports a reference that leads nowhere, elsewhere, or to another object', async () => {
    server.answer('/l/2', { id: server.url('/l/3'), type: 'https://schema.oparl.org/1.1/Location' });
    server.system({
      organization: [organization('/o/1')],
      meeting: [
        meeting('/m/1', { location: server.url('/l/1') }),
        meeting('/m/2', { location: server.url('/l/2') }),
        meeting('/m/3', { location: 'http://127.0.0.2/l/4' }),
      ],
    });
    const found = await read();
    expect(problems(found)).toEqual([
      ['not_read', '/m/1', 'location'],
      ['wrong_id', '/l/3', 'id'],
      ['not_read', '/m/3', 'location'],
    ]);
    expect(found.objects.Meeting.size).toBe(3);
  });
});
