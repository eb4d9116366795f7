import { assert, integer, property } from 'fast-check';
import { HouseCalendar } from './house-calendar.js';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
let calendar: HouseCalendar;
beforeAll(async () => {
  calendar = await HouseCalendar.of('DE-NW');
});

describe('K5 public holidays', () => {
  const fixed = ['01-01', '05-01', '10-03', '11-01', '12-25', '12-26'];
  it.each([
    [2026, ['04-03', '04-06', '05-14', '05-25', '06-04']],
    [2027, ['03-26', '03-29', '05-06', '05-17', '05-27']],
    [2028, ['04-14', '04-17', '05-25', '06-05', '06-15']],
  ])('of North Rhine-Westphalia in %i', (year, movable) => {
    const first = day(`${year}-01-01`);
    const found = Array.from({ length: first.daysInYear }, (_, n) => first.add({ days: n }))
      .filter((date) => calendar.isHoliday(date))
      .map((date) => date.toString());
    expect(found).toEqual([...fixed, ...movable].map((date) => `${year}-${date}`).sort());
  });

  it('differ by state: Corpus Christi is none in Berlin, 8 March is', async () => {
    const berlin = await HouseCalendar.of('DE-BE');
    expect(berlin.isHoliday(day('2026-06-04'))).toBe(false);
    expect(berlin.isHoliday(day('2026-03-08'))).toBe(true);
  });

  it.each(['DE-XX', 'QQ', ''])('refuses region %j, for which there is no table', async (region) => {
    await expect(HouseCalendar.of(region)).rejects.toThrow(RangeError);
  });
});

describe('K3 rollForward', () => {
  it.each([
    ['2026-10-31', '2026-11-02'],
    ['2026-12-25', '2026-12-28'],
    ['2027-01-01', '2027-01-04'],
    ['2026-02-28', '2026-03-02'],
    ['2026-12-31', '2026-12-31'],
    ['2026-12-24', '2026-12-24'],
  ])('%s → %s', (date, next) => {
    expect(calendar.rollForward(day(date)).toString()).toBe(next);
  });
});

describe('K4 rollBack, K6 closed offices', () => {
  it.each([
    ['2026-02-28', '2026-02-27'],
    ['2026-12-31', '2026-12-30'],
    ['2026-12-26', '2026-12-23'],
    ['2026-09-30', '2026-09-30'],
  ])('%s → %s', (date, previous) => {
    expect(calendar.rollBack(day(date)).toString()).toBe(previous);
  });

  it('knows only the closed days that it is given', async () => {
    const open = await HouseCalendar.of('DE-NW', []);
    expect(open.rollBack(day('2026-12-31')).toString()).toBe('2026-12-31');
  });
});

it('rolling ends on a working day, never turns back, and is done after one time', () => {
  const days = integer({ min: 0, max: 40_000 }).map((n) => day('1990-01-01').add({ days: n }));
  assert(
    property(days, (date) => {
      const [forward, back] = [calendar.rollForward(date), calendar.rollBack(date)];
      expect([calendar.isWorkingDay(forward), calendar.isWorkingDay(back)]).toEqual([true, true]);
      expect(Temporal.PlainDate.compare(back, date)).toBeLessThanOrEqual(0);
      expect(Temporal.PlainDate.compare(date, forward)).toBeLessThanOrEqual(0);
      expect(date.until(forward).days).toBeLessThanOrEqual(5);
      expect(back.until(date).days).toBeLessThanOrEqual(5);
      expect([calendar.rollForward(forward), calendar.rollBack(back)].map(String)).toEqual([forward, back].map(String));
    }),
  );
});
