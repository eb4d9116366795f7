/** For how many days an address counts as one that mails come back from; then it is tried again. */
const BOUNCES_FOR_DAYS = 30;

const bounced = (address: string, date: string): string =>
  `b.state = 'bounced' and lower(b.address) = lower(${address})
    and b.run_date between ${date} - ${BOUNCES_FOR_DAYS} and ${date}`;

/**
 * SQL condition: a mail to the address has come back lately and was not sent again since. Correcting the address, sending the
 * mail again with success, or time ends it.
 * @param address SQL expression
 * @param date SQL expression of the business date
 */
export const addressBouncesSql = (address: string, date: string): string =>
  `exists (select from mail b where ${bounced(address, date)})`;

/** SQL: the status code of the latest of these mails; null where none came back. */
export const addressStatusSql = (address: string, date: string): string => `(
  select r.status from mail b join mail_bounce r on r.mail_id = b.id and r.kind = 'failed'
  where ${bounced(address, date)} order by r.received_at desc, r.id desc limit 1)`;

/** SQL: what the latest report says of the mail `mail`, as a JSON object or null; of a mail that is on its way anew, nothing. */
export const bounceOfMailSql = (mail: string): string => `(
  select json_build_object('kind', r.kind, 'status', r.status, 'diagnostic', r.diagnostic, 'received_at',
    to_char(r.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
  from mail_bounce r where r.mail_id = ${mail}.id and (${mail}.state = 'bounced' or ${mail}.state = 'sent' and r.kind = 'delayed')
  order by r.kind = 'failed' desc, r.received_at desc, r.id desc limit 1)`;

/** What `bounceOfMailSql` reads. */
export interface BounceOfMail {
  kind: 'failed' | 'delayed';
  status: string;
  diagnostic: string;
  received_at: string;
}
