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
  units: string[];
  committees: (string | null)[];
  clerkships: (string | null)[];
  steered: (string | null)[];
  programmes: (string | null)[];
}

const nullIsAll = (ids: (string | null)[]): readonly string[] | 'all' =>
  ids.includes(null) ? 'all' : (ids as string[]);

const viewerOf = (row: ViewerRow): Viewer => ({
  accountId: row.account_id,
  employeeId: row.employee_id,
  name: row.name,
  login: row.login,
  roles: new Set(row.roles),
  units: row.units,
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
   * Who it is that a statement finds, in one round trip: every page asks for it.
   * @param sql statement of one row at most with an `account_id`; its parameters begin at $2
   * @returns the viewer and the row; undefined where there is no row, or its account is disabled
   */
  async found<Row extends object>(
    sql: string,
    parameters: readonly unknown[],
  ): Promise<{ viewer: Viewer; row: Row } | undefined> {
    const [row] = await this.dataSource.query<(ViewerRow & Row)[]>(
      `with recursive
         found as (${sql}),
         held as (
           select r.* from account_role r join found on found.account_id = r.account_id
           where coalesce(starts_on, $1::date) <= $1::date and coalesce(ends_on, $1::date) >= $1::date),
         leads as (
           select unit_id as id from held where unit_id is not null
           union
           select u.id from account a join unit u on u.manager_id = a.employee_id
             or exists (
               select from absence x where x.employee_id = u.manager_id and $1::date between x.starts_on and x.ends_on
                 and a.employee_id in (x.representative_id, u.deputy_id))
           where a.id = (select account_id from found) and exists (select from held where role = 'manager')),
         below as (select id from leads union select u.id from unit u join below b on u.parent_id = b.id)
       select found.*, a.employee_id, a.name, a.login,
         array(select distinct role from held) as roles,
         array(select id from below where exists (select from held where role = 'manager')) as units,
         array(select distinct committee_id from held where role in ('clerk', 'member')) as committees,
         array(select distinct committee_id from held where role = 'clerk') as clerkships,
         array(
           select distinct case when h.programme_id is not null then p.committee_id end
           from held h left join programme p on p.id = h.programme_id
           where h.role = 'steering' and (h.programme_id is null or p.committee_id is not null)) as steered,
         array(select distinct programme_id from held where role = 'steering') as programmes
       from found join account a on a.id = found.account_id where a.disabled_at is null`,
      [this.clock.today(this.settings.timeZone).toString(), ...parameters],
    );
    return row && { viewer: viewerOf(row), row };
  }
}
