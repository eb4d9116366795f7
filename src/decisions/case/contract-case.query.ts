import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../identity/viewer.js';
import type { Ground } from '../../law/facts.js';
import { addressStatusSql } from '../../mail/bounces/bounce.sql.js';
import { contractPolicy } from '../../registry/contract.policy.js';

/** One contract with the people and places around it. Dates are ISO text. */
export interface ContractRow {
  id: string;
  number: string;
  employee_id: string;
  employee: string;
  family_name: string;
  given_name: string;
  unit_id: string;
  unit: string;
  unit_name: string;
  programme: string | null;
  programme_name: string | null;
  position: string | null;
  job_title: string;
  starts_on: string;
  ends_on: string | null;
  ground: Ground | null;
  fte: number;
  weekly_hours: number | null;
  pay_group: string | null;
  pay_step: number | null;
  left_on: string | null;
  signed_on: string | null;
  /** Code of the report (RFC 3463), where mails to the person have lately come back. */
  bounce_status: string | null;
}

/** One contract of the person's chain, as far as the viewer may see it. */
export interface ChainLink {
  id: string;
  number: string;
  unit: string;
  starts_on: string;
  ends_on: string | null;
  left_on: string | null;
  ground: Ground | null;
  fte: number;
  signed_on: string | null;
}

const CONTRACT = `
  select c.id, c.number, c.employee_id, e.number as employee, e.family_name, e.given_name, c.unit_id, u.code as unit,
    u.name as unit_name, p.code as programme, p.name as programme_name, s.number as position, c.job_title, c.starts_on,
    c.ends_on, c.ground, c.fte::float8 as fte, c.weekly_hours::float8 as weekly_hours, c.pay_group, c.pay_step, c.left_on,
    c.signed_on, ${addressStatusSql('e.email', '$2::date')} as bounce_status
  from contract c join employee e on e.id = c.employee_id join unit u on u.id = c.unit_id
    left join programme p on p.id = c.programme_id left join position s on s.id = c.position_id
  where c.id = $1`;

/** Reads a contract and its chain for somebody; what they may not see is not there. */
@Injectable()
export class ContractCase {
  constructor(private readonly dataSource: DataSource) {}

  /** @param today the business date */
  async contract(viewer: Viewer, id: string, today: Temporal.PlainDate): Promise<ContractRow | undefined> {
    const parameters: unknown[] = [id, today.toString()];
    const rows = contractPolicy.rows(viewer, 'see', 'c.unit_id', parameters);
    const [row] = await this.dataSource.query<ContractRow[]>(`${CONTRACT} and ${rows}`, parameters);
    return row;
  }

  /** The person's contracts that the viewer may see, oldest first, and whether there are others. */
  async chain(viewer: Viewer, employeeId: string): Promise<{ links: ChainLink[]; whole: boolean }> {
    const parameters: unknown[] = [employeeId];
    const rows = contractPolicy.rows(viewer, 'see', 'c.unit_id', parameters);
    const links = await this.dataSource.query<(ChainLink & { seen: boolean })[]>(
      `select c.id, c.number, u.code as unit, c.starts_on, c.ends_on, c.left_on, c.ground, c.fte::float8 as fte, c.signed_on,
         ${rows} as seen
       from contract c join unit u on u.id = c.unit_id where c.employee_id = $1 order by c.starts_on, c.number`,
      parameters,
    );
    const seen = links.filter((link) => link.seen);
    return { links: seen, whole: seen.length === links.length };
  }

  /** The id behind the number of a post in a unit of the viewer's. */
  async position(viewer: Viewer, number: string): Promise<string | undefined> {
    const parameters: unknown[] = [number];
    const rows = contractPolicy.rows(viewer, 'see', 'unit_id', parameters);
    const [row] = await this.dataSource.query<{ id: string }[]>(
      `select id from position where number = $1 and ${rows}`,
      parameters,
    );
    return row?.id;
  }
}
