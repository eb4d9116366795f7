import { LOST } from '../../mail/mail-states.js';

/**
 * SQL condition: the recipient of reminder `r` is told of a later stage of the same subject and end date, in the same mail
 * `m` or in a newer one that was not lost. A mail that was put off keeps its content, so an older and a newer one may
 * be on their way at once.
 */
export const SUPERSEDED = `exists (
  select from reminder l join mail lm on lm.id = l.mail_id
  where l.subject_id = r.subject_id and l.ends_on = r.ends_on and l.recipient = r.recipient
    and l.stage < r.stage and l.dropped_on is null
    and (lm.id = m.id or (lm.run_date, lm.id) > (m.run_date, m.id) and lm.state not in (${LOST})))`;
