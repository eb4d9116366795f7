import type { EntityManager } from 'typeorm';
import { newId } from '../../shared/ids.js';
import { insertRows, updateRows, type WrittenTable } from './write-rows.js';

export interface SessionRow {
  id: string;
  committee_id: string;
  held_on: string;
  title: string;
  papers_due: string | null;
  cancelled: boolean;
  starts_at: string | null;
  place: string;
  public_part: boolean;
  non_public_part: boolean;
}

const TABLE: WrittenTable = {
  name: 'committee_session',
  versioned: true,
  columns: {
    id: 'uuid',
    committee_id: 'uuid',
    held_on: 'date',
    title: 'text',
    papers_due: 'date',
    cancelled: 'boolean',
    starts_at: 'time',
    place: 'text',
    public_part: 'boolean',
    non_public_part: 'boolean',
  },
};

const NEW = {
  papers_due: null,
  cancelled: false,
  starts_at: null,
  place: '',
  public_part: true,
  non_public_part: false,
};

/** Sessions as they are and as an import leaves them. */
export class SessionRows {
  readonly #rows: Map<string, SessionRow>;
  /** Ids of what was there before the import, by committee and day. */
  readonly #entered: Map<string, string[]>;
  readonly #created = new Set<string>();
  readonly #changed = new Set<string>();
  /** Those that belong to a meeting of a council information system. */
  readonly #taken: Set<string>;

  private constructor(
    rows: SessionRow[],
    taken: string[],
    private readonly codes: Map<string, string>,
  ) {
    this.#rows = new Map(rows.map((row) => [row.id, row]));
    this.#entered = Map.groupBy(
      rows.map(({ id }) => id),
      (id) => this.#rows.get(id)!.committee_id + this.#rows.get(id)!.held_on,
    );
    this.#taken = new Set(taken);
  }

  static async load(manager: EntityManager): Promise<SessionRows> {
    const rows = await manager.query<SessionRow[]>(
      `select ${Object.keys(TABLE.columns).join(', ')} from committee_session`,
    );
    const taken = await manager.query<{ row_id: string }[]>(
      `select row_id from oparl_object where kind = 'meeting' and row_id is not null`,
    );
    const codes = await manager.query<{ id: string; code: string }[]>('select id, code from committee');
    return new SessionRows(
      rows,
      taken.map(({ row_id }) => row_id),
      new Map(codes.map(({ id, code }) => [id, code])),
    );
  }

  get(id: string): SessionRow | undefined {
    return this.#rows.get(id);
  }

  codeOf(committee: string): string {
    return this.codes.get(committee) ?? '';
  }

  /** The session of that day that was entered by hand, where it is the only one. */
  adoptable(committee: string, day: string): SessionRow | undefined {
    const found = (this.#entered.get(committee + day) ?? []).filter((id) => !this.#taken.has(id));
    return found.length === 1 ? this.#rows.get(found[0]!) : undefined;
  }

  add(committee: string, facts: Partial<SessionRow>): SessionRow {
    const row = { ...NEW, held_on: '', title: '', ...facts, id: newId(), committee_id: committee };
    this.#rows.set(row.id, row);
    this.#created.add(row.id);
    return row;
  }

  change(row: SessionRow): void {
    this.#rows.set(row.id, row);
    this.#changed.add(row.id);
  }

  take(id: string): void {
    this.#taken.add(id);
  }

  async save(manager: EntityManager): Promise<void> {
    this.#tellApart();
    const rows = (ids: Iterable<string>): SessionRow[] => [...ids].map((id) => this.#rows.get(id)!);
    // Changed ones first, in one statement: they may change days with each other, and make room for new ones.
    await updateRows(manager, TABLE, rows([...this.#changed].filter((id) => !this.#created.has(id))));
    await insertRows(manager, TABLE, rows(this.#created));
  }

  /** Two sessions of one committee on one day and with one title get a number each; what was there keeps its title. */
  #tellApart(): void {
    const written = new Set([...this.#created, ...this.#changed]);
    const keyOf = (row: SessionRow): string => JSON.stringify([row.committee_id, row.held_on, row.title]);
    const keys = new Set([...this.#rows.values()].filter(({ id }) => !written.has(id)).map(keyOf));
    for (const id of written) {
      const row = this.#rows.get(id)!;
      const { title } = row;
      for (let number = 2; keys.has(keyOf(row)); number += 1) row.title = `${title} (${number})`.trim();
      keys.add(keyOf(row));
    }
  }
}
