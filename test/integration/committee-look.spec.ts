import { RunJob } from '../../src/jobs/run-job.js';
import type { ComposedMail } from '../../src/mail/mail-composer.js';
import { County } from '../factories/county.js';
import { composeMail } from '../support/compose-mail.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let county: County;
let committee: string;
let coming: string;
beforeAll(async () => {
  test = await startTestApp();
  county = new County(test);
});
beforeEach(async () => {
  await county.clear();
  committee = await county.committee('KIM', { 'gremien@kreis-musterland.example': 'clerk' });
  coming = await county.session(committee, '2026-12-10');
  await county.person('000016');
});
afterAll(() => test?.close());

const look = (day: string) => test.app.get(RunJob).run('watch', Temporal.PlainDate.from(day));

/** Due at the coming session, of a person who can be reminded. */
async function promise(facts: Record<string, string | null> = {}): Promise<string> {
  const row = { due_session_id: coming, due_on: null, state: 'open', ...facts };
  const [made] = await test.rows<{ id: string }>(
    `insert into promise (committee_id, kind, text, made_on, owner_id, due_session_id, due_on, state)
     select $1, 'promise', 'Über die Stellen berichten.', '2026-09-24', id, $2, $3, $4 from employee where number = '000016' returning id`,
    [committee, row.due_session_id, row.due_on, row.state],
  );
  return made!.id;
}

const told = () =>
  test.rows(
    `select m.address, r.stage, r.ends_on from reminder r join mail m on m.id = r.mail_id where r.kind = 'promise' order by 1, 2 desc`,
  );
const flags = () =>
  test.rows(`select opened_on, resolved_on from flag where rule = 'promise_overdue' order by opened_on`);

async function mailTo(address: string, purpose: string, day: string): Promise<ComposedMail | { obsolete: string }> {
  const [mail] = await test.rows<{ id: string }>(
    'select id from mail where address = $1 and purpose = $2 order by id desc limit 1',
    [address, purpose],
  );
  return composeMail(test, mail!.id, Temporal.PlainDate.from(day));
}

describe('the nightly look at promises', () => {
  it('flags what is overdue until it is answered', async () => {
    const id = await promise({ due_session_id: null, due_on: '2026-11-20' });
    await look('2026-11-20');
    expect(await flags()).toEqual([]);
    await look('2026-11-21');
    expect(await flags()).toEqual([{ opened_on: '2026-11-21', resolved_on: null }]);
    await test.rows(
      `update promise set state = 'answered', answer = 'Zwölf.', answered_on = '2026-11-22' where id = $1`,
      [id],
    );
    await look('2026-11-22');
    expect(await flags()).toEqual([{ opened_on: '2026-11-21', resolved_on: '2026-11-22' }]);
  });

  it('flags what was due at a session that has been held, not before the day after', async () => {
    await promise();
    await look('2026-12-10');
    expect(await flags()).toEqual([]);
    await look('2026-12-11');
    expect(await flags()).toHaveLength(1);
  });

  it('reminds owner and clerk before the papers are due, once a stage, and again where the session moves', async () => {
    await promise();
    await look('2026-11-18');
    expect(await told()).toEqual([]);
    await look('2026-11-19');
    await look('2026-11-20');
    const first = [
      { address: 'gremien@kreis-musterland.example', stage: 14, ends_on: '2026-12-03' },
      { address: 'p000016@kreis-musterland.example', stage: 14, ends_on: '2026-12-03' },
    ];
    expect(await told()).toEqual(first);
    await test.rows(`update committee_session set held_on = '2026-12-08' where id = $1`, [coming]);
    await look('2026-11-21');
    expect(await told()).toHaveLength(4);
  });

  it('says in the mail what is to be answered by when, and nothing once it is', async () => {
    const id = await promise();
    await look('2026-11-19');
    const mail = (await mailTo('p000016@kreis-musterland.example', 'promise', '2026-11-19')) as ComposedMail;
    expect(mail.subject).toBe('Zusage oder Anfrage: Antwort für die Unterlagen bis 03.12.2026');
    expect(mail.text.replaceAll(/\s+/g, ' ')).toContain('Über die Stellen berichten.');
    const toClerk = (await mailTo('gremien@kreis-musterland.example', 'promise', '2026-11-19')) as ComposedMail;
    expect(toClerk.text).toContain(`/committees/${committee}/promises`);
    await test.rows(`update promise set state = 'withdrawn' where id = $1`, [id]);
    expect(await mailTo('p000016@kreis-musterland.example', 'promise', '2026-11-19')).toHaveProperty('obsolete');
  });

  it('does not remind a clerk who wants no reminders', async () => {
    await test.rows(`update committee_member set mails = '{briefings}'`);
    await promise();
    await look('2026-11-19');
    expect(await told()).toMatchObject([{ address: 'p000016@kreis-musterland.example' }]);
  });
});

describe('a session that moved', () => {
  it('is told to its clerk and to whom something is due there, once, and not when it is back', async () => {
    await promise();
    await look('2026-11-10');
    await test.rows(`update committee_session set held_on = '2026-12-15' where id = $1`, [coming]);
    await look('2026-11-22');
    await look('2026-11-23');
    const rows = await test.rows(
      `select m.address from notice n join mail m on m.id = n.mail_id where n.purpose = 'session' order by 1`,
    );
    expect(rows).toEqual([
      { address: 'gremien@kreis-musterland.example' },
      { address: 'p000016@kreis-musterland.example' },
    ]);
    const mail = (await mailTo('gremien@kreis-musterland.example', 'session', '2026-11-22')) as ComposedMail;
    expect(mail.text.replaceAll(/\s+/g, ' ')).toMatch(/statt am 10\.12\.2026 nun am 15\.12\.2026.*Über die Stellen/);
    await test.rows(`update committee_session set held_on = '2026-12-10' where id = $1`, [coming]);
    expect(await mailTo('p000016@kreis-musterland.example', 'session', '2026-11-22')).toHaveProperty('obsolete');
  });
});

describe('members who want no reminders', () => {
  it('are not told of a cliff', async () => {
    await county.unit('16.0', { hr: '000002', manager: '000001' });
    for (let each = 0; each < 8; each += 1) await county.contract({ programme: 'KIM', to: '2026-12-31', signed: null });
    await test.rows(
      `insert into committee_member (committee_id, name, email, starts_on, mails)
       values ($1, 'Ohne', 'ohne@kreis-musterland.example', '2020-01-01', '{briefings}'),
         ($1, 'Mit', 'mit@kreis-musterland.example', '2020-01-01', '{reminders}')`,
      [committee],
    );
    await look('2026-11-22');
    const rows = await test.rows(`select address from mail where purpose = 'committee' order by 1`);
    expect(rows).toEqual([
      { address: 'gremien@kreis-musterland.example' },
      { address: 'mit@kreis-musterland.example' },
    ]);
  });
});
