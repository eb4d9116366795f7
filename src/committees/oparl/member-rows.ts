import type { EntityManager } from 'typeorm';
import { newId } from '../../shared/ids.js';
import type { MandateFacts } from './mandates.js';
import { insertRows, updateRows, type WrittenTable } from './write-rows.js';

export interface MemberRow extends Omit<MandateFacts, 'role'> {
  id: string;
  committee_id: string;
  role: string;
}

const TABLE: WrittenTable = {
  name: 'committee_member',
  versioned: true,
  columns: {
    id: 'uuid',
    committee_id: 'uuid',
    name: 'text',
    email: 'text',
    role: 'text',
    non_public: 'boolean',
    faction: 'text',
    organisation: 'text',
    starts_on: 'date',
    ends_on: 'date',
  },
};
/** Nobody gets mails because they were imported: the clerk asks them first. */
const NEW_TABLE: WrittenTable = { ...TABLE, columns: { ...TABLE.columns, mails: 'text[]' } };

const folded = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Members as they are and as an import leaves them. */
export class MemberRows {
  readonly #rows: Map<string, MemberRow>;
  readonly #created = new Set<string>();
  readonly #changed = new Set<string>();
  readonly #deleted: string[] = [];
  /** Those that belong to a membership of a council information system. */
  readonly #taken: Set<string>;

  private constructor(rows: MemberRow[], taken: string[]) {
    this.#rows = new Map(rows.map((row) => [row.id, row]));
    this.#taken = new Set(taken);
  }

  static async load(manager: EntityManager): Promise<MemberRows> {
    const rows = await manager.query<MemberRow[]>(
      `select ${Object.keys(TABLE.columns).join(', ')} from committee_member`,
    );
    const taken = await manager.query<{ row_id: string }[]>(
      `select row_id from oparl_object where kind = 'membership' and row_id is not null`,
    );
    return new MemberRows(
      rows,
      taken.map(({ row_id }) => row_id),
    );
  }

  get(id: string): MemberRow | undefined {
    return this.#rows.get(id);
  }

  /** The member of that name who was entered by hand, where there is only one. */
  adoptable(committee: string, name: string): MemberRow | undefined {
    const found = [...this.#rows.values()].filter(
      (row) =>
        row.committee_id === committee &&
        row.role !== 'clerk' &&
        !this.#taken.has(row.id) &&
        folded(row.name) === folded(name),
    );
    return found.length === 1 ? found[0] : undefined;
  }

  add(committee: string, facts: MandateFacts): MemberRow {
    const row: MemberRow = { ...facts, id: newId(), committee_id: committee };
    this.#rows.set(row.id, row);
    this.#created.add(row.id);
    return row;
  }

  change(row: MemberRow): void {
    this.#rows.set(row.id, row);
    this.#changed.add(row.id);
  }

  take(id: string): void {
    this.#taken.add(id);
  }

  /** Ends a membership; one that would only have begun is removed. @returns whether that changed anything */
  end(row: MemberRow, lastDay: string): boolean {
    if (row.ends_on !== null && row.ends_on <= lastDay) return false;
    if (row.starts_on > lastDay) {
      this.#rows.delete(row.id);
      this.#changed.delete(row.id);
      this.#deleted.push(row.id);
    } else this.change({ ...row, ends_on: lastDay });
    return true;
  }

  async save(manager: EntityManager): Promise<void> {
    this.#tellApart();
    const rows = (ids: Iterable<string>): MemberRow[] => [...ids].flatMap((id) => this.#rows.get(id) ?? []);
    await manager.query('delete from committee_member where id = any($1::uuid[])', [this.#deleted]);
    const changed = [...this.#changed].filter((id) => !this.#created.has(id));
    await updateRows(manager, TABLE, rows(changed));
    const created = rows(this.#created).map((row) => ({ ...row, mails: [] }));
    await insertRows(manager, NEW_TABLE, created);
  }

  /** Two people of one name who joined a committee on one day get a number each. */
  #tellApart(): void {
    const written = new Set([...this.#created, ...this.#changed]);
    const keyOf = (row: MemberRow): string => JSON.stringify([row.committee_id, row.name, row.starts_on]);
    const keys = new Set([...this.#rows.values()].filter(({ id }) => !written.has(id)).map(keyOf));
    for (const id of written) {
      const row = this.#rows.get(id)!;
      const { name } = row;
      for (let number = 2; keys.has(keyOf(row)); number += 1) row.name = `${name} (${number})`;
      keys.add(keyOf(row));
    }
  }
}
