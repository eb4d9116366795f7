/**
 * SQL joins from a promise to the session at which it is due, as `s`: where the one that was named is cancelled, the next
 * of its committee that takes place.
 * @param promise alias of the row of `promise`
 */
export const dueSessionSql = (promise: string): string => `
  left join committee_session named on named.id = ${promise}.due_session_id
  left join committee_session s on s.id = case when not named.cancelled then named.id else (
    select n.id from committee_session n
    where n.committee_id = named.committee_id and not n.cancelled and n.held_on >= named.held_on
    order by n.held_on, n.id limit 1) end`;

/** SQL: the day on which it is due; where a session was cancelled and none follows, the day of that one. Null: on none. */
export const dueDaySql = (promise: string): string => `coalesce(${promise}.due_on, s.held_on, named.held_on)`;

/** SQL condition: open, and its day or session is past. @param today expression of the business date */
export const overdueSql = (promise: string, today: string): string =>
  `(${promise}.state = 'open' and coalesce(${dueDaySql(promise)} < ${today}, false))`;
