import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HouseLaw } from '../config/law-context.js';
import { Settings } from '../config/settings.js';
import { worstFirst } from '../law/check/worst-first.js';
import type { Finding } from '../law/rule.js';
import { Clock } from '../shared/clock.js';
import type { DecisionCase, StepInput } from './decision-case.js';
import { type DecisionValues, effectOf } from './effects.js';
import { proposalFindings } from './follow-on.js';
import type { Problem } from './gates.js';
import { changedSince, judgeStep } from './judge-step.js';
import { readCases } from './load-cases.js';
import { withProposal } from './proposed.js';
import type { Step } from './transitions.js';

/** What a step would do to one contract, or why it would be refused. */
export interface StepPreview {
  it: DecisionCase;
  problems: Problem[];
  /** What the decision would hold; undefined where it is refused. */
  values: DecisionValues | undefined;
  /** Whether participation would have to be repeated. */
  voids: boolean;
  /** What the check says about what is proposed, worst first; empty for other steps. */
  findings: Finding[];
}

/** The same as `Decide` without writing anything: for looking before a step is taken. */
@Injectable()
export class PreviewStep {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly houseLaw: HouseLaw,
  ) {}

  /**
   * In the order of the ids.
   * @param versions that were seen, by contract.id: another one by now is refused
   */
  async of(
    step: Step,
    contractIds: readonly string[],
    input: StepInput,
    versions?: ReadonlyMap<string, number>,
  ): Promise<StepPreview[]> {
    const at = { today: this.clock.today(this.settings.timeZone), law: await this.houseLaw.load() };
    const cases = new Map((await readCases(this.dataSource, contractIds)).map((it) => [it.contract.id, it]));
    return contractIds.flatMap((id) => {
      const it = cases.get(id);
      if (!it) return [];
      const seen = versions?.get(id) ?? it.version;
      const problems = seen === it.version ? judgeStep(step, it, input, at) : [changedSince];
      const effect = problems.length === 0 ? effectOf(step, it, input, at) : undefined;
      const ends = step === 'end_deliberately';
      const asked = input.proposal !== undefined || ends;
      const proposed = { ...it, ...(asked && withProposal(it, input.proposal ?? { kind: 'let_end' })) };
      const findings = asked ? worstFirst(proposalFindings(proposed, input.on, at.law)) : [];
      const voids = Boolean(effect?.voids) && it.participations.length > 0;
      return [{ it, problems, values: effect?.values, voids, findings }];
    });
  }
}
