import { publicHolidays } from './public-holidays.js';

/** Days of the year, MM-DD, on which offices are closed without a public holiday (K6; TVöD § 6(3)). */
export const OFFICE_CLOSED = ['12-24', '12-31'] as const;

/** Which days people work in a house: weekends, its region's holidays, and its own closed days. */
export class HouseCalendar {
  private constructor(
    readonly region: string,
    private readonly isPublicHoliday: (date: Temporal.PlainDate) => boolean,
    private readonly closed: ReadonlySet<string>,
  ) {}

  /**
   * @param region ISO 3166-2, e.g. DE-NW
   * @param closed days as MM-DD that only planning targets respect
   * @throws RangeError for a region without a table of holidays
   */
  static async of(region: string, closed: readonly string[] = OFFICE_CLOSED): Promise<HouseCalendar> {
    return new HouseCalendar(region, await publicHolidays(region), new Set(closed));
  }

  /** K5: whether the day is a public holiday of the region. */
  isHoliday(date: Temporal.PlainDate): boolean {
    return this.isPublicHoliday(date);
  }

  /** A day that is neither Saturday, Sunday nor public holiday (BGB § 193). */
  isWorkingDay(date: Temporal.PlainDate): boolean {
    return date.dayOfWeek < 6 && !this.isPublicHoliday(date);
  }

  /**
   * K3: where a declaration is due or a performance is owed on no working day, the next working day (BGB § 193).
   * Never for contract ends, maximum or minimum durations, probation or notice periods. Office closures do not count.
   */
  rollForward(date: Temporal.PlainDate): Temporal.PlainDate {
    let day = date;
    while (!this.isWorkingDay(day)) day = day.add({ days: 1 });
    return day;
  }

  /** K4: a planning target on a day without work, or with closed offices (K6), moves back to the one before. */
  rollBack(date: Temporal.PlainDate): Temporal.PlainDate {
    let day = date;
    while (!this.isWorkingDay(day) || this.closed.has(day.toString().slice(-5))) day = day.subtract({ days: 1 });
    return day;
  }
}
