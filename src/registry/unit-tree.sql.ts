/**
 * Whether a unit is the one with a code or lies below it, as an SQL condition.
 * @param unit SQL expression of the unit's id
 * @param code SQL expression of the code
 */
export function withinUnitSql(unit: string, code: string): string {
  return `${unit} in (
    with recursive below as (
      select id from unit where code = ${code}
      union select u.id from unit u join below b on u.parent_id = b.id)
    select id from below)`;
}
