import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Ground } from '../../law/facts.js';
import { decisionSql } from '../../registry/decision.sql.js';
import { type ChainRow, chainSql, fundingGoesOnSql } from '../ending-chain.sql.js';
import type { DecisionState } from '../states.js';

/** A contract that ends, with all that the scenario asks of it. Dates as ISO text. */
export interface CohortRow {
  id: string;
  contract: string;
  employee: string;
  family_name: string;
  given_name: string;
  unit: string;
  programme: string | null;
  committee_id: string | null;
  starts_on: string;
  ends_on: string | null;
  ground: Ground | null;
  fte: number;
  pay_group: string | null;
  pay_step: number | null;
  /** What the register says on the date. */
  register: 'undecided' | 'proposed' | 'signed' | 'ended' | null;
  /** State of its decision; null: none is open yet. */
  state: DecisionState | null;
  /** Whether a grant is recorded for the programme that goes on after the last day; null: none is. */
  funding_goes_on: true | null;
  /** The person's contracts up to the end of this one, oldest first. */
  chain: ChainRow[];
}

// $1 ids, $2 the day on which decisions are looked at.
const COHORT = `
  select c.id, c.number as contract, e.number as employee, e.family_name, e.given_name, u.code as unit, p.code as programme,
    p.committee_id, c.starts_on, c.ends_on, c.ground, c.fte::float8 as fte, c.pay_group, c.pay_step,
    ${decisionSql('c', '$2::date')} as register, d.state,
    ${fundingGoesOnSql('c')} as funding_goes_on, ${chainSql('c')} as chain
  from contract c join employee e on e.id = c.employee_id join unit u on u.id = c.unit_id
    left join programme p on p.id = c.programme_id left join decision d on d.contract_id = c.id and d.ends_on = c.ends_on
  where c.id = any ($1::uuid[])
  order by e.family_name collate "und-x-icu", e.given_name collate "und-x-icu", c.number`;

/** Reads the contracts of a scenario and what the register knows around them. */
@Injectable()
export class Cohort {
  constructor(private readonly dataSource: DataSource) {}

  /** @param on the day on which decisions are looked at */
  rows(ids: readonly string[], on: Temporal.PlainDate): Promise<CohortRow[]> {
    return this.dataSource.query<CohortRow[]>(COHORT, [ids, on.toString()]);
  }
}
