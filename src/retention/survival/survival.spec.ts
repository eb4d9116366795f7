import fc from 'fast-check';
import { cumulativeIncidence } from './cumulative-incidence.js';
import { kaplanMeier } from './kaplan-meier.js';
import type { Spell } from './spell.js';

const spell = (exit: number, event = true, entry = 0): Spell => ({ entry, exit, event });

/** Weeks of remission under 6-mercaptopurine: Freireich et al. (1963), Blood 21, 699–716; + is censored. */
const SIX_MP = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'
  .split(' ')
  .map((text) => spell(parseFloat(text), !text.endsWith('+')));
/** The other arm: placebo, nobody censored, many ties. */
const PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].map((week) => spell(week));

const rounded = (value: number | null, digits: number): string => (value === null ? '–' : value.toFixed(digits));

describe('Kaplan–Meier', () => {
  it('is that of the textbooks for remission under 6-MP', () => {
    // Survival, at risk, Greenwood: Lawless (2003) and Kleinbaum & Klein (2012), table 2.2; limits: Stata `sts list`.
    const { rows, median } = kaplanMeier(SIX_MP);
    expect(
      rows.map(({ time, atRisk, events, survival, stdError, lower, upper }) =>
        [time, atRisk, events, ...[survival, stdError, lower, upper].map((value) => rounded(value, 4))].join(' '),
      ),
    ).toEqual([
      '6 21 3 0.8571 0.0764 0.6197 0.9516',
      '7 17 1 0.8067 0.0869 0.5631 0.9228',
      '10 15 1 0.7529 0.0963 0.5032 0.8894',
      '13 12 1 0.6902 0.1068 0.4316 0.8491',
      '16 11 1 0.6275 0.1141 0.3675 0.8049',
      '22 7 1 0.5378 0.1282 0.2678 0.7468',
      '23 6 1 0.4482 0.1346 0.1881 0.6801',
    ]);
    expect(median).toBe(23);
  });

  it('is the share that is left where nobody is censored, and says nothing of its spread once nobody is', () => {
    const { rows, median } = kaplanMeier(PLACEBO);
    expect(rows.map(({ time, survival }) => `${time} ${rounded(survival, 4)}`)).toEqual([
      '1 0.9048',
      '2 0.8095',
      '3 0.7619',
      '4 0.6667',
      '5 0.5714',
      '8 0.3810',
      '11 0.2857',
      '12 0.1905',
      '15 0.1429',
      '17 0.0952',
      '22 0.0476',
      '23 0.0000',
    ]);
    expect(median).toBe(8);
    expect(rows.at(-1)).toMatchObject({ stdError: null, lower: null, upper: null });
  });

  it('counts who enters late from then on only', () => {
    // By hand: at 2 the first two (who comes at 2 is not at risk yet); at 3 the second and the third; at 5 the third and the fourth.
    const { rows, median } = kaplanMeier([
      spell(2, true, 0),
      spell(3, true, 0),
      spell(6, false, 2),
      spell(5, true, 4),
      spell(8, false, 5),
    ]);
    expect(rows.map(({ time, atRisk, events, survival }) => ({ time, atRisk, events, survival }))).toEqual([
      { time: 2, atRisk: 2, events: 1, survival: 0.5 },
      { time: 3, atRisk: 2, events: 1, survival: 0.25 },
      { time: 5, atRisk: 2, events: 1, survival: 0.125 },
    ]);
    expect(median).toBe(2);
  });

  it('takes an event before what is censored at the same time, whatever the order', () => {
    const rows = [spell(4, false), spell(4), spell(4), spell(9, false)];
    expect(kaplanMeier(rows).rows).toEqual(kaplanMeier(rows.toReversed()).rows);
    expect(kaplanMeier(rows).rows).toMatchObject([{ time: 4, atRisk: 4, events: 2, survival: 0.5 }]);
    expect(kaplanMeier(rows).median).toBe(4);
  });

  it('has no row and no median without an event', () => {
    expect(kaplanMeier([spell(4, false)])).toEqual({ rows: [], median: null });
  });
});

const someSpells = fc.array(
  fc.record({
    entry: fc.nat(20),
    length: fc.integer({ min: 1, max: 20 }),
    event: fc.boolean(),
    cause: fc.constantFrom('left', 'not renewed', 'made permanent', '__proto__'),
  }),
  { minLength: 1, maxLength: 60 },
);
type Made = { entry: number; length: number; event: boolean; cause: string };
const spells = (made: readonly Made[]): Spell[] =>
  made.map(({ entry, length, event, cause }) => ({ entry, exit: entry + length, event, cause }));

describe('survival and incidence', () => {
  it('are the plain shares where everybody is there from the beginning and nobody is censored', () => {
    fc.assert(
      fc.property(someSpells, (made) => {
        const all = made.map(({ length, cause }): Spell => ({ entry: 0, exit: length, event: true, cause }));
        for (const { time, survival } of kaplanMeier(all).rows)
          expect(survival).toBeCloseTo(all.filter(({ exit }) => exit > time).length / all.length, 10);
        for (const [cause, rows] of cumulativeIncidence(all))
          for (const { time, value } of rows)
            expect(value).toBeCloseTo(
              all.filter((each) => each.exit <= time && each.cause === cause).length / all.length,
              10,
            );
      }),
    );
  });

  it('add up to one at every time; survival never rises, limits lie around it', () => {
    fc.assert(
      fc.property(someSpells, (made) => {
        const all = spells(made);
        const { rows } = kaplanMeier(all);
        const incidence = [...cumulativeIncidence(all).values()];
        let before = 1;
        for (const { time, survival, lower, upper } of rows) {
          const happened = incidence.map((cause) => cause.findLast((row) => row.time <= time)?.value ?? 0);
          expect(happened.reduce((sum, value) => sum + value, survival)).toBeCloseTo(1, 10);
          expect(survival).toBeLessThanOrEqual(before);
          expect([lower ?? survival, survival, upper ?? survival]).toEqual(
            [lower ?? survival, survival, upper ?? survival].toSorted((a, b) => a - b),
          );
          before = survival;
        }
      }),
    );
  });

  it('do not depend on the order, and not on how often everybody is counted', () => {
    fc.assert(
      fc.property(someSpells, (made) => {
        const all = spells(made);
        expect(kaplanMeier(all.toReversed())).toEqual(kaplanMeier(all));
        const twice = kaplanMeier([...all, ...all]).rows;
        for (const [index, { survival }] of kaplanMeier(all).rows.entries())
          expect(twice[index]!.survival).toBeCloseTo(survival, 10);
      }),
    );
  });

  it('take a hundred thousand people in their stride', () => {
    const many = Array.from({ length: 100_000 }, (_, index): Spell => ({
      entry: index % 7,
      exit: 8 + ((index * 7919) % 3650),
      event: index % 3 > 0,
      cause: String(index % 4),
    }));
    const { rows } = kaplanMeier(many);
    expect(rows.reduce((sum, { events }) => sum + events, 0)).toBe(many.filter(({ event }) => event).length);
    expect(cumulativeIncidence(many).size).toBe(4);
  });
});

describe('cumulative incidence', () => {
  it('is that of Aalen and Johansen, by hand', () => {
    const of = (exit: number, cause?: string, entry = 0): Spell =>
      cause === undefined ? { entry, exit, event: false } : { entry, exit, event: true, cause };
    // S(0) = 1; 2: 1/4 left; 3: 1/3 of 3/4 not renewed; 4 censored, somebody enters at 3; 5: 1/2 of 1/2 left.
    const incidence = cumulativeIncidence([
      of(2, 'left'),
      of(3, 'not renewed'),
      of(4),
      of(5, 'left'),
      of(9, undefined, 3),
    ]);
    expect([...incidence.keys()]).toEqual(['left', 'not renewed']);
    expect(incidence.get('left')).toEqual([
      { time: 2, value: 0.25 },
      { time: 5, value: 0.5 },
    ]);
    expect(incidence.get('not renewed')!.map(({ time, value }) => [time, rounded(value, 10)])).toEqual([
      [3, '0.2500000000'],
    ]);
  });
});
