import { cliffPlaces, placeIn, timelinePeople, yearPlaces } from './timeline.presenter.js';
import { spanOf } from './timeline-span.js';
import type { TimelineContract } from './timeline.query.js';

const span = { from: Temporal.PlainDate.from('2026-01-01'), until: Temporal.PlainDate.from('2026-12-31') };
const contract = (starts_on: string, ends_on: string | null, left_on: string | null = null): TimelineContract => ({
  id: starts_on,
  person: 'a',
  family_name: 'Weiß',
  given_name: 'Anja',
  starts_on,
  ends_on,
  left_on,
  within: true,
});
const gaps = (...contracts: TimelineContract[]) => timelinePeople(contracts, span)[0]!.gaps.map(({ days }) => days);

describe('a timeline', () => {
  it('puts a contract from the beginning of its first to the end of its last day', () => {
    const [person] = timelinePeople([contract('2026-01-01', '2026-12-31')], span);
    expect(person!.segments[0]).toMatchObject({ x: 0, width: 100, open: false });
    expect(placeIn(span)('2026-07-02')).toBeCloseTo((182 / 365) * 100, 1);
  });

  it('cuts what lies outside, and leaves permanent contracts open', () => {
    const [person] = timelinePeople([contract('2020-01-01', null)], span);
    expect(person!.segments[0]).toMatchObject({ x: 0, width: 100, open: true });
  });

  it('shows gaps in days: none the day after, and a leaving before the end opens one', () => {
    expect(gaps(contract('2026-01-01', '2026-03-31'), contract('2026-04-01', null))).toEqual([]);
    expect(gaps(contract('2026-01-01', '2026-03-31'), contract('2026-04-03', null))).toEqual([2]);
    expect(gaps(contract('2026-01-01', '2026-03-31', '2026-03-29'), contract('2026-04-01', null))).toEqual([2]);
    expect(
      gaps(contract('2026-01-01', '2026-06-30'), contract('2026-02-01', '2026-03-31'), contract('2026-07-01', null)),
    ).toEqual([]);
    expect(gaps(contract('2026-01-01', null), contract('2026-07-01', null))).toEqual([]);
  });

  it('marks cliffs at the end of the day, and years at their beginning', () => {
    expect(cliffPlaces([{ ends_on: '2026-12-31', contracts: 3 }], span)).toEqual([
      { ends_on: '2026-12-31', contracts: 3, x: 100 },
    ]);
    expect(yearPlaces(spanOf(2025, 2029)).map(({ year }) => year)).toEqual([2025, 2026, 2027, 2028, 2029]);
  });
});
