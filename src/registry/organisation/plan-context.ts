import type { Path, Problems } from './problems.js';
import { References } from './references.js';
import { keyOf, type Register } from './register-snapshot.js';

/** What every section needs while it puts its entries into the register's rows. */
export class PlanContext {
  readonly refer: References;
  private readonly seen = new Map<string, Path>();

  constructor(
    readonly register: Register,
    readonly problems: Problems,
  ) {
    this.refer = new References(register, problems);
  }

  /** Whether the same thing stands in the file already, which then is a problem. */
  twice(path: Path, ...key: (string | Temporal.PlainDate | null)[]): boolean {
    const name = keyOf(path.filter((part) => typeof part === 'string').join('.'), ...key);
    const first = this.seen.get(name);
    if (!first) {
      this.seen.set(name, path);
      return false;
    }
    const row = this.problems.rowOf(first);
    this.problems.add(path, 'duplicate', key.at(0)?.toString(), () => [row]);
    return true;
  }

  /** Whether a new entry lacks what only an existing one can do without, which then is a problem. */
  lacks(path: Path, known: object | undefined, field: string, value: unknown): boolean {
    if (known || value !== undefined) return false;
    this.problems.add(path, 'missing_for_new', '', () => [field]);
    return true;
  }

  /** Whether a period ends before it begins, which then is a problem. */
  backwards(path: Path, from: Temporal.PlainDate, to: Temporal.PlainDate | null | undefined): boolean {
    if (!to || Temporal.PlainDate.compare(to, from) >= 0) return false;
    this.problems.add(path, 'end_before_start', to.toString(), () => []);
    return true;
  }
}
