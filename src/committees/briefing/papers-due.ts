import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HouseLaw } from '../../config/law-context.js';
import { papersDueOf } from '../../registry/papers-due.js';

/** Last day for the papers of a session (C1). */
@Injectable()
export class PapersDue {
  constructor(
    private readonly dataSource: DataSource,
    private readonly law: HouseLaw,
  ) {}

  /** @returns null where no rule says one */
  async of(
    session: string,
    manager: Pick<EntityManager, 'query'> = this.dataSource,
  ): Promise<Temporal.PlainDate | null> {
    const [row] = await manager.query<Parameters<typeof papersDueOf>[0][]>(
      `select s.held_on, s.papers_due, c.paper_days from committee_session s join committee c on c.id = s.committee_id
       where s.id = $1`,
      [session],
    );
    return papersDueOf(row!, await this.law.load());
  }
}
