import { BriefingQuery, type BriefingRow } from '../../src/committees/briefing/briefing-row.query.js';
import { CreateBriefing } from '../../src/committees/briefing/create-briefing.service.js';
import { PaperOfBriefing } from '../../src/committees/briefing/paper-of-briefing.service.js';
import { ReleaseBriefing } from '../../src/committees/briefing/release-briefing.service.js';
import { SaveBriefing } from '../../src/committees/briefing/save-briefing.service.js';
import type { StaffFigures } from '../../src/committees/briefing/staff-figures.js';
import type { ReleasedFigures } from '../../src/committees/disclosure/released-figures.js';
import { PaperPrinter } from '../../src/committees/papers/paper-printer.service.js';
import { paperText } from '../../src/committees/papers/paper-text.js';
import type { ComposedMail } from '../../src/mail/mail-composer.js';
import { NightlyLook } from '../../src/reminders/nightly-look.js';
import { Replay } from '../../src/reminders/replay.js';
import { YearEndLook } from '../../src/reminders/year-end-look.js';
import { County } from '../factories/county.js';
import { signedInAs } from '../support/accounts.js';
import { composeMail } from '../support/compose-mail.js';
import { attack } from '../support/table-attacker.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

const MEMBER = 'ulrike.steinkamp@kreis-musterland.example';
const THRESHOLD = 5;

let web: TestWeb;
let county: County;
let committee: string;
let programme: string;
let session: string;

beforeAll(async () => {
  web = await startTestWeb();
  county = new County(web);
});
afterAll(() => web?.close());

/** A programme of so many people whose contracts end on a day, or never. */
async function programmeOf(ends: Record<string, number>): Promise<void> {
  await county.clear();
  web.clock.set('2026-11-22T06:00:00Z');
  await county.unit('16.0', { hr: '000002', manager: '000001' });
  programme = await county.programme('KIM');
  for (const [to, people] of Object.entries(ends))
    for (let each = 0; each < people; each += 1)
      await county.contract({ programme: 'KIM', to: to === 'never' ? null : to });
  committee = await county.committee('KIM', { [MEMBER]: 'member' });
  session = await county.session(committee, '2026-12-10');
}

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const at = (date: string): void => web.clock.set(`${date}T06:00:00Z`);
async function look(date: string): Promise<number> {
  at(date);
  return (await web.app.get(NightlyLook).run(day(date))).committee_reminders_created;
}
async function yearEndLook(date: string): Promise<number> {
  at(date);
  return (await web.app.get(YearEndLook).run(day(date))).committee_reminders_created;
}

const notices = () =>
  web.rows<{ id: string; figures: StaffFigures }>('select id, figures from committee_notice order by released_at, id');
const one = async (id: string): Promise<BriefingRow> => (await web.app.get(BriefingQuery).one(id))!;
async function draft(): Promise<BriefingRow> {
  return one(await web.app.get(CreateBriefing).run('test', { session, audience: 'public' }));
}
const release = (row: BriefingRow): Promise<boolean> => web.app.get(ReleaseBriefing).run('test', row.id, row.version);
/** Everything that was told of staff so far, oldest first. */
const told = async (): Promise<ReleasedFigures[]> =>
  (
    await web.rows<{ released: ReleasedFigures }>(
      `select released from (
         select figures -> 'released' as released, released_at from committee_notice
         union all select figures -> 'released', released_at from briefing where state = 'released') told
       order by released_at`,
    )
  ).map(({ released }) => released);
async function mailText(): Promise<string> {
  const [mail] = await web.rows<{ id: string }>(
    `select id from mail where purpose = 'committee' order by id desc limit 1`,
  );
  const made = (await composeMail(web, mail!.id, web.clock.today('Europe/Berlin'))) as ComposedMail;
  return `${made.subject} ${made.text}`.replaceAll(/\s+/g, ' ');
}

/** Follow-ons of the first few whose contracts end with the year. */
const sign = (people: number) =>
  web.rows(
    `insert into contract (number, employee_id, unit_id, programme_id, predecessor_id, starts_on, ends_on, ground, signed_on)
     select number || '-F', employee_id, unit_id, programme_id, id, '2027-01-01', '2027-12-31', '14-1-1', '2026-11-23'
     from contract where ends_on = '2026-12-31' order by number limit $1`,
    [people],
  );

const small = (claims: ReturnType<typeof attack>) =>
  claims
    .filter(({ value }) => value > 0 && value < THRESHOLD)
    // A change is one between two papers; a count that is found is one of people.
    .map(({ kind, cell, value }) => `${kind} ${cell.replace(`${programme}/`, '')} ${value}`);

/** As reminders used to be worded: how many end, of how many, and how many are decided. */
function inPlainNumbers(cells: Record<string, number>, { relations }: ReleasedFigures): ReleasedFigures {
  const said = Object.entries(cells).map(
    ([cell, value]) => [`${programme}/${cell}`, { kind: 'number', value }] as const,
  );
  return { threshold: THRESHOLD, cells: Object.fromEntries(said), relations };
}

describe('a reminder to a committee and a briefing, held against each other', () => {
  it('reminder first: neither gives the small rest away that "12 of 14" would', async () => {
    await programmeOf({ '2026-12-31': 12, never: 2 });
    expect(await look('2026-11-22')).toBe(1);
    at('2026-11-26');
    await sign(2);
    const paper = await draft();
    expect(await release(paper)).toBe(true);
    expect(small(attack(await told(), THRESHOLD))).toEqual([]);
    expect(paper.figures.before).toEqual((await notices()).map(({ id }) => id));

    const [notice, briefing] = (await told()) as [ReleasedFigures, ReleasedFigures];
    expect(briefing.cells[`${programme}/ends/2026/2026-12-31`]).toEqual({ kind: 'number', value: 12 });
    const naive = inPlainNumbers({ 'ends/2026/2026-12-31': 12, running: 14 }, notice);
    expect(small(attack([naive, briefing], THRESHOLD))).toContain('count permanent 2');
  });

  it('briefing first: the reminder does not tell how few have been decided since', async () => {
    await programmeOf({ '2026-12-31': 12, never: 6 });
    expect(await release(await draft())).toBe(true);
    await sign(2);
    expect(await look('2026-11-24')).toBe(1);
    expect(small(attack(await told(), THRESHOLD))).toEqual([]);

    const [briefing, notice] = (await told()) as [ReleasedFigures, ReleasedFigures];
    const naive = inPlainNumbers(
      { 'ends/2026': 12, 'decision/2026/undecided': 10, 'decision/2026/under_way': 0 },
      notice,
    );
    expect(small(attack([briefing, naive], THRESHOLD))).toEqual(
      expect.arrayContaining(['change decision/2026/undecided 2', 'count decision/2026/decided 2']),
    );
    const text = await mailText();
    expect(text).toContain('enden am 31.12.2026 die Arbeitsverträge von 12 Beschäftigten');
    expect(text).not.toMatch(/\b(10|2)\b(?! (weniger|Tage))(?=.*Was für den)|0 entschieden/);
  });

  it('a draft of before a reminder is drawn anew before it is released', async () => {
    await programmeOf({ '2026-12-31': 12, never: 6 });
    const old = await draft();
    await look('2026-11-22');
    await expect(release(old)).rejects.toThrow('drawn');
    expect(await web.app.get(SaveBriefing).refresh('test', old.id, old.version)).toBe(true);
    expect(await release(await one(old.id))).toBe(true);
  });
});

describe('what a reminder tells', () => {
  it('is drawn once for a day and stage, however often the look is repeated and whoever joins', async () => {
    await programmeOf({ '2026-12-31': 12, never: 2 });
    await look('2026-11-22');
    await look('2026-11-22');
    await yearEndLook('2026-11-23');
    const first = await notices();
    expect(first).toHaveLength(1);
    const before = await mailText();
    await county.contract({ programme: 'KIM', to: '2026-12-31' });
    await web.rows(
      `insert into committee_member (committee_id, name, role, email, starts_on)
       values ($1, 'Neu', 'member', 'neu@kreis-musterland.example', '2026-11-24')`,
      [committee],
    );
    expect(await look('2026-11-25')).toBe(1);
    expect(await notices()).toEqual(first);
    const toNew = await mailText();
    expect(toNew.slice(toNew.indexOf('Programm KIM –'), toNew.indexOf('Was für'))).toBe(
      before.slice(before.indexOf('Programm KIM –'), before.indexOf('Was für')),
    );
    await look('2026-12-01');
    expect(await notices()).toHaveLength(2);
  });

  it('is kept for good, stands in the audit log, and is not drawn by a replay', async () => {
    await programmeOf({ '2026-12-31': 12 });
    expect(await web.app.get(Replay).run(day('2026-11-22'), day('2026-12-05'))).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'committee' })]),
    );
    expect(await notices()).toEqual([]);
    await look('2026-11-22');
    const [kept] = await notices();
    await expect(web.rows(`update committee_notice set as_of = '2026-01-01'`)).rejects.toThrow('neither changed');
    await expect(web.rows('delete from committee_notice')).rejects.toThrow('neither changed');
    await expect(web.rows('delete from committee_notice_stage')).rejects.toThrow('neither changed');
    expect(
      await web.rows(`select facts from audit_entry where action = 'committee_notice.released' and subject_id = $1`, [
        kept!.id,
      ]),
    ).toEqual([{ facts: { programme: 'KIM', as_of: '2026-11-22' } }]);
  });
});

const pageText = async (path: string, cookie: string): Promise<string> => {
  const response = await fetch(web.url + path, { headers: { cookie, 'accept-language': 'de' } });
  expect(response.status).toBe(200);
  return (await response.text())
    .replaceAll(/<head>.*?<\/head>|<style.*?<\/style>|<[^>]+>/gs, ' ')
    .replaceAll(/\s+/g, ' ');
};
const apiOf = async (path: string, cookie: string): Promise<unknown> =>
  (await fetch(`${web.url}/api/v1${path}`, { headers: { cookie } })).json();

/** What a page says of the programme: without the time and what changes by itself. */
async function shown(as: string): Promise<string[]> {
  const api = (await apiOf('/dashboard', as)) as { programmes: unknown };
  return [await pageText('/', as), JSON.stringify(api.programmes)];
}

describe('pages and API of committees and steering groups', () => {
  it('say that nothing was published, then show what was, and no live count', async () => {
    await programmeOf({ '2026-12-31': 12, '2027-06-30': 7, never: 2 });
    const signIn = async () => {
      member = await signedInAs(web, 'member', { committeeId: committee });
      steering = await signedInAs(web, 'steering', { programmeId: programme });
    };
    let [member, steering] = ['', ''];
    await signIn();
    for (const cookie of [member, steering]) {
      const [page, api] = await shown(cookie);
      expect(page).toContain('Noch keine Zahlen veröffentlicht.');
      expect(page).not.toMatch(/\b(12|7|21) (von|Vertr|Besch)|Personenjahre/);
      expect(JSON.parse(api!)).toMatchObject([
        { published: null, clocks: { cohorts: [], unsigned_person_years: null } },
      ]);
    }
    await look('2026-11-22');
    const fromNotice = await shown(member);
    expect(fromNotice[0]).toContain('enden am 31.12.2026 die Arbeitsverträge von 12 Beschäftigten');
    expect(fromNotice[0]).toContain(
      'Veröffentlichter Stand: 22.11.2026. Quelle: Erinnerung an das Gremium vom 22.11.2026',
    );
    expect(JSON.parse(fromNotice[1]!)).toMatchObject([
      { published: { as_of: '2026-11-22', source: 'notice', briefing: null } },
    ]);

    at('2026-11-24');
    await signIn();
    const paper = await draft();
    await release(paper);
    const before = [
      ...(await shown(member)),
      ...(await shown(steering)),
      await pageText(`/programmes/${programme}`, steering),
    ];
    expect(before[0]).toContain(
      'Veröffentlichter Stand: 24.11.2026. Quelle: Sachstandsbericht zur Sitzung am 10.12.2026',
    );
    expect(before[4]).toContain('enden am 31.12.2026 die Arbeitsverträge von 12 Beschäftigten');
    expect(JSON.parse(before[1]!)).toMatchObject([
      {
        published: {
          as_of: '2026-11-24',
          source: 'briefing',
          briefing: paper.id,
          session: '2026-12-10',
          figures: expect.arrayContaining([{ figure: 'day', day: '2026-12-31', value: { kind: 'number', value: 12 } }]),
        },
      },
    ]);

    for (let each = 0; each < 9; each += 1) await county.contract({ programme: 'KIM', to: '2026-12-31' });
    await web.rows(`update contract set ends_on = '2027-03-31' where ends_on = '2027-06-30'`);
    const after = [
      ...(await shown(member)),
      ...(await shown(steering)),
      await pageText(`/programmes/${programme}`, steering),
    ];
    expect(after).toEqual(before);
  });

  it('keep back a version that was not public', async () => {
    await programmeOf({ '2026-12-31': 12 });
    await web.rows('update committee_session set non_public_part = true');
    const id = await web.app.get(CreateBriefing).run('test', { session, audience: 'non_public' });
    await release(await one(id));
    const [page] = await shown(await signedInAs(web, 'member', { committeeId: committee }));
    expect(page).toContain('Noch keine Zahlen veröffentlicht.');
  });

  it('tell of posts how many the plan has, and not how many are filled', async () => {
    await programmeOf({ '2026-12-31': 12 });
    await web.rows(
      `insert into position (number, title, unit_id, programme_id)
       select 'S-' || i, 'Case Management', u.id, $1 from generate_series(1, 14) i, unit u where u.code = '16.0'`,
      [programme],
    );
    const steering = await signedInAs(web, 'steering', { programmeId: programme });
    const page = await pageText(`/programmes/${programme}`, steering);
    expect(page).toContain('Im Stellenplan stehen 14 Stellen für dieses Programm.');
    expect(page).not.toMatch(/besetzt|Vollzeitanteile/);
    const { items } = (await apiOf(`/programmes/${programme}/occupancy`, steering)) as { items: object[] };
    expect(items[12]).toEqual({ month: '2026-11-01', posts: 14, filled: null, fte: null });
  });
});

describe.each([
  ['one person', { '2026-12-31': 1 }],
  ['one person for good', { never: 1 }],
  ['nobody', {}],
])('a programme of %s', (_, ends: Record<string, number>) => {
  const anybody = /\b1\b(?!\.)|\beine[nr]?\b Besch|ein Vertrag|der einzige|31\.12\.2026/i;

  it('is drafted, previewed, printed and released in a briefing that does not tell of the one', async () => {
    await programmeOf(ends);
    const row = await draft();
    const preview = await web.app.get(PaperOfBriefing).paper(row);
    const text = `${paperText(preview)} ${JSON.stringify(preview.sections)}`.replaceAll(/\s+/g, ' ');
    expect(text).not.toMatch(anybody);
    expect(JSON.stringify(row.figures)).not.toContain('"value":1');
    const pdf = await web.app.get(PaperPrinter).pdf(preview);
    expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-');
    expect(await release(row)).toBe(true);
    expect(small(attack(await told(), THRESHOLD))).toEqual([]);
    const member = await signedInAs(web, 'member', { committeeId: committee });
    expect(await pageText(`/briefings/${row.id}`, member)).not.toMatch(anybody);
    const [page, api] = await shown(member);
    expect(page).toContain('Veröffentlichter Stand: 22.11.2026.');
    expect(page!.slice(page!.indexOf('Ihre Programme'))).not.toMatch(anybody);
    expect(api).not.toContain('"value":1');
  });

  it('is reminded of in words, where its contract ends undecided', async () => {
    await programmeOf(ends);
    expect(await yearEndLook('2026-11-23')).toBe(ends['2026-12-31'] ?? 0);
    if (!ends['2026-12-31']) return;
    const text = await mailText();
    expect(text).toContain('Programm KIM: befristete Verträge laufen aus');
    expect(text).toContain('nennen wir zum Schutz der Beschäftigten hier keine Zahl der Vertragsenden');
    expect(text).not.toMatch(anybody);
    const [page] = await shown(await signedInAs(web, 'member', { committeeId: committee }));
    expect(page!.slice(page!.indexOf('Ihre Programme'))).not.toMatch(anybody);
    at('2026-11-24');
    expect(await release(await draft())).toBe(true);
    expect(small(attack(await told(), THRESHOLD))).toEqual([]);
  });
});
