import type { Role } from '../identity/roles.js';
import { ROLES } from '../identity/roles.js';
import type { Viewer } from '../identity/viewer.js';

/** A page of the main navigation; `label` is a key of web.messages.ts. */
interface NavigationEntry {
  href: string;
  label:
    | 'dashboard'
    | 'contracts'
    | 'decisions'
    | 'yearEnd'
    | 'committees'
    | 'programmes'
    | 'briefings'
    | 'mail'
    | 'settings'
    | 'imports'
    | 'accounts'
    | 'jobs'
    | 'audit'
    | 'doctor';
  roles: readonly Role[];
  /** In the menu "Verwaltung" rather than in the row. */
  admin?: true;
}

/** In the order shown. Who may open a page is said by its policy; test/architecture holds the two against each other. */
export const NAVIGATION: readonly NavigationEntry[] = [
  { href: '/', label: 'dashboard', roles: ROLES },
  { href: '/contracts', label: 'contracts', roles: ['hr', 'manager'] },
  { href: '/decisions', label: 'decisions', roles: ['hr', 'manager'] },
  { href: '/year-end', label: 'yearEnd', roles: ['hr', 'manager'] },
  { href: '/committees', label: 'committees', roles: ['hr', 'clerk', 'member', 'steering', 'auditor'] },
  { href: '/programmes', label: 'programmes', roles: ['hr', 'manager', 'clerk', 'steering'] },
  { href: '/briefings', label: 'briefings', roles: ['hr', 'clerk', 'member', 'steering', 'auditor'] },
  { href: '/mail', label: 'mail', roles: ['hr', 'auditor', 'dpo'] },
  { href: '/admin/settings', label: 'settings', roles: ['hr', 'auditor'], admin: true },
  { href: '/admin/import', label: 'imports', roles: ['hr'], admin: true },
  { href: '/admin/accounts', label: 'accounts', roles: ['admin'], admin: true },
  { href: '/admin/jobs', label: 'jobs', roles: ['hr', 'auditor', 'dpo', 'admin'], admin: true },
  { href: '/admin/audit', label: 'audit', roles: ['auditor', 'dpo'], admin: true },
  { href: '/admin/doctor', label: 'doctor', roles: ['admin'], admin: true },
];

/** What somebody finds in the navigation; nothing before they have signed in. */
export const navigationFor = (viewer: Viewer | undefined): readonly NavigationEntry[] =>
  viewer ? NAVIGATION.filter(({ roles }) => roles.some((role) => viewer.roles.has(role))) : [];

/** Whether a page is, or lies below, the one at `href`. */
export const isWithin = (href: string, path: string): boolean =>
  href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
