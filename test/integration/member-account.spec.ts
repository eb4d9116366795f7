import { CreateBriefing } from '../../src/committees/briefing/create-briefing.service.js';
import { BriefingQuery } from '../../src/committees/briefing/briefing-row.query.js';
import { ReleaseBriefing } from '../../src/committees/briefing/release-briefing.service.js';
import { County } from '../factories/county.js';
import { makeAccount, signedInAs, signIn } from '../support/accounts.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

const MEMBER = 'ulrike.steinkamp@kreis-musterland.example';
let web: TestWeb;
let committee: string;
let clerk: string;
/** The non-public version of a briefing. */
let briefing: string;
beforeAll(async () => {
  web = await startTestWeb();
  const county = new County(web);
  await county.unit('16.0', { hr: '000002', manager: '000001' });
  for (let each = 0; each < 12; each += 1) await county.contract({ to: '2026-12-31', programme: 'KIM' });
  committee = await county.committee('KIM', {
    [MEMBER]: 'member',
    'neu@kreis-musterland.example': 'member',
    'schrift@kreis-musterland.example': 'clerk',
  });
  const session = await county.session(committee, '2026-12-10');
  await web.rows('update committee_session set non_public_part = true');
  briefing = await web.app.get(CreateBriefing).run('test', { session, audience: 'non_public' });
  const { version } = (await web.app.get(BriefingQuery).one(briefing))!;
  await web.app.get(ReleaseBriefing).run('test', briefing, version);
  clerk = await signedInAs(web, 'clerk', { committeeId: committee });
});
afterAll(() => web?.close());

const get = async (path: string, cookie: string) => {
  const response = await fetch(web.url + path, { headers: { cookie, 'accept-language': 'de' }, redirect: 'manual' });
  return { status: response.status, html: await response.text() };
};
const memberOf = async (email: string) =>
  (
    await web.rows<{ id: string; version: number; account_id: string | null }>(
      'select id, version, account_id from committee_member where email = $1',
      [email],
    )
  )[0]!;
/** Sends the form about the account of a member. */
async function send(email: string, fields: Record<string, string>, cookie = clerk) {
  const { id, version } = await memberOf(email);
  const response = await fetch(`${web.url}/committees/${committee}/members/${id}/account`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: web.url, 'accept-language': 'de' },
    body: new URLSearchParams({ version: String(version), ...fields }),
  });
  return { status: response.status, location: response.headers.get('location'), html: await response.text() };
}
const formOf = async (email: string, cookie = clerk) =>
  (await get(`/committees/${committee}/members/${(await memberOf(email)).id}`, cookie)).html;
const receipts = () =>
  web.rows(
    `select m.email from briefing_receipt r join committee_member m on m.id = r.member_id where r.noted_at is not null`,
  );

describe('the account of a member', () => {
  let account: string;
  let cookie: string;
  beforeAll(async () => {
    account = await makeAccount(web, 'member', { committeeId: committee, login: MEMBER, name: 'Ulrike Steinkamp' });
    cookie = await signIn(web, account);
  });

  it('is not found by an address alone: nothing non-public is read before somebody has said whose it is', async () => {
    expect((await get(`/briefings/${briefing}`, cookie)).status).toBe(404);
    expect(await formOf(MEMBER)).toContain('Vorschlag: Ulrike Steinkamp');
    const elsewhere = await makeAccount(web, 'hr', { login: 'fremd@kreis-musterland.example' });
    expect(await formOf(MEMBER)).not.toContain('fremd@kreis-musterland.example');
    const foreign = await send(MEMBER, { intent: 'tie', account: elsewhere });
    expect([foreign.status, (await memberOf(MEMBER)).account_id]).toEqual([422, null]);
    expect(foreign.html).toContain('steht hier nicht zur Wahl');
  });

  it('once assigned opens the non-public version, and its receipt is the member’s', async () => {
    const { location } = await send(MEMBER, { intent: 'tie', account });
    expect(location).toMatch(/\?done=tied$/);
    expect((await get(location!, clerk)).html).toContain('Das Konto ist zugeordnet');
    expect((await get(`/briefings/${briefing}`, cookie)).status).toBe(200);
    expect((await get('/briefings', cookie)).html).toContain(briefing);
    await fetch(`${web.url}/briefings/${briefing}/noted`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: web.url },
    });
    expect(await receipts()).toEqual([{ email: MEMBER }]);
    const [{ actor } = { actor: '' }] = await web.rows<{ actor: string }>(
      `select actor from change where entity = 'committee_member' and field = 'account_id'`,
    );
    expect(actor).toMatch(/^konto/);
  });

  it('stays with the member whatever address mails go to, and counts only while the mandate does', async () => {
    await web.rows(`update committee_member set email = 'privat@kreis-musterland.example' where email = $1`, [MEMBER]);
    expect((await get(`/briefings/${briefing}`, cookie)).status).toBe(200);
    await web.rows(`update committee_member set email = $1, ends_on = '2026-11-21' where account_id = $2`, [
      MEMBER,
      account,
    ]);
    expect((await get(`/briefings/${briefing}`, cookie)).status).toBe(404);
    await web.rows('update committee_member set ends_on = null');
  });

  it('belongs to one member of a kind at a time', async () => {
    const twice = await send('neu@kreis-musterland.example', { intent: 'tie', account });
    expect([twice.status, twice.html.includes('schon einem anderen Mitglied')]).toEqual([422, true]);
    await web.rows(`update committee_member set ends_on = '2026-10-31' where email = $1`, [MEMBER]);
    await web.rows(`update committee_member set starts_on = '2026-11-01' where email like 'neu@%'`);
    expect((await send('neu@kreis-musterland.example', { intent: 'tie', account })).status).toBe(303);
    expect((await send('neu@kreis-musterland.example', { intent: 'untie' })).location).toMatch(/done=untied$/);
    await web.rows('update committee_member set ends_on = null');
  });

  it('is refused from a stale form, and to whoever does not keep the committee', async () => {
    expect((await send(MEMBER, { intent: 'untie', version: '1' })).status).toBe(409);
    expect((await memberOf(MEMBER)).account_id).toBe(account);
    expect((await send(MEMBER, { intent: 'untie' }, cookie)).status).toBe(403);
    const [other] = await web.rows<{ id: string }>(`insert into committee (code, name) values ('X', 'X') returning id`);
    const stranger = await signedInAs(web, 'clerk', { committeeId: other!.id });
    expect((await send(MEMBER, { intent: 'untie' }, stranger)).status).toBe(404);
  });

  it('goes away with the account, not with the member', async () => {
    await web.rows('delete from account where id = $1', [account]);
    expect((await memberOf(MEMBER)).account_id).toBeNull();
  });
});

describe('an invitation', () => {
  const NEW = 'neu@kreis-musterland.example';

  it('makes an account that reads this committee alone, and sends the link', async () => {
    expect(await formOf(NEW)).toContain('Zum Lesen einladen');
    expect((await send(NEW, { intent: 'invite' })).location).toMatch(/done=invited$/);
    const { account_id } = await memberOf(NEW);
    expect(
      await web.rows(
        `select a.login, r.role, r.committee_id, r.ends_on from account a join account_role r on r.account_id = a.id
         where a.id = $1`,
        [account_id],
      ),
    ).toEqual([{ login: NEW, role: 'member', committee_id: committee, ends_on: null }]);
    expect(await web.rows(`select purpose from mail where recipient = $1`, [account_id])).toEqual([
      { purpose: 'invitation' },
    ]);
    expect(await formOf(NEW)).toContain('eingeladen, noch nicht angemeldet');
  });

  it('is not sent twice, nor to clerks, nor where the address has an account', async () => {
    expect((await send(NEW, { intent: 'invite' })).status).toBe(422);
    expect((await send('schrift@kreis-musterland.example', { intent: 'invite' })).status).toBe(422);
    await web.rows('update committee_member set account_id = null');
    expect((await send(NEW, { intent: 'invite' })).status).toBe(422);
    expect(await web.rows(`select from account where login = $1`, [NEW])).toHaveLength(1);
  });
});
