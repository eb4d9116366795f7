import type { Role } from './roles.js';
import type { Viewer } from './viewer.js';

/** How far a role reaches: every row, or those of what the viewer leads, belongs to, or is. */
export type Reach = 'all' | 'units' | 'committees' | 'clerkships' | 'steered' | 'programmes' | 'own';

/** Which rows: all, those with one of these keys, or none. */
export type Scope = { kind: 'all' } | { kind: 'some'; keys: readonly string[] } | { kind: 'none' };

const ALL: Scope = { kind: 'all' };
const NONE: Scope = { kind: 'none' };

const KEYS: Record<Exclude<Reach, 'all'>, (viewer: Viewer) => readonly string[] | 'all'> = {
  units: ({ units }) => units,
  committees: ({ committees }) => committees,
  clerkships: ({ clerkships }) => clerkships,
  steered: ({ steered }) => steered,
  programmes: ({ programmes }) => programmes,
  own: ({ accountId }) => [accountId],
};

/** Every policy of the house by its name: each feature brings its own. */
const known = new Map<string, Policy>();

/** Everything that anybody can be allowed to do, as `policy:action`. */
export const allPermissions = (): string[] =>
  [...known.values()].flatMap(({ name, table }) => Object.keys(table).map((action) => `${name}:${action}`));

/** Everything that somebody may do, as `policy:action`: what their API tokens can be given at most. */
export const permissionsOf = (viewer: Viewer): string[] =>
  [...known.values()].flatMap((policy) =>
    Object.keys(policy.table)
      .filter((action) => policy.may(viewer, action))
      .map((action) => `${policy.name}:${action}`),
  );

/**
 * What of one feature which role may do, and to which rows. The same table guards pages, API, exports, feeds and links
 * in mails: `scope` answers all questions, `may` and `rows` are its two forms. A policy speaks of one kind of key (the
 * unit of a contract, the committee of a session, the account of a feed), so what several roles reach adds up.
 * `everybody` is whoever has an account, also without a role.
 */
export class Policy<Action extends string = string> {
  constructor(
    readonly name: string,
    readonly table: Record<Action, Partial<Record<Role | 'everybody', Reach>>>,
  ) {
    known.set(name, this);
  }

  scope(viewer: Viewer, action: Action): Scope {
    if (viewer.scopes && !viewer.scopes.includes(`${this.name}:${action}`)) return NONE;
    const keys = new Set<string>();
    let reached = false;
    for (const [role, reach] of Object.entries(this.table[action]) as [Role | 'everybody', Reach][]) {
      if (role !== 'everybody' && !viewer.roles.has(role)) continue;
      const found = reach === 'all' ? 'all' : KEYS[reach](viewer);
      if (found === 'all') return ALL;
      reached = true;
      for (const key of found) keys.add(key);
    }
    return reached ? { kind: 'some', keys: [...keys] } : NONE;
  }

  /**
   * @param key of the row in question; left out: whether there may be any row at all (what guards a route)
   */
  may(viewer: Viewer, action: Action, key?: string | null): boolean {
    const scope = this.scope(viewer, action);
    if (key === undefined || scope.kind !== 'some') return scope.kind !== 'none';
    return key !== null && scope.keys.includes(key);
  }

  /**
   * The same as an SQL condition.
   * @param column SQL expression of the key
   * @param parameters of the statement; what the condition needs is added
   */
  rows(viewer: Viewer, action: Action, column: string, parameters: unknown[]): string {
    const scope = this.scope(viewer, action);
    if (scope.kind === 'all') return 'true';
    if (scope.kind === 'none') return 'false';
    parameters.push(scope.keys);
    return `${column} = any($${parameters.length}::uuid[])`;
  }
}
