import { ImportOparl, type OparlImportOptions } from '../../src/committees/oparl/import-oparl.service.js';
import { NightlyLook } from '../../src/reminders/nightly-look.js';
import { RunJob } from '../../src/jobs/run-job.js';
import { County } from '../factories/county.js';
import { CouncilServer } from '../support/council-server.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let county: County;
let server: CouncilServer;
beforeAll(async () => {
  server = await new CouncilServer().start();
  test = await startTestApp({ oparl: { allowPrivate: true, sources: [server.url('/system')] } });
  county = new County(test);
});
beforeEach(async () => {
  server.forget();
  test.clock.set('2026-11-22T11:00:00Z');
  await county.clear();
  await test.rows('delete from oparl_source');
});
afterAll(async () => {
  await test?.close();
  await server?.stop();
});

const run = (options: OparlImportOptions = {}, source = server.url('/system')) =>
  test.app.get(ImportOparl).run(source, options);
const codes = ({ problems }: Awaited<ReturnType<typeof run>>) => problems.map(({ code }) => code);

const organization = (path: string, fields = {}) =>
  server.object('Organization', path, { organizationType: 'Gremium', classification: 'Ausschuss', ...fields });
const SOZ = { name: 'Ausschuss für Soziales', shortName: 'SOZ' };
const meeting = (path: string, start: string, fields = {}) =>
  server.object('Meeting', path, { name: '4. Sitzung', start, organization: [server.url('/o/soz')], ...fields });
const person = (path: string, name: string, ...memberships: Record<string, unknown>[]) =>
  server.object('Person', path, {
    name,
    email: [`${path.replaceAll(/\W/g, '')}@kreis-musterland.example`],
    membership: memberships.map((each, index) => ({ id: server.url(`${path}/m${index}`), ...each })),
  });

const sessions = () =>
  test.rows(
    `select c.code, s.held_on, s.starts_at, s.title, s.place, s.cancelled, s.public_part, s.non_public_part
     from committee_session s join committee c on c.id = s.committee_id order by s.held_on, c.code, s.title`,
  );
const members = () =>
  test.rows(
    `select c.code, m.name, m.role, m.email, m.faction, m.organisation, m.starts_on, m.ends_on, m.non_public, m.mails
     from committee_member m join committee c on c.id = m.committee_id order by m.name, c.code, m.starts_on`,
  );
const UNCHANGED = { created: 0, updated: 0 };
const nothingDone = {
  committees: UNCHANGED,
  sessions: { ...UNCHANGED, moved: 0, cancelled: 0 },
  members: { ...UNCHANGED, ended: 0 },
  committee_papers: UNCHANGED,
};

describe('the examples of the specification', () => {
  it('come in from a folder, and a second time nothing changes', async () => {
    const first = await run({}, 'test/fixtures/oparl');
    expect(first).toMatchObject({
      organizations: 1,
      meetings: 1,
      persons: 1,
      memberships: 2,
      papers: 1,
      agenda_items: 1,
      committees: { created: 1 },
      sessions: { created: 1 },
      committee_papers: { created: 1 },
    });
    expect(await sessions()).toEqual([
      {
        code: 'Finanzausschuss',
        held_on: '2013-01-04',
        starts_at: '08:00:00',
        title: '4. Sitzung des Finanzausschusses',
        place: 'Rathaus der Beispielstadt, Ratshausplatz 1, 12345 Beispielstadt',
        cancelled: false,
        public_part: true,
        non_public_part: false,
      },
    ]);
    expect(await test.rows('select name, reference, dated_on, kind, address, session_id from committee_paper')).toEqual(
      [
        {
          name: 'Antwort auf Anfrage 1200/2014',
          reference: '1234/2014',
          dated_on: '2014-04-04',
          kind: 'Beantwortung einer Anfrage',
          address: 'https://oparl.example.org/files/57737.pdf',
          session_id: null,
        },
      ],
    );
    // The organizations of the example's memberships are not in the folder; who has left is nobody's business.
    expect(first.problems).toMatchObject([
      { code: 'unknown_organization', object: 'https://oparl.example.org/memberships/385', field: 'organization' },
    ]);
    expect(await run({}, 'test/fixtures/oparl')).toMatchObject(nothingDone);
    expect(await test.rows('select * from change')).toEqual([]);
  });
});

describe('committees', () => {
  it('are made of bodies, each of its kind; factions and offices are none', async () => {
    server.system({
      organization: [
        organization('/o/soz', SOZ),
        organization('/o/kt', { name: 'Kreistag', classification: 'Parlament' }),
        organization('/o/lg', { name: 'Lenkungsgruppe KIM', shortName: 'LG KIM', classification: '' }),
        organization('/o/ag', { name: 'AG Ankommen', classification: 'Arbeitsgruppe' }),
        organization('/o/a', { name: 'Fraktion A', organizationType: 'Fraktion', classification: '' }),
        organization('/o/amt', { name: 'Sozialamt', organizationType: 'Verwaltungsbereich', classification: 'Amt' }),
        organization('/o/alt', { name: 'Alter Ausschuss', endDate: '2020-10-31' }),
        organization('/o/soz2', { name: 'Ausschuss für Sozialplanung', shortName: 'SOZ' }),
      ],
    });
    expect(await run()).toMatchObject({ organizations: 8, committees: { created: 5 }, problems: [] });
    expect(await test.rows('select code, name, kind from committee order by code')).toEqual([
      { code: 'AG-Ankommen', name: 'AG Ankommen', kind: 'working_group' },
      { code: 'Kreistag', name: 'Kreistag', kind: 'council' },
      { code: 'LG-KIM', name: 'Lenkungsgruppe KIM', kind: 'steering' },
      { code: 'SOZ', name: 'Ausschuss für Soziales', kind: 'committee' },
      { code: 'SOZ-2', name: 'Ausschuss für Sozialplanung', kind: 'committee' },
    ]);
    expect(await run({ full: true })).toMatchObject(nothingDone);
  });

  it('that were entered by hand are adopted with their sessions and members, and keep their words', async () => {
    const committee = await county.committee('KIM', {});
    await test.rows(`update committee set name = 'ausschuss für  Soziales', code = 'ASGI' where id = $1`, [committee]);
    const entered = await county.session(committee, '2026-12-10', '2026-12-01');
    await test.rows(`update committee_session set title = 'Haushalt' where id = $1`, [entered]);
    await test.rows(
      `insert into committee_member (committee_id, name, role, starts_on) values ($1, 'Kim Beispiel', 'advisory', '2021-01-01'),
         ($1, 'Alex Amt', 'clerk', '2021-01-01')`,
      [committee],
    );
    server.system({
      organization: [organization('/o/soz', SOZ)],
      meeting: [meeting('/m/1', '2026-12-10T17:00:00+01:00')],
      person: [
        person('/p/1', 'Kim Beispiel', { organization: server.url('/o/soz'), startDate: '2020-11-01' }),
        person('/p/2', 'Alex Amt', { organization: server.url('/o/soz'), startDate: '2020-11-01' }),
      ],
    });
    expect(codes(await run())).toEqual(['committee_adopted', 'session_adopted']);
    expect(await test.rows('select id, title, papers_due, starts_at from committee_session')).toEqual([
      { id: entered, title: 'Haushalt', papers_due: '2026-12-01', starts_at: '17:00:00' },
    ]);
    expect(await members()).toMatchObject([
      { name: 'Alex Amt', role: 'member', starts_on: '2020-11-01' },
      { name: 'Alex Amt', role: 'clerk' },
      { code: 'ASGI', name: 'Kim Beispiel', role: 'advisory', email: null, starts_on: '2021-01-01' },
    ]);
    expect(await run({ full: true })).toMatchObject({ ...nothingDone, problems: [] });
  });

  it('stay when the council information system has them no longer, and that is said once', async () => {
    server.system({ organization: [organization('/o/soz', SOZ)] });
    await run();
    server.system({ organization: [{ ...organization('/o/soz'), deleted: true }] });
    expect(codes(await run())).toEqual(['organization_gone']);
    expect(await run()).toMatchObject({ ...nothingDone, problems: [] });
    expect(await test.rows('select code from committee')).toEqual([{ code: 'SOZ' }]);
  });
});

describe('sessions', () => {
  it('are on the day and at the time of the house, in each committee of a joint meeting, with their parts', async () => {
    const agenda = [true, false].map((isPublic, index) => ({ id: server.url(`/a/${index}`), public: isPublic }));
    server.system({
      organization: [
        organization('/o/soz', SOZ),
        organization('/o/jha', { name: 'Jugendhilfeausschuss', shortName: 'JHA' }),
      ],
      meeting: [
        meeting('/m/1', '2026-12-10T23:30:00Z', { agendaItem: agenda }),
        meeting('/m/2', '2026-12-15', { organization: [server.url('/o/soz'), server.url('/o/jha')] }),
        meeting('/m/3', '2026-12-17T17:30:00', {
          location: { id: server.url('/l/1'), room: 'Saal 1' },
          meetingState: 'abgesagt',
        }),
        meeting('/m/4', '2026-12-17T19:00:00+01:00'),
      ],
    });
    expect(await run()).toMatchObject({ sessions: { created: 5 }, problems: [] });
    const facts = (code: string, held_on: string, starts_at: string | null, more = {}) => ({
      code,
      held_on,
      starts_at,
      title: '4. Sitzung',
      place: '',
      cancelled: false,
      public_part: true,
      non_public_part: false,
      ...more,
    });
    expect(await sessions()).toEqual([
      facts('SOZ', '2026-12-11', '00:30:00', { non_public_part: true }),
      facts('JHA', '2026-12-15', null),
      facts('SOZ', '2026-12-15', null),
      facts('SOZ', '2026-12-17', '17:30:00', { place: 'Saal 1', cancelled: true }),
      facts('SOZ', '2026-12-17', '19:00:00', { title: '4. Sitzung (2)' }),
    ]);
    expect(await run({ full: true })).toMatchObject(nothingDone);
  });

  it('that change days with each other keep their rows; one that is gone is cancelled, and comes back', async () => {
    server.system({
      organization: [organization('/o/soz', SOZ)],
      meeting: [meeting('/m/1', '2026-12-10T17:00:00+01:00'), meeting('/m/2', '2026-12-17T17:00:00+01:00')],
    });
    await run();
    const before = await test.rows<{ id: string }>('select id, held_on from committee_session order by held_on');
    server.list('/meetings', [
      meeting('/m/1', '2026-12-17T17:00:00+01:00'),
      meeting('/m/2', '2026-12-10T17:00:00+01:00'),
    ]);
    expect(await run()).toMatchObject({ sessions: { created: 0, updated: 2, moved: 2 } });
    const after = await test.rows<{ id: string }>('select id, held_on from committee_session order by held_on');
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id).toReversed());

    server.list('/meetings', [{ id: server.url('/m/1'), type: 'https://schema.oparl.org/1.1/Meeting', deleted: true }]);
    expect(await run()).toMatchObject({ deleted: 1, sessions: { updated: 1, cancelled: 1, moved: 0 } });
    expect((await sessions()).map(({ cancelled }) => cancelled)).toEqual([false, true]);
    expect(await run()).toMatchObject(nothingDone);
    server.list('/meetings', [meeting('/m/1', '2026-12-17T17:00:00+01:00')]);
    await run();
    expect((await sessions()).map(({ cancelled }) => cancelled)).toEqual([false, false]);
  });

  it('take day, time, place and cancellation from the system, and keep a title and a paper deadline of one’s own', async () => {
    server.system({
      organization: [organization('/o/soz', SOZ)],
      meeting: [meeting('/m/1', '2026-12-10T17:00:00+01:00', { location: { id: server.url('/l/1'), room: 'Saal 1' } })],
    });
    await run();
    await test.rows(
      `update committee_session set held_on = '2026-12-11', place = 'Saal 2', title = 'Haushalt', papers_due = '2026-12-03'`,
    );
    const again = await run();
    expect(codes(again)).toEqual(['replaced_by_source', 'replaced_by_source', 'papers_due_stays']);
    expect(again.problems.map(({ field }) => field)).toEqual(['held_on', 'place', 'start']);
    expect(await sessions()).toMatchObject([{ held_on: '2026-12-10', place: 'Saal 1', title: 'Haushalt' }]);

    server.list('/meetings', [meeting('/m/1', '2026-12-01T17:00:00+01:00', { name: '5. Sitzung' })]);
    const moved = await run();
    expect(codes(moved)).toEqual(['kept_by_hand', 'papers_due_dropped']);
    expect(await test.rows('select held_on, title, papers_due from committee_session')).toEqual([
      { held_on: '2026-12-01', title: 'Haushalt', papers_due: null },
    ]);
    expect(codes(await run())).toEqual([]);
  });

  it('make room for a new one on the day that they leave', async () => {
    server.system({
      organization: [organization('/o/soz', SOZ)],
      meeting: [meeting('/m/1', '2026-12-10T17:00:00+01:00')],
    });
    await run();
    server.list('/meetings', [
      meeting('/m/2', '2026-12-10T17:00:00+01:00'),
      meeting('/m/1', '2026-12-17T17:00:00+01:00'),
    ]);
    expect(await run()).toMatchObject({ sessions: { created: 1, moved: 1 } });
    expect((await sessions()).map(({ held_on, title }) => [held_on, title])).toEqual([
      ['2026-12-10', '4. Sitzung'],
      ['2026-12-17', '4. Sitzung'],
    ]);
  });

  it('leave a committee to which they no longer belong', async () => {
    const both = [
      organization('/o/soz', SOZ),
      organization('/o/jha', { name: 'Jugendhilfeausschuss', shortName: 'JHA' }),
    ];
    server.system({ organization: both, meeting: [meeting('/m/1', '2026-12-10T17:00:00+01:00')] });
    await run();
    server.list('/meetings', [meeting('/m/1', '2026-12-10T17:00:00+01:00', { organization: [server.url('/o/jha')] })]);
    expect(codes(await run())).toEqual(['no_longer_there']);
    expect(await sessions()).toMatchObject([
      { code: 'JHA', cancelled: false },
      { code: 'SOZ', cancelled: true },
    ]);
    expect(await run()).toMatchObject({ ...nothingDone, problems: [] });
  });

  it('without a day or a committee are named and left out', async () => {
    server.system({
      organization: [organization('/o/soz', SOZ)],
      meeting: [
        meeting('/m/1', ''),
        meeting('/m/2', '2026-12-10T17:00:00+01:00', { organization: [] }),
        meeting('/m/3', '2026-12-10T17:00:00+01:00', { organization: [server.url('/o/weg')] }),
      ],
    });
    expect(codes(await run())).toEqual(['not_read', 'no_start', 'no_organization', 'unknown_organization']);
    expect(await sessions()).toEqual([]);
  });
});

describe('a session that is moved by an import', () => {
  it('moves the plans that lean on it, and those who depend on it are told', async () => {
    await county.unit('16.0', { hr: '003001', manager: '004001' });
    server.system({
      organization: [organization('/o/soz', SOZ)],
      meeting: [meeting('/m/1', '2026-12-10T17:00:00+01:00')],
    });
    await run();
    await test.rows(`update programme set committee_id = (select id from committee) where id = $1`, [
      await county.programme('KIM'),
    ]);
    for (let count = 0; count < 3; count += 1) await county.contract({ programme: 'KIM', to: '2026-12-31' });
    const look = (date: string) => {
      test.clock.set(`${date}T04:30:00Z`);
      return test.app.get(NightlyLook).run(Temporal.PlainDate.from(date));
    };
    await look('2026-11-22');
    server.list('/meetings', [meeting('/m/1', '2026-12-03T17:00:00+01:00')]);
    expect(await run()).toMatchObject({ sessions: { moved: 1 } });
    const counts = await look('2026-11-23');
    expect(counts).toMatchObject({ plan_moves: 2 });
    expect(counts.plan_notices_created).toBeGreaterThan(0);
    expect(await test.rows('select rule, old_due, new_due from plan_move order by rule')).toEqual([
      { rule: 'C1', old_due: '2026-12-03', new_due: '2026-11-26' },
      { rule: 'C2', old_due: '2026-12-10', new_due: '2026-12-03' },
    ]);
    expect(
      await test.rows(
        `select distinct n.role, e.number from notice n join employee e on e.id = n.recipient where n.purpose = 'plan' order by 1`,
      ),
    ).toEqual([
      { role: 'hr', number: '003001' },
      { role: 'manager', number: '004001' },
    ]);
  });
});

describe('members', () => {
  const soz = (fields = {}) => ({ organization: server.url('/o/soz'), startDate: '2020-11-01', ...fields });
  const organizations = () => [
    organization('/o/soz', SOZ),
    organization('/o/a', { name: 'Fraktion A im Kreistag', shortName: 'Fraktion A', organizationType: 'Fraktion' }),
    organization('/o/v', { name: 'Wohlfahrtsverband V', organizationType: 'Institution', classification: '' }),
  ];

  it('have role, faction or organisation, and time; nobody is sent mails because of an import', async () => {
    const faction = { organization: server.url('/o/a'), startDate: '2020-11-01' };
    server.system({
      organization: organizations(),
      person: [
        person('/p/1', 'Ada Muster', soz({ role: 'Vorsitzende', votingRight: true }), faction),
        person('/p/2', 'Ben Beispiel', soz({ role: 'Mitglied', endDate: '2025-10-31' }), faction),
        person(
          '/p/3',
          'Cem Probe',
          soz({ role: 'Sachkundiger Bürger', votingRight: false, onBehalfOf: server.url('/o/v') }),
        ),
        person(
          '/p/4',
          'Dana Test',
          soz({ role: 'Mitglied' }),
          soz({ startDate: '2026-01-01', role: '1. Stellvertreterin' }),
        ),
      ],
    });
    expect(await run()).toMatchObject({ members: { created: 3 }, problems: [] });
    const facts = { code: 'SOZ', starts_on: '2020-11-01', ends_on: null, mails: [] };
    expect(await members()).toEqual([
      {
        ...facts,
        name: 'Ada Muster',
        role: 'chair',
        email: 'p1@kreis-musterland.example',
        faction: 'Fraktion A',
        organisation: '',
        non_public: true,
      },
      {
        ...facts,
        name: 'Cem Probe',
        role: 'advisory',
        email: 'p3@kreis-musterland.example',
        faction: '',
        organisation: 'Wohlfahrtsverband V',
        non_public: false,
      },
      {
        ...facts,
        name: 'Dana Test',
        role: 'deputy_chair',
        email: 'p4@kreis-musterland.example',
        faction: '',
        organisation: '',
        non_public: true,
      },
    ]);
    expect(await run({ full: true })).toMatchObject(nothingDone);
  });

  it('end with their membership, and with their person; a second membership keeps them', async () => {
    const tombstone = (path: string) => ({
      id: server.url(path),
      type: 'https://schema.oparl.org/1.1/Person',
      deleted: true,
    });
    const both = [soz({ role: 'Mitglied' }), soz({ role: 'Vorsitzender' })];
    server.system({
      organization: organizations(),
      person: [
        person('/p/1', 'Ada Muster', ...both),
        person('/p/2', 'Ben Beispiel', soz()),
        person('/p/3', 'Cem Probe', soz({ startDate: '2027-01-01' })),
      ],
    });
    await run();
    const gone = { id: server.url('/p/1/m1'), type: 'https://schema.oparl.org/1.1/Membership', deleted: true };
    server.list('/persons', [
      { ...person('/p/1', 'Ada Muster'), membership: [{ id: server.url('/p/1/m0'), ...both[0] }, gone] },
      tombstone('/p/2'),
      tombstone('/p/3'),
    ]);
    expect(await run()).toMatchObject({ members: { updated: 1, ended: 2 } });
    expect(await members()).toMatchObject([
      { name: 'Ada Muster', role: 'member', ends_on: null },
      { name: 'Ben Beispiel', ends_on: '2026-11-21' },
    ]);
    expect(await test.rows(`select distinct facts from oparl_object where deleted`)).toEqual([{ facts: {} }]);
    expect(await run()).toMatchObject(nothingDone);
  });

  it('keep what was changed by hand', async () => {
    server.system({ organization: organizations(), person: [person('/p/1', 'Ada Muster', soz())] });
    await run();
    await test.rows(`update committee_member set email = 'ada@kreis-musterland.example', mails = '{briefings}'`);
    expect(await run()).toMatchObject({ ...nothingDone, problems: [] });
    server.list('/persons', [
      {
        ...person('/p/1', 'Ada Muster-Probe', soz({ endDate: '2026-12-31' })),
        email: ['neu@kreis-musterland.example'],
      },
    ]);
    expect(await run()).toMatchObject({
      members: { updated: 1 },
      problems: [{ code: 'kept_by_hand', field: 'email' }],
    });
    expect(await members()).toMatchObject([
      { name: 'Ada Muster-Probe', email: 'ada@kreis-musterland.example', mails: ['briefings'], ends_on: '2026-12-31' },
    ]);
  });
});

describe('papers', () => {
  const paper = (path: string, fields = {}) =>
    server.object('Paper', path, {
      name: 'Sachstand KIM',
      reference: '17/2026',
      date: '2026-11-20',
      paperType: 'Mitteilung',
      ...fields,
    });
  const papers = () =>
    test.rows(
      `select p.name, c.code, s.held_on from committee_paper p left join committee c on c.id = p.committee_id
       left join committee_session s on s.id = p.session_id order by p.name, c.code`,
    );

  it('stand in the archive of each committee, with the session once that is known, and go when they are deleted', async () => {
    const consultation = { id: server.url('/k/1'), meeting: server.url('/m/1'), organization: [server.url('/o/soz')] };
    server.system({
      organization: [organization('/o/soz', SOZ)],
      paper: [paper('/pp/1', { consultation: [consultation] }), paper('/pp/2', { name: 'Zweite' })],
    });
    await run();
    expect(await papers()).toEqual([
      { name: 'Sachstand KIM', code: 'SOZ', held_on: null },
      { name: 'Zweite', code: null, held_on: null },
    ]);
    server.list('/meetings', [meeting('/m/1', '2026-12-10T17:00:00+01:00')]);
    server.list('/papers', []);
    await run();
    expect(await papers()).toMatchObject([{ held_on: '2026-12-10' }, {}]);
    server.list('/papers', [
      { ...paper('/pp/1'), deleted: true },
      paper('/pp/2', { name: 'Zweite', consultation: [{ id: server.url('/k/2'), meeting: server.url('/m/1') }] }),
    ]);
    await run();
    expect(await papers()).toEqual([{ name: 'Zweite', code: 'SOZ', held_on: '2026-12-10' }]);
    expect(await run()).toMatchObject(nothingDone);
  });
});

describe('a repeated import', () => {
  it('asks for what changed since the one before, a day further back; --full asks for everything', async () => {
    server.system({ organization: [organization('/o/soz', SOZ)] });
    expect(await run()).toMatchObject({ since: null });
    expect(server.asked).toContain('/meetings');
    test.clock.advance({ hours: 24 });
    server.asked.length = 0;
    expect(await run()).toMatchObject({ since: '2026-11-21T11:00:00Z' });
    expect(server.asked).toContain('/meetings?modified_since=2026-11-21T11%3A00%3A00Z');
    expect(server.asked).toContain('/bodies');
    server.asked.length = 0;
    expect(await run({ full: true })).toMatchObject({ since: null });
    expect(server.asked).toContain('/meetings');
  });

  it('asks again for the same time where something could not be read', async () => {
    server.system({ meeting: [meeting('/m/1', '2026-12-10T17:00:00+01:00')] });
    expect(codes(await run())).toEqual(['not_read', 'unknown_organization']);
    expect(await run()).toMatchObject({ since: null });
  });

  it('a dry run tells what the real one does, and leaves nothing', async () => {
    server.system({
      organization: [organization('/o/soz', SOZ)],
      meeting: [meeting('/m/1', '2026-12-10T17:00:00+01:00')],
    });
    const rehearsed = await run({ dryRun: true });
    expect(rehearsed).toMatchObject({ dry_run: true, committees: { created: 1 }, sessions: { created: 1 } });
    expect(await test.rows('select id from committee union all select id from oparl_source')).toEqual([]);
    expect(await run()).toEqual({ ...rehearsed, dry_run: false });
  });
});

describe('a source that fails half way', () => {
  it('leaves nothing behind', async () => {
    server.system({
      organization: [organization('/o/soz', SOZ)],
      meeting: [meeting('/m/1', '2026-12-10T17:00:00+01:00')],
    });
    server.answer('/papers', (_, response) => response.writeHead(503).end());
    await expect(run()).rejects.toMatchObject({ code: 'oparl_busy', exit: 75 });
    server.answer('/papers', (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end());
    await expect(run()).rejects.toMatchObject({ code: 'oparl_other_host', exit: 65 });
    const left =
      'select id from committee union all select id from committee_session union all select id from oparl_source';
    expect(await test.rows(left)).toEqual([]);
  });
});

describe('the job', () => {
  it('reads the systems that the house has named, and fails where one cannot be read', async () => {
    server.system({
      organization: [organization('/o/soz', SOZ)],
      meeting: [meeting('/m/1', '2026-12-10T17:00:00+01:00')],
    });
    const day = Temporal.PlainDate.from('2026-11-22');
    expect((await test.app.get(RunJob).run('oparl', day)).counts).toEqual({
      committees_created: 1,
      sessions_created: 1,
      sessions_changed: 0,
      sessions_moved: 0,
    });
    server.answer('/system', (_, response) => response.writeHead(500).end());
    await expect(test.app.get(RunJob).run('oparl', day)).rejects.toMatchObject({ code: 'oparl_busy', exit: 75 });
  });
});
