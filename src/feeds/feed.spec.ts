import ICAL from 'ical.js';
import { calendarText } from './calendar-text.js';
import { presentFeed } from './feed-events.presenter.js';
import type { FeedFacts } from './feed-facts.query.js';

const end = {
  id: 'c1',
  contract: 'V-106',
  family_name: 'Çelik',
  given_name: 'Deniz',
  unit: '50.3',
  programme: 'KIM',
  ends_on: '2026-12-31',
};
const FACTS: FeedFacts = {
  ends: [end],
  steps: [
    {
      ...end,
      contract_id: 'c1',
      decision_id: 'd1',
      state: 'undecided',
      mine: true,
      step: 'propose',
      owner: 'manager',
      due: Temporal.PlainDate.from('2026-11-27'),
      citation: { de: '§ 72 LPVG NRW', en: 'LPVG NRW § 72' },
    },
  ],
  tasks: [{ ...end, id: 't1', contract_id: 'c1', kind: 'further_employment_check', due_on: '2026-12-01' }],
  briefings: new Map(),
  sessions: [
    {
      id: 's1',
      committeeId: 'g1',
      committee: 'Sozialausschuss',
      title: '',
      heldOn: Temporal.PlainDate.from('2026-12-08'),
      papersDue: Temporal.PlainDate.from('2026-11-27'),
    },
  ],
};
const style = { locale: 'de' as const, showsNames: false, site: 'https://verbleib.kreis-musterland.example' };
const changedAt = Temporal.Instant.from('2026-11-22T11:00:00Z');
const text = (summary: string, description = '') =>
  calendarText({ name: 'Büro; Fristen, alle\\', language: 'de' }, [
    {
      uid: 'end-1@verbleib',
      day: Temporal.PlainDate.from('2026-12-31'),
      summary,
      description,
      url: 'https://verbleib.kreis-musterland.example/contracts/1',
      sequence: 3,
      changedAt,
    },
  ]);

describe('presentFeed', () => {
  it('gives each thing an event with an id of its own, in the order of days', () => {
    expect(presentFeed(FACTS, style).map(({ uid, day, summary }) => [uid, day.toString(), summary])).toEqual([
      ['papers-s1@verbleib', '2026-11-27', 'Unterlagen bis heute: Sozialausschuss am 08.12.2026'],
      ['step-d1@verbleib', '2026-11-27', 'Bis heute: Vorschlag machen – Vertrag V-106 (50.3)'],
      [
        'task-t1@verbleib',
        '2026-12-01',
        'Bis heute: Weiterbeschäftigung prüfen (§ 30 Abs. 3 TVöD) – Vertrag V-106 (50.3)',
      ],
      ['session-s1@verbleib', '2026-12-08', 'Sitzung: Sozialausschuss'],
      ['end-c1@verbleib', '2026-12-31', 'Letzter Tag: Vertrag V-106 (50.3)'],
    ]);
  });

  it('names people only where that was asked for', () => {
    expect(JSON.stringify(presentFeed(FACTS, style))).not.toContain('Çelik');
    expect(presentFeed(FACTS, { ...style, showsNames: true }).at(-1)!.summary).toBe(
      'Letzter Tag: Çelik, Deniz, Vertrag V-106 (50.3)',
    );
  });
});

describe('calendarText', () => {
  const parsed = (source: string) => {
    const calendar = new ICAL.Component(ICAL.parse(source) as unknown[]);
    return { event: new ICAL.Event(calendar.getFirstSubcomponent('vevent')!) };
  };

  it('is read by a calendar program as it was meant', () => {
    const source = text('Letzter Tag: „Ä, ö; ü\\“', 'eins\nzwei');
    const { event } = parsed(source);
    // A text that the parser does not know, so as it is written.
    expect(source).toContain('X-WR-CALNAME:Büro\\; Fristen\\, alle\\\\\r\n');
    expect(event.summary).toBe('Letzter Tag: „Ä, ö; ü\\“');
    expect(event.description).toBe('eins\nzwei');
    expect(event.startDate.isDate && event.startDate.toString()).toBe('2026-12-31');
    expect(event.endDate.toString()).toBe('2027-01-01');
    expect(event.sequence).toBe(3);
    expect(event.component.getFirstPropertyValue('last-modified')!.toString()).toBe('2026-11-22T11:00:00Z');
    expect(event.component.getFirstPropertyValue('dtstamp')!.toString()).toBe('2026-11-22T11:00:00Z');
    expect(event.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(event.component.getAllSubcomponents('valarm')).toEqual([]);
  });

  it('folds lines at 75 octets, ends each with CRLF, and breaks no character', () => {
    const long = 'Ämter für Österreicher, Weiß & 🦊 '.repeat(12).trim();
    const source = text(long);
    expect(source.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of source.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(parsed(source).event.summary).toBe(long);
  });

  it('lets no text become a line of its own', () => {
    const source = text('a\r\nBEGIN:VALARM\u0000\u0007', 'b\rEND:VEVENT');
    expect(source).not.toMatch(/^(BEGIN:VALARM|END:VEVENT(?!\r\nEND:VCALENDAR))/m);
    expect(parsed(source).event.summary).toBe('a\nBEGIN:VALARM');
  });
});
