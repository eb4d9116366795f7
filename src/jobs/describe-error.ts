import { VerbleibError, messageOf } from '../shared/errors.js';

const LONGEST = 300;
/** Values stand in quotes in the messages of PostgreSQL, Node and ourselves; addresses may stand without. */
const QUOTED = /"[^"]*"|'[^']*'|„[^“”]*[“”]|“[^”]*”|`[^`]*`|«[^»]*»|»[^«]*«/gu;
const ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/gu;
/** `Key (number)=(004101) already exists.` */
const KEY_VALUE = /=\([^)]*\)/gu;

/**
 * What went wrong, for the ledger and the log: enough to find the cause, without values that could be personal data
 * (everything in quotes, addresses and key values is left out).
 */
export function describeError(error: unknown): string {
  if (error instanceof VerbleibError) return error.code;
  const { code, constraint, table } = (typeof error === 'object' ? (error ?? {}) : {}) as Record<string, unknown>;
  const facts = [code, constraint, table].filter((fact) => typeof fact === 'string').join(' ');
  const text = messageOf(error).replace(QUOTED, '…').replace(KEY_VALUE, '=(…)').replace(ADDRESS, '…');
  return (facts ? `${facts}: ${text}` : text).replace(/\s+/gu, ' ').slice(0, LONGEST);
}
