/**
 * The only source of "now" in the product. Everything below the entry points takes an instant or a business
 * date as an argument, so that any run can be repeated for any day.
 */
export abstract class Clock {
  abstract now(): Temporal.Instant;

  /** The calendar day in an IANA time zone, e.g. `Europe/Berlin`. */
  today(timeZone: string): Temporal.PlainDate {
    return this.now().toZonedDateTimeISO(timeZone).toPlainDate();
  }
}

export class SystemClock extends Clock {
  now(): Temporal.Instant {
    return Temporal.Now.instant();
  }
}

/** A clock that stands still until it is set: for `VERBLEIB_NOW`, the demo and tests. */
export class FixedClock extends Clock {
  #now: Temporal.Instant;

  constructor(now: Temporal.Instant | string) {
    super();
    this.#now = Temporal.Instant.from(now);
  }

  now(): Temporal.Instant {
    return this.#now;
  }

  set(now: Temporal.Instant | string): void {
    this.#now = Temporal.Instant.from(now);
  }

  advance(duration: Temporal.DurationLike): void {
    this.#now = this.#now.add(duration);
  }
}
