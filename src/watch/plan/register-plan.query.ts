import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HouseLaw } from '../../config/law-context.js';
import { Settings } from '../../config/settings.js';
import type { PlanFacts } from '../../law/facts.js';
import { backwardPlan } from '../../law/plan/backward-plan.js';
import type { PlanGap } from '../../law/plan/deadline.js';
import { unknownName } from '../../registry/unknown-name.js';
import { EXIT, VerbleibError } from '../../shared/errors.js';
import { type JudgedDeadline, judge } from './judge-plan.js';
import { type CommitteeFacts, loadCommittees, planFacts } from './plan-facts.js';
import { plannedContracts, type PlannedContract } from './planned-contracts.query.js';
import { registerPlanProblems } from './register-plan.messages.js';

/** The plan of a contract, of everyone of a programme or unit who ends on a day, or of a day and a committee. */
export interface RegisterPlan {
  facts: PlanFacts;
  deadlines: JudgedDeadline[];
  unknown: PlanGap[];
  /** Numbers of the contracts it is about. */
  contracts: string[];
  /** Code of the committee whose sessions count; null: none. */
  committee: string | null;
}

/** Backward plans of what the register knows, with how each deadline stands. */
@Injectable()
export class RegisterPlans {
  constructor(
    private readonly database: DataSource,
    private readonly settings: Settings,
    private readonly law: HouseLaw,
  ) {}

  /** @throws VerbleibError exit 2 for a number that no contract has, exit 65 for a permanent contract */
  async ofContract(number: string, today: Temporal.PlainDate, committee?: string): Promise<RegisterPlan> {
    const [known] = await this.database.query<{ ends_on: string | null }[]>(
      'select ends_on from contract where number = $1',
      [number],
    );
    if (!known) throw await unknownName(this.database, 'contract', number);
    if (known.ends_on === null)
      throw new VerbleibError('permanent_contract', EXIT.badInput, registerPlanProblems.permanent(number));
    const found = await this.#contracts('c.number = $2', [number]);
    const contract = found[0]!;
    const { startsOn, ground, knownOn } = contract;
    return this.#plan(contract.endsOn, found, today, { committee, facts: { startsOn, ground, knownOn } });
  }

  /**
   * A cliff, or any cohort: the contracts of a programme or unit that end on the day, without those of people who leave
   * before.
   * @throws VerbleibError exit 2 for an unknown code
   */
  async ofCohort(
    scope: 'programme' | 'unit',
    code: string,
    endsOn: Temporal.PlainDate,
    today: Temporal.PlainDate,
    committee?: string,
  ): Promise<RegisterPlan> {
    const [known] = await this.database.query<{ id: string; committee_id: string | null }[]>(
      scope === 'programme'
        ? 'select id, committee_id from programme where code = $1'
        : 'select id, null as committee_id from unit where code = $1',
      [code],
    );
    if (!known) throw await unknownName(this.database, scope, code);
    const found = await this.#contracts(
      `c.${scope}_id = $2 and c.ends_on = $3::date and (c.left_on is null or c.left_on > c.ends_on)`,
      [known.id, endsOn.toString()],
    );
    return this.#plan(endsOn, found, today, { committee, committeeId: known.committee_id });
  }

  /** @throws VerbleibError exit 2 for an unknown committee */
  ofDay(endsOn: Temporal.PlainDate, today: Temporal.PlainDate, committee: string): Promise<RegisterPlan> {
    return this.#plan(endsOn, [], today, { committee, facts: { detailed: false } });
  }

  /** Where the house sends no mails to staff, nobody can be told by one. */
  async #contracts(condition: string, parameters: unknown[]): Promise<PlannedContract[]> {
    const { staff, timeZone } = this.settings;
    const found = await plannedContracts(this.database, timeZone, condition, parameters);
    return staff.mails ? found : found.map((contract) => ({ ...contract, reachable: false }));
  }

  async #plan(
    endsOn: Temporal.PlainDate,
    contracts: PlannedContract[],
    today: Temporal.PlainDate,
    given: { committee?: string | undefined; committeeId?: string | null; facts?: Partial<PlanFacts> },
  ): Promise<RegisterPlan> {
    const committee = await this.#committee(contracts, given);
    const facts = { ...planFacts(endsOn, committee), ...given.facts };
    const { deadlines, unknown } = backwardPlan(facts, await this.law.load());
    const { atRiskDays } = this.settings.plan;
    return {
      facts,
      deadlines: deadlines.map((each) => judge(each, contracts, today, atRiskDays)),
      unknown: committee ? unknown : [...unknown, registerPlanProblems.noCommittee],
      contracts: contracts.map(({ number }) => number),
      committee: committee?.code ?? null,
    };
  }

  /** The committee that was named; else the one that the contracts' programmes report to, where that is one only. */
  async #committee(
    contracts: PlannedContract[],
    { committee, committeeId }: { committee?: string | undefined; committeeId?: string | null },
  ): Promise<CommitteeFacts | undefined> {
    const all = await loadCommittees(this.database);
    if (committee !== undefined) {
      const named = [...all.values()].find(({ code }) => code === committee);
      if (!named) throw await unknownName(this.database, 'committee', committee);
      return named;
    }
    const ids = new Set(
      [committeeId, ...contracts.map((each) => each.committeeId)].filter((id) => typeof id === 'string'),
    );
    return ids.size === 1 ? all.get([...ids][0]!) : undefined;
  }
}
