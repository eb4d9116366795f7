/** Any row of the register. */
interface Row {
  id: string;
}

export interface Counts {
  created: number;
  updated: number;
  unchanged: number;
}

function same(a: unknown, b: unknown): boolean {
  if (a instanceof Temporal.PlainDate && b instanceof Temporal.PlainDate) return a.equals(b);
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => same(item, b[index]));
  return a === b;
}

/**
 * The rows of one table as they are, and as the file wants them: by natural key. Absent fields stay as they are,
 * so that two sources (payroll and this file) can each own theirs.
 */
export class Upserts<E extends Row> {
  readonly counts: Counts = { created: 0, updated: 0, unchanged: 0 };
  /** New and changed rows, in the order in which they were put. */
  readonly changed: E[] = [];
  readonly #rows: Map<string, E>;
  readonly #reserved = new Set<string>();

  constructor(
    readonly type: new () => E,
    existing: readonly E[],
    private readonly keyOf: (row: E) => string,
  ) {
    this.#rows = new Map(existing.map((row) => [keyOf(row), row]));
  }

  get(key: string): E | undefined {
    return this.#rows.get(key);
  }

  get all(): E[] {
    return [...this.#rows.values()];
  }

  /** Gives a row that a later `put` will create its id already, so that others can refer to it. */
  reserve(fields: Partial<E>): void {
    const row = Object.assign(new this.type(), fields);
    const key = this.keyOf(row);
    if (this.#rows.has(key)) return;
    this.#rows.set(key, row);
    this.#reserved.add(key);
  }

  /** @param fields the natural key, and what the file says; undefined leaves a field alone */
  put(fields: { [Field in keyof E]?: E[Field] | undefined }): E {
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const wanted = Object.assign(new this.type(), given);
    const key = this.keyOf(wanted);
    const existing = this.#rows.get(key);
    if (!existing || this.#reserved.delete(key)) {
      const row = existing ? Object.assign(existing, given) : wanted;
      this.#rows.set(key, row);
      this.changed.push(row);
      this.counts.created += 1;
      return row;
    }
    const differs = Object.entries(given).some(([field, value]) => !same(existing[field as keyof E], value));
    if (differs) this.changed.push(Object.assign(existing, given));
    this.counts[differs ? 'updated' : 'unchanged'] += 1;
    return existing;
  }
}
