import { Injectable } from '@nestjs/common';
import { type Bilingual, bilingual } from '../../shared/locale.js';
import { Decide, type TakenStep } from '../decide.service.js';
import { type RefusedStep, StepRefused } from '../judge-step.js';
import { TRANSITIONS } from '../transitions.js';
import type { ScenarioRow } from './scenario-row.js';
import type { WhatIfResult } from './what-if.service.js';

/** Why a person of the scenario was not proposed; `refused`: the step's own words. */
export type LeftOutBecause = 'not_possible' | 'needs_review' | 'no_ground' | 'under_way' | 'refused';

export interface LeftOut {
  contract: string;
  because: LeftOutBecause;
  /** Until when a follow-on is lawful, where it is not to the day asked for. */
  latest?: Temporal.PlainDate;
  refusal?: Bilingual;
}

export interface ProposalReport {
  proposed: TakenStep[];
  leftOut: LeftOut[];
}

const FROM: readonly string[] = TRANSITIONS.propose.from;

function reasonAgainst(row: ScenarioRow, reason: string | undefined): LeftOutBecause | undefined {
  if (!FROM.includes(row.decision)) return 'under_way';
  if (row.verdict === 'not_possible') return 'not_possible';
  if (row.ground === null) return 'no_ground';
  return row.verdict === 'needs_review' && !reason ? 'needs_review' : undefined;
}

/** Turns a scenario's extensions into proposals, all in one transaction. */
@Injectable()
export class ProposePossible {
  constructor(private readonly decide: Decide) {}

  /**
   * @param actor who does it, as the history names them
   * @param reason why also those are proposed that need legal review; undefined: they are left out
   */
  async of(result: WhatIfResult, actor: string, reason: string | undefined): Promise<ProposalReport> {
    const leftOut: LeftOut[] = [];
    const ready: ScenarioRow[] = [];
    for (const row of result.rows) {
      const because = reasonAgainst(row, reason);
      if (!because) ready.push(row);
      else {
        const latest = because === 'not_possible' && row.usedEnd ? { latest: row.usedEnd } : {};
        leftOut.push({ contract: row.member.contract, because, ...latest });
      }
    }
    if (ready.length === 0) return { proposed: [], leftOut };
    const { taken, refused } = await this.propose(result, actor, ready, reason);
    return { proposed: taken, leftOut: [...leftOut, ...refused.map(asLeftOut)] };
  }

  private async propose(
    { to, on, request: { ground } }: WhatIfResult,
    actor: string,
    rows: readonly ScenarioRow[],
    reason: string | undefined,
  ): Promise<{ taken: TakenStep[]; refused: readonly RefusedStep[] }> {
    try {
      return await this.decide.propose(
        actor,
        rows.map(({ member }) => member.id),
        { kind: 'extend', endsOn: to, ...(ground ? { ground } : {}), ...(reason ? { riskReason: reason } : {}) },
        on,
        { onlyPossible: true },
      );
    } catch (error) {
      // Somebody was quicker with all of them: then that is the report.
      if (error instanceof StepRefused) return { taken: [], refused: error.refused };
      throw error;
    }
  }
}

function asLeftOut({ contract, problems }: RefusedStep): LeftOut {
  const refusal = bilingual((locale) => problems.map(({ text }) => text[locale]).join(' '));
  return { contract, because: 'refused', refusal };
}
