import type { Confidence } from '../../law/rule.js';

/** Monthly pay at full time by step, from its date on. Amounts in cents; null: there is no such step. */
export interface DatedSteps {
  from: Temporal.PlainDate;
  steps: readonly (number | null)[];
  source: string;
  confidence: Confidence;
}

/** What is not known of a contract's pay: its group or step, or the table's amount for them on the date. */
export type MissingPay = 'pay_group' | 'pay_step' | 'table_group' | 'table_step' | 'table_date';

/** A monthly amount at full time and where it stands. */
export interface MonthlyPay {
  cents: number;
  from: Temporal.PlainDate;
  source: string;
  confidence: Confidence;
}

/** Groups as people write them: `EG 9b`, `EG9b` and `eg 9B` are one. */
export const groupKey = (group: string): string => group.replaceAll(/\s/g, '').toLowerCase();

/** The dated pay tables of a house. */
export class PayTable {
  /** @param groups by `groupKey`, oldest first */
  constructor(
    readonly label: string,
    readonly currency: string,
    private readonly groups: ReadonlyMap<string, readonly DatedSteps[]>,
  ) {}

  /**
   * What a group and step earn from which day on, oldest first; the step is the one recorded, nobody moves up in it.
   * @param step from 1
   */
  amounts(group: string | null, step: number | null): MonthlyPay[] | MissingPay {
    if (!group) return 'pay_group';
    const dated = this.groups.get(groupKey(group));
    if (!dated) return 'table_group';
    if (step === null) return 'pay_step';
    const amounts = dated.flatMap(({ steps, ...table }) => {
      const cents = steps[step - 1];
      return typeof cents === 'number' ? [{ cents, ...table }] : [];
    });
    return amounts.length === 0 ? 'table_step' : amounts;
  }
}

/** The amount that is in force on a day; undefined before the first one. */
export function amountOn(amounts: readonly MonthlyPay[], on: Temporal.PlainDate): MonthlyPay | undefined {
  return amounts.findLast(({ from }) => Temporal.PlainDate.compare(from, on) <= 0);
}
