/** Words of a decision as `decisionSql` gives them: of the register, or the state of a decision that is under way. */
export type ShownDecision =
  | 'undecided'
  | 'proposed'
  | 'funded'
  | 'in_participation'
  | 'consented'
  | 'signed'
  | 'received'
  | 'done'
  | 'waiting_for_funding'
  | 'ended'
  | 'leaving';

/** A decision that counts on a date is about the contract's present last day; a closed one counts from its day on. */
const counts = (contract: string, date: string): string =>
  `d.contract_id = ${contract}.id and d.ends_on = ${contract}.ends_on and coalesce(d.closed_on, ${date}) <= ${date}`;

/**
 * Whether it is settled what becomes of a fixed-term contract, as an SQL condition, as of a date: a signed contract of the
 * same person, in any post, starts the day after, or the decision about it is closed (done, ended, leaving). Who left
 * before the end is for the caller to leave out.
 * @param contract alias of the contract's row
 * @param date SQL expression of the date looked at
 */
export function decidedSql(contract: string, date: string): string {
  return `(exists (
      select from contract n
      where n.employee_id = ${contract}.employee_id and n.starts_on = ${contract}.ends_on + 1 and n.signed_on <= ${date})
    or exists (select from decision d where ${counts(contract, date)} and d.closed_on is not null))`;
}

/**
 * The same for many contracts at once, as joins and a condition on them. Only where none of them ended before the date:
 * their follow-ons are yet to begin, so they are few, and looked up together as closed decisions are (offset 0: not one by one).
 * @param contract alias of the contract's row
 * @param date SQL expression of the date looked at
 */
export function decidedJoins(contract: string, date: string): { joins: string; decided: string } {
  return {
    joins: `
      left join (select distinct employee_id, starts_on from contract where starts_on > ${date} and signed_on <= ${date}) follow_on
        on follow_on.employee_id = ${contract}.employee_id and follow_on.starts_on = ${contract}.ends_on + 1
      left join (select contract_id, ends_on from decision where closed_on <= ${date} and ends_on >= ${date} offset 0) closed
        on closed.contract_id = ${contract}.id and closed.ends_on = ${contract}.ends_on`,
    decided: '(follow_on.starts_on is not null or closed.contract_id is not null)',
  };
}

/**
 * The decision of a fixed-term contract as an SQL expression, as of a date; null for permanent contracts. By the register:
 * `ended` where the person's leaving on or before the last day is recorded, `signed` where a signed contract of the same
 * person starts the day after, `proposed` where such a contract is unsigned. By the decision made here: its state. What is
 * closed goes before what is signed, that before what is under way; else `undecided`.
 * @param contract alias of the contract's row
 * @param date SQL expression of the date looked at
 */
export function decisionSql(contract: string, date: string): string {
  return `case
    when ${contract}.ends_on is null then null
    when ${contract}.left_on <= ${contract}.ends_on then 'ended'
    else (
      select coalesce(case when own.closed then own.state end, case when found.state = 'signed' then found.state end,
        own.state, found.state, 'undecided')
      from (
        select case when bool_or(coalesce(n.signed_on <= ${date}, false)) then 'signed' when count(*) > 0 then 'proposed' end as state
        from contract n where n.employee_id = ${contract}.employee_id and n.starts_on = ${contract}.ends_on + 1) found
      left join (
        select d.state, d.closed_on is not null as closed from decision d
        -- What the look closed by the register alone reads as the register says it.
        where ${counts(contract, date)} and d.state <> 'undecided' and not (d.closed_on is not null and d.kind is null
          and d.state = 'done')) own on true
    ) end`;
}
