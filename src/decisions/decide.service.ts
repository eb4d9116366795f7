import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HouseLaw } from '../config/law-context.js';
import { Settings } from '../config/settings.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Finding } from '../law/rule.js';
import { inWords } from '../registry/constraint-errors.js';
import { Clock } from '../shared/clock.js';
import { EXIT, type ExitCode, VerbleibError } from '../shared/errors.js';
import { bilingual } from '../shared/locale.js';
import { createSuccessors } from './create-successors.js';
import { decideMessages } from './decide.messages.js';
import type { Proposal, StepInput } from './decision-case.js';
import { effectOf } from './effects.js';
import { proposalFindings } from './follow-on.js';
import { changedSince, judgeStep, type RefusedStep, StepRefused } from './judge-step.js';
import { loadCases } from './load-cases.js';
import { reopenMovedEnds } from './reopen-moved-ends.js';
import type { DecisionState } from './states.js';
import { tellOwners } from './tell-owners.js';
import type { Step } from './transitions.js';
import { writeEffects } from './write-effects.js';

export interface StepOptions {
  /** Take the step for those who can, and tell about the others; else one who cannot stops all. */
  onlyPossible?: boolean;
  /** The version that was seen; another one by now is refused. For one contract only. */
  version?: number;
  /** Undo everything at the end: the report says what would have come of it. */
  dryRun?: boolean;
  /** The same for many, by contract.id: those that have another one by now are refused. */
  versions?: ReadonlyMap<string, number>;
}

/** A contract that took the step. */
export interface TakenStep {
  contract: string;
  contractId: string;
  decisionId: string;
  from: DecisionState;
  to: DecisionState;
  /** What the follow-on check says about the proposal; empty for other steps. */
  findings: Finding[];
  /** Whether participation has to be repeated. */
  voided: boolean;
  /** Number of the follow-on contract that was made. */
  successor?: string;
}

export interface StepReport {
  taken: TakenStep[];
  refused: RefusedStep[];
}

const fault = (code: string, exit: ExitCode, text: (say: (typeof decideMessages)['de']) => string): VerbleibError =>
  new VerbleibError(
    code,
    exit,
    bilingual((locale) => text(decideMessages[locale])),
  );

/**
 * Takes steps of decisions: of one contract, or of many in one transaction. Each step is written with its event, and the
 * owners of what comes next are told by mail.
 */
@Injectable()
export class Decide {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly houseLaw: HouseLaw,
  ) {}

  /**
   * Proposes what follows each of the contracts.
   * @param actor who does it, as the history names them
   * @param contractIds contract.id, each once
   * @throws StepRefused when a contract cannot take the step (all of them with `onlyPossible`); nothing is written then
   */
  propose(
    actor: string,
    contractIds: readonly string[],
    proposal: Proposal,
    on: Temporal.PlainDate,
    options: StepOptions = {},
  ): Promise<StepReport> {
    const reason = proposal.riskReason;
    return this.take(actor, 'propose', contractIds, { on, proposal, ...(reason ? { reason } : {}) }, options);
  }

  /** The same for any step of the table; what each needs stands there. */
  take(
    actor: string,
    step: Step,
    contractIds: readonly string[],
    input: StepInput,
    options: StepOptions = {},
  ): Promise<StepReport> {
    const how = options.dryRun ? 'rehearse' : 'run';
    return inWords(() =>
      this.work[how](actor, (manager) => this.takeWithin(manager, step, contractIds, input, options)),
    );
  }

  private async takeWithin(
    manager: EntityManager,
    step: Step,
    contractIds: readonly string[],
    input: StepInput,
    { onlyPossible = false, version, versions }: StepOptions,
  ): Promise<StepReport> {
    const at = { today: this.clock.today(this.settings.timeZone), law: await this.houseLaw.load() };
    await reopenMovedEnds(manager, at.today, contractIds);
    const cases = await loadCases(manager, contractIds);
    if (cases.length === 0) throw fault('no_contracts', EXIT.usage, (say) => say.noContracts());
    if (version !== undefined) refuseStale(cases, version);
    const judged = cases.map((it) => {
      const seen = versions?.get(it.contract.id) ?? it.version;
      return { it, problems: seen === it.version ? judgeStep(step, it, input, at) : [changedSince] };
    });
    const refused = judged
      .filter(({ problems }) => problems.length)
      .map(({ it, problems }) => ({ contract: it.contract.number, problems }));
    if (refused.length && (!onlyPossible || refused.length === cases.length))
      throw new StepRefused(refused, cases.length);
    const ready = judged
      .filter(({ problems }) => problems.length === 0)
      .map(({ it }) => ({ it, effect: effectOf(step, it, input, at) }));
    const successors = step === 'complete' ? await createSuccessors(manager, ready, input) : new Map();
    const written = await writeEffects(manager, step, ready, input, at.today, successors);
    await tellOwners(
      manager,
      this.settings,
      written.map(({ eventId }) => eventId),
      at.today,
    );
    return {
      taken: written.map(({ it, effect, decisionId }) => ({
        contract: it.contract.number,
        contractId: it.contract.id,
        decisionId,
        from: it.state,
        to: effect.values.state,
        findings:
          input.proposal || step === 'end_deliberately'
            ? proposalFindings({ ...it, ...effect.values }, input.on, at.law)
            : [],
        voided: effect.voids && it.participations.length > 0,
        ...(successors.has(it.contract.id) ? { successor: successors.get(it.contract.id)!.number } : {}),
      })),
      refused,
    };
  }
}

/** Optimistic locking: what was decided on an older page is not decided on this one. */
function refuseStale(cases: Awaited<ReturnType<typeof loadCases>>, version: number): void {
  const [it, ...others] = cases;
  if (others.length) throw fault('version_of_many', EXIT.usage, (say) => say.oneVersion());
  if (it!.version === version) return;
  const { number } = it!.contract;
  throw fault('stale_version', EXIT.tryAgain, (say) => say.stale(number, version, it!.version));
}
