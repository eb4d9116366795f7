import { makeAccount } from '../support/accounts.js';
import { briefingPath } from '../support/briefings.js';
import { publishFigures } from '../support/notices.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { type LinkPurpose, OneTimeLinks } from '../../src/identity/accounts/one-time-links.service.js';
import type { Role } from '../../src/identity/roles.js';
import { councilImportPath, councilPapersPath } from '../support/council-imports.js';
import type { County } from '../support/county.js';
import { fillProgramme } from '../support/programme-facts.js';
import type { TestWeb } from '../support/test-web.js';
import { uploadSample } from '../support/upload.js';

/** What an address can be made of; a row that needs more writes it into the database itself. */
export interface Surroundings {
  web: TestWeb;
  county: County;
}

export interface ListedPage {
  /** Names the case and its pictures. */
  name: string;
  /** The row of test/architecture/route-roles.ts that it shows; undefined for what is no route. */
  route: string | undefined;
  /** Who looks at it. */
  as: Role | 'nobody';
  address: (surroundings: Surroundings) => string | Promise<string>;
  /** Where it is not 200. */
  status?: number;
}

async function firstId(web: TestWeb, table: 'unit'): Promise<string> {
  const [row] = await web.rows<{ id: string }>(`select id from ${table} order by code limit 1`);
  return row!.id;
}

interface CommitteeIds {
  id: string;
  held: string;
  session: string;
  member: string;
  outcome: string;
  promise: string;
}

/** A committee as one finds it: members of factions, a session that was and one that comes, what came of it, what is open. */
async function committee(web: TestWeb): Promise<CommitteeIds> {
  const [known] = await web.rows<{ id: string }>(`select id from committee where code = 'SEITEN'`);
  if (!known) await web.rows(COMMITTEE);
  const [row] = await web.rows<CommitteeIds>(
    `select c.id, (select id from committee_session where committee_id = c.id and title = 'Haushalt') as session,
       (select id from committee_session where committee_id = c.id and title = 'Bericht') as held,
       (select id from committee_member where committee_id = c.id and role = 'chair') as member,
       (select o.id from session_outcome o join committee_session s on s.id = o.session_id where s.committee_id = c.id limit 1) as outcome,
       (select id from promise where committee_id = c.id order by due_on nulls last limit 1) as promise
     from committee c where c.code = 'SEITEN'`,
  );
  return row!;
}

const COMMITTEE = `
  with made as (
    insert into committee (code, name, department) values ('SEITEN', 'Ausschuss für Soziales', 'Dezernat II') returning id
  ), members as (
    insert into committee_member (committee_id, name, role, faction, organisation, email, starts_on, ends_on)
    select id, m.name, m.role, m.faction, m.organisation, m.email, '2025-11-01', m.ends_on::date from made, (values
      ('Ulrike Steinkamp', 'chair', 'Fraktion A', '', 'ulrike.steinkamp@kreis-musterland.example', null),
      ('Henning Ahlers', 'member', 'Fraktion B', '', null, null),
      ('Geschäftsstelle', 'clerk', '', 'Kreisverwaltung', 'gremien@kreis-musterland.example', null),
      ('Ronja Früher', 'member', 'Fraktion B', '', null, '2026-03-31')) m(name, role, faction, organisation, email, ends_on)
  ), held as (
    insert into committee_session (committee_id, held_on, title, place, starts_at)
    select id, '2026-09-24', 'Bericht', 'Kreishaus, Sitzungssaal', '17:00' from made returning id, committee_id
  ), coming as (
    insert into committee_session (committee_id, held_on, title, place, non_public_part)
    select id, '2026-12-10', 'Haushalt', 'Kreishaus, Sitzungssaal', true from made returning id
  ), outcomes as (
    insert into session_outcome (session_id, kind, faction, text)
    select id, 'consensus', 'alle Fraktionen', 'Die Arbeit soll fortgesetzt werden.' from held
  )
  insert into promise (committee_id, kind, text, asked_by, made_on, made_in_session_id, owner, due_session_id, due_on, internal)
  select h.committee_id, p.kind, p.text, p.asked_by, '2026-09-24', h.id, 'Amt 16', case when p.due_on is null then c.id end,
    p.due_on::date, p.internal
  from held h, coming c, (values
    ('promise', 'Die Verwaltung berichtet vor den Haushaltsberatungen über den Stand der Verlängerungen.', '', null, false),
    ('question', 'Wie viele Beratungen gab es je Monat?', 'Fraktion B', '2026-10-31', false),
    ('promise', 'Rücksprache mit dem Ministerium halten.', '', null, true)) p(kind, text, asked_by, due_on, internal)`;

const onCommittee =
  (path: (ids: CommitteeIds) => string): ListedPage['address'] =>
  async ({ web }) =>
    path(await committee(web));

const contractPath = async (web: TestWeb, number: string): Promise<string> =>
  `/contracts/${(await web.rows<{ id: string }>('select id from contract where number = $1', [number]))[0]!.id}`;
/** Changes the accounts of a role, and returns the address to look at. */
const after =
  (role: Role, sql: string, address: string): ListedPage['address'] =>
  async ({ web }) => {
    await web.rows(sql.replace('$accounts', `(select account_id from account_role where role = '${role}')`));
    return address;
  };
const APP = `update account set totp_key = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'`;
const PASSKEY = `insert into passkey (id, account_id, credential_id, public_key, counter, name)
  select '00000000-0000-7000-8000-000000000001', account_id, 'x', '', 0, 'Dienstlaptop' from $accounts as a
  on conflict do nothing`;

/** With an address in the list. */
async function feedAddress({ web }: Surroundings): Promise<string> {
  await web.rows(
    `insert into calendar_feed (account_id, name, token_hash)
     select account_id, 'Outlook im Büro', sha256(id::text::bytea) from web_session on conflict do nothing`,
  );
  await web.rows(
    `insert into calendar_feed (account_id, name, token_hash, content)
     select account_id, 'Feedreader', sha256(token_hash), 'briefings' from web_session on conflict do nothing`,
  );
  return '/account/feeds';
}

/** With something to do: a programme reports to the committee. */
async function clerksFirstPage({ web }: Surroundings): Promise<string> {
  await web.rows(`update programme set committee_id = $1 where code = 'KIM'`, [(await committee(web)).id]);
  return '/';
}

/** The address of a one-time link, good until it is used. */
async function linkPath(web: TestWeb, purpose: LinkPurpose, path: string): Promise<string> {
  const [account] = await web.rows<{ id: string }>('select id from account order by login limit 1');
  const owner = purpose === 'first_admin' ? null : account!.id;
  const token = await web.app
    .get(UnitOfWork)
    .run('test', (manager) => web.app.get(OneTimeLinks).make(manager, purpose, owner));
  return `/${path}/${token}`;
}

/** Every page in a state worth looking at; every-page.spec.ts walks through them. A feature adds its pages here. */
export const PAGES: readonly ListedPage[] = [
  { name: 'dashboard', route: 'GET /', as: 'hr', address: () => '/' },
  {
    name: 'dashboard-steering',
    route: 'GET /',
    as: 'steering',
    address: async ({ web }) => {
      await publishFigures(web, 'KIM');
      return '/';
    },
  },
  { name: 'dashboard-admin', route: 'GET /', as: 'admin', address: () => '/' },
  { name: 'contracts', route: 'GET /contracts', as: 'hr', address: () => '/contracts' },
  {
    name: 'contracts-no-hit',
    route: 'GET /contracts',
    as: 'hr',
    address: () => '/contracts?q=Gibt-es-nicht&unit=50.3&from=01.12.2026',
  },
  {
    name: 'contracts-timeline',
    route: 'GET /contracts/timeline',
    as: 'hr',
    address: () => '/contracts/timeline?programme=KIM',
  },
  {
    name: 'contracts-refused',
    route: 'GET /contracts',
    as: 'hr',
    address: () => '/contracts?from=31.13.2026',
    status: 422,
  },
  { name: 'tokens', route: 'GET /account/tokens', as: 'hr', address: () => '/account/tokens' },
  { name: 'feeds', route: 'GET /account/feeds', as: 'hr', address: feedAddress },
  { name: 'mail-list', route: 'GET /mail', as: 'hr', address: () => '/mail' },
  { name: 'mail', route: 'GET /mail/:id', as: 'hr', address: ({ county }) => `/mail/${county.mails.english}` },
  { name: 'mail-waiting', route: 'GET /mail/:id', as: 'hr', address: ({ county }) => `/mail/${county.mails.pending}` },
  { name: 'settings', route: 'GET /admin/settings', as: 'hr', address: () => '/admin/settings' },
  {
    name: 'settings-reminders',
    route: 'GET /admin/settings/house/:section',
    as: 'hr',
    address: () => '/admin/settings/house/reminders',
  },
  { name: 'settings-units', route: 'GET /admin/settings/units', as: 'hr', address: () => '/admin/settings/units' },
  {
    name: 'settings-unit',
    route: 'GET /admin/settings/units/:id',
    as: 'hr',
    address: async ({ web }) => `/admin/settings/units/${await firstId(web, 'unit')}`,
  },
  {
    name: 'settings-absences',
    route: 'GET /admin/settings/absences',
    as: 'hr',
    address: () => '/admin/settings/absences',
  },
  {
    name: 'council-imports',
    route: 'GET /committees/imports',
    as: 'clerk',
    address: councilImportPath(),
  },
  {
    name: 'council-import-run',
    route: 'GET /committees/imports/:run',
    as: 'clerk',
    address: councilImportPath('done'),
  },
  {
    name: 'council-import-failed',
    route: 'GET /committees/imports/:run',
    as: 'clerk',
    address: councilImportPath('failed'),
  },
  {
    name: 'council-papers',
    route: 'GET /committees/papers',
    as: 'member',
    address: councilPapersPath,
  },
  {
    name: 'committees',
    route: 'GET /committees',
    as: 'hr',
    address: onCommittee(() => '/committees'),
  },
  { name: 'first-page-of-clerk', route: 'GET /', as: 'clerk', address: clerksFirstPage },
  {
    name: 'committee',
    route: 'GET /committees/:id',
    as: 'hr',
    address: onCommittee(({ id }) => `/committees/${id}`),
  },
  {
    name: 'committee-edit',
    route: 'GET /committees/:id/edit',
    as: 'hr',
    address: onCommittee(({ id }) => `/committees/${id}/edit`),
  },
  {
    name: 'committee-of-auditor',
    route: 'GET /committees/:id',
    as: 'auditor',
    address: onCommittee(({ id }) => `/committees/${id}`),
  },
  {
    name: 'member-new',
    route: 'GET /committees/:id/members/new',
    as: 'hr',
    address: onCommittee(({ id }) => `/committees/${id}/members/new`),
  },
  {
    name: 'member',
    route: 'GET /committees/:id/members/:member',
    as: 'hr',
    address: onCommittee(({ id, member }) => `/committees/${id}/members/${member}`),
  },
  {
    name: 'session-new',
    route: 'GET /committees/:id/sessions/new',
    as: 'hr',
    address: onCommittee(({ id }) => `/committees/${id}/sessions/new`),
  },
  {
    name: 'session',
    route: 'GET /committees/:id/sessions/:session',
    as: 'hr',
    address: onCommittee(({ id, held }) => `/committees/${id}/sessions/${held}`),
  },
  {
    name: 'session-edit',
    route: 'GET /committees/:id/sessions/:session/edit',
    as: 'hr',
    address: onCommittee(({ id, session }) => `/committees/${id}/sessions/${session}/edit`),
  },
  {
    name: 'outcome',
    route: 'GET /committees/:id/sessions/:session/outcomes/:outcome',
    as: 'hr',
    address: onCommittee(({ id, held, outcome }) => `/committees/${id}/sessions/${held}/outcomes/${outcome}`),
  },
  {
    name: 'promises',
    route: 'GET /committees/:id/promises',
    as: 'hr',
    address: onCommittee(({ id }) => `/committees/${id}/promises`),
  },
  {
    name: 'promise-new',
    route: 'GET /committees/:id/promises/new',
    as: 'hr',
    address: onCommittee(({ id }) => `/committees/${id}/promises/new`),
  },
  {
    name: 'promise',
    route: 'GET /committees/:id/promises/:promise',
    as: 'hr',
    address: onCommittee(({ id, promise }) => `/committees/${id}/promises/${promise}`),
  },
  {
    name: 'promise-edit',
    route: 'GET /committees/:id/promises/:promise/edit',
    as: 'hr',
    address: onCommittee(({ id, promise }) => `/committees/${id}/promises/${promise}/edit`),
  },
  {
    name: 'minutes',
    route: 'GET /committees/:id/promises/minutes',
    as: 'hr',
    address: onCommittee(({ id, held }) => `/committees/${id}/promises/minutes?session=${held}`),
  },

  { name: 'contract', route: 'GET /contracts/:id', as: 'hr', address: ({ web }) => contractPath(web, 'V-104') },
  { name: 'mail-templates', route: 'GET /mail/templates', as: 'hr', address: () => '/mail/templates' },
  {
    name: 'mail-template',
    route: 'GET /mail/templates/:purpose',
    as: 'hr',
    address: () => '/mail/templates/committee?in=en',
  },
  { name: 'imports', route: 'GET /admin/import', as: 'hr', address: () => '/admin/import' },
  { name: 'import-dry-run', route: 'GET /admin/import/:id', as: 'hr', address: ({ web }) => uploadSample(web) },
  {
    name: 'import-columns',
    route: 'GET /admin/import/:id/columns',
    as: 'hr',
    address: async ({ web }) => `${await uploadSample(web)}/columns`,
  },
  {
    name: 'import-undo',
    route: 'GET /admin/import/:id/undo',
    as: 'hr',
    address: async ({ web }) => `${await uploadSample(web)}/undo`,
  },
  { name: 'account-totp', route: 'GET /account/totp', as: 'hr', address: () => '/account/totp' },
  {
    name: 'account-totp-open',
    route: 'GET /account/totp',
    as: 'auditor',
    address: after('auditor', `${APP} where id in $accounts`, '/account/totp'),
  },
  {
    name: 'account-totp-confirmed',
    route: 'GET /account/totp',
    as: 'dpo',
    address: after('dpo', `${APP}, totp_confirmed_at = our_now() where id in $accounts`, '/account/totp'),
  },
  {
    name: 'account-recovery-codes',
    route: 'GET /account/recovery-codes',
    as: 'dpo',
    address: () => '/account/recovery-codes',
  },
  {
    name: 'account-passkeys',
    route: 'GET /account/passkeys',
    as: 'clerk',
    address: after('clerk', PASSKEY, '/account/passkeys'),
  },
  {
    name: 'account-passkey-remove',
    route: 'GET /account/passkeys/:id/remove',
    as: 'clerk',
    address: after('clerk', PASSKEY, '/account/passkeys/00000000-0000-7000-8000-000000000001/remove'),
  },
  {
    name: 'sign-in-passkey',
    route: 'GET /sign-in/passkey',
    as: 'nobody',
    address: () => '/sign-in/passkey',
    status: 409,
  },
  { name: 'sign-in', route: 'GET /sign-in', as: 'nobody', address: () => '/sign-in' },
  { name: 'accounts', route: 'GET /admin/accounts', as: 'admin', address: () => '/admin/accounts' },
  {
    name: 'accounts-none',
    route: 'GET /admin/accounts',
    as: 'admin',
    address: () => '/admin/accounts?q=Gibt-es-nicht&state=disabled',
  },
  { name: 'account-invite', route: 'GET /admin/accounts/new', as: 'admin', address: () => '/admin/accounts/new' },
  {
    name: 'account-one',
    route: 'GET /admin/accounts/:id',
    as: 'admin',
    address: async ({ web }) => {
      return `/admin/accounts/${await makeAccount(web, 'clerk', { name: 'Gesa Beispiel' })}?done=given`;
    },
  },
  { name: 'jobs', route: 'GET /admin/jobs', as: 'admin', address: () => '/admin/jobs' },
  { name: 'doctor', route: 'GET /admin/doctor', as: 'admin', address: () => '/admin/doctor' },
  { name: 'audit', route: 'GET /admin/audit', as: 'auditor', address: () => '/admin/audit' },
  {
    name: 'audit-refused',
    route: 'GET /admin/audit',
    as: 'dpo',
    address: () => '/admin/audit?from=31.2.2026',
    status: 422,
  },
  {
    name: 'audit-changes',
    route: 'GET /admin/audit/changes',
    as: 'dpo',
    address: async ({ web }) => {
      await web.rows(`update contract set ends_on = '2027-03-31', fte = 0.5 where number = 'V-111'`);
      return '/admin/audit/changes';
    },
  },
  { name: 'about', route: 'GET /about', as: 'admin', address: () => '/about' },
  { name: 'accessibility', route: 'GET /accessibility', as: 'nobody', address: () => '/accessibility' },
  { name: 'account', route: 'GET /account', as: 'hr', address: () => '/account' },
  { name: 'signed-out', route: 'GET /sign-in', as: 'nobody', address: () => '/sign-in?done=signed-out' },
  { name: 'forgotten', route: 'GET /sign-in/forgotten', as: 'nobody', address: () => '/sign-in/forgotten' },
  {
    name: 'invitation',
    route: 'GET /invitation/:token',
    as: 'nobody',
    address: ({ web }) => linkPath(web, 'invitation', 'invitation'),
  },
  { name: 'reset', route: 'GET /reset/:token', as: 'nobody', address: ({ web }) => linkPath(web, 'reset', 'reset') },
  { name: 'link-gone', route: 'GET /reset/:token', as: 'nobody', address: () => '/reset/used', status: 410 },
  {
    name: 'welcome',
    route: 'GET /welcome/:token',
    as: 'nobody',
    address: ({ web }) => linkPath(web, 'first_admin', 'welcome'),
  },
  { name: 'decisions', route: 'GET /decisions', as: 'hr', address: () => '/decisions?whose=all' },
  { name: 'decisions-mine', route: 'GET /decisions', as: 'manager', address: () => '/decisions' },
  {
    name: 'decisions-refused',
    route: 'GET /decisions',
    as: 'hr',
    address: () => '/decisions?due=x',
    status: 422,
  },
  { name: 'decisions-done', route: 'GET /decisions/done', as: 'hr', address: () => '/decisions/done' },
  { name: 'year-end', route: 'GET /year-end/:year', as: 'hr', address: () => '/year-end/2026' },
  { name: 'year-end-empty', route: 'GET /year-end/:year', as: 'manager', address: () => '/year-end/2031' },
  { name: 'year-end-what-if', route: 'GET /year-end/:year/what-if', as: 'hr', address: () => '/year-end/2026/what-if' },
  { name: 'year-end-list', route: 'GET /year-end/:year/list', as: 'hr', address: () => '/year-end/2026/list' },
  { name: 'programmes', route: 'GET /programmes', as: 'hr', address: () => '/programmes' },
  {
    name: 'programme',
    route: 'GET /programmes/:id',
    as: 'hr',
    address: async ({ web }) => `/programmes/${(await fillProgramme(web)).programme}`,
  },
  {
    name: 'programme-steering',
    route: 'GET /programmes/:id',
    as: 'steering',
    address: async ({ web }) => `/programmes/${(await fillProgramme(web)).programme}`,
  },
  {
    name: 'programme-indicator',
    route: 'GET /programmes/:id/indicators/:indicator',
    as: 'hr',
    address: async ({ web }) => {
      const { programme, indicators } = await fillProgramme(web);
      return `/programmes/${programme}/indicators/${indicators.BERATUNG}`;
    },
  },
  {
    name: 'programme-month',
    route: 'GET /programmes/:id/months/:month',
    as: 'clerk',
    address: async ({ web }) => `/programmes/${(await fillProgramme(web)).programme}/months/2026-10`,
  },
  {
    name: 'programme-import',
    route: 'GET /programmes/:id/import',
    as: 'clerk',
    address: async ({ web }) => `/programmes/${(await fillProgramme(web)).programme}/import`,
  },
  {
    name: 'programme-statement-new',
    route: 'GET /programmes/:id/facts/:kind/new',
    as: 'clerk',
    address: async ({ web }) => `/programmes/${(await fillProgramme(web)).programme}/facts/statements/new`,
  },
  {
    name: 'programme-grant',
    route: 'GET /programmes/:id/facts/:kind/:fact',
    as: 'hr',
    address: async ({ web }) => {
      const { programme, grant } = await fillProgramme(web);
      return `/programmes/${programme}/facts/grants/${grant}`;
    },
  },
  {
    name: 'programme-history',
    route: 'GET /programmes/:id/history',
    as: 'clerk',
    address: async ({ web }) => `/programmes/${(await fillProgramme(web)).programme}/history`,
  },
  {
    name: 'briefings',
    route: 'GET /briefings',
    as: 'hr',
    address: async (at) => (await briefingPath(at, 'released'), '/briefings'),
  },
  { name: 'briefings-none', route: 'GET /briefings', as: 'auditor', address: () => '/briefings?q=Gibt-es-nicht' },
  {
    name: 'briefing-new',
    route: 'GET /briefings/new',
    as: 'hr',
    address: async (at) => (await briefingPath(at, 'draft'), '/briefings/new'),
  },
  { name: 'briefing-draft', route: 'GET /briefings/:id', as: 'hr', address: (at) => briefingPath(at, 'draft') },
  {
    name: 'briefing-released',
    route: 'GET /briefings/:id',
    as: 'auditor',
    address: (at) => briefingPath(at, 'released'),
  },
  {
    name: 'briefing-compare',
    route: 'GET /briefings/:id/compare',
    as: 'auditor',
    address: async (at) => `${await briefingPath(at, 'released')}/compare`,
  },
  { name: 'not-found', route: undefined, as: 'hr', address: () => '/gibt-es-nicht', status: 404 },
];

/** Routes for reading that are no page of ours, each with the reason. Those below /api are none anyway. */
export const NO_PAGES: Readonly<Record<string, string>> = {
  'GET /admin/settings/committees': 'leads to /committees',
  'GET /assets/:version/*': 'files',
  'GET /briefings/:id/oparl': 'for council information systems',
  'GET /briefings/:id/pdf': 'a file',
  'GET /contracts/export': 'a file',
  'GET /calendar/:file': 'for calendar programs',
  'GET /feeds/:file': 'for feed readers',
  'GET /feeds/:secret/:file': 'for feed readers',
  'GET /briefings/feed': 'for feed readers',
  'GET /briefings/feed/:committee': 'for feed readers',
  'GET /healthz': 'for machines',
  'GET /mail/templates/:purpose/body': 'the content of a template, shown inside its page',
  'GET /mail/:id/body': 'the content of a mail as it was sent, shown inside its page',
  'GET /metrics': 'for machines',
  'GET /readyz': 'for machines',
  'GET /sign-in/second-factor': 'a step after the password: passkeys.spec.ts looks at it',
  'GET /sign-in/second-factor/passkey': 'a step after the password: passkeys.spec.ts looks at it',
  'GET /sign-in/sso': 'leads to the provider',
  'GET /sign-in/sso/callback': 'comes back from the provider, where there is one',
  'GET /year-end': 'leads on to the present year',
};
