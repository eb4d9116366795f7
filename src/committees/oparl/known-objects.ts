import type { EntityManager } from 'typeorm';
import { newId } from '../../shared/ids.js';
import type { Facts } from './merge-facts.js';
import { insertRows, updateRows, type WrittenTable } from './write-rows.js';

export type KnownKind = 'organization' | 'meeting' | 'membership' | 'paper';

/** Which row an object of a council information system is here, and what was said of it last. */
export interface KnownObject {
  id: string;
  source_id: string;
  oparl_id: string;
  kind: KnownKind;
  /** Of a meeting, membership or paper: for which committee. */
  committee_id: string | null;
  /** The row that it has become; null: none. */
  row_id: string | null;
  parent_id: string | null;
  modified: string | null;
  deleted: boolean;
  facts: Readonly<Facts>;
}

const TABLE: WrittenTable = {
  name: 'oparl_object',
  versioned: false,
  columns: {
    id: 'uuid',
    source_id: 'uuid',
    oparl_id: 'text',
    kind: 'text',
    committee_id: 'uuid',
    row_id: 'uuid',
    parent_id: 'text',
    modified: 'timestamptz',
    deleted: 'boolean',
    facts: 'jsonb',
  },
};

type Put = Omit<KnownObject, 'id' | 'source_id' | 'deleted' | 'parent_id'> &
  Partial<Pick<KnownObject, 'deleted' | 'parent_id'>>;

/** The memory of all imports: what is known of each object, and what this import adds to it. */
export class KnownObjects {
  readonly #byId = new Map<string, KnownObject[]>();
  readonly #byParent = new Map<string, KnownObject[]>();
  readonly #new = new Set<KnownObject>();
  readonly #changed = new Set<KnownObject>();

  private constructor(
    private readonly sourceId: string,
    rows: readonly KnownObject[],
  ) {
    for (const row of rows) this.#index(row);
  }

  static async load(manager: EntityManager, sourceId: string): Promise<KnownObjects> {
    return new KnownObjects(
      sourceId,
      await manager.query(`select ${Object.keys(TABLE.columns).join(', ')} from oparl_object order by id`),
    );
  }

  /** What an object has become, once for each committee. */
  all(oparlId: string): readonly KnownObject[] {
    return this.#byId.get(oparlId) ?? [];
  }

  one(oparlId: string, committeeId: string | null): KnownObject | undefined {
    return this.all(oparlId).find((each) => each.committee_id === committeeId);
  }

  ofParent(parentId: string): readonly KnownObject[] {
    return this.#byParent.get(parentId) ?? [];
  }

  ofKind(kind: KnownKind): KnownObject[] {
    return [...this.#byId.values()].flat().filter((each) => each.kind === kind);
  }

  put(said: Put): void {
    const known = this.one(said.oparl_id, said.committee_id);
    const next = { parent_id: null, deleted: false, ...said };
    if (!known) {
      const row = { id: newId(), source_id: this.sourceId, ...next };
      this.#index(row);
      this.#new.add(row);
    } else if (Object.entries(next).some(([key, value]) => !same(known[key as keyof KnownObject], value))) {
      Object.assign(known, next);
      if (!this.#new.has(known)) this.#changed.add(known);
    }
  }

  async save(manager: EntityManager): Promise<void> {
    await insertRows(manager, TABLE, [...this.#new]);
    await updateRows(manager, TABLE, [...this.#changed]);
  }

  #index(row: KnownObject): void {
    add(this.#byId, row.oparl_id, row);
    if (row.parent_id) add(this.#byParent, row.parent_id, row);
  }
}

function add(index: Map<string, KnownObject[]>, key: string, row: KnownObject): void {
  const rows = index.get(key);
  if (rows) rows.push(row);
  else index.set(key, [row]);
}

function same(one: unknown, other: unknown): boolean {
  const sorted = (value: unknown): string =>
    value !== null && typeof value === 'object'
      ? JSON.stringify(
          Object.entries(value)
            .filter(([, each]) => each !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : JSON.stringify(value);
  return sorted(one) === sorted(other);
}
