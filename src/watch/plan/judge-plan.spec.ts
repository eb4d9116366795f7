import { day } from '../../../test/support/dates.js';
import { lawOf } from '../../../test/support/law.js';
import { backwardPlan } from '../../law/plan/backward-plan.js';
import { keyOf } from '../../law/plan/deadline.js';
import type { Deadline } from '../../law/rule.js';
import { type DoneFacts, type JudgedDeadline, judge } from './judge-plan.js';
import { standingWords } from './standing-words.presenter.js';

const TODAY = day('2026-12-05');
const NOTHING: DoneFacts = {
  nothingFollows: false,
  reachable: true,
  informedOn: null,
  councilAskedOn: null,
  withDiscussion: false,
  officerAskedOn: null,
  representativeAskedOn: null,
  fundedOn: null,
  checkedOn: null,
  signedOn: null,
  endedOn: null,
};

let deadlines: Map<string, Deadline>;
beforeAll(async () => {
  const plan = backwardPlan({ endsOn: day('2026-12-31'), detailed: true }, await lawOf());
  deadlines = new Map(plan.deadlines.map((each) => [keyOf(each), each]));
});

const judged = (key: string, ...contracts: Partial<DoneFacts>[]): JudgedDeadline =>
  judge(
    deadlines.get(key)!,
    contracts.map((facts) => ({ ...NOTHING, ...facts })),
    TODAY,
    14,
  );
const words = (key: string, ...contracts: Partial<DoneFacts>[]): string =>
  standingWords(judged(key, ...contracts), TODAY, 'de').join(', ');

describe('how a deadline stands for one contract', () => {
  it.each([
    ['P2-plain', {}, 'gefährdet, noch 10 Tage'],
    ['P2-plain', { councilAskedOn: day('2026-12-02') }, 'beantragt am 02.12.2026'],
    ['P2-plain', { councilAskedOn: day('2026-12-16') }, 'verspätet beantragt am 16.12.2026'],
    ['P2-discussion', {}, 'versäumt'],
    ['P2-discussion', { councilAskedOn: day('2026-12-02'), withDiscussion: true }, 'verspätet beantragt am 02.12.2026'],
    ['T6', {}, 'noch 25 Tage'],
    ['T6', { signedOn: day('2026-12-04') }, 'unterschrieben am 04.12.2026'],
    ['S2', { informedOn: day('2026-09-16') }, 'per Mail informiert am 16.09.2026'],
    ['V3', { checkedOn: day('2026-11-01') }, 'geprüft am 01.11.2026'],
    ['T7', { endedOn: day('2026-11-01'), nothingFollows: true }, 'geklärt am 01.11.2026'],
    ['C3-request', {}, 'verstrichen'],
    ['C3-budget', { fundedOn: day('2026-11-30') }, 'finanziert am 30.11.2026'],
  ] as [string, Partial<DoneFacts>, string][])('%s of %j: %s', (key, facts, expected) => {
    expect(words(key, facts)).toBe(expected);
  });

  it('is not asked where nothing follows, nobody can be told by mail, or discussion was not needed', () => {
    for (const [key, facts] of [
      ['P2-plain', { nothingFollows: true }],
      ['T6', { nothingFollows: true }],
      ['S1', { reachable: false }],
      ['P2-discussion', { councilAskedOn: day('2026-12-02') }],
    ] as [string, Partial<DoneFacts>][])
      expect(judged(key, facts)).toMatchObject({ standing: null, metOn: null, done: null, of: null });
    expect(judged('V3', { nothingFollows: true })).toMatchObject({ standing: 'open', done: 0, of: 1 });
  });
});

describe('how a deadline stands for many', () => {
  it('counts those that need it and stands as the worst of them', () => {
    const asked = { councilAskedOn: day('2026-12-02') };
    expect(judged('P2-plain', asked, {}, asked, { nothingFollows: true })).toMatchObject({
      standing: 'at_risk',
      metOn: null,
      done: 2,
      of: 3,
    });
    expect(words('P2-plain', asked, {}, asked)).toBe('gefährdet, noch 10 Tage, 2 von 3 beantragt');
    expect(words('P2-plain', asked, { councilAskedOn: day('2026-12-03') })).toBe(
      '2 von 2 beantragt, zuletzt am 03.12.2026',
    );
    expect(words('P2-discussion', asked, {}, {})).toBe('versäumt, 0 von 2 beantragt');
  });

  it('of none is nowhere recorded', () => {
    expect(judged('T6')).toMatchObject({ standing: null, of: null });
  });
});
