import { type Schedule, latestDueSlot, schedules, slotsBetween } from './schedules.js';

const ZONE = 'Europe/Berlin';
const at = (text: string) => Temporal.Instant.from(text);
const local = (slot: Temporal.Instant) =>
  slot.toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' });
const schedule = (id: string): Schedule => schedules(ZONE).find((row) => row.id === id)!;
const between = (id: string, from: string, to: string) => slotsBetween(schedule(id), at(from), at(to)).map(local);
const due = (id: string, now: string) => {
  const slot = latestDueSlot(schedule(id), at(now));
  return slot && local(slot);
};

describe('schedules', () => {
  it('name no time that a summer-time change skips or repeats', () => {
    for (const { crons } of schedules(ZONE))
      for (const pattern of crons) {
        const hour = pattern.split(' ')[1]!;
        expect(hour).toMatch(/^(\*|\d+)$/u);
        expect(hour).not.toMatch(/^0?2$/u);
      }
  });

  it('have unique ids and a description in both languages', () => {
    const all = schedules(ZONE);
    expect(new Set(all.map((row) => row.id)).size).toBe(all.length);
    for (const { description } of all) expect(Object.values(description).every((text) => text.length > 10)).toBe(true);
  });

  it('look every morning at 05:30, over both summer-time nights', () => {
    expect(between('watch', '2026-10-24T00:00:00Z', '2026-10-26T12:00:00Z')).toEqual([
      '2026-10-24T05:30',
      '2026-10-25T05:30',
      '2026-10-26T05:30',
    ]);
    expect(between('watch', '2027-03-27T00:00:00Z', '2027-03-29T12:00:00Z')).toEqual([
      '2027-03-27T05:30',
      '2027-03-28T05:30',
      '2027-03-29T05:30',
    ]);
  });

  it.each([
    ['autumn, 25 hours', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', 25 * 60],
    ['spring, 23 hours', '2027-03-27T23:00:00Z', '2027-03-28T22:00:00Z', 23 * 60],
  ])('deliver once in each real minute of the day of the change (%s)', (_, from, to, minutes) => {
    const slots = slotsBetween(schedule('deliver'), at(from), at(to));
    expect(slots).toHaveLength(minutes);
    expect(new Set(slots.map(String)).size).toBe(minutes);
  });

  it('look at the year end on the first from July, on Mondays from October, once where both fall together', () => {
    expect(between('year-end', '2026-05-31T00:00:00Z', '2026-11-03T00:00:00Z')).toEqual([
      '2026-07-01T06:00',
      '2026-08-01T06:00',
      '2026-09-01T06:00',
      '2026-10-01T06:00',
      '2026-10-05T06:00',
      '2026-10-12T06:00',
      '2026-10-19T06:00',
      '2026-10-26T06:00',
      '2026-11-01T06:00',
      '2026-11-02T06:00',
    ]);
    // 1 November 2027 is a Monday.
    expect(between('year-end', '2027-10-31T00:00:00Z', '2027-11-02T00:00:00Z')).toEqual(['2027-11-01T06:00']);
    expect(between('year-end', '2026-12-27T00:00:00Z', '2027-07-02T00:00:00Z')).toEqual([
      '2026-12-28T06:00',
      '2027-07-01T06:00',
    ]);
  });

  it('start after the first moment and include the last', () => {
    expect(between('watch', '2026-11-22T04:30:00Z', '2026-11-23T04:30:00Z')).toEqual(['2026-11-23T05:30']);
    expect(between('watch', '2026-11-22T04:29:59Z', '2026-11-22T04:30:00Z')).toEqual(['2026-11-22T05:30']);
  });

  it('stop at the limit', () => {
    expect(slotsBetween(schedule('deliver'), at('2026-01-01T00:00:00Z'), at('2027-01-01T00:00:00Z'), 3)).toHaveLength(
      3,
    );
  });

  it('catch up the latest missed slot only, and none beyond the horizon', () => {
    expect(due('watch', '2027-01-03T09:00:00Z')).toBe('2027-01-03T05:30');
    expect(due('watch', '2027-01-03T04:00:00Z')).toBe('2027-01-02T05:30');
    expect(due('year-end', '2027-01-10T00:00:00Z')).toBe('2026-12-28T06:00');
    expect(due('year-end', '2027-01-12T00:00:00Z')).toBeUndefined();
    expect(due('deliver', '2026-11-22T11:00:30Z')).toBe('2026-11-22T12:00');
  });

  it('are read in the zone of the house', () => {
    const tokyo = schedules('Asia/Tokyo').find((row) => row.id === 'watch')!;
    expect(slotsBetween(tokyo, at('2026-11-22T00:00:00Z'), at('2026-11-23T00:00:00Z')).map(String)).toEqual([
      '2026-11-22T20:30:00Z',
    ]);
  });
});
