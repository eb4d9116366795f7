import { array, assert, integer, property } from 'fast-check';
import { anyDay, compare, day } from '../../../test/support/dates.js';
import { lawOf } from '../../../test/support/law.js';
import type { PlanFacts } from '../facts.js';
import type { Deadline, LawContext } from '../rule.js';
import { backwardPlan } from './backward-plan.js';
import { keyOf } from './deadline.js';

const YEAR_END: PlanFacts = { endsOn: day('2026-12-31') };
let law: LawContext;
beforeAll(async () => {
  law = await lawOf();
});

const dates = (facts: PlanFacts, by = law): [string, string][] =>
  backwardPlan(facts, by).deadlines.map((found) => [keyOf(found), found.due.toString()]);
const found = (key: string, facts: PlanFacts, by = law): Deadline | undefined =>
  backwardPlan(facts, by).deadlines.find((each) => keyOf(each) === key);

describe('the plan of a bare date', () => {
  it('is the whole chain for an end on 2026-12-31, in order', () => {
    expect(dates(YEAR_END)).toEqual([
      ['C3-request', '2026-06-30'],
      ['S2', '2026-09-16'],
      ['S1', '2026-09-30'],
      ['P2-discussion', '2026-11-17'],
      ['C3-budget', '2026-11-30'],
      ['P2-plain', '2026-12-15'],
      ['T6', '2026-12-30'],
      ['T7', '2027-01-04'],
      ['T9', '2027-01-21'],
    ]);
    expect(backwardPlan(YEAR_END, law).unknown).toEqual([]);
  });

  it('marks what is to be confirmed, and only that', () => {
    const marked = backwardPlan({ ...YEAR_END, detailed: true }, law).deadlines.filter(
      ({ confidence }) => confidence === 'M',
    );
    expect(marked.map(({ rule }) => rule)).toEqual(['P2', 'P2']);
  });

  it('says where it stands', () => {
    expect(found('P2-plain', YEAR_END)?.citation).toEqual({
      de: '§ 72 Abs. 1 Nr. 1, § 66 LPVG NRW',
      en: 'LPVG NRW §§ 72(1) no. 1, 66',
    });
    expect(found('C3-budget', YEAR_END)?.citation.de).toBe('§ 80 Abs. 5 GO NRW, § 53 KrO NRW');
  });

  it('says why: the last day, the day of signature, how many days', () => {
    expect(found('P2-plain', YEAR_END)?.inputs).toEqual({ endsOn: '2026-12-31', signature: '2026-12-30', days: 14 });
    expect(found('C3-budget', YEAR_END)?.inputs).toEqual({ endsOn: '2026-12-31', budgetYear: 2027, day: '11-30' });
  });
});

describe('in detail', () => {
  it('also asks equal opportunity and disability representatives, and checks further employment', () => {
    const base = dates(YEAR_END).map(([key]) => key);
    expect(dates({ ...YEAR_END, detailed: true }).filter(([key]) => !base.includes(key))).toEqual([
      ['P3', '2026-12-22'],
      ['P4', '2026-12-22'],
      ['V3', '2026-12-30'],
    ]);
  });
});

describe('what is not in force gives no deadline', () => {
  it('Bund: ten working days of its staff council (P5), nothing of the state', async () => {
    const bund = await lawOf('Bund');
    expect(dates(YEAR_END, bund)).toEqual([
      ['S2', '2026-09-16'],
      ['S1', '2026-09-30'],
      ['P5', '2026-12-14'],
      ['T6', '2026-12-30'],
      ['T7', '2027-01-04'],
      ['T9', '2027-01-21'],
    ]);
  });

  it('the periods of a staff council in another state', async () => {
    const bavaria = await lawOf('NRW-TVöD', { region: 'DE-BY' });
    expect(dates({ ...YEAR_END, detailed: true }, bavaria).filter(([key]) => /^P[235]/.test(key))).toEqual([]);
    expect(backwardPlan(YEAR_END, bavaria).unknown).toEqual([
      {
        rule: 'P2',
        missing: ['P2.days'],
        text: expect.objectContaining({ de: expect.stringContaining('Personalrat') }),
      },
    ]);
    expect(backwardPlan(YEAR_END, await lawOf('Bund')).unknown).toEqual([]);
  });

  it('a number of a house elsewhere counts, but does not stand in the law of North Rhine-Westphalia', async () => {
    const own = await lawOf('NRW-TVöD', { region: 'DE-BY', parameters: { 'P2.days': 14, 'C3.budget': '11-30' } });
    expect(found('P2-plain', YEAR_END, own)?.due.toString()).toBe('2026-12-15');
    for (const key of ['P2-plain', 'C3-budget'])
      expect(found(key, YEAR_END, own)?.citation.de).toMatch(/des Landes; (Frist|Termin) des Hauses$/);
    expect(found('C3-budget', YEAR_END, await lawOf('NRW-TVöD', { region: 'DE-BY' }))).toBeUndefined();
  });

  it('before its date of force', () => {
    expect(dates({ endsOn: day('2010-12-31') }).map(([key]) => key)).not.toContain('P2-plain');
    expect(dates({ endsOn: day('1999-12-31') }).map(([key]) => key)).toEqual(['T6', 'T7']);
  });

  it('a number of the house replaces that of the profile', async () => {
    const own = await lawOf('NRW-TVöD', { parameters: { 'P2.days': 21, 'C3.request': '05-15' } });
    expect(found('P2-plain', YEAR_END, own)?.due.toString()).toBe('2026-12-08');
    expect(found('C3-request', YEAR_END, own)?.due.toString()).toBe('2026-05-15');
  });
});

describe('S1, S2 where the end became known late', () => {
  it('three days from then on, told at once, with the reason', () => {
    const facts = { ...YEAR_END, knownOn: day('2026-11-16') };
    expect(found('S1', facts)).toMatchObject({ inputs: { endsOn: '2026-12-31', knownOn: '2026-11-16', days: 3 } });
    expect([found('S1', facts), found('S2', facts)].map((each) => each?.due.toString())).toEqual([
      '2026-11-19',
      '2026-11-16',
    ]);
  });

  it('a term that is shorter than the usual months is known on its first day at the latest', () => {
    expect(found('S1', { ...YEAR_END, startsOn: day('2026-11-16') })?.due.toString()).toBe('2026-11-19');
    const long = { ...YEAR_END, startsOn: day('2026-01-01') };
    expect(dates(long)).toEqual(dates(YEAR_END));
    expect(dates({ ...long, knownOn: day('2026-11-16') })).toEqual(dates({ ...YEAR_END, knownOn: day('2026-11-16') }));
  });

  it('S3: says what it costs to report late, where that is in force', () => {
    expect(found('S1', YEAR_END)?.needs.de).toContain('ruht das Arbeitslosengeld eine Woche (§ 159 SGB III)');
    expect(found('S1', { endsOn: day('2005-12-31') })?.needs.de).toContain('§ 159');
    expect(found('S1', { endsOn: day('2005-12-30') })).toBeUndefined();
  });

  it('the usual day where it was known on it', () => {
    expect(dates({ ...YEAR_END, knownOn: day('2026-09-16') })).toEqual(dates(YEAR_END));
    expect(found('S1', { ...YEAR_END, knownOn: day('2026-09-30') })?.due.toString()).toBe('2026-09-30');
    expect(found('S1', { ...YEAR_END, knownOn: day('2026-10-01') })?.due.toString()).toBe('2026-10-02');
  });
});

describe('C2, C1: the last session that still helps', () => {
  const session = (heldOn: string, papersDue: string | null = null) => ({
    heldOn: day(heldOn),
    papersDue: papersDue === null ? null : day(papersDue),
  });
  const committee = (key: string): boolean => key === 'C1' || key === 'C2';
  const SESSIONS = [session('2026-12-17'), session('2026-09-24'), session('2026-12-10')];

  it('is held before the last plain request; its papers are due whole days before', () => {
    expect(dates({ ...YEAR_END, sessions: SESSIONS }).filter(([key]) => committee(key))).toEqual([
      ['C1', '2026-12-03'],
      ['C2', '2026-12-10'],
    ]);
    expect(found('C1', { ...YEAR_END, sessions: SESSIONS, paperDays: 10 })?.due.toString()).toBe('2026-11-29');
    const named = [session('2026-12-15', '2026-11-27')];
    expect(dates({ ...YEAR_END, sessions: named }).filter(([key]) => committee(key))).toEqual([
      ['C1', '2026-11-27'],
      ['C2', '2026-12-15'],
    ]);
  });

  it('Bund: it is held before the last request to its staff council', async () => {
    const sessions = [session('2026-12-14'), session('2026-12-15'), session('2026-11-10')];
    expect(found('C2', { ...YEAR_END, sessions }, await lawOf('Bund'))?.due.toString()).toBe('2026-12-14');
  });

  it('without a period of the staff council it is held until the signature', async () => {
    const bavaria = await lawOf('NRW-TVöD', { region: 'DE-BY' });
    expect(found('C2', { ...YEAR_END, sessions: SESSIONS }, bavaria)?.due.toString()).toBe('2026-12-17');
    expect(found('C2', { ...YEAR_END, sessions: [session('2026-12-31')] }, bavaria)).toBeUndefined();
  });

  it.each([
    ['none is known', [], /keine Sitzung erfasst/],
    ['none helps', [session('2026-12-16')], /15\.12\.2026/],
  ])('%s: that is said', (_, sessions, text) => {
    const plan = backwardPlan({ ...YEAR_END, sessions }, law);
    expect(plan.unknown).toEqual([expect.objectContaining({ rule: 'C2', missing: ['sessions'] })]);
    expect(plan.unknown[0]?.text.de).toMatch(text);
    expect(plan.deadlines.map(keyOf).filter(committee)).toEqual([]);
  });

  it('a session without a day for its papers says so', async () => {
    const plan = backwardPlan({ ...YEAR_END, sessions: SESSIONS }, await lawOf('Bund'));
    expect(plan.deadlines.map(keyOf).filter(committee)).toEqual(['C2']);
    expect(plan.unknown).toEqual([expect.objectContaining({ rule: 'C1', missing: ['paperDays'] })]);
  });

  it('does not depend on the order of the sessions', () => {
    const days = array(integer({ min: -400, max: 30 }), { maxLength: 8 });
    assert(
      property(anyDay, days, (endsOn, offsets) => {
        const sessions = offsets.map((offset) => ({ heldOn: endsOn.add({ days: offset }), papersDue: null }));
        expect(dates({ endsOn, sessions: sessions.toReversed() })).toEqual(dates({ endsOn, sessions }));
      }),
    );
  });
});

it('every deadline moves with the end and never against it, in the order of its rule', () => {
  assert(
    property(anyDay, (endsOn) => {
      const plan = new Map(dates({ endsOn, detailed: true }));
      const later = new Map(dates({ endsOn: endsOn.add({ days: 1 }), detailed: true }));
      for (const [key, due] of plan) expect(due <= later.get(key)!).toBe(true);
      const order = ['S2', 'S1', 'P2-discussion', 'P2-plain', 'T6', 'T7', 'T9'].map((key) => day(plan.get(key)!));
      expect(order.toSorted(compare)).toEqual([order[0], ...order.slice(1)]);
      const due = backwardPlan({ endsOn, detailed: true }, law).deadlines.map((each) => each.due);
      expect(due.toSorted(compare)).toEqual(due);
    }),
  );
});
