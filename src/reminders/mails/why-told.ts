import type { Locale } from '../../shared/locale.js';
import { unitLabel } from './contract-line.presenter.js';
import { reminderMailMessages } from './reminder-mail.messages.js';

/** The roles in which people are told; a mailbox is nobody. */
export type Role = 'hr' | 'manager' | 'escalation' | 'mailbox';

/** In which role, for which unit, and in whose place someone is told. */
export interface Told {
  role: Role;
  unit: string;
  unit_name: string;
  responsible_name: string | null;
}

/**
 * The person in whose place a message is told, as an SQL expression; null where it is the recipient's own duty.
 * @param message alias of the row of `reminder` or `notice`
 */
export function responsibleNameSql(message: string): string {
  return `(
    select trim(s.given_name || ' ' || s.family_name) from employee s
    where s.id = ${message}.responsible and s.id <> ${message}.recipient)`;
}

const MAX_UNITS = 5;

/** One sentence for each role and represented person: why the recipient gets the mail. */
export function whyTold(lines: Told[], locale: Locale): string[] {
  const t = reminderMailMessages[locale];
  const groups = Map.groupBy(lines, (line) => `${line.role}\n${line.responsible_name ?? ''}`);
  return [...groups.values()].map((group) => {
    const { role, responsible_name: person } = group[0]!;
    const all = [...new Set(group.map((line) => unitLabel(line, locale)))].sort();
    const rest = all.length - MAX_UNITS;
    const units = all.slice(0, MAX_UNITS).join(', ') + (rest > 0 ? ` ${t.moreUnits(rest)}` : '');
    if (role === 'mailbox') return t.whyMailbox(units);
    return person ? t.whyFor[role](units, person) : t.why[role](units);
  });
}
