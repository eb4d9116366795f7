/** Membership of today that entitles to non-public papers, by its account. `today`, `account` and the committee are SQL. */
export const entitledSql = (committee: string, account: string, today: string): string => `exists (
  select from committee_member m where m.committee_id = ${committee} and m.account_id = ${account}::uuid and m.non_public
    and m.starts_on <= ${today}::date and coalesce(m.ends_on, 'infinity') >= ${today}::date)`;
