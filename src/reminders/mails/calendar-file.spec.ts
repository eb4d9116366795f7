import { calendarFile } from './calendar-file.js';

const DAY = Temporal.PlainDate.from('2026-12-31');
const STAMP = Temporal.PlainDate.from('2026-11-22');
const file = (summary: string) => calendarFile([{ uid: 'a@verbleib', day: DAY, summary, description: '' }], STAMP);

describe('a calendar file (RFC 5545)', () => {
  it('has all-day entries that end on the next day, with lines that end in CRLF', () => {
    expect(file('Letzter Tag').split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Verbleib//Erinnerungen//DE',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:a@verbleib',
      'DTSTAMP:20261122T000000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Letzter Tag',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('escapes what has a meaning, so that no text becomes a line of its own', () => {
    expect(file('a,b;c\\d\r\nATTENDEE:x\u0007')).toContain('SUMMARY:a\\,b\\;c\\\\d\\nATTENDEE:x\r\n');
  });

  it('folds at 75 octets without splitting a character, and unfolds to the same text', () => {
    const summary = 'Überprüfung der Anträge für Ärztinnen 👩‍⚕️ '.repeat(12);
    const text = file(summary);
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${summary}`);
  });
});
