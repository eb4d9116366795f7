import { HouseCalendar } from '../calendar/house-calendar.js';
import { LawProfile } from './parameters.js';
import { permanentPostReplyDue, permanentPostRequest } from './permanent-post.js';
import type { LawContext } from './rule.js';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const from = day('2022-08-01');
const value = (months: number) => [{ from, value: months, reference: '§ 18 Abs. 2 TzBfG' }];

let law: LawContext;
beforeAll(async () => {
  law = {
    calendar: await HouseCalendar.of('DE-NW'),
    profile: new LawProfile(
      'test',
      new Map([
        ['T10.months', value(1)],
        ['T10.employedMonths', value(6)],
        ['T10.repeatMonths', value(12)],
      ]),
    ),
  };
});

describe('T10: a request for a permanent post', () => {
  it.each([
    ['2026-09-15', '2026-10-15'],
    ['2026-01-31', '2026-03-02'],
    ['2028-01-30', '2028-02-29'],
  ])('of %s is answered by %s', (asked, due) => {
    expect(permanentPostReplyDue(day(asked), 1, law.calendar).toString()).toBe(due);
    expect(permanentPostRequest(day(asked), day('2020-01-01'), undefined, law)).toEqual({
      kind: 'reply_owed',
      due: day(due),
    });
  });

  it('binds after more than six months of employment', () => {
    const kind = (asked: string) => permanentPostRequest(day(asked), day('2026-01-01'), undefined, law);
    expect(kind('2026-06-30')).toEqual({ kind: 'employed_too_short', from: day('2026-07-01') });
    expect(kind('2026-07-01').kind).toBe('reply_owed');
  });

  it('binds once in twelve months', () => {
    const kind = (asked: string) => permanentPostRequest(day(asked), day('2020-01-01'), day('2025-09-15'), law);
    expect(kind('2026-09-15')).toEqual({ kind: 'asked_recently', until: day('2026-09-15') });
    expect(kind('2026-09-16').kind).toBe('reply_owed');
  });

  it('did not bind before the law was in force', () => {
    expect(permanentPostRequest(day('2022-07-31'), day('2020-01-01'), undefined, law)).toEqual({
      kind: 'not_in_force',
    });
  });
});
