/** Membership of today that entitles to non-public papers, by the sign-in name. `today`, `login` and the committee are SQL. */
export const entitledSql = (committee: string, login: string, today: string): string => `exists (
  select from committee_member m where m.committee_id = ${committee} and lower(m.email) = ${login} and m.non_public
    and m.starts_on <= ${today}::date and coalesce(m.ends_on, 'infinity') >= ${today}::date)`;
