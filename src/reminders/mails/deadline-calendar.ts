import { keyOf } from '../../law/plan/deadline.js';
import { type Locale, formatDate } from '../../shared/locale.js';
import { type CalendarEntry, calendarFile } from './calendar-file.js';
import type { ContractLine } from './contract-line.js';
import { deadlineCalendarMessages } from './deadline-calendar.messages.js';
import type { KeyDates } from './key-dates.js';

/**
 * The distinct last days of a mail and the key dates before and after them that are still to come, as a calendar file.
 * No person's name stands in it: calendars are shared.
 * @param recipient makes the entries' ids the recipient's own: two people's counts differ
 */
export function deadlineCalendar(
  lines: ContractLine[],
  recipient: string,
  { keyDatesOf }: KeyDates,
  today: Temporal.PlainDate,
  locale: Locale,
): string {
  const t = deadlineCalendarMessages[locale];
  const byEnd = Map.groupBy(lines, (line) => line.ends_on);
  const entries = [...byEnd].flatMap(([end, ending]): CalendarEntry[] => {
    const lastDay = Temporal.PlainDate.from(end);
    const units = [...new Set(ending.map((line) => line.unit))].sort().join(', ');
    const keyDates = keyDatesOf(lastDay).filter(({ due }) => Temporal.PlainDate.compare(due, today) >= 0);
    return [
      {
        uid: `last-day-${end}-${recipient}@verbleib`,
        day: lastDay,
        summary: t.lastDay(ending.length),
        description: t.units(units),
      },
      ...keyDates.map(({ rule, variant, due, title, citation, committee }) => ({
        uid: `${[keyOf({ rule, variant }), committee?.code].filter(Boolean).join('-').toLowerCase()}-${end}-${recipient}@verbleib`,
        day: due,
        summary: t.keyDate(committee ? `${title[locale]} (${committee.name})` : title[locale], formatDate(end, locale)),
        description: t.source(citation[locale]),
      })),
    ];
  });
  return calendarFile(
    entries.toSorted((a, b) => Temporal.PlainDate.compare(a.day, b.day) || a.uid.localeCompare(b.uid)),
    today,
  );
}
