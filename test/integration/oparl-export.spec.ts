import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CorrectBriefing } from '../../src/committees/briefing/correct-briefing.service.js';
import { CreateBriefing } from '../../src/committees/briefing/create-briefing.service.js';
import type { OparlPaper } from '../../src/committees/briefing/oparl-paper.js';
import { ReleaseBriefing } from '../../src/committees/briefing/release-briefing.service.js';
import { ImportOparl } from '../../src/committees/oparl/import-oparl.service.js';
import { County } from '../factories/county.js';
import { signedInAs } from '../support/accounts.js';
import { call, tokenOf } from '../support/api.js';
import { CouncilServer } from '../support/council-server.js';
import { oparlProblems } from '../support/oparl-schema.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

let web: TestWeb;
let council: CouncilServer;
let folder: string;
let committee: string;
let other: string;
let imported: string;
let entered: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verbleib-oparl-'));
  council = await new CouncilServer().start();
  web = await startTestWeb({ oparl: { allowPrivate: true } });
  const county = new County(web);
  await county.unit('16.0', { hr: '000002', manager: '000001' });
  for (let each = 0; each < 12; each += 1) await county.contract({ to: '2026-12-31', programme: 'KIM' });
  const soz = council.object('Organization', '/o/soz', {
    name: 'Ausschuss für Soziales',
    shortName: 'SOZ',
    organizationType: 'Gremium',
    classification: 'Ausschuss',
  });
  const meeting = council.object('Meeting', '/m/4', {
    name: '4. Sitzung',
    start: '2026-12-10T17:00:00+01:00',
    organization: [soz['id']],
  });
  await web.app.get(ImportOparl).run(council.system({ organization: [soz], meeting: [meeting] }));
  const one = async (sql: string) => (await web.rows<{ id: string }>(sql))[0]!.id;
  committee = await one(`select id from committee where code = 'SOZ'`);
  imported = await one('select id from committee_session');
  await web.rows(`update programme set committee_id = $1 where code = 'KIM'`, [committee]);
  other = await county.committee('EHRENAMT', {});
  entered = await county.session(other, '2027-03-11');
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await web?.close();
  await council?.stop();
});

async function release(session: string): Promise<string> {
  const id = await web.app.get(CreateBriefing).run('test', { session, audience: 'public' });
  await web.app.get(ReleaseBriefing).run('test', id, 1);
  return id;
}
const get = async (path: string, cookie = web.cookie): Promise<Response> =>
  fetch(web.url + path, { headers: { cookie } });
const paperOf = async (id: string) => (await (await get(`/briefings/${id}/oparl`)).json()) as OparlPaper;

describe('the examples of the specification', () => {
  it('have nothing against themselves, so that the check can be believed', () => {
    const example = JSON.parse(readFileSync('test/fixtures/oparl/Paper-01.json', 'utf8')) as Record<string, unknown>;
    expect(oparlProblems('Paper', example)).toEqual([]);
    const { id: _, ...rest } = example;
    expect(oparlProblems('Paper', { ...rest, date: '04.04.2014', mainFile: { type: 'File' } })).toHaveLength(5);
  });
});

describe('a released briefing as a paper of OParl', () => {
  it('fits the schema of OParl 1.1 and says what its file is, to the byte', async () => {
    const id = await release(imported);
    const paper = await paperOf(id);
    expect(oparlProblems('Paper', paper)).toEqual([]);
    const pdf = Buffer.from(await (await get(`/briefings/${id}/pdf`)).arrayBuffer());
    expect(paper).toMatchObject({
      id: `${new URL(paper.web).origin}/briefings/${id}/oparl`,
      paperType: 'Mitteilungsvorlage',
      mainFile: {
        mimeType: 'application/pdf',
        fileName: 'briefing-2026-12-10-1.pdf',
        size: pdf.length,
        sha512Checksum: createHash('sha512').update(pdf).digest('hex'),
      },
      consultation: [
        {
          meeting: council.url('/m/4'),
          organization: [council.url('/o/soz')],
          role: 'Kenntnisnahme',
          authoritative: false,
        },
      ],
    });
    // Any of its addresses that is on this service leads to what it says.
    for (const address of [paper.web, paper.id, paper.mainFile.accessUrl])
      expect([address, (await get(new URL(address).pathname)).status]).toEqual([address, 200]);
  });

  it('is dated by the day of the house, not of Greenwich', async () => {
    const [{ id }] = (await web.rows<{ id: string }>(`select id from briefing where state = 'released'`)) as [
      { id: string },
    ];
    const before = web.clock.now().toString();
    web.clock.set('2027-01-31T23:30:00Z');
    const next = await release(entered);
    web.clock.set(before);
    const paper = await paperOf(next);
    expect(paper).toMatchObject({ date: '2027-02-01', created: '2027-02-01T00:30:00+01:00' });
    expect(paper.consultation).toBeUndefined();
    expect(oparlProblems('Paper', paper)).toEqual([]);
    expect((await paperOf(id)).date).not.toBe('2027-02-01');
  });

  it('is the same for programs, and only where it is released', async () => {
    const [{ id }] = (await web.rows<{ id: string }>(
      `select id from briefing where session_id = $1 and state = 'released'`,
      [imported],
    )) as [{ id: string }];
    const member = await tokenOf(web, 'member', { committeeId: committee });
    const answer = await call(web, member, `GET /api/v1/briefings/${id}/oparl`);
    expect(answer.json).toEqual(await paperOf(id));
    const correction = await web.app.get(CorrectBriefing).run('test', id);
    const clerk = await tokenOf(web, 'clerk', { committeeId: committee });
    expect((await call(web, clerk, `GET /api/v1/briefings/${correction}/oparl`)).status).toBe(404);
    await web.rows(`update briefing set correction = 'Zahl berichtigt.' where id = $1`, [correction]);
    const [{ version }] = (await web.rows<{ version: number }>('select version from briefing where id = $1', [
      correction,
    ])) as [{ version: number }];
    await web.app.get(ReleaseBriefing).run('test', correction, version);
    const corrected = await paperOf(correction);
    expect(corrected.relatedPaper).toEqual([(await paperOf(id)).id]);
    expect(oparlProblems('Paper', corrected)).toEqual([]);
    const stranger = await signedInAs(web, 'member', { committeeId: other });
    expect((await get(`/briefings/${id}/oparl`, stranger)).status).toBe(404);
  });

  it('is read back by our own import, for the same session, and nothing changes the second time', async () => {
    const [{ id }] = (await web.rows<{ id: string }>(
      `select id from briefing where session_id = $1 and state = 'released' and corrects_id is null`,
      [imported],
    )) as [{ id: string }];
    const paper = await paperOf(id);
    writeFileSync(join(folder, 'paper.json'), JSON.stringify(paper));
    const read = await web.app.get(ImportOparl).run(folder);
    expect(read).toMatchObject({ papers: 1, consultations: 1, committee_papers: { created: 1 }, problems: [] });
    expect(
      await web.rows('select committee_id, session_id, name, kind, dated_on, address from committee_paper'),
    ).toEqual([
      {
        committee_id: committee,
        session_id: imported,
        name: paper.name,
        kind: 'Mitteilungsvorlage',
        dated_on: paper.date,
        address: paper.web,
      },
    ]);
    expect(await web.app.get(ImportOparl).run(folder)).toMatchObject({
      committee_papers: { created: 0, updated: 0, unchanged: 1 },
    });
  });
});
