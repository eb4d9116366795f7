import { oparlFault } from './oparl-fault.js';
import { FieldReader, isObject, type Raw } from './field-reader.js';
import { type Collector, OBJECT_READERS } from './object-readers.js';
import { noObjects, type OparlKind, type OparlObjects } from './oparl-objects.js';
import type { OparlProblems } from './oparl-problems.js';

const TYPE = /^https?:\/\/schema\.oparl\.org\/1\.\d+\/([A-Za-z]+)\/?$/;
/** Kinds without which others mean nothing; any other is looked up in what was delivered. */
const FETCHED: ReadonlySet<OparlKind> = new Set(['Organization', 'Person', 'Membership', 'Location']);
/** Longest id that is taken for one. */
const LONGEST_ID = 1000;
/** Kinds of which nothing is kept. */
const PASSED_OVER = ['System', 'Body', 'File', 'LegislativeTerm'];

/** The kind of an OParl object by its type, e.g. Meeting; undefined for anything else. */
export const kindOf = (raw: Raw): string | undefined =>
  typeof raw['type'] === 'string' ? TYPE.exec(raw['type'])?.[1] : undefined;

/** That another object is meant, which may not have been delivered. */
export interface Reference {
  to: string;
  kind: OparlKind;
  from: string;
  field: string;
}

/** Turns what a source delivers into objects, each once, embedded or referenced; reports what cannot be used. */
export class ObjectCollector implements Collector {
  readonly objects: OparlObjects = noObjects();
  /** Objects that are needed to make sense of others, by id. */
  readonly references = new Map<string, Reference>();
  #seen = 0;

  /**
   * @param isOwn whether an id may come from this source
   * @param mostObjects how many are taken, embedded ones included
   */
  constructor(
    readonly problems: OparlProblems,
    private readonly isOwn: (id: string) => boolean,
    private readonly mostObjects: number,
  ) {}

  /**
   * @param expected the kind that should stand here
   * @param place where it stands, for what has no id of its own
   * @param context of an embedded object: the field that refers back to the one around it
   * @returns its id, where it is one
   */
  add(value: unknown, expected: OparlKind | undefined, place: string, context: Raw = {}): string | undefined {
    this.#seen += 1;
    if (this.#seen > this.mostObjects) throw oparlFault('tooManyObjects', [this.mostObjects]);
    const id = isObject(value) ? value['id'] : undefined;
    if (!isObject(value) || typeof id !== 'string' || id.length > LONGEST_ID || !/^https?:\/\//.test(id)) {
      const [field, kind] = isObject(value) ? (['id', 'address'] as const) : (['', 'object'] as const);
      this.problems.wrongType(place, field, kind);
      return undefined;
    }
    if (!this.isOwn(id)) {
      this.problems.about('foreign_id', id, 'id', []);
      return undefined;
    }
    const kind = this.#kind(value, id, expected);
    if (!kind) return undefined;
    const raw = { ...context, ...value };
    const fields = new FieldReader(raw, id, this.problems);
    const modified = fields.instant('modified');
    if (value['deleted'] === true) {
      this.objects.deleted.set(id, modified);
      return id;
    }
    this.#keep(kind, id, modified, fields);
    return id;
  }

  /** Whether an object of this id was delivered, alive or deleted. */
  has(id: string): boolean {
    const { deleted, ...kinds } = this.objects;
    return deleted.has(id) || Object.values(kinds).some((each: ReadonlyMap<string, unknown>) => each.has(id));
  }

  #kind(raw: Raw, id: string, expected: OparlKind | undefined): OparlKind | undefined {
    // Embedded objects come without a type on some servers; where they stand says it.
    const kind = raw['type'] === undefined && expected ? expected : kindOf(raw);
    if (kind === undefined) this.problems.wrongType(id, 'type', 'text');
    else if (expected && kind !== expected) this.problems.about('unexpected_object', id, 'type', [kind, expected]);
    else if (Object.hasOwn(OBJECT_READERS, kind)) return kind as OparlKind;
    else if (!PASSED_OVER.includes(kind)) this.problems.about('unknown_kind', id, 'type', [kind.slice(0, 40)]);
    return undefined;
  }

  #keep(kind: OparlKind, id: string, modified: Temporal.Instant | undefined, fields: FieldReader): void {
    const known = this.objects[kind].get(id);
    if (known?.modified && modified && Temporal.Instant.compare(modified, known.modified) < 0) return;
    const object = { id, modified, ...OBJECT_READERS[kind](fields, this, id) };
    (this.objects[kind] as Map<string, unknown>).set(id, object);
  }

  one(fields: FieldReader, field: string, kind: OparlKind, id: string, context: Raw = {}): string | undefined {
    return this.many(fields, field, kind, id, context)[0];
  }

  many(fields: FieldReader, field: string, kind: OparlKind, id: string, context: Raw = {}): string[] {
    return fields.list(field).flatMap((entry) => {
      const found =
        typeof entry === 'string' ? this.#refer(entry, kind, id, field) : this.add(entry, kind, id, context);
      return found === undefined ? [] : [found];
    });
  }

  embedded(fields: FieldReader, field: string, kind: OparlKind, id: string, context: Raw = {}): void {
    for (const entry of fields.list(field)) if (isObject(entry)) this.add(entry, kind, id, context);
  }

  #refer(to: string, kind: OparlKind, from: string, field: string): string | undefined {
    if (to.length <= LONGEST_ID && /^https?:\/\//.test(to)) {
      if (FETCHED.has(kind)) this.references.set(to, { to, kind, from, field });
      return to;
    }
    this.problems.wrongType(from, field, 'address');
    return undefined;
  }
}
