/**
 * SQL: the day on which the employee knew the last day of contract `c`, whoever entered it when. It was agreed by the
 * signature; where no day of that is known, they know at the latest on the first day of the contract. An end that was
 * moved since is known from then on, or from a signature after that. Joins `moved.at`, the moment of the latest change
 * of the end.
 * @param timeZone SQL: the house's time zone
 */
export const knownOnSql = (timeZone: string): string => `case when moved.at is not null
    then greatest((moved.at at time zone ${timeZone})::date, c.signed_on)
    else coalesce(c.signed_on, least(c.starts_on, (c.created_at at time zone ${timeZone})::date)) end`;
