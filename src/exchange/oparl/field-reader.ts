import type { Moment } from './oparl-objects.js';
import type { OparlProblems } from './oparl-problems.js';

/** A JSON object whose fields nobody has checked. */
export type Raw = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Longest text that is taken over. */
const LONGEST_TEXT = 500;
const EMAIL = /^[^\s@<>]+@[^\s@<>]+$/;
/** Years in which a committee's dates lie; others are slips of the pen. */
const YEARS = [1900, 2200] as const;

/** One line without control characters, which neither pages nor the database take. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_TEXT)
    .toWellFormed();

const plausible = <Day extends { year: number }>(day: Day): Day => {
  if (day.year < YEARS[0] || day.year > YEARS[1]) throw new RangeError('year');
  return day;
};

function momentOf(written: string): Moment {
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return plausible(Temporal.PlainDate.from(written, { overflow: 'reject' }));
  if (!/^\d{4}-\d{2}-\d{2}[T ]/.test(written)) throw new RangeError('form');
  plausible(Temporal.PlainDate.from(written.slice(0, 10)));
  return /(Z|[+-]\d{2}:?\d{2})$/i.test(written)
    ? Temporal.Instant.from(written)
    : Temporal.PlainDateTime.from(written, { overflow: 'reject' });
}

/** Reads an object's fields: what is absent, null or empty is undefined; what is of another type is reported and undefined. */
export class FieldReader {
  constructor(
    private readonly raw: Raw,
    private readonly id: string,
    private readonly problems: OparlProblems,
  ) {}

  /** The fields of an object that lies in this one. */
  inside(raw: Raw): FieldReader {
    return new FieldReader(raw, this.id, this.problems);
  }

  value(field: string): unknown {
    const value = Object.hasOwn(this.raw, field) ? this.raw[field] : undefined;
    return value === null || value === '' ? undefined : value;
  }

  text(field: string): string | undefined {
    const value = this.value(field);
    if (value === undefined) return undefined;
    if (typeof value === 'string') return clean(value) || undefined;
    this.problems.wrongType(this.id, field, 'text');
    return undefined;
  }

  flag(field: string): boolean | undefined {
    const value = this.value(field);
    if (value === undefined || typeof value === 'boolean') return value;
    this.problems.wrongType(this.id, field, 'flag');
    return undefined;
  }

  /** A number that nobody needs, but whose absence some servers show and others forbid. */
  checkNumber(field: string): void {
    const value = this.value(field);
    if (value !== undefined && typeof value !== 'number') this.problems.wrongType(this.id, field, 'number');
  }

  moment(field: string): Moment | undefined {
    return this.#dated(field, 'moment', momentOf);
  }

  /** A day; of a time the day on which it was written. */
  day(field: string): Temporal.PlainDate | undefined {
    return this.#dated(field, 'day', (written) => {
      momentOf(written);
      return Temporal.PlainDate.from(written.slice(0, 10), { overflow: 'reject' });
    });
  }

  instant(field: string): Temporal.Instant | undefined {
    const moment = this.moment(field);
    return moment instanceof Temporal.Instant ? moment : undefined;
  }

  /** Entries of a list; one value that is no list is a list of one, as some servers write it. */
  list(field: string): unknown[] {
    const value = this.value(field);
    if (value === undefined) return [];
    return Array.isArray(value) ? (value as unknown[]) : [value];
  }

  /** The first e-mail address of a list. */
  email(field: string): string | undefined {
    const given = this.list(field);
    const found = given.find((each) => typeof each === 'string' && each.length <= 254 && EMAIL.test(each.trim()));
    if (found === undefined && given.length > 0) this.problems.wrongType(this.id, field, 'email');
    return found === undefined ? undefined : clean(found as string);
  }

  /** An address that may stand in a page: http(s) and nothing that a browser would run. */
  link(field: string): string | undefined {
    const written = this.value(field);
    if (written === undefined) return undefined;
    if (typeof written === 'string' && written.length <= 2000 && URL.canParse(written)) {
      const url = new URL(written);
      if (/^https?:$/.test(url.protocol) && !url.username && !url.password) return url.href;
    }
    this.problems.wrongType(this.id, field, 'address');
    return undefined;
  }

  #dated<Day>(field: string, kind: 'day' | 'moment', read: (written: string) => Day): Day | undefined {
    const written = this.value(field);
    if (written === undefined) return undefined;
    try {
      if (typeof written === 'string') return read(written.trim());
    } catch {
      // A day that the calendar does not have, or another form: reported below.
    }
    this.problems.wrongType(this.id, field, kind);
    return undefined;
  }
}
