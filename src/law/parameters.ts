/** What a parameter's value is. `monthDay`: MM-DD. */
export type ParameterUnit = 'days' | 'weeks' | 'months' | 'years' | 'workingDays' | 'count' | 'monthDay' | 'yesNo';

/** Every number of the rules that a law, a collective agreement or a house may set, by rule id. */
export const PARAMETERS = {
  'T2.months': 'months',
  'T2.extensions': 'count',
  'T3.reviewAfterYears': 'years',
  'T4.months': 'months',
  'T5.months': 'months',
  'T5.age': 'years',
  'T5.outOfWorkMonths': 'months',
  'T6.endDateDays': 'days',
  'T6.restMonths': 'months',
  'T9.weeks': 'weeks',
  'T10.months': 'months',
  'T10.employedMonths': 'months',
  'T10.repeatMonths': 'months',
  'T11.years': 'years',
  'T11.contracts': 'count',
  'V1.applies': 'yesNo',
  'V2.months': 'months',
  'V3.errorBelowMonths': 'months',
  'V3.warningBelowMonths': 'months',
  'V3.check': 'yesNo',
  'V4.weeksWithoutGround': 'weeks',
  'V4.monthsWithGround': 'months',
  'V5.months': 'months',
  'V9.redYears': 'years',
  'V9.redExtensions': 'count',
  'V9.amberYears': 'years',
  'V9.amberExtensions': 'count',
  'V9.watchYears': 'years',
  'V9.watchExtensions': 'count',
  'V9.breakYears': 'years',
  'W.yearsBefore': 'years',
  'W.yearsAfter': 'years',
  'W.yearsAfterMedicine': 'years',
  'W.childYears': 'years',
  'W.disabilityYears': 'years',
  'S1.months': 'months',
  'S1.shortNoticeDays': 'days',
  'S2.days': 'days',
  'S3.weeks': 'weeks',
  'P1.applies': 'yesNo',
  'P2.days': 'days',
  'P2.discussionDays': 'days',
  'P2.conflictDays': 'days',
  'P3.days': 'days',
  'P4.days': 'days',
  'P5.workingDays': 'workingDays',
  'C1.days': 'days',
  'C3.budget': 'monthDay',
  'C3.request': 'monthDay',
  'D3.years': 'years',
} as const satisfies Record<string, ParameterUnit>;

export type ParameterKey = keyof typeof PARAMETERS;
export type ParameterValue = number | boolean | string;

/** Whether a value is what the parameter's unit asks for. */
export function fitsParameter(key: string, value: ParameterValue): key is ParameterKey {
  const unit = PARAMETERS[key as ParameterKey] as (typeof PARAMETERS)[ParameterKey] | undefined;
  if (unit === undefined) return false;
  if (unit === 'yesNo') return typeof value === 'boolean';
  if (unit === 'monthDay') return typeof value === 'string' && /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value);
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 3650;
}

/** A value from its date of force on. */
export interface DatedValue {
  from: Temporal.PlainDate;
  /** null: not in force from then on. */
  value: ParameterValue | null;
  /** Where it stands, e.g. § 14 Abs. 2 Satz 1 TzBfG. */
  reference: string;
}

/** The parameters of one profile, e.g. NRW-TVöD, as a house has them. */
export class LawProfile {
  constructor(
    readonly name: string,
    private readonly values: ReadonlyMap<ParameterKey, readonly DatedValue[]>,
  ) {}

  /** All values of a parameter, oldest first; empty where the profile has none. */
  dated(key: ParameterKey): readonly DatedValue[] {
    return this.values.get(key) ?? [];
  }

  /** @returns undefined where the parameter is not in force on the date: never a default */
  number(key: ParameterKey, on: Temporal.PlainDate): number | undefined {
    const value = this.valueOn(key, on);
    return typeof value === 'number' ? value : undefined;
  }

  /** Whether a yes-or-no parameter is in force and yes. */
  applies(key: ParameterKey, on: Temporal.PlainDate): boolean {
    return this.valueOn(key, on) === true;
  }

  /** A day of the year, MM-DD; undefined where it is not in force. */
  monthDay(key: ParameterKey, on: Temporal.PlainDate): Temporal.PlainMonthDay | undefined {
    const value = this.valueOn(key, on);
    return typeof value === 'string' ? Temporal.PlainMonthDay.from(value) : undefined;
  }

  private valueOn(key: ParameterKey, on: Temporal.PlainDate): ParameterValue | null {
    const values = this.dated(key);
    for (let at = values.length - 1; at >= 0; at -= 1)
      if (Temporal.PlainDate.compare(values[at]!.from, on) <= 0) return values[at]!.value;
    return null;
  }
}
