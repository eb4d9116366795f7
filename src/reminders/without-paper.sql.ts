/**
 * SQL condition: contract `c` has ended, and nothing says how it goes on: no leaving is recorded, in the register or by the
 * decision, and no signed paper that follows the day after reached the person before the term began (T6, T7). A paper whose
 * receipt is not recorded counts.
 * @param date SQL expression of the date looked at
 */
export function withoutPaperSql(date: string): string {
  return `(c.ends_on < ${date} and c.left_on is null
    and not exists (
      select from contract n
      where n.employee_id = c.employee_id and n.starts_on = c.ends_on + 1 and n.signed_on <= ${date}
        and (n.received_on is null or n.received_on <= n.starts_on))
    and not exists (
      select from decision d
      where d.contract_id = c.id and d.ends_on = c.ends_on
        and (d.state = 'leaving' and d.closed_on <= ${date}
          or d.state in ('received', 'done') and d.signed_on <= c.ends_on and d.received_on <= c.ends_on + 1)))`;
}

/** SQL: what stands for one contract and one of its last days, as the cause of a notice. */
export const firstDayCauseSql = (contract: string, end: string): string =>
  `md5('first_day' || ${contract}::text || to_char(${end}, 'YYYY-MM-DD'))::uuid`;
