import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../config/settings.js';
import { scratchTable } from '../database/scratch-table.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { inWords } from '../registry/constraint-errors.js';
import { Clock } from '../shared/clock.js';
import { CliffList, type CliffRow } from '../watch/cliff-list.query.js';
import { KeepPlans } from '../watch/plan/keep-plans.js';
import type { SettingChange } from './setting-change.js';
import { type Days, writeUpcomingReminders } from './upcoming-reminders.js';

/** Reminders of one day that a change brings or takes away. */
export interface ReminderDifference {
  change: 'added' | 'gone';
  kind: 'contract' | 'committee' | 'staff';
  due: string;
  ends_on: string;
  stage: number;
  role: string;
  /** Who is told; empty where nobody can be, and for staff. */
  name: string;
  /** How many contracts it is about, and the first of their numbers (of programmes' codes for committees). */
  contracts: number;
  numbers: string[];
}

/** A deadline of the backward plan that a change moves, brings or takes away. */
export interface PlanDifference {
  ends_on: string;
  rule: string;
  variant: string;
  old_due: string | null;
  new_due: string | null;
}

export interface CliffDifference {
  change: 'added' | 'gone';
  cliff: CliffRow;
}

/** What would be otherwise after a change. */
export interface Effect {
  reminders: ReminderDifference[];
  /** How many reminders there are in all; the list is cut at `MOST_SHOWN` lines. */
  added: number;
  gone: number;
  plans: PlanDifference[];
  plansMoved: number;
  cliffs: CliffDifference[];
}

export const MOST_SHOWN = 100;

const DAYS_AHEAD = 365;

/**
 * Foretells a change: makes it in a transaction that is undone, lays the reminders and plans before and after side by side,
 * and keeps the differences. Nothing is written, nobody is told.
 */
@Injectable()
export class SettingEffect {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly plans: KeepPlans,
    private readonly cliffs: CliffList,
  ) {}

  /** @throws VerbleibError what the register refuses, in words */
  async of(change: SettingChange): Promise<Effect> {
    const today = this.clock.today(this.settings.timeZone);
    const days = change.days ?? { from: today.add({ days: 1 }), to: today.add({ days: DAYS_AHEAD }) };
    const trial = <T>(work: () => Promise<T>): Promise<T> =>
      change.values ? this.settings.tryOut(change.values, work) : work();
    const effect = await inWords(() =>
      this.work.rehearse('preview', async (manager) => {
        await this.#lookAhead(manager, 'before', today, days);
        await change.write(manager);
        await trial(() => this.#lookAhead(manager, 'after', today, days));
        return { ...(await reminderDifferences(manager)), ...(await planDifferences(manager)) };
      }),
    );
    const cliffs = change.values ? await this.#cliffDifferences(trial, today) : [];
    return { ...effect, cliffs };
  }

  async #lookAhead(manager: EntityManager, when: 'before' | 'after', today: Temporal.PlainDate, days: Days) {
    await this.plans.run(manager, today);
    await scratchTable(manager, `plan_${when}`, 'ends_on date, committee_id uuid, rule text, variant text, due date');
    await manager.query(`insert into plan_${when} select ends_on, committee_id, rule, variant, due from plan_deadline`);
    await writeUpcomingReminders(manager, `upcoming_${when}`, this.settings, days);
  }

  async #cliffDifferences(
    trial: <T>(work: () => Promise<T>) => Promise<T>,
    today: Temporal.PlainDate,
  ): Promise<CliffDifference[]> {
    const before = await this.cliffs.on(today);
    const after = await trial(() => this.cliffs.on(today));
    const key = ({ scope, name, ends_on }: CliffRow): string => `${scope} ${name} ${ends_on}`;
    const missing = (from: CliffRow[], others: CliffRow[]): CliffRow[] => {
      const keys = new Set(others.map(key));
      return from.filter((cliff) => !keys.has(key(cliff)));
    };
    return [
      ...missing(after, before).map((cliff): CliffDifference => ({ change: 'added', cliff })),
      ...missing(before, after).map((cliff): CliffDifference => ({ change: 'gone', cliff })),
    ];
  }
}

async function reminderDifferences(manager: EntityManager): Promise<Pick<Effect, 'reminders' | 'added' | 'gone'>> {
  const rows = await manager.query<(ReminderDifference & { all_added: number; all_gone: number })[]>(
    `with changed as (
       select 'added' as change, * from (select * from upcoming_after except select * from upcoming_before) added
       union all
       select 'gone', * from (select * from upcoming_before except select * from upcoming_after) gone)
     select change, kind, due, ends_on, stage, role, case when kind = 'staff' then '' else name end as name,
       count(distinct number) as contracts, (array_agg(distinct number order by number))[1:5] as numbers,
       (select count(*) from changed where change = 'added') as all_added,
       (select count(*) from changed where change = 'gone') as all_gone
     from changed
     group by change, kind, due, ends_on, stage, role, case when kind = 'staff' then '' else name end
     order by due, ends_on, kind, change desc, stage, role, 7
     limit ${MOST_SHOWN}`,
  );
  return {
    reminders: rows.map(({ all_added: _added, all_gone: _gone, ...row }) => row),
    added: rows[0]?.all_added ?? 0,
    gone: rows[0]?.all_gone ?? 0,
  };
}

async function planDifferences(manager: EntityManager): Promise<Pick<Effect, 'plans' | 'plansMoved'>> {
  const rows = await manager.query<(PlanDifference & { moved: number })[]>(
    `select ends_on, rule, variant, o.due as old_due, n.due as new_due, count(*) over () as moved
     from (select distinct ends_on, rule, variant, coalesce(committee_id::text, '') as committee, due from plan_before) o
     full join (select distinct ends_on, rule, variant, coalesce(committee_id::text, '') as committee, due from plan_after) n
       using (ends_on, rule, variant, committee)
     where o.due is distinct from n.due
     group by ends_on, rule, variant, o.due, n.due
     order by coalesce(n.due, o.due), ends_on, rule, variant
     limit ${MOST_SHOWN}`,
  );
  return { plans: rows.map(({ moved: _moved, ...row }) => row), plansMoved: rows[0]?.moved ?? 0 };
}
