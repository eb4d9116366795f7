import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HouseLaw } from '../../config/law-context.js';
import { Settings } from '../../config/settings.js';
import { fillScratch, scratchTable } from '../../database/scratch-table.js';
import { backwardPlan } from '../../law/plan/backward-plan.js';
import type { LawContext } from '../../law/rule.js';
import { NO_COMMITTEE } from '../hung-stages.js';
import type { LookStep } from '../look-steps.js';
import { type CommitteeFacts, loadCommittees, planFacts } from './plan-facts.js';
import { planReach } from './plan-reach.js';

/** A last day and the committee that its contracts' programme reports to. */
interface PlanKey {
  ends_on: string;
  committee_id: string | null;
}

interface DueRow extends PlanKey {
  rule: string;
  variant: string;
  due: string;
}

const COLUMNS = 'ends_on date, committee_id uuid, rule text, variant text, due date';
/** SQL: the same last day and committee. A comparison that treats null as a value cannot be hashed. */
const sameKey = (one: string, other: string): string => `${one}.ends_on = ${other}.ends_on
  and coalesce(${one}.committee_id, '${NO_COMMITTEE}') = coalesce(${other}.committee_id, '${NO_COMMITTEE}')`;
const sameDeadline = (one: string, other: string): string =>
  `${sameKey(one, other)} and ${one}.rule = ${other}.rule and ${one}.variant = ${other}.variant`;

/**
 * Keeps the backward plan of every last day in reach (`plan_deadline`), each calculated once however many contracts end on
 * it, and writes down what moved since the look before (`plan_move`). A plan that is seen for the first time has not
 * moved; neither has one that nobody's contract has any more.
 */
@Injectable()
export class KeepPlans implements LookStep {
  readonly name = 'plans';
  readonly phase = 'facts';
  readonly writes = [{ table: 'plan_deadline' }, { table: 'plan_move', since: 'moved_on' }];
  /** Plans by what they were made of: a replay asks for the same ones every day. */
  readonly #made = new Map<string, Omit<DueRow, keyof PlanKey>[]>();
  /** The law that they were made by. */
  #madeBy: LawContext | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly law: HouseLaw,
  ) {}

  async run(manager: EntityManager, date: Temporal.PlainDate): Promise<Record<string, number>> {
    const keys = await manager.query<PlanKey[]>(
      `select distinct k.ends_on, p.committee_id
       from (select distinct ends_on, programme_id from contract where ends_on between $1::date and $1::date + $2::int) k
       left join programme p on p.id = k.programme_id`,
      [date.toString(), await planReach(manager, this.settings)],
    );
    await this.#writePlans(manager, keys);
    if ((await writeDifferences(manager)) === 0) return { plan_moves: 0 };
    const moved = await writeMoves(manager, date);
    await storePlans(manager);
    return { plan_moves: moved };
  }

  /** The plans as they are now, as the temporary table `plan_now`. */
  async #writePlans(manager: EntityManager, keys: PlanKey[]): Promise<void> {
    await scratchTable(manager, 'plan_now', COLUMNS);
    if (keys.length === 0) return;
    const law = await this.law.load();
    const committees = await loadCommittees(manager);
    const rows = keys.flatMap((key) =>
      this.#planOf(key.ends_on, committees.get(key.committee_id ?? ''), law).map((each) => ({ ...key, ...each })),
    );
    await fillScratch(
      manager,
      'plan_now',
      `insert into plan_now select * from jsonb_to_recordset($1::jsonb) as r(${COLUMNS})`,
      [JSON.stringify(rows)],
    );
  }

  #planOf(endsOn: string, committee: CommitteeFacts | undefined, law: LawContext): Omit<DueRow, keyof PlanKey>[] {
    if (law !== this.#madeBy) this.#made.clear();
    this.#madeBy = law;
    const madeOf = JSON.stringify([endsOn, committee?.paperDays, committee?.sessions]);
    const known = this.#made.get(madeOf);
    if (known) return known;
    const plan = backwardPlan(planFacts(Temporal.PlainDate.from(endsOn), committee), law).deadlines.map(
      ({ rule, variant, due }) => ({ rule, variant, due: due.toString() }),
    );
    if (this.#made.size >= MOST_KEPT) this.#made.clear();
    this.#made.set(madeOf, plan);
    return plan;
  }
}

/** Plans that a process keeps at most: the last days of four years with five committees. */
const MOST_KEPT = 8000;

/**
 * Where `plan_now` and the plans as they were stored differ, as the temporary table `plan_difference`.
 * @returns at how many deadlines
 */
async function writeDifferences(manager: EntityManager): Promise<number> {
  await scratchTable(
    manager,
    'plan_difference',
    'ends_on date, committee_id uuid, rule text, variant text, old_due date, new_due date',
  );
  return fillScratch(
    manager,
    'plan_difference',
    `insert into plan_difference
     select coalesce(n.ends_on, o.ends_on), coalesce(n.committee_id, o.committee_id), coalesce(n.rule, o.rule),
       coalesce(n.variant, o.variant), o.due, n.due
     from plan_now n full join plan_deadline o on ${sameDeadline('n', 'o')}
     where n.due is distinct from o.due`,
  );
}

/**
 * Writes down what moved: in plans that there were and still are. Of two moves on one day the row tells the whole way,
 * under a new id: whoever was told of the first half is told again.
 */
async function writeMoves(manager: EntityManager, date: Temporal.PlainDate): Promise<number> {
  const [moved] = await manager.query<{ count: number }[]>(
    `with written as (
       insert into plan_move (ends_on, committee_id, rule, variant, old_due, new_due, moved_on)
       select ends_on, committee_id, rule, variant, old_due, new_due, $1::date from plan_difference f
       where exists (select from plan_deadline o where ${sameKey('o', 'f')})
         and exists (select from plan_now n where ${sameKey('n', 'f')})
       on conflict (ends_on, committee_id, rule, variant, moved_on) do update set id = uuid_v7(), new_due = excluded.new_due,
         old_due = case when plan_move.old_due is distinct from excluded.new_due then plan_move.old_due else excluded.old_due end
       returning 1
     ) select count(*) from written`,
    [date.toString()],
  );
  return moved!.count;
}

/** Makes `plan_deadline` what `plan_now` is. */
async function storePlans(manager: EntityManager): Promise<void> {
  await manager.query(
    `delete from plan_deadline o using plan_difference f where f.new_due is null and ${sameDeadline('o', 'f')}`,
  );
  await manager.query(
    `insert into plan_deadline (ends_on, committee_id, rule, variant, due)
     select ends_on, committee_id, rule, variant, new_due from plan_difference where new_due is not null
     on conflict (ends_on, committee_id, rule, variant) do update set due = excluded.due`,
  );
}
