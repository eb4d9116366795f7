import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../identity/viewer.js';
import { contractPolicy } from '../registry/contract.policy.js';

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

/** Units and programmes that a viewer can narrow the list to: those of the contracts that they see. */
@Injectable()
export class FilterChoicesQuery {
  constructor(private readonly dataSource: DataSource) {}

  async seenBy(viewer: Viewer): Promise<FilterChoices> {
    const ofUnits: unknown[] = [MOST + 1];
    const units = await this.dataSource.query<CodeAndName[]>(
      `select u.code, u.name from unit u where ${contractPolicy.rows(viewer, 'see', 'u.id', ofUnits)}
       order by u.code collate "C" limit $1`,
      ofUnits,
    );
    const ofProgrammes: unknown[] = [MOST + 1];
    const seen = contractPolicy.rows(viewer, 'see', 'c.unit_id', ofProgrammes);
    // Whoever sees every contract sees every programme, also one that has none yet: no need to look.
    const sees =
      contractPolicy.scope(viewer, 'see').kind === 'all'
        ? 'true'
        : `exists (select from contract c where c.programme_id = p.id and ${seen})`;
    const programmes = await this.dataSource.query<CodeAndName[]>(
      `select p.code, p.name from programme p where ${sees} order by p.code collate "C" limit $1`,
      ofProgrammes,
    );
    return {
      units: units.length > MOST ? undefined : units,
      programmes: programmes.length > MOST ? undefined : programmes,
    };
  }
}
