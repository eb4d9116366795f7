import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../config/settings.js';
import { Clock } from '../shared/clock.js';
import type { Role } from './roles.js';
import type { Viewer } from './viewer.js';

interface ViewerRow {
  id: string;
  employee_id: string | null;
  name: string;
  login: string;
  roles: Role[];
  units: string[];
  committees: (string | null)[];
  programmes: (string | null)[];
}

const nullIsAll = (ids: (string | null)[]): readonly string[] | 'all' =>
  ids.includes(null) ? 'all' : (ids as string[]);

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
    const [row] = await this.dataSource.query<ViewerRow[]>(
      `with recursive
         held as (
           select * from account_role
           where account_id = $1 and coalesce(starts_on, $2::date) <= $2::date and coalesce(ends_on, $2::date) >= $2::date),
         leads as (
           select unit_id as id from held where unit_id is not null
           union
           select u.id from account a join unit u on u.manager_id = a.employee_id
             or exists (
               select from absence x where x.employee_id = u.manager_id and $2::date between x.starts_on and x.ends_on
                 and a.employee_id in (x.representative_id, u.deputy_id))
           where a.id = $1 and exists (select from held where role = 'manager')),
         below as (select id from leads union select u.id from unit u join below b on u.parent_id = b.id)
       select a.id, a.employee_id, a.name, a.login,
         array(select distinct role from held) as roles,
         array(select id from below) as units,
         array(select distinct committee_id from held where role in ('clerk', 'member')) as committees,
         array(select distinct programme_id from held where role = 'steering') as programmes
       from account a where a.id = $1 and a.disabled_at is null`,
      [accountId, this.clock.today(this.settings.timeZone).toString()],
    );
    return (
      row && {
        accountId: row.id,
        employeeId: row.employee_id,
        name: row.name,
        login: row.login,
        roles: new Set(row.roles),
        units: row.units,
        committees: nullIsAll(row.committees),
        programmes: nullIsAll(row.programmes),
      }
    );
  }
}
