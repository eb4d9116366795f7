import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NameableOutcomes } from '../../committees/outcomes/nameable-outcomes.query.js';
import type { NameableOutcome } from '../../committees/outcomes/named-outcome.js';
import { HouseLaw } from '../../config/law-context.js';
import { Settings } from '../../config/settings.js';
import type { Viewer } from '../../identity/viewer.js';
import type { ChainReport } from '../../law/check/check-chain.js';
import { backwardPlan } from '../../law/plan/backward-plan.js';
import { History, type HistoryEntry } from '../../registry/history.query.js';
import { mailPolicy } from '../../reminders/mail.policy.js';
import { Clock } from '../../shared/clock.js';
import { type RegisterPlan, RegisterPlans } from '../../watch/plan/register-plan.query.js';
import type { DecisionCase } from '../decision-case.js';
import { type DecisionEvent, DecisionHistory, type ListedParticipation } from '../decision-history.query.js';
import { decisionPolicy, permissionFor } from '../decision.policy.js';
import { caseReport } from '../follow-on.js';
import { readCases } from '../load-cases.js';
import { type NextDue, nextDue } from '../next-due.js';
import { TaskList, type TaskRow } from '../tasks/task-list.query.js';
import { OUTCOMES_OFFERED } from '../step-form/step-form.js';
import { inputsOf, type Step, STEPS_OF_PEOPLE, type Transition, TRANSITIONS } from '../transitions.js';
import { type CaseMail, CaseMails } from './case-mails.query.js';
import { type ChainLink, ContractCase, type ContractRow } from './contract-case.query.js';

/** All that is known about one contract, as far as somebody may see it. */
export interface CaseFacts {
  today: Temporal.PlainDate;
  timeZone: string;
  contract: ContractRow;
  it: DecisionCase;
  chain: { links: ChainLink[]; whole: boolean };
  next: NextDue | undefined;
  /** undefined for a permanent contract. */
  plan: RegisterPlan | undefined;
  report: ChainReport | undefined;
  events: DecisionEvent[];
  participations: ListedParticipation[];
  changes: HistoryEntry[];
  mails: CaseMail[];
  tasks: TaskRow[];
  /** Steps that the viewer may take now, the next one first. */
  steps: Step[];
  /** Outcomes of sessions that may be named as the reason of one of these. */
  outcomes: NameableOutcome[];
  may: { seeMails: boolean; propose: boolean };
}

/** Steps of a state that somebody may take, the one that comes next first. */
export function stepsOpenTo(viewer: Viewer, it: DecisionCase, unitId: string, next: Step | undefined): Step[] {
  if (!it.contract.endsOn) return [];
  const open = STEPS_OF_PEOPLE.filter((step) => {
    const { from }: Transition = TRANSITIONS[step];
    return from.includes(it.state) && decisionPolicy.may(viewer, permissionFor(step), unitId);
  });
  return open.toSorted((a, b) => Number(b === next) - Number(a === next));
}

/** Collects what the page of a contract shows. */
@Injectable()
export class CollectCase {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly houseLaw: HouseLaw,
    private readonly contracts: ContractCase,
    private readonly plans: RegisterPlans,
    private readonly decisions: DecisionHistory,
    private readonly history: History,
    private readonly caseMails: CaseMails,
    private readonly taskList: TaskList,
    private readonly outcomes: NameableOutcomes,
  ) {}

  /** @returns undefined where there is no such contract for them */
  async of(viewer: Viewer, id: string): Promise<CaseFacts | undefined> {
    const { timeZone } = this.settings;
    const today = this.clock.today(timeZone);
    const contract = await this.contracts.contract(viewer, id, today);
    if (!contract) return undefined;
    const law = await this.houseLaw.load();
    const it = (await readCases(this.dataSource, [id]))[0]!;
    const fixed = it.contract.endsOn;
    const decided = it.decisionId ? await this.decisions.of(it.decisionId, viewer) : { events: [], participations: [] };
    const next = fixed ? nextDue(dueFacts(it, fixed), backwardPlan({ endsOn: fixed }, law).deadlines) : undefined;
    const steps = stepsOpenTo(viewer, it, contract.unit_id, next?.step);
    const reasoned = contract.programme !== null && steps.some((step) => inputsOf(step).includes('outcome'));
    const changes = await this.history.of(contract.number);
    return {
      today,
      timeZone,
      contract,
      it,
      chain: await this.contracts.chain(viewer, contract.employee_id),
      next,
      plan: fixed ? await this.plans.ofContract(contract.number, today) : undefined,
      report: fixed ? caseReport(it, today, law) : undefined,
      ...decided,
      changes: changes.filter(({ entity, number }) => entity === 'contract' && number === contract.number),
      mails: await this.caseMails.of(id),
      tasks: await this.taskList.rows(today, { contract: contract.number }),
      steps,
      outcomes: reasoned ? await this.outcomes.seenBy(viewer, [contract.programme!], today, OUTCOMES_OFFERED) : [],
      may: {
        seeMails: mailPolicy.may(viewer, 'see'),
        propose: decisionPolicy.may(viewer, 'propose', contract.unit_id),
      },
    };
  }
}

function dueFacts(it: DecisionCase, endsOn: Temporal.PlainDate): Parameters<typeof nextDue>[0] {
  const open = it.participations.filter(({ answer }) => answer === null).map(({ answerDue }) => answerDue.toString());
  return {
    state: it.state,
    ends_on: endsOn.toString(),
    kind: it.kind,
    waiting_until: it.waitingUntil?.toString() ?? null,
    answer_due: open.toSorted()[0] ?? null,
  };
}
