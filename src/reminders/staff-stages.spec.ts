import { HouseCalendar } from '../calendar/house-calendar.js';
import { LawProfile } from '../law/parameters.js';
import type { LawContext } from '../law/rule.js';
import { seekBy, staffStageDue, staffStages } from './staff-stages.js';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const from = day('2003-07-01');

let law: LawContext;
beforeAll(async () => {
  law = {
    calendar: await HouseCalendar.of('DE-NW'),
    profile: new LawProfile(
      'test',
      new Map([
        ['S1.months', [{ from, value: 3, reference: '§ 38 SGB III' }]],
        ['S1.shortNoticeDays', [{ from, value: 3, reference: '§ 38 SGB III' }]],
        ['S2.days', [{ from, value: 14, reference: '§ 2 SGB III' }]],
      ]),
    ),
  };
});

describe('when employees are told about their own end', () => {
  it.each([
    // S2 2026-09-16 and S1 2026-09-30 of the legal rules; a week before the latter.
    [
      '2026-12-31',
      [
        ['14', '2026-09-16'],
        ['7', '2026-09-23'],
      ],
    ],
    // S1 is Mon 2026-03-30; a week before is a Monday, two weeks too.
    [
      '2026-06-30',
      [
        ['14', '2026-03-16'],
        ['7', '2026-03-23'],
      ],
    ],
    // S1 is Thu 2026-12-31, an office-closed day: Wed 12-30; a week before it is 23 December.
    [
      '2027-03-31',
      [
        ['14', '2026-12-16'],
        ['7', '2026-12-23'],
      ],
    ],
  ])('%s', (end, expected) => {
    expect(staffStages(day(end), law, 7).map(({ stage, from }) => [String(stage), from.toString()])).toEqual(expected);
  });

  it('is one stage where both lead times are the same, and the longer one first', () => {
    expect(staffStages(day('2026-12-31'), law, 14)).toHaveLength(1);
    expect(staffStages(day('2026-12-31'), law, 21).map(({ stage }) => stage)).toEqual([21, 14]);
  });

  it('is the latest stage alone after days without a look', () => {
    const due = (today: string) => staffStageDue(staffStages(day('2026-12-31'), law, 7), day(today));
    expect(due('2026-09-15')).toBeUndefined();
    expect(due('2026-09-16')).toBe(14);
    expect(due('2026-09-22')).toBe(14);
    expect(due('2026-09-23')).toBe(7);
    expect(due('2026-12-30')).toBe(7);
  });
});

it('is not at all where the law does not ask for it', () => {
  expect(staffStages(day('2003-06-30'), law, 7)).toEqual([]);
});

describe('S1 for one employee', () => {
  const known = (knownOn: string) => {
    const { by, shortNotice } = seekBy(day('2026-12-31'), day(knownOn), law)!;
    return [by.toString(), shortNotice];
  };

  it('is the ordinary date for an end known by then', () => {
    expect(known('2020-01-01')).toEqual(['2026-09-30', false]);
    expect(known('2026-09-30')).toEqual(['2026-09-30', false]);
  });

  it('is three days after an end that became known later, on a working day', () => {
    expect(known('2026-10-01')).toEqual(['2026-10-02', true]);
    expect(known('2026-11-16')).toEqual(['2026-11-19', true]);
  });
});
