import { formatDate, type Locale } from '../../../shared/locale.js';
import type { RoleLine } from '../../accounts/account-list.query.js';
import { roleMessages } from '../../roles.messages.js';
import { accountsMessages } from './accounts.messages.js';

/** Whether a role is in force on a day: ISO dates compare as texts. */
export const roleTime = ({ starts_on, ends_on }: RoleLine, today: string): 'over' | 'ahead' | 'now' =>
  ends_on !== null && ends_on < today ? 'over' : starts_on !== null && starts_on > today ? 'ahead' : 'now';

/** From when to when a role holds, and whether it does; '' for one that always does. */
export function roleDays(line: RoleLine, today: string, locale: Locale): string {
  const t = accountsMessages[locale];
  const first = line.starts_on && formatDate(line.starts_on, locale);
  const last = line.ends_on && formatDate(line.ends_on, locale);
  const days = first && last ? t.between(first, last) : first ? t.from(first) : last ? t.until(last) : '';
  const time = roleTime(line, today);
  return time === 'now' ? days : `${days} (${t[time]})`;
}

/** A role in one line: "Leitung 50.1, 01.12.2026 bis 31.12.2026". */
export function roleWords(line: RoleLine, today: string, locale: Locale): string {
  const name = [roleMessages[locale].role(line.role), line.code].filter(Boolean).join(' ');
  return [name, roleDays(line, today, locale)].filter(Boolean).join(', ');
}
