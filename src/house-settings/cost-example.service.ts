import { Injectable } from '@nestjs/common';
import type { SettingValues } from '../config/settings-schema.js';
import { Settings } from '../config/settings.js';
import { loadPayTable } from '../decisions/what-if/load-pay-table.js';
import { WhatIf } from '../decisions/what-if/what-if.service.js';
import { Clock } from '../shared/clock.js';
import { CliffList } from '../watch/cliff-list.query.js';

interface Cost {
  /** Cents a year; null: not known of anybody. */
  perYear: number | null;
  losing: number | null;
}

/** What a change of pay or vacancy figures means, by the next cliff of a programme. */
export interface CostExample {
  name: string;
  ends_on: string;
  before: Cost;
  after: Cost;
}

/** Calculates one scenario with the figures as they are and as they would be. */
@Injectable()
export class CostExamples {
  constructor(
    private readonly cliffs: CliffList,
    private readonly whatIf: WhatIf,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns undefined where there is no cliff of a programme
   * @throws VerbleibError exit 78 for a pay table that is not there
   */
  async of(values: SettingValues): Promise<CostExample | undefined> {
    // Also where no cliff asks for it: a table that is not there is not set.
    await loadPayTable(values.pay.table);
    const cliffs = await this.cliffs.on(this.clock.today(this.settings.timeZone));
    const cliff = cliffs.find(({ scope, undecided }) => scope === 'programme' && undecided > 0);
    if (!cliff) return undefined;
    const endsOn = Temporal.PlainDate.from(cliff.ends_on);
    const cost = async (): Promise<Cost> => {
      const { totals } = await this.whatIf.of({ programme: cliff.name, endsOn, to: endsOn.add({ years: 1 }) });
      const { perYear, lettingGo, people } = totals.all;
      const known = ({ cents, unknown }: { cents: number; unknown: number }) => (unknown < people ? cents : null);
      return { perYear: known(perYear), losing: known(lettingGo) };
    };
    const before = await cost();
    return { name: cliff.name, ends_on: cliff.ends_on, before, after: await this.settings.tryOut(values, cost) };
  }
}
