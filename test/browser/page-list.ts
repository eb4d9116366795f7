import type { Role } from '../../src/identity/roles.js';
import type { County } from '../support/county.js';
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

async function committeeWithSession(web: TestWeb): Promise<{ id: string; session: string }> {
  await web.rows(`insert into committee (code, name) values ('SEITEN', 'Ausschuss der Seiten') on conflict do nothing`);
  const [row] = await web.rows<{ id: string; session: string }>(
    `with made as (
       insert into committee_session (committee_id, held_on) select id, '2026-12-10' from committee where code = 'SEITEN'
       on conflict on constraint committee_session_once do update set cancelled = false returning id, committee_id)
     select committee_id as id, id as session from made`,
  );
  return row!;
}

const contractPath = async (web: TestWeb, number: string): Promise<string> =>
  `/contracts/${(await web.rows<{ id: string }>('select id from contract where number = $1', [number]))[0]!.id}`;

/** Every page in a state worth looking at; every-page.spec.ts walks through them. A feature adds its pages here. */
export const PAGES: readonly ListedPage[] = [
  { name: 'dashboard', route: 'GET /', as: 'hr', address: () => '/' },
  { name: 'dashboard-steering', route: 'GET /', as: 'steering', address: () => '/' },
  { name: 'dashboard-admin', route: 'GET /', as: 'admin', address: () => '/' },
  { name: 'contracts', route: 'GET /contracts', as: 'hr', address: () => '/contracts' },
  {
    name: 'contracts-no-hit',
    route: 'GET /contracts',
    as: 'hr',
    address: () => '/contracts?q=Gibt-es-nicht&unit=50.3&from=01.12.2026',
  },
  {
    name: 'contracts-refused',
    route: 'GET /contracts',
    as: 'hr',
    address: () => '/contracts?from=31.13.2026',
    status: 422,
  },
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
    name: 'settings-committees',
    route: 'GET /admin/settings/committees',
    as: 'hr',
    address: () => '/admin/settings/committees',
  },
  {
    name: 'settings-committee',
    route: 'GET /admin/settings/committees/:id',
    as: 'hr',
    address: async ({ web }) => `/admin/settings/committees/${await committeeWithSession(web).then(({ id }) => id)}`,
  },
  {
    name: 'settings-session',
    route: 'GET /admin/settings/committees/:id/sessions/:session',
    as: 'hr',
    address: async ({ web }) => {
      const { id, session } = await committeeWithSession(web);
      return `/admin/settings/committees/${id}/sessions/${session}`;
    },
  },

  { name: 'contract', route: 'GET /contracts/:id', as: 'hr', address: ({ web }) => contractPath(web, 'V-104') },
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
  { name: 'not-found', route: undefined, as: 'hr', address: () => '/gibt-es-nicht', status: 404 },
];

/** Routes for reading that are no page of ours, each with the reason. Those below /api are none anyway. */
export const NO_PAGES: Readonly<Record<string, string>> = {
  'GET /assets/:version/*': 'files',
  'GET /contracts/export': 'a file',
  'GET /healthz': 'for machines',
  'GET /mail/:id/body': 'the content of a mail as it was sent, shown inside its page',
  'GET /metrics': 'for machines',
  'GET /readyz': 'for machines',
};
