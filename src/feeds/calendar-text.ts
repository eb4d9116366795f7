import { ICalCalendar, ICalEventTransparency } from 'ical-generator';
import type { DatedEvent } from './feed-event.js';

interface FeedHead {
  name: string;
  language: 'de' | 'en';
}

/** How long a client may wait until it asks again. */
const ASK_AGAIN_SECONDS = 3600;

// What no calendar text may hold (RFC 5545 section 3.3.11): line ends are escaped, other control characters not allowed.
const clean = (text: string): string => text.replaceAll(/\r\n?|\n/g, '\n').replaceAll(/[^\P{Cc}\n]/gu, '');

/** The calendar's own name: the library writes it as it is. */
const escaped = (name: string): string =>
  name.replaceAll(/\p{Cc}+/gu, ' ').replaceAll(/[\\;,]/g, (char) => `\\${char}`);

/**
 * An iCalendar document (RFC 5545) of all-day events that do not block the day and ring no bell. All times in it are the
 * events' own: the same facts give the same text.
 */
export function calendarText({ name, language }: FeedHead, events: readonly DatedEvent[]): string {
  const calendar = new ICalCalendar({
    name: escaped(name),
    prodId: { company: 'Verbleib', product: 'Termine', language: language.toUpperCase() },
    ttl: ASK_AGAIN_SECONDS,
  });
  for (const { uid, day, summary, description, url, sequence, changedAt } of events)
    calendar.createEvent({
      id: uid,
      sequence,
      // Without a METHOD the stamp is that of the last change (section 3.8.7.2).
      stamp: changedAt,
      lastModified: changedAt,
      allDay: true,
      start: day,
      end: day.add({ days: 1 }),
      summary: clean(summary),
      description: clean(description),
      url,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  // Every line ends, the last one too (section 3.1).
  return `${calendar.toString().trimEnd()}\r\n`;
}
