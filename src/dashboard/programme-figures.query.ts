import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../identity/viewer.js';
import { PublishedFigures, type PublishedStatement } from '../programmes/published/published-figures.js';
import { type ProgrammeClocks, ThreeClocksQuery } from '../watch/clocks/three-clocks.query.js';
import { committeeFiguresPolicy, programmeFiguresPolicy } from './dashboard.policy.js';

/** A programme with what may be told of it to people outside of the administration. */
export interface ProgrammeFigures {
  /** Money and posts as they stand; of the contracts nothing is shown but what was published. */
  clocks: ProgrammeClocks;
  /** What was last told of its staff; undefined: nothing yet. */
  published: PublishedStatement | undefined;
}

const MOST_PROGRAMMES = 10;

/** What committees and steering groups see: figures of their programmes, never people. */
@Injectable()
export class ProgrammeFiguresQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clocks: ThreeClocksQuery,
    private readonly published: PublishedFigures,
  ) {}

  /** @returns the first few by their code, and how many there are in all */
  async seenBy(viewer: Viewer, today: Temporal.PlainDate): Promise<{ programmes: ProgrammeFigures[]; total: number }> {
    const parameters: unknown[] = [MOST_PROGRAMMES];
    const found = await this.dataSource.query<{ id: string; total: number }[]>(
      `select p.id, count(*) over ()::int as total from programme p
       where ${committeeFiguresPolicy.rows(viewer, 'see', 'p.committee_id', parameters)}
         or ${programmeFiguresPolicy.rows(viewer, 'see', 'p.id', parameters)}
       order by p.code limit $1`,
      parameters,
    );
    const ids = found.map(({ id }) => id);
    const [clocks, published] = await Promise.all([this.clocks.whole(ids, today), this.published.of(viewer, ids)]);
    return {
      programmes: clocks.map((programme) => ({ clocks: programme, published: published.get(programme.id) })),
      total: found[0]?.total ?? 0,
    };
  }
}
