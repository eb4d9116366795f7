/** An all-day entry of a calendar file. */
export interface CalendarEntry {
  /** Stays the same from mail to mail, so that a calendar updates the entry instead of adding one. */
  uid: string;
  day: Temporal.PlainDate;
  summary: string;
  description: string;
}

const UTF8 = new TextEncoder();

/** RFC 5545 section 3.3.11: backslash, semicolon, comma and line breaks in text values. */
const escapeText = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (char) => `\\${char}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');

/** RFC 5545 section 3.1: lines longer than 75 octets go on in the next line after a space; no character is split. */
function fold(line: string): string {
  if (UTF8.encode(line).length <= 75) return line;
  const parts = [''];
  let octets = 0;
  for (const char of line) {
    const size = UTF8.encode(char).length;
    if (octets + size > 75) {
      parts.push(' ');
      octets = 1;
    }
    parts[parts.length - 1] += char;
    octets += size;
  }
  return parts.join('\r\n');
}

const basic = (day: Temporal.PlainDate): string => day.toString().replaceAll('-', '');

/**
 * An iCalendar file (RFC 5545) of all-day entries that do not block the day.
 * @param stamp the day the facts were looked at: a later file replaces an earlier one with the same ids
 */
export function calendarFile(entries: CalendarEntry[], stamp: Temporal.PlainDate): string {
  const events = entries.flatMap(({ uid, day, summary, description }) => [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${basic(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    `DTEND;VALUE=DATE:${basic(day.add({ days: 1 }))}`,
    `SUMMARY:${escapeText(summary)}`,
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Verbleib//Erinnerungen//DE', 'METHOD:PUBLISH', ...events];
  return [...lines, 'END:VCALENDAR'].map((line) => `${fold(line)}\r\n`).join('');
}
