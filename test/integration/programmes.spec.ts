import { RunJob } from '../../src/jobs/run-job.js';
import { ProgrammeHistory } from '../../src/programmes/history/programme-history.query.js';
import { IndicatorsQuery } from '../../src/programmes/indicators/indicators.query.js';
import { OccupancyQuery } from '../../src/programmes/occupancy/occupancy.query.js';
import { ProgrammeFacts } from '../../src/programmes/programme-facts.query.js';
import { signedInAs } from '../support/accounts.js';
import { insertCounty } from '../support/county.js';
import { type FilledProgramme, fillProgramme } from '../support/programme-facts.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';
import { hidden, Visitor } from '../support/visitor.js';

let web: TestWeb;
let filled: FilledProgramme;
let other: string;
let hr: Visitor;
let clerk: Visitor;
let steering: Visitor;
let manager: Visitor;

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const LONG = 'x'.repeat(50_000);

function visitorWith(cookie: string): Visitor {
  const visitor = new Visitor(web.url);
  const [name, value] = cookie.split('=') as [string, string];
  visitor.cookies.set(name, value);
  return visitor;
}

beforeAll(async () => {
  web = await startTestWeb();
  await insertCounty(web);
  filled = await fillProgramme(web);
  [other] = (
    await web.rows<{ id: string }>(
      `insert into programme (code, name) values ('EIN', 'Ein-Personen-Programm') returning id`,
    )
  ).map(({ id }) => id) as [string];
  const unit = async (code: string) =>
    (await web.rows<{ id: string }>('select id from unit where code = $1', [code]))[0]!.id;
  hr = visitorWith(web.cookie);
  clerk = visitorWith(await signedInAs(web, 'clerk'));
  steering = visitorWith(await signedInAs(web, 'steering', { programmeId: filled.programme }));
  manager = visitorWith(await signedInAs(web, 'manager', { unitId: await unit('51.2') }));
});
afterAll(() => web?.close());

const page = (path = ''): string => `/programmes/${filled.programme}${path}`;
const facts = (path: string): string => page(`/facts/${path}`);
const text = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('what is known of a programme', () => {
  it('is what was said until a day, latest first', async () => {
    const query = web.app.get(ProgrammeFacts);
    const said = (on: string) =>
      query.statements(filled.programme, day(on)).then((rows) => rows.map(({ certainty }) => certainty));
    expect(await said('2021-06-29')).toEqual([]);
    expect(await said('2021-07-01')).toEqual(['announced']);
    expect(await said('2026-11-22')).toEqual(['statute', 'announced']);
  });

  it('has thirteen months of its indicators, and leaves out months without a value', async () => {
    const [first] = await web.app.get(IndicatorsQuery).of(filled.programme, day('2026-10-15'));
    expect([first!.code, first!.values.length, first!.values[0]!.month, first!.values.at(-1)]).toEqual([
      'BERATUNG',
      12,
      '2025-10-01',
      expect.objectContaining({ month: '2026-10-01', value: 422 }),
    ]);
  });

  it('counts posts that somebody holds, month by month', async () => {
    const months = await web.app.get(OccupancyQuery).of(filled.programme, day('2026-11-22'), { before: 1, after: 2 });
    expect(months.map(({ month, posts, filled: held }) => [month, posts, held])).toEqual([
      ['2026-10-01', 14, 13],
      ['2026-11-01', 14, 13],
      ['2026-12-01', 14, 13],
      ['2027-01-01', 14, 1],
    ]);
  });

  it('knows milestones and who takes part, the next one first', async () => {
    const [item] = await web.app.get(ProgrammeFacts).workItems(filled.programme);
    expect(item!.milestones.map(({ due_on, done_on }) => [due_on, done_on])).toEqual([
      ['2026-09-30', '2026-09-28'],
      ['2026-11-15', null],
      ['2027-02-23', null],
    ]);
    expect(item!.participants.map(({ organisation }) => organisation)).toEqual([
      'Caritasverband Musterland',
      'Kreis Musterland',
    ]);
  });
});

describe('the page of a programme', () => {
  it('tells HR names and person-years', async () => {
    const { body, status } = await hr.get(page());
    expect(status).toBe(200);
    expect(text(body)).toContain(
      'Die Förderung steht seit 01.01.2022 im Gesetz, 12 von 14 Verträgen enden am 31.12.2026.',
    );
    expect(text(body)).toMatch(/\d+,\d Personenjahre Beschäftigung könnten heute unterschrieben werden/);
    expect(body).toContain('Aydın-Großmann');
    expect(text(body)).toContain('13 von 14 Stellen sind besetzt.');
  });

  it('tells a manager of other units nothing of these people', async () => {
    const { body, status } = await manager.get(page());
    expect(status).toBe(200);
    for (const told of ['Aydın-Großmann', '12 von 14', '13 von 14', 'Personenjahre', 'facts/grants'])
      expect(body).not.toContain(told);
    expect(body).toContain('Landesförderung 2026');
  });

  it('tells the steering group no names, no small counts and no exact ones', async () => {
    const { body } = await steering.get(page());
    for (const told of [
      'Aydın-Großmann',
      'Anke Brinkhoff',
      '13 von 14 Stellen',
      'Vollzeitanteile',
      '/history',
      '/facts/',
    ])
      expect(body).not.toContain(told);
    expect(text(body)).toContain('Im Stellenplan stehen 14 Stellen für dieses Programm.');
    expect(text(body)).toContain('Noch keine Zahlen veröffentlicht.');
    expect(text(body)).not.toMatch(/1[0-9] von 14|besetzt/);
    expect(body).toContain('Caritasverband Musterland');
    const indicator = await steering.get(page(`/indicators/${filled.indicators.PERSONEN}`));
    // What counts people is there once a public briefing has told it (told-indicators.spec.ts).
    expect(text(indicator.body)).toContain('nur Werte, die ein öffentlicher Sachstandsbericht nennt');
    expect(indicator.body).not.toMatch(/<td|<svg/);
  });

  it('is not there for those who may not see it', async () => {
    expect((await steering.get(`/programmes/${other}`)).status).toBe(404);
    expect((await hr.get('/programmes/00000000-0000-7000-8000-000000000000')).status).toBe(404);
    expect((await hr.get('/programmes/x')).status).toBe(404);
  });

  it('says what to do first where nothing is entered', async () => {
    const { body } = await hr.get(`/programmes/${other}`);
    expect(text(body)).toContain('Legen Sie die erste Kennzahl an');
    expect(text(body)).toContain('Für dieses Programm ist keine Bewilligung eingetragen.');
  });

  it('of one person gives that person away to nobody but HR', async () => {
    await web.rows(
      `with person as (insert into employee (number, family_name, given_name) values ('999901', 'Einzig', 'Uta') returning id)
       insert into contract (number, employee_id, unit_id, programme_id, starts_on, ends_on, ground, signed_on)
       select 'V-EIN', id, (select id from unit where code = '50.3'), $1, '2026-01-01', '2026-12-31', '14-1-1', '2025-12-01' from person`,
      [other],
    );
    await web.rows(
      `insert into position (number, unit_id, programme_id) select 'EIN-1', id, $1 from unit where code = '50.3'`,
      [other],
    );
    await web.rows(
      `update contract set position_id = (select id from position where number = 'EIN-1') where number = 'V-EIN'`,
    );
    await web.rows(
      `insert into programme_grant (programme_id, title, starts_on, ends_on, certainty) values ($1, 'Rest', '2026-01-01', '2027-12-31', 'approved')`,
      [other],
    );
    const { body } = await clerk.get(`/programmes/${other}`);
    for (const told of ['Einzig', 'einzige Vertrag', 'Personenjahre', 'Alle 1 Stellen'])
      expect(text(body)).not.toContain(told);
    expect(text(body)).toContain('Noch keine Zahlen veröffentlicht.');
    expect(text((await hr.get(`/programmes/${other}`)).body)).toContain('der einzige Vertrag endet am 31.12.2026');
  });
});

describe('entering facts', () => {
  it('shows HR what a grant does to the clocks, then saves it', async () => {
    const form = {
      title: 'Landesförderung 2028',
      starts_on: '01.01.2028',
      ends_on: '31.12.2028',
      amount_cents: '850.000,50',
      certainty: 'approved',
      source: 'Bescheid',
    };
    const preview = await hr.post(facts('grants'), { ...form, intent: 'preview' });
    expect(preview.status).toBe(200);
    expect(text(preview.body)).toContain('Die Mittel sind bis 31.12.2028 bewilligt');
    expect(await web.rows(`select from programme_grant where title = 'Landesförderung 2028'`)).toEqual([]);
    const saved = await hr.post(facts('grants'), { ...form, intent: 'save' });
    expect([saved.status, saved.location]).toEqual([303, page('?done=saved-grants')]);
    expect(
      await web.rows(`select amount_cents, ends_on from programme_grant where title = 'Landesförderung 2028'`),
    ).toEqual([{ amount_cents: 85000050, ends_on: '2028-12-31' }]);
    const [{ id }] = (await web.rows<{ id: string }>(
      `select id from programme_grant where title = 'Landesförderung 2028'`,
    )) as [{ id: string }];
    const asked = await hr.post(facts(`grants/${id}`), { intent: 'remove', version: '1' });
    expect(text(asked.body)).toContain('wirklich entfernen?');
    expect((await hr.post(facts(`grants/${id}`), { intent: 'remove-now', version: '9' })).status).toBe(409);
    expect((await hr.post(facts(`grants/${id}`), { intent: 'remove-now', version: '1' })).location).toBe(
      page('?done=removed-grants'),
    );
  });

  it('keeps money from the clerk, and all of it from managers', async () => {
    expect((await clerk.get(facts('grants/new'))).status).toBe(403);
    expect((await clerk.get(facts('statements/new'))).status).toBe(200);
    expect((await manager.get(facts('statements/new'))).status).toBe(403);
    expect((await clerk.get(facts('nonsense/new'))).status).toBe(404);
  });

  it('keeps what was typed, with each problem at its field', async () => {
    const sent = await clerk.post(facts('statements'), {
      intent: 'save',
      said_on: '31.02.2026',
      certainty: 'sicher',
      text: LONG,
      in_force_from: '',
      in_force_until: '',
    });
    expect(sent.status).toBe(422);
    for (const field of ['said_on', 'certainty', 'text']) expect(sent.body).toContain(`id="f-${field}-problem"`);
    expect(sent.body).toContain('31.02.2026');
    const ahead = await clerk.post(facts('statements'), {
      intent: 'save',
      said_on: '01.01.2027',
      certainty: 'approved',
      text: 'Beschlossen',
    });
    expect([ahead.status, text(ahead.body).includes('liegt in der Zukunft')]).toEqual([422, true]);
    const turned = await clerk.post(facts('statements'), {
      intent: 'save',
      said_on: '1.11.2026',
      certainty: 'statute',
      text: 'x',
      in_force_from: '1.1.2027',
      in_force_until: '1.1.2026',
    });
    expect(turned.body).toContain('id="f-in_force_until-problem"');
    const nul = await clerk.post(facts('objectives'), { intent: 'save', title: 'a\0b', state: 'open' });
    expect(nul.status).toBe(422);
    expect(await web.rows(`select from programme_statement where said_on > '2022-01-01'`)).toEqual([]);
  });

  it('shows markup as text', async () => {
    const title = '<script>alert(1)</script> #set page(fill: red)';
    expect((await clerk.post(facts('objectives'), { intent: 'save', title, state: 'open', due_on: '' })).status).toBe(
      303,
    );
    const { body } = await hr.get(page());
    expect(body).not.toContain('<script>alert(1)');
    expect(body).toContain('&lt;script>alert(1)');
  });

  it('refuses a stale edit and shows both side by side', async () => {
    const [row] = await web.rows<{ id: string }>(`select id from programme_objective where state = 'at_risk'`);
    const address = facts(`objectives/${row!.id}`);
    const version = hidden((await clerk.get(address)).body, 'version')!;
    const form = {
      intent: 'save',
      version,
      title: 'Alle Gemeinden',
      owner: '',
      due_on: '',
      state: 'reached',
      note: '',
    };
    expect((await hr.post(address, form)).status).toBe(303);
    const stale = await clerk.post(address, { ...form, title: 'Mein Titel' });
    expect(stale.status).toBe(409);
    expect(text(stale.body)).toContain('Mein Titel Alle Gemeinden');
    expect(hidden(stale.body, 'version')).toBe('2');
    expect((await clerk.post(address, { ...form, version: '2', title: 'Mein Titel' })).status).toBe(303);
  });

  it('hangs nothing below a work item of another programme', async () => {
    const [item] = await web.rows<{ id: string }>(
      `insert into programme_work_item (programme_id, title) values ($1, 'Fremd') returning id`,
      [other],
    );
    const sent = await clerk.post(facts('milestones'), {
      intent: 'save',
      work_item_id: item!.id,
      title: 'x',
      due_on: '1.1.2027',
    });
    expect([sent.status, sent.body.includes('id="f-work_item_id-problem"')]).toEqual([422, true]);
    const nobody = await clerk.post(facts('participants'), {
      intent: 'save',
      work_item_id: '',
      name: '',
      organisation: '',
    });
    expect(nobody.status).toBe(422);
  });

  it('is all in the history, with who and from what to what', async () => {
    const changes = await web.app.get(ProgrammeHistory).of(filled.programme, 500);
    expect(changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ what: 'removed', kind: 'grants', name: 'Landesförderung 2028' }),
        expect.objectContaining({ what: 'created', kind: 'milestones', name: 'Entwurf' }),
        expect.objectContaining({ what: 'created', kind: 'values', name: 'BERATUNG 2026-10' }),
        expect.objectContaining({
          what: 'changed',
          kind: 'objectives',
          field: 'state',
          from: 'at_risk',
          to: 'reached',
        }),
      ]),
    );
    expect(changes.every(({ who }) => who !== '')).toBe(true);
    expect((await clerk.get(page('/history'))).status).toBe(200);
    expect((await steering.get(page('/history'))).status).toBe(403);
  });
});

describe('monthly values', () => {
  const value = (code: 'BERATUNG' | 'PERSONEN'): string => `value_${filled.indicators[code]}`;
  const version = (code: 'BERATUNG' | 'PERSONEN'): string => `version_${filled.indicators[code]}`;
  const stored = (month: string) =>
    web.rows('select value, version from programme_indicator_value where indicator_id = $1 and month = $2', [
      filled.indicators.BERATUNG,
      month,
    ]);

  it('are typed for a month, changed and removed', async () => {
    const november = page('/months/2026-11');
    expect((await clerk.post(november, { [value('BERATUNG')]: '430', [value('PERSONEN')]: '' })).location).toBe(
      page('?done=values'),
    );
    expect(await stored('2026-11-01')).toEqual([{ value: 430, version: 1 }]);
    expect((await clerk.post(november, { [value('BERATUNG')]: '431,5', [version('BERATUNG')]: '1' })).status).toBe(303);
    const stale = await clerk.post(november, { [value('BERATUNG')]: '99', [version('BERATUNG')]: '1' });
    expect([stale.status, text(stale.body).includes('99 431,5')]).toEqual([409, true]);
    expect((await clerk.post(november, { [value('BERATUNG')]: '', [version('BERATUNG')]: '2' })).status).toBe(303);
    expect(await stored('2026-11-01')).toEqual([]);
  });

  it('that are odd are asked about, not swallowed', async () => {
    const october = page('/months/2026-11');
    const odd = await clerk.post(october, { [value('BERATUNG')]: '4.300' });
    expect(odd.status).toBe(422);
    for (const why of ['größer als der übliche größte Wert 600', 'weit weg vom Durchschnitt', 'Tausenderpunkt'])
      expect(text(odd.body)).toContain(why);
    expect(await stored('2026-11-01')).toEqual([]);
    expect((await clerk.post(october, { [value('BERATUNG')]: '4.300', confirmed: 'on' })).status).toBe(303);
    expect(await stored('2026-11-01')).toEqual([{ value: 4300, version: 1 }]);
    await web.rows(`delete from programme_indicator_value where month = '2026-11-01'`);
    const none = await clerk.post(page('/months/2027-05'), { [value('BERATUNG')]: 'viele' });
    expect([none.status, none.body.includes('-problem"')]).toEqual([422, true]);
    expect((await clerk.get(page('/months/2026-13'))).status).toBe(404);
  });
});

describe('a file of values', () => {
  async function upload(content: string, name = 'kennzahlen.csv'): Promise<{ status: number; body: string }> {
    const form = new FormData();
    form.append('file', new Blob([content]), name);
    const response = await fetch(web.url + page('/import'), {
      method: 'POST',
      body: form,
      headers: { origin: web.url, cookie: [...clerk.cookies].map((pair) => pair.join('=')).join('; ') },
      redirect: 'manual',
    });
    return { status: response.status, body: await response.text() };
  }
  const unescaped = (html: string): string => html.replaceAll('&quot;', '"');
  const counts = (body: string): string => /kennzahlen\.csv: [^<]+/.exec(body)![0];

  it('is checked cell by cell, taken over once, and changes nothing the second time', async () => {
    const content =
      'Kennzahlen KIM;;\r\nMonat;BERATUNG;Begleitete Personen in Härtefällen\r\n2025-07;200;6\r\n08.2025;210;sechs\r\nSept 2025;240;\r\nSumme;650;6\r\n';
    const checked = await upload(content);
    expect(checked.status).toBe(200);
    expect(counts(checked.body)).toBe('kennzahlen.csv: 4 Zeilen gelesen, 3 neue Werte, 0 geänderte, 1 unveränderte.');
    expect(text(checked.body)).toContain('„sechs“ ist keine Zahl.');
    expect(text(checked.body)).toContain('„Summe“ ist kein Monat.');
    expect(await web.rows(`select from programme_indicator_value where month < '2025-09-01'`)).toEqual([]);
    const form = { name: 'kennzahlen.csv', values: unescaped(hidden(checked.body, 'values')!) };
    const applied = await clerk.post(page('/import/apply'), form);
    expect([applied.status, applied.location]).toEqual([303, page('?done=import')]);
    expect(
      await web.rows(`select value, source from programme_indicator_value where month < '2025-09-01' order by value`),
    ).toEqual([
      { value: 6, source: 'kennzahlen.csv' },
      { value: 200, source: 'kennzahlen.csv' },
      { value: 210, source: 'kennzahlen.csv' },
    ]);
    const again = await upload(content);
    expect(counts(again.body)).toBe('kennzahlen.csv: 4 Zeilen gelesen, 0 neue Werte, 0 geänderte, 4 unveränderte.');
    expect(text(again.body)).toContain('Es gibt nichts zu übernehmen.');
  });

  it('may have one value a row; what is unknown, twice or odd is named', async () => {
    const { body } = await upload(
      'Kennzahl;Monat;Wert;Bemerkung\r\nBERATUNG;30.10.2026;9000;Sonderaktion\r\nBERATUNG;Okt 2026;1\r\nUNBEKANNT;10.2026;5\r\n',
    );
    for (const said of [
      'schon weiter oben',
      'Die Kennzahl „UNBEKANNT“ gibt es hier nicht.',
      'größer als der übliche größte Wert',
    ])
      expect(text(body)).toContain(said);
    const form = { name: 'kennzahlen.csv', values: unescaped(hidden(body, 'values')!) };
    expect((await clerk.post(page('/import/apply'), form)).status).toBe(422);
    expect((await clerk.post(page('/import/apply'), { ...form, confirmed: 'on' })).status).toBe(303);
    expect(
      await web.rows(
        `select value, note from programme_indicator_value where month = '2026-10-01' and indicator_id = $1`,
        [filled.indicators.BERATUNG],
      ),
    ).toEqual([{ value: 9000, note: 'Sonderaktion' }]);
  });

  it('that is none of ours is refused in words', async () => {
    expect((await upload('')).status).toBe(422);
    expect(text((await upload('a;b\r\n1;2\r\n')).body)).toContain('Bekannte Kennzahlen: BERATUNG, PERSONEN');
    expect((await upload('\0\u0001\0')).status).toBe(422);
    const forged = await clerk.post(page('/import/apply'), { name: 'x', values: `[["${other}","2026-10-01",1,""]]` });
    expect(forged.status).toBe(404);
    expect((await clerk.post(page('/import/apply'), { name: 'x', values: LONG })).status).toBe(422);
  });
});

describe('flags on programmes', () => {
  const flags = () =>
    web.rows<{ rule: string; kinds: string[]; resolved: boolean }>(
      `select rule, jsonb_path_query_array(detail, '$.found[*].kind') as kinds, resolved_on is not null as resolved from flag
       where scope = 'programme' and scope_id = $1 and rule <> 'something_new' order by opened_on, rule`,
      [filled.programme],
    );
  const look = (date: string) => web.app.get(RunJob).run('watch', day(date));

  it('open where clocks disagree, are kept up to date, and go with their cause', async () => {
    await look('2026-11-22');
    expect(await flags()).toEqual([
      { rule: 'funded_contracts_end', kinds: ['basis_longer', 'unsigned_employment'], resolved: false },
      { rule: 'posts_outlast_contracts', kinds: ['posts_longer'], resolved: false },
    ]);
    const dashboard = await hr.get('/');
    expect(text(dashboard.body)).toContain('Mittel gesichert, Verträge enden');
    expect(dashboard.body).toContain(`href="${page()}"`);
    const years = () =>
      web.rows<{ years: number }>(
        `select (jsonb_path_query_first(detail, '$.found[*] ? (@.kind == "unsigned_employment").years'))::float as years
         from flag where rule = 'funded_contracts_end' and scope_id = $1`,
        [filled.programme],
      );
    const [before] = await years();
    await look('2026-11-23');
    const [after] = await years();
    expect(after!.years).toBeGreaterThan(before!.years);
    await web.rows(
      `insert into programme_statement (programme_id, said_on, certainty, text) values ($1, '2026-11-24', 'withdrawn', 'Zurückgenommen')`,
      [filled.programme],
    );
    await look('2026-11-24');
    const now = await flags();
    expect(now.find(({ rule }) => rule === 'funded_contracts_end')!.resolved).toBe(true);
    expect(now.find(({ rule, resolved }) => rule === 'contracts_beyond_money' && !resolved)).toBeDefined();
    expect(now.find(({ rule, resolved }) => rule === 'money_not_certain' && !resolved)).toBeDefined();
  });
});
