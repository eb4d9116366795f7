import type { Role } from '../../src/identity/roles.js';
import type { County } from '../support/county.js';
import type { TestWeb } from '../support/test-web.js';

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

/** Every page in a state worth looking at; every-page.spec.ts walks through them. A feature adds its pages here. */
export const PAGES: readonly ListedPage[] = [
  { name: 'dashboard', route: 'GET /', as: 'hr', address: () => '/' },
  { name: 'dashboard-steering', route: 'GET /', as: 'steering', address: () => '/' },
  { name: 'dashboard-admin', route: 'GET /', as: 'admin', address: () => '/' },
  { name: 'mail-list', route: 'GET /mail', as: 'hr', address: () => '/mail' },
  { name: 'mail', route: 'GET /mail/:id', as: 'hr', address: ({ county }) => `/mail/${county.mails.english}` },
  { name: 'mail-waiting', route: 'GET /mail/:id', as: 'hr', address: ({ county }) => `/mail/${county.mails.pending}` },
  { name: 'not-found', route: undefined, as: 'hr', address: () => '/gibt-es-nicht', status: 404 },
];

/** Routes for reading that are no page of ours, each with the reason. Those below /api are none anyway. */
export const NO_PAGES: Readonly<Record<string, string>> = {
  'GET /assets/:version/*': 'files',
  'GET /healthz': 'for machines',
  'GET /mail/:id/body': 'the content of a mail as it was sent, shown inside its page',
  'GET /metrics': 'for machines',
  'GET /readyz': 'for machines',
};
