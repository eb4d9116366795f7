import type { EntityManager } from 'typeorm';
import { decisionSql, type ShownDecision } from '../decision.sql.js';
import type { ContractFilter, Term } from './contract-filter.js';
import { type SearchCondition, searchConditions } from './search-terms.query.js';

/** The last day with its index; permanent contracts have one that never comes. */
const LAST_DAY = `coalesce(c.ends_on, 'infinity')`;
const NOT_LEFT = '(c.left_on is null or c.left_on >= $1::date)';

/** $1: the day looked at. */
const TERM: Record<Term, string[]> = {
  current: [`${LAST_DAY} >= $1::date`, NOT_LEFT],
  fixed: [`${LAST_DAY} >= $1::date`, `${LAST_DAY} < 'infinity'`, NOT_LEFT],
  permanent: [`${LAST_DAY} = 'infinity'`, NOT_LEFT],
  ended: [`(${LAST_DAY} < $1::date or c.left_on < $1::date)`],
  all: [],
};

/** States that follow from the register alone, too; all others stand in a decision's row. */
const OF_THE_REGISTER: readonly ShownDecision[] = ['undecided', 'proposed', 'signed', 'ended'];

/**
 * A filter as SQL conditions on contract `c`.
 * @param parameters of the statement, of which $1 is the day looked at; what the conditions need is added
 */
export async function filterConditions(
  manager: EntityManager,
  filter: ContractFilter,
  parameters: unknown[],
): Promise<SearchCondition[]> {
  const parameter = (value: unknown): string => `$${parameters.push(value)}`;
  const conditions = [...TERM[filter.term]];
  const { endingFrom, endingTo, grounds, decisions, flags } = filter;
  if (endingFrom) conditions.push(`${LAST_DAY} >= ${parameter(endingFrom.toString())}::date`);
  if (endingTo) conditions.push(`${LAST_DAY} <= ${parameter(endingTo.toString())}::date`);
  if (endingFrom && !endingTo) conditions.push(`${LAST_DAY} < 'infinity'`);
  if (filter.unit !== undefined) {
    const units = await manager.query<{ id: string }[]>(
      `with recursive below as (
         select id from unit where code = $1 union select u.id from unit u join below b on u.parent_id = b.id)
       select id from below`,
      [filter.unit],
    );
    conditions.push(`c.unit_id = any(${parameter(units.map(({ id }) => id))}::uuid[])`);
  }
  if (filter.programme !== undefined) {
    const programmes = await manager.query<{ id: string }[]>('select id from programme where code = $1', [
      filter.programme,
    ]);
    conditions.push(`c.programme_id = any(${parameter(programmes.map(({ id }) => id))}::uuid[])`);
  }
  if (grounds?.length) conditions.push(`c.ground = any(${parameter(grounds)}::text[])`);
  if (decisions?.length) {
    const states = parameter(decisions);
    if (!decisions.some((state) => OF_THE_REGISTER.includes(state)))
      conditions.push(
        `c.id in (select contract_id from decision where state <> 'undecided' and state = any(${states}::text[]))`,
      );
    conditions.push(`${LAST_DAY} < 'infinity'`, `${decisionSql('c', '$1::date')} = any(${states}::text[])`);
  }
  if (flags?.length)
    conditions.push(`c.id in (
      select scope_id from flag where scope = 'contract' and resolved_on is null and rule = any(${parameter(flags)}::text[]))`);
  const found = filter.search === undefined ? [] : await searchConditions(manager, filter.search, parameters);
  return conditions.map((condition) => ({ each: condition, all: condition })).concat(found);
}
