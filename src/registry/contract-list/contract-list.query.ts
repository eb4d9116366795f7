import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../../identity/viewer.js';
import { contractPolicy } from '../contract.policy.js';
import { decisionSql, type ShownDecision } from '../decision.sql.js';
import { BY_END, type ContractFilter, type ContractSort } from './contract-filter.js';
import type { Selection } from './selection.js';
import { after, BY_PERSON, orderBy, ORDERS, orderWithin, type Walk } from './contract-sort.js';
import { filterConditions } from './filter-conditions.query.js';
import { type GroupValue, nextGroups } from './next-groups.query.js';
import { UUID } from '../../shared/ids.js';

/** A contract in a list: one plain row for pages, the API, files and the command line. */
export interface ContractListRow {
  id: string;
  /** Contract number. */
  contract: string;
  /** Personnel number. */
  employee: string;
  family_name: string;
  given_name: string;
  /** Codes and names. */
  unit: string;
  unit_name: string;
  programme: string | null;
  programme_name: string | null;
  job_title: string;
  starts_on: string;
  /** Last day; null: permanent. */
  ends_on: string | null;
  ground: string | null;
  /** When somebody went before the contract's end, the last day of work. */
  left_on: string | null;
  fte: number;
  /** null for permanent contracts. */
  decision: ShownDecision | null;
  /** Rules of the flags that are open on the contract. */
  flags: string[];
}

export interface ContractPage {
  rows: ContractListRow[];
  /** Contract to continue after (`cursor` of the next page); undefined at the end. */
  next: string | undefined;
}

/** Whoever works on the machine itself: the command line, which has no sign-in. */
export const WHOLE_HOUSE = 'whole house';
export type Asker = Viewer | typeof WHOLE_HOUSE;

/** The place to continue after is not (or no longer) one that the viewer sees. */
export class UnknownCursor extends Error {}

/** Rows that are fetched at once by `rows`. */
const BATCH = 2000;
/** Beyond this many contracts nobody needs the exact figure, and counting takes longer than listing. */
const COUNTED = 10_000;

/** Of one row, as of $1. */
const ROW = `c.id, c.number as contract, e.number as employee, e.family_name, e.given_name, u.code as unit, u.name as unit_name,
  p.code as programme, p.name as programme_name, c.job_title, c.starts_on, c.ends_on, c.ground, c.left_on, c.fte,
  ${decisionSql('c', '$1::date')} as decision`;
const EMPLOYEE = 'join employee e on e.id = c.employee_id';
const JOINS = `${EMPLOYEE} join unit u on u.id = c.unit_id left join programme p on p.id = c.programme_id`;

/** Lists contracts: by the viewer's scope, a filter and an order. Walks along indexes, never skips over rows. */
@Injectable()
export class ContractListQuery {
  private readonly manager: EntityManager;

  constructor(dataSource: DataSource) {
    this.manager = dataSource.manager;
  }

  /**
   * Looks up what a filter means. @param date decisions, and what is current, are as of this date
   * @param action what the rows are wanted for
   */
  async select(
    asker: Asker,
    filter: ContractFilter,
    date: Temporal.PlainDate,
    action: 'see' | 'export' = 'see',
  ): Promise<Selection> {
    const parameters: unknown[] = [date.toString()];
    const scope = asker === WHOLE_HOUSE ? 'true' : contractPolicy.rows(asker, action, 'c.unit_id', parameters);
    // Not all conditions look at the date, and a parameter that none looks at has no type.
    const seen = `$1::date is not null and ${scope}`;
    const seenParameters = [...parameters];
    const conditions = await filterConditions(this.manager, filter, parameters);
    const all = (form: 'each' | 'all'): string =>
      [seen, ...conditions.map((condition) => condition[form])].join(' and ');
    return { where: all('each'), whereAll: all('all'), parameters, seen, seenParameters };
  }

  /**
   * One page of the list.
   * @param cursor contract after which the page begins (`next` of the page before)
   * @throws UnknownCursor when the viewer sees no such contract
   */
  async page(
    selection: Selection,
    sort: ContractSort,
    cursor: string | undefined,
    limit: number,
  ): Promise<ContractPage> {
    const ids = await this.ids(selection, sort, cursor, limit + 1);
    const shown = ids.slice(0, limit);
    return { rows: await this.byIds(selection, shown), next: ids.length > limit ? shown.at(-1) : undefined };
  }

  /**
   * The page that ends before a contract; at the start of the list it has fewer rows than asked for.
   * @throws UnknownCursor when the viewer sees no such contract
   */
  async pageBefore(
    selection: Selection,
    sort: ContractSort,
    cursor: string,
    limit: number,
  ): Promise<ContractPage & { more: boolean }> {
    const ids = await this.ids(selection, { ...sort, back: true }, cursor, limit + 1);
    const shown = ids.slice(0, limit).toReversed();
    return { rows: await this.byIds(selection, shown), next: shown.at(-1), more: ids.length > limit };
  }

  /** How many there are; counts no further than `more` says. */
  async count({ whereAll, parameters }: Selection): Promise<{ contracts: number; more: boolean }> {
    const [row] = await this.manager.query<{ contracts: number }[]>(
      `select count(*)::int as contracts from (select from contract c where ${whereAll} limit ${COUNTED + 1}) counted`,
      [...parameters],
    );
    const { contracts } = row!;
    return { contracts: Math.min(contracts, COUNTED), more: contracts > COUNTED };
  }

  /** All of them, in batches, however many there are; for files and the command line. */
  async *rows({ whereAll, parameters }: Selection, sort: ContractSort = BY_END): AsyncGenerator<ContractListRow> {
    const runner = this.manager.connection.createQueryRunner();
    const cursor = `"contracts_${randomUUID()}"`;
    // `with hold`: the transaction is over before the first row is read, so a slow reader keeps nobody waiting.
    try {
      await runner.query(
        `declare ${cursor} no scroll cursor with hold for
         select ${ROW}, coalesce(f.rules, '{}') as flags
         from contract c ${JOINS}
           left join (
             select scope_id, array_agg(rule order by rule) as rules
               from flag where scope = 'contract' and resolved_on is null group by scope_id
           ) f on f.scope_id = c.id
         where ${whereAll} order by ${orderBy(sort)}`,
        [...parameters],
      );
      try {
        for (;;) {
          const batch = (await runner.query(`fetch ${BATCH} from ${cursor}`)) as ContractListRow[];
          yield* batch;
          if (batch.length < BATCH) return;
        }
      } finally {
        await runner.query(`close ${cursor}`);
      }
    } finally {
      await runner.release();
    }
  }

  /**
   * Ids of the first contracts that a walk meets after a place. In an order with groups the list is put together from the rest of the
   * cursor's group, groups that are there as a whole, and the beginning of the last: a group is a day or a unit with
   * anything from one to a hundred thousand contracts, and only that way is each step walked along an index.
   */
  private async ids(selection: Selection, sort: Walk, cursor: string | undefined, limit: number): Promise<string[]> {
    const { group } = ORDERS[sort.by];
    const place = cursor === undefined ? undefined : await this.place(selection, sort, cursor);
    if (!group) return this.within(selection, sort, undefined, place?.parts, limit);

    const ids = place ? await this.within(selection, sort, place.group, place.parts, limit) : [];
    if (ids.length === limit) return ids;
    const next = await nextGroups(this.manager, selection, group, sort, place?.group, limit - ids.length);
    const values = [...new Set(next)];
    const last = values.pop();
    if (last === undefined) return ids;
    // Without a limit: they are all there, and the planner need not look for a way that begins quickly.
    if (values.length > 0) ids.push(...(await this.ofGroups(selection, sort, values)));
    ids.push(...(await this.within(selection, sort, last, undefined, limit - ids.length)));
    return ids;
  }
  /** Ids in the order within: of one group (undefined: there are none), after a place in it. */
  private async within(
    { where, whereAll, parameters }: Selection,
    sort: Walk,
    value: GroupValue | undefined,
    place: readonly string[] | undefined,
    limit: number,
  ): Promise<string[]> {
    if (limit === 0) return [];
    const values = [...parameters];
    const parameter = (text: string): string => `$${values.push(text)}`;
    const { group, parts } = ORDERS[sort.by];
    const conditions = [parts === BY_PERSON ? whereAll : where];
    if (group && value === null) conditions.push(`${group.sql} is null`);
    else if (group && value !== undefined) conditions.push(`${group.sql} = ${parameter(value!)}::${group.type}`);
    if (place) conditions.push(after(sort, place.map(parameter)));
    const rows = await this.manager.query<{ id: string }[]>(
      `select c.id from contract c ${EMPLOYEE} where ${conditions.join(' and ')} order by ${orderWithin(sort)} limit ${limit}`,
      values,
    );
    return rows.map(({ id }) => id);
  }

  /** Ids of whole groups, in order. */
  private async ofGroups(
    { where, parameters }: Selection,
    sort: Walk,
    groups: readonly GroupValue[],
  ): Promise<string[]> {
    const group = ORDERS[sort.by].group!;
    const without = groups.includes(null) ? ` or ${group.sql} is null` : '';
    const values = [...parameters, groups.filter((value) => value !== null)];
    const rows = await this.manager.query<{ id: string }[]>(
      `select c.id from contract c ${JOINS}
       where ${where} and (${group.sql} = any($${values.length}::${group.type}[])${without}) order by ${orderBy(sort)}`,
      values,
    );
    return rows.map(({ id }) => id);
  }

  /** Where a contract stands in an order. It need not be of the selection any more, but one that the viewer sees. */
  private async place(
    { seen, seenParameters }: Selection,
    { by }: ContractSort,
    cursor: string,
  ): Promise<{ group: GroupValue | undefined; parts: string[] }> {
    if (!UUID.test(cursor)) throw new UnknownCursor();
    const { group, parts } = ORDERS[by];
    const values = [...seenParameters];
    const [row] = await this.manager.query<{ group: GroupValue; parts: string[] }[]>(
      `select ${group ? `(${group.sql})::text` : 'null'} as group, array[${parts.map(({ sql }) => `(${sql})::text`).join(', ')}] as parts
       from contract c ${EMPLOYEE} where ${seen} and c.id = $${values.push(cursor)}::uuid`,
      values,
    );
    if (!row) throw new UnknownCursor();
    return { group: group ? row.group : undefined, parts: row.parts };
  }

  private async byIds({ parameters }: Selection, ids: readonly string[]): Promise<ContractListRow[]> {
    if (ids.length === 0) return [];
    return this.manager.query<ContractListRow[]>(
      `select ${ROW}, array(
         select rule from flag where scope_id = c.id and scope = 'contract' and resolved_on is null order by rule) as flags
       from unnest($2::uuid[]) with ordinality w (id, nr) join contract c on c.id = w.id ${JOINS} order by w.nr`,
      [parameters[0], ids],
    );
  }
}
