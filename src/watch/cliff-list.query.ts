import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { shadowTable } from '../database/shadow-table.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { lookAtCliffs } from './cliffs.js';

/** A cohort of a programme or unit that ends together. */
export interface CliffRow {
  scope: 'programme' | 'unit';
  /** Code of the programme or unit, e.g. KIM. */
  name: string;
  /** Its full name; empty where it has none. */
  title: string;
  ends_on: string;
  /** How many contracts end that day … */
  contracts: number;
  /** … of how many that run. */
  running: number;
  headcount_share: number;
  fte_share: number;
  decided: number;
  undecided: number;
}

const OPEN_CLIFFS = `
  select c.scope, coalesce(p.code, u.code) as name, coalesce(p.name, u.name, '') as title, c.ends_on, c.contracts, c.running,
    c.people::float8 / c.headcount as headcount_share, (c.fte / c.fte_total)::float8 as fte_share, c.decided,
    c.contracts - c.decided as undecided
  from cliff c
  left join programme p on c.scope = 'programme' and p.id = c.scope_id
  left join unit u on c.scope = 'unit' and u.id = c.scope_id
  where c.closed_on is null
  order by c.ends_on, c.scope, c.people::float8 / c.headcount desc, c.contracts desc, name`;

@Injectable()
export class CliffList {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
  ) {}

  /** Open cliffs as a look on the date would find them, soonest first, programmes before units; writes nothing. */
  on(date: Temporal.PlainDate): Promise<CliffRow[]> {
    return this.work.rehearse('cliffs', async (manager) => {
      const day = `'${date.toString()}'::date`;
      await shadowTable(manager, 'cliff', `opened_on <= ${day}`);
      await shadowTable(manager, 'cliff_member', `joined_on <= ${day}`);
      await manager.query(`update cliff set closed_on = null where closed_on > ${day}`);
      await lookAtCliffs(manager, this.settings.cliffs, date);
      return manager.query<CliffRow[]>(OPEN_CLIFFS);
    });
  }
}
