import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HouseLaw } from '../../config/law-context.js';
import { Settings } from '../../config/settings.js';
import type { Ground } from '../../law/facts.js';
import { Clock } from '../../shared/clock.js';
import { loadCommittees } from '../../watch/plan/plan-facts.js';
import { ChooseContracts, type ContractChoice } from '../choose-contracts.query.js';
import { Cohort } from './cohort.query.js';
import { loadPayTable } from './load-pay-table.js';
import { type Assumptions, type Scenario, scenario } from './scenario.js';
import { checkDates } from './what-if-problems.js';

export interface WhatIfRequest extends ContractChoice {
  /** Last day of the follow-ons. */
  to: Temporal.PlainDate;
  /** On which they rest; undefined: each contract's own. */
  ground?: Ground;
}

export interface WhatIfResult extends Scenario {
  request: WhatIfRequest;
  /** How many contracts of programme and unit run on the last day; undefined for named contracts. */
  running: number | undefined;
  assumptions: Assumptions;
  /** Whose the vacancy's figures are; empty: assumptions of the product. */
  vacancySource: string;
}

/** What it means to extend a cohort, and what to let it go; writes nothing. */
@Injectable()
export class WhatIf {
  constructor(
    private readonly choose: ChooseContracts,
    private readonly cohort: Cohort,
    private readonly dataSource: DataSource,
    private readonly houseLaw: HouseLaw,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @throws VerbleibError exit 2 for a cohort or dates that cannot be, exit 78 for a wrong pay table */
  async of(request: WhatIfRequest): Promise<WhatIfResult> {
    const on = this.clock.today(this.settings.timeZone);
    const chosen = await this.choose.of(request, on);
    checkDates(chosen, request.to, on);
    const members = await this.cohort.rows(
      chosen.map(({ id }) => id),
      on,
    );
    const assumptions = await this.assumptions();
    const committees = await loadCommittees(this.dataSource.manager);
    return {
      ...scenario(members, { to: request.to, ground: request.ground, on }, committees, assumptions),
      request,
      running: request.contracts || request.ids ? undefined : await this.choose.running(request, on),
      assumptions,
      vacancySource: this.settings.vacancy.source,
    };
  }

  private async assumptions(): Promise<Assumptions> {
    const { pay, vacancy } = this.settings;
    return {
      law: await this.houseLaw.load(),
      pay: await loadPayTable(pay.table),
      rates: { bonusRate: pay.bonusRate, onCostRate: pay.onCostRate },
      vacancy: {
        days: vacancy.days,
        factor: vacancy.factor,
        recruiting: Math.round(vacancy.recruiting * 100),
        onboarding: Math.round(vacancy.onboarding * 100),
      },
    };
  }
}
