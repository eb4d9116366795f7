import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import { Clock } from '../shared/clock.js';
import { stepBeforeCommit } from './before-commit.js';

/**
 * One use case, one transaction. Tells the database who acts and what time it is for us, so that the history
 * triggers write down the same person and clock that the code saw.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * @param actor who does it, as the history names them: a login, `import: FILE`, `job: watch`
   * @param work everything inside commits together or not at all
   */
  async run<T>(actor: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`select set_config('verbleib.actor', $1, true), set_config('verbleib.now', $2, true)`, [
        actor,
        this.clock.now().toString(),
      ]);
      const result = await work(manager);
      await stepBeforeCommit()?.(manager);
      return result;
    });
  }

  /** The same, and everything is undone at the end: what the work returns is all that remains of it. */
  async rehearse<T>(actor: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const undo = Symbol('undo');
    let result!: T;
    try {
      await this.run(actor, async (manager) => {
        result = await work(manager);
        throw undo;
      });
    } catch (error) {
      if (error !== undo) throw error;
    }
    return result;
  }
}
