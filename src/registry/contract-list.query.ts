import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { decisionSql, type ShownDecision } from './decision.sql.js';

/** A contract in a list, by the numbers and codes that people use. */
export interface ListedContract {
  /** Contract number. */
  contract: string;
  /** Personnel number. */
  employee: string;
  unit: string;
  programme: string | null;
  starts_on: string;
  /** Last day; null: permanent. */
  ends_on: string | null;
  ground: string | null;
  /** null for permanent contracts. */
  decision: ShownDecision | null;
  /** Rules of the flags that are open on the contract. */
  flags: string[];
}

/** The same with the person's name, for the terminal of somebody who may see it. */
export interface NamedContract extends ListedContract {
  family_name: string;
  given_name: string;
}

export interface EndingBetween {
  from?: Temporal.PlainDate | undefined;
  to?: Temporal.PlainDate | undefined;
}

/** Rows that are fetched at once. */
const BATCH = 2000;

// Names by the root collation of ICU, which is the German dictionary order (DIN 5007-1) on both engines.
const CONTRACTS = `
  select c.number as contract, e.number as employee, u.code as unit, p.code as programme, c.starts_on, c.ends_on,
    c.ground, ${decisionSql('c', '$1::date')} as decision, coalesce(f.rules, '{}') as flags, e.family_name, e.given_name
  from contract c join employee e on e.id = c.employee_id join unit u on u.id = c.unit_id
    left join programme p on p.id = c.programme_id
    left join (
      select scope_id, array_agg(rule order by rule) as rules
        from flag where scope = 'contract' and resolved_on is null group by scope_id
    ) f on f.scope_id = c.id
  where ($2::date is null or c.ends_on >= $2::date) and ($3::date is null or c.ends_on <= $3::date)
  order by c.ends_on nulls last, e.family_name collate "und-x-icu", e.given_name collate "und-x-icu", c.number`;

/** Lists contracts by last day, the permanent ones last; holds a batch of them at a time, however many there are. */
@Injectable()
export class ContractList {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * @param date the decision is as of this date
   * @param ending both days included; with either, permanent contracts are left out
   */
  async *rows(date: Temporal.PlainDate, ending: EndingBetween = {}): AsyncGenerator<NamedContract> {
    const runner = this.dataSource.createQueryRunner();
    const cursor = `"contracts_${randomUUID()}"`;
    // `with hold`: the transaction is over before the first row is read, so a slow reader keeps nobody waiting.
    try {
      await runner.query(`declare ${cursor} no scroll cursor with hold for ${CONTRACTS}`, [
        date.toString(),
        ending.from?.toString() ?? null,
        ending.to?.toString() ?? null,
      ]);
      try {
        for (;;) {
          const batch = (await runner.query(`fetch ${BATCH} from ${cursor}`)) as NamedContract[];
          yield* batch;
          if (batch.length < BATCH) return;
        }
      } finally {
        await runner.query(`close ${cursor}`);
      }
    } finally {
      await runner.release();
    }
  }
}
