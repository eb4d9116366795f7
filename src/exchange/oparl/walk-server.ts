import { bilingual } from '../../shared/locale.js';
import { type ObjectCollector, kindOf } from './collect-objects.js';
import { isObject, type Raw } from './field-reader.js';
import type { OparlAnswer, OparlClient } from './oparl-client.js';
import { OparlFault, oparlFault } from './oparl-fault.js';
import type { OparlKind } from './oparl-objects.js';
import { oparlProblemText } from './oparl-problem.messages.js';

/** Lists of a body that are read; what lies in their objects (agenda items, consultations, files) comes with them. */
const LISTS = {
  organization: 'Organization',
  person: 'Person',
  membership: 'Membership',
  meeting: 'Meeting',
  paper: 'Paper',
} as const satisfies Record<string, OparlKind>;

export interface WalkOptions {
  /** Only what changed since then is asked for. */
  since?: Temporal.Instant | undefined;
  /** Ids that somebody knows already, so that references to them need not be followed. */
  known?: ReadonlySet<string> | undefined;
}

type Take = (entry: unknown, place: string) => Promise<void> | void;

/** Walks a council information system from any of its addresses: system, body, list or object. */
export class ServerWalk {
  constructor(
    private readonly client: OparlClient,
    private readonly collector: ObjectCollector,
    private readonly options: WalkOptions,
  ) {}

  /** @throws OparlFault where the system as a whole, or one of its lists, cannot be read to its end */
  async from(start: string): Promise<void> {
    const answer = await this.client.get(start);
    const { value, address } = answer;
    if (isList(value)) {
      await this.#pages(answer, (entry, place) => this.#take(entry, place));
    } else if (isObject(value) && kindOf(value) !== undefined) {
      const id = value['id'];
      if (typeof id === 'string' && !this.client.isOwn(id)) throw oparlFault('wrongId', [address, id.slice(0, 200)]);
      await this.#take(value, address);
      if (kindOf(value) === 'Organization') await this.#organization(value, address);
    } else throw oparlFault('notOparl', [address]);
    await this.#followReferences();
  }

  async #take(value: unknown, place: string): Promise<void> {
    const kind = isObject(value) ? kindOf(value) : undefined;
    if (isObject(value) && kind === 'System')
      await this.#list(value['body'], place, (body, at) => this.#body(body, at));
    else if (isObject(value) && kind === 'Body') await this.#body(value, place);
    else this.collector.add(value, undefined, place);
  }

  async #body(body: unknown, place: string): Promise<void> {
    if (typeof body === 'string') return this.#body((await this.client.get(body)).value, body);
    if (!isObject(body) || kindOf(body) !== 'Body') return this.collector.problems.wrongType(place, 'body', 'object');
    for (const [field, kind] of Object.entries(LISTS)) await this.#collect(body[field], kind, place);
  }

  /** Asked for by itself, an organization brings its meetings and members. */
  async #organization(organization: Raw, place: string): Promise<void> {
    await this.#collect(organization['meeting'], 'Meeting', place);
    const { membership } = organization;
    if (Array.isArray(membership)) await this.#collect(membership, 'Membership', place);
  }

  #collect(list: unknown, kind: OparlKind, place: string): Promise<void> {
    const changed = typeof list === 'string' ? this.#changedOnly(list) : list;
    return this.#list(changed, place, async (entry, at) => {
      if (typeof entry === 'string') await this.#fetch(entry, kind, at, '');
      else this.collector.add(entry, kind, at);
    });
  }

  /** A list under an address of its own, or the entries themselves. */
  async #list(list: unknown, place: string, take: Take): Promise<void> {
    if (list === undefined || list === null) return;
    if (typeof list !== 'string') {
      for (const entry of Array.isArray(list) ? (list as unknown[]) : [list]) await take(entry, place);
      return;
    }
    await this.#pages(await this.client.get(list), take);
  }

  #changedOnly(list: string): string {
    if (!this.options.since || !URL.canParse(list)) return list;
    const url = new URL(list);
    url.searchParams.set('modified_since', this.options.since.toString({ smallestUnit: 'second' }));
    return url.href;
  }

  async #pages(first: OparlAnswer, take: Take): Promise<void> {
    const visited = new Set<string>();
    const seen = new Set<string>();
    for (let page = first; ;) {
      const { value, address } = page;
      if (visited.has(address)) throw oparlFault('loop', [address]);
      visited.add(address);
      if (!isList(value)) throw oparlFault('notList', [address]);
      const entries = Array.isArray(value) ? value : value.data;
      for (const entry of entries) await take(entry, address);
      const next = nextOf(value);
      if (next === undefined) return;
      // Pages under ever new addresses that say the same again: a list without end.
      const ids = entries.map(idOf).filter((id) => id !== undefined);
      if (ids.length > 0 && ids.every((id) => seen.has(id))) throw oparlFault('loop', [address]);
      for (const id of ids) seen.add(id);
      page = await this.client.get(URL.canParse(next, address) ? new URL(next, address).href : next);
    }
  }

  /** Objects that others refer to and that no list has brought. Each may bring new references. */
  async #followReferences(): Promise<void> {
    const { references } = this.collector;
    for (const [to, { kind, from, field }] of references) {
      if (!this.collector.has(to) && !this.options.known?.has(to)) await this.#fetch(to, kind, from, field);
    }
  }

  /** One object by its id. That it cannot be had is a problem of those who refer to it, not of the whole. */
  async #fetch(id: string, kind: OparlKind, from: string, field: string): Promise<void> {
    const { problems } = this.collector;
    try {
      const { value, address } = await this.client.get(id);
      const found = isObject(value) && typeof value['id'] === 'string' ? value['id'] : '';
      if (found !== id && found !== address) problems.about('wrong_id', found || address, 'id', [id]);
      else this.collector.add(value, kind, address);
    } catch (error) {
      if (!(error instanceof OparlFault) || !error.ofOneAddress) throw error;
      problems.add(
        'not_read',
        from,
        field,
        bilingual((locale) => oparlProblemText[locale].not_read(error.in(locale))),
      );
    }
  }
}

const isList = (value: unknown): value is unknown[] | { data: unknown[]; links?: unknown } =>
  Array.isArray(value) || (isObject(value) && Array.isArray(value['data']));

function nextOf(value: unknown): string | undefined {
  const links = isObject(value) ? value['links'] : undefined;
  const next = isObject(links) ? links['next'] : undefined;
  return typeof next === 'string' && next !== '' ? next : undefined;
}

function idOf(entry: unknown): string | undefined {
  const id = isObject(entry) ? entry['id'] : entry;
  return typeof id === 'string' ? id : undefined;
}
