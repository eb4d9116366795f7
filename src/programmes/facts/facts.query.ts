import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { UUID } from '../../shared/ids.js';
import { type FactKind, type FactRow, isOfWorkItem, tableOf } from './kinds.js';

/** SQL: rows of a kind that belong to the programme `$1`. */
export const ofProgramme = (kind: FactKind): string =>
  isOfWorkItem(kind)
    ? 'work_item_id in (select id from programme_work_item where programme_id = $1)'
    : 'programme_id = $1';

/** Facts of one kind as they are edited: all columns, nothing else. */
@Injectable()
export class FactsQuery {
  constructor(private readonly dataSource: DataSource) {}

  list(kind: FactKind, programme: string): Promise<FactRow[]> {
    return this.#rows(kind, 'true', [programme], this.dataSource);
  }

  /** @returns undefined where the programme has no such fact */
  async one(
    kind: FactKind,
    programme: string,
    id: string,
    manager: Pick<EntityManager, 'query'> = this.dataSource,
  ): Promise<FactRow | undefined> {
    if (!UUID.test(id)) return undefined;
    return (await this.#rows(kind, 'id = $2', [programme, id], manager))[0];
  }

  /** Titles of the programme's work items, for what hangs below one. */
  workItems(programme: string): Promise<{ id: string; title: string }[]> {
    return this.dataSource.query(
      'select id, title from programme_work_item where programme_id = $1 order by title, id',
      [programme],
    );
  }

  #rows(kind: FactKind, condition: string, parameters: unknown[], manager: Pick<EntityManager, 'query'>) {
    const { table, fields } = tableOf(kind);
    const columns = fields.map(({ name }) => name).join(', ');
    return manager.query<FactRow[]>(
      `select id, version, ${columns} from ${table} where ${ofProgramme(kind)} and ${condition} order by id`,
      parameters,
    );
  }
}
