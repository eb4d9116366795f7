import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../identity/viewer.js';
import { contractPolicy } from '../registry/contract.policy.js';
import { withinUnitSql } from '../registry/unit-tree.sql.js';

/** Whose contracts: those of a unit with all below it, or of a programme. */
export interface TimelineScope {
  kind: 'unit' | 'programme';
  code: string;
}

export interface TimelineContract {
  id: string;
  person: string;
  family_name: string;
  given_name: string;
  starts_on: string;
  /** null: permanent. */
  ends_on: string | null;
  left_on: string | null;
  /** Of the unit or programme looked at; else an earlier or later post of the person. */
  within: boolean;
}

export interface TimelineCliff {
  ends_on: string;
  contracts: number;
}

export interface Timeline {
  name: string;
  contracts: TimelineContract[];
  cliffs: TimelineCliff[];
  people: number;
  /** Person to continue after. */
  next: string | undefined;
}

const KEY = `person_key(e.family_name, e.given_name) collate "C"`;
const CLIFF_FROM = 3;
const MOST_CLIFFS = 6;

/** Contracts over time, person by person; only those that the viewer sees. */
@Injectable()
export class TimelineQuery {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * @param from, until the stretch of time: who has no contract in it is left out
   * @param after person to continue after
   * @returns undefined where the viewer sees no such unit or programme, or nobody in it at any time
   */
  async read(
    viewer: Viewer,
    { kind, code }: TimelineScope,
    span: { today: string; from: string; until: string },
    limit: number,
    after: string | undefined,
  ): Promise<Timeline | undefined> {
    const values: unknown[] = [code, span.from, span.until];
    const seen = contractPolicy.rows(viewer, 'see', 'c.unit_id', values);
    const within =
      kind === 'unit'
        ? withinUnitSql('c.unit_id', '$1')
        : 'c.programme_id = (select id from programme where code = $1)';
    const inTime = `c.starts_on <= $3::date and coalesce(least(c.ends_on, c.left_on), 'infinity') >= $2::date`;
    const [head] = await this.dataSource.query<{ name: string; people: number }[]>(
      `select coalesce(nullif(t.name, ''), t.code) as name,
         (select count(distinct c.employee_id)::int from contract c where ${seen} and ${within} and ${inTime}) as people
       from ${kind} t where t.code = $1 and exists (select from contract c where ${seen} and ${within})`,
      values,
    );
    if (!head) return undefined;
    if (head.people === 0) return { ...head, contracts: [], cliffs: [], next: undefined };

    const paged = [...values, limit + 1];
    const beyond =
      after === undefined
        ? ''
        : `and (${KEY}, e.id) > (select ${KEY}, e.id from employee e where e.id = $${paged.push(after)}::uuid
            and exists (select from contract c where c.employee_id = e.id and ${seen} and ${within}))`;
    const people = await this.dataSource.query<{ id: string }[]>(
      `select e.id from employee e
       where exists (select from contract c where c.employee_id = e.id and ${seen} and ${within} and ${inTime}) ${beyond}
       order by ${KEY}, e.id limit $${values.length + 1}`,
      paged,
    );
    const shown = people.slice(0, limit).map(({ id }) => id);
    const contracts = await this.dataSource.query<TimelineContract[]>(
      `select c.id, e.id as person, e.family_name, e.given_name, c.starts_on, c.ends_on, c.left_on, ${within} as within
       from contract c join employee e on e.id = c.employee_id
       where ${seen} and ${inTime} and e.id = any($${values.length + 1}::uuid[])
       order by ${KEY}, e.id, c.starts_on, c.id`,
      [...values, shown],
    );
    const cliffs = await this.dataSource.query<TimelineCliff[]>(
      `select ends_on, contracts from (
         select c.ends_on, count(*)::int as contracts from contract c
         where ${seen} and ${within} and ${inTime} and c.ends_on between $${values.length + 1}::date and $3::date
           and (c.left_on is null or c.left_on >= $${values.length + 1}::date)
         group by c.ends_on having count(*) >= ${CLIFF_FROM} order by count(*) desc, c.ends_on limit ${MOST_CLIFFS}) most
       order by ends_on`,
      [...values, span.today],
    );
    return { ...head, contracts, cliffs, next: people.length > limit ? shown.at(-1) : undefined };
  }
}
