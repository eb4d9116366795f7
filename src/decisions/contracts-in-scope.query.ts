import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Policy } from '../identity/policy.js';
import type { Viewer } from '../identity/viewer.js';
import { withinUnitSql } from '../registry/unit-tree.sql.js';

/** Whose contracts are meant, by what people of the API see of them. */
export interface ScopedChoice {
  /** contract.id */
  ids?: readonly string[] | undefined;
  /** Codes; a unit with all below. With them `endsOn` says which. */
  programme?: string | undefined;
  unit?: string | undefined;
  endsOn?: Temporal.PlainDate | undefined;
  /** contract.id of those left out. */
  except?: readonly string[] | undefined;
}

/** Contracts of a choice as far as somebody may see them: all others, and codes that they do not know, are of nothing. */
@Injectable()
export class ContractsInScope {
  constructor(private readonly dataSource: DataSource) {}

  /** @returns contract.id in the order of the numbers; of a cohort without those whose leaving is recorded */
  async of<Action extends string>(
    viewer: Viewer,
    policy: Policy<Action>,
    action: Action,
    { ids, programme, unit, endsOn, except = [] }: ScopedChoice,
  ): Promise<string[]> {
    const values: unknown[] = [ids ?? null, programme ?? null, unit ?? null, endsOn?.toString() ?? null, except];
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select c.id from contract c
       where ($1::uuid[] is null or c.id = any ($1))
         and ($2::text is null or c.programme_id = (select id from programme where code = $2))
         and ($3::text is null or ${withinUnitSql('c.unit_id', '$3')})
         and ($4::date is null or c.ends_on = $4::date)
         and ($1::uuid[] is not null or c.left_on is null or c.left_on > c.ends_on)
         and c.id <> all ($5::uuid[])
         and ${policy.rows(viewer, action, 'c.unit_id', values)}
       order by c.number`,
      values,
    );
    return rows.map(({ id }) => id);
  }

  /** The number of a contract that is there. */
  async numberOf(id: string): Promise<string> {
    const [row] = await this.dataSource.query<{ number: string }[]>('select number from contract where id = $1', [id]);
    return row!.number;
  }
}
