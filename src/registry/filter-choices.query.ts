import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../identity/viewer.js';
import { contractPolicy } from './contract.policy.js';

export interface CodeAndName {
  code: string;
  name: string;
}

export interface FilterChoices {
  /** undefined: too many to choose from; then the code is typed. */
  units: CodeAndName[] | undefined;
  programmes: CodeAndName[] | undefined;
}

/** A longer list nobody reads through, and it would be most of the page. */
const MOST = 100;

/** SQL: the first that are come by ($1 at most), as JSON in the order of their codes. */
const few = (rows: string): string =>
  `(select coalesce(json_agg(r order by r.code collate "C"), '[]') from (${rows} limit $1) r)`;

const unlessMany = (rows: CodeAndName[]): CodeAndName[] | undefined => (rows.length > MOST ? undefined : rows);

/** Units and programmes that a viewer can narrow the list to: those of the contracts that they see. */
@Injectable()
export class FilterChoicesQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** In one statement, and not sorted before it is known that they are few: every list asks for them. */
  async seenBy(viewer: Viewer): Promise<FilterChoices> {
    const parameters: unknown[] = [MOST + 1];
    const units = contractPolicy.rows(viewer, 'see', 'u.id', parameters);
    // Whoever sees every contract sees every programme, also one that has none yet: no need to look.
    const programmes =
      contractPolicy.scope(viewer, 'see').kind === 'all'
        ? 'true'
        : `exists (
             select from contract c
             where c.programme_id = p.id and ${contractPolicy.rows(viewer, 'see', 'c.unit_id', parameters)})`;
    const [found] = await this.dataSource.query<{ units: CodeAndName[]; programmes: CodeAndName[] }[]>(
      `select ${few(`select u.code, u.name from unit u where ${units}`)} as units,
         ${few(`select p.code, p.name from programme p where ${programmes}`)} as programmes`,
      parameters,
    );
    return { units: unlessMany(found!.units), programmes: unlessMany(found!.programmes) };
  }
}
