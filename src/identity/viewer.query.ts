import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../config/settings.js';
import { Clock } from '../shared/clock.js';
import type { Role } from './roles.js';
import type { Viewer } from './viewer.js';

interface ViewerRow {
  account_id: string;
  employee_id: string | null;
  name: string;
  login: string;
  roles: Role[];
  committees: (string | null)[];
  clerkships: (string | null)[];
  steered: (string | null)[];
  programmes: (string | null)[];
}

const nullIsAll = (ids: (string | null)[]): readonly string[] | 'all' =>
  ids.includes(null) ? 'all' : (ids as string[]);

/** SQL: whether a role `r` counts on the day $1. */
const IN_FORCE = 'coalesce(r.starts_on, $1::date) <= $1::date and coalesce(r.ends_on, $1::date) >= $1::date';

const viewerOf = (row: ViewerRow, units: readonly string[]): Viewer => ({
  accountId: row.account_id,
  employeeId: row.employee_id,
  name: row.name,
  login: row.login,
  roles: new Set(row.roles),
  units,
  committees: nullIsAll(row.committees),
  clerkships: nullIsAll(row.clerkships),
  steered: nullIsAll(row.steered),
  programmes: nullIsAll(row.programmes),
});

/** Reads who somebody is today: roles in force, units led (by role, by the register, for somebody absent) and below. */
@Injectable()
export class ViewerQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @returns undefined for an account that is not there or disabled */
  async of(accountId: string): Promise<Viewer | undefined> {
    return (await this.found<object>('select $2::uuid as account_id', [accountId]))?.viewer;
  }

  /**
   * Who it is that a statement finds: every page asks for it, so whose units do not matter is not asked about them.
   * @param sql statement of one row at most with an `account_id`; its parameters begin at $2
   * @returns the viewer and the row; undefined where there is no row, or its account is disabled
   */
  async found<Row extends object>(
    sql: string,
    parameters: readonly unknown[],
  ): Promise<{ viewer: Viewer; row: Row } | undefined> {
    const today = this.clock.today(this.settings.timeZone).toString();
    const [row] = await this.dataSource.query<(ViewerRow & Row)[]>(
      `select found.*, a.employee_id, a.name, a.login, held.*
       from (${sql}) found join account a on a.id = found.account_id
         cross join lateral (
           select coalesce(array_agg(distinct r.role), '{}') as roles,
             coalesce(array_agg(distinct r.committee_id) filter (where r.role in ('clerk', 'member')), '{}') as committees,
             coalesce(array_agg(distinct r.committee_id) filter (where r.role = 'clerk'), '{}') as clerkships,
             coalesce(array_agg(distinct p.committee_id)
               filter (where r.role = 'steering' and (r.programme_id is null or p.committee_id is not null)), '{}') as steered,
             coalesce(array_agg(distinct r.programme_id) filter (where r.role = 'steering'), '{}') as programmes
           from account_role r left join programme p on p.id = r.programme_id
           where r.account_id = a.id and ${IN_FORCE}) held
       where a.disabled_at is null`,
      [today, ...parameters],
    );
    if (!row) return undefined;
    return {
      viewer: viewerOf(row, row.roles.includes('manager') ? await this.#units(row.account_id, today) : []),
      row,
    };
  }

  /** Units that a manager leads on a day, and those below. */
  async #units(accountId: string, today: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `with recursive
         leads as (
           select r.unit_id as id from account_role r where r.account_id = $2 and r.unit_id is not null and ${IN_FORCE}
           union
           select u.id from account a join unit u on u.manager_id = a.employee_id
             or exists (
               select from absence x where x.employee_id = u.manager_id and $1::date between x.starts_on and x.ends_on
                 and a.employee_id in (x.representative_id, u.deputy_id))
           where a.id = $2),
         below as (select id from leads union select u.id from unit u join below b on u.parent_id = b.id)
       select id from below`,
      [today, accountId],
    );
    return rows.map(({ id }) => id);
  }
}
