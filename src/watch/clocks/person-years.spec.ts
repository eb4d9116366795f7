import type { ClockBasis, ClockGrant, ThreeClocks } from './clock-facts.js';
import { securedSpans, securedUntil, unsignedYears, yearsBeyondMoney, yearsOf } from './person-years.js';

const TODAY = Temporal.PlainDate.from('2026-11-22');
const grant = (starts_on: string, ends_on: string | null, certainty: ClockGrant['certainty'] = 'approved') => ({
  title: '',
  starts_on,
  ends_on,
  certainty,
});
const term = (until: string, fte: number, contracts = 1) => ({ until, fte, contracts });
const statute: ClockBasis = {
  said_on: '2021-12-01',
  certainty: 'statute',
  in_force_from: '2022-01-01',
  in_force_until: null,
};
const clocks = (facts: Partial<ThreeClocks>): ThreeClocks => ({
  cohorts: [],
  terms: [],
  grants: [],
  basis: null,
  posts: [],
  ...facts,
});

describe('yearsOf', () => {
  it.each([
    ['2027-01-01', '2027-12-31', 1],
    ['2028-01-01', '2028-12-31', 1],
    ['2027-01-01', '2029-12-31', 3],
    ['2027-01-01', '2027-01-01', 1 / 365],
    ['2027-01-01', '2028-06-30', 1 + 182 / 366],
    ['2026-12-31', '2027-01-01', 2 / 365],
    ['2028-02-29', '2028-02-29', 1 / 366],
    ['2027-01-02', '2027-01-01', 0],
  ])('%s to %s is %d', (from, until, years) => {
    expect(yearsOf({ from, until })).toBeCloseTo(years, 10);
  });
});

describe('money that is certain', () => {
  it('joins what touches, and keeps holes', () => {
    const grants = [
      grant('2028-01-01', '2028-12-31'),
      grant('2026-01-01', '2026-12-31'),
      grant('2027-01-01', '2027-06-30'),
    ];
    expect(securedSpans({ grants, basis: null })).toEqual([
      { from: '2026-01-01', until: '2027-06-30' },
      { from: '2028-01-01', until: '2028-12-31' },
    ]);
  });

  it('is also a statute that is the legal basis, from its day in force', () => {
    expect(securedUntil({ grants: [], basis: statute })).toBe(null);
    expect(securedSpans({ grants: [], basis: { ...statute, in_force_from: null } })).toEqual([
      { from: '2021-12-01', until: '9999-12-31' },
    ]);
  });

  it('is none that is only expected or announced', () => {
    const grants = [grant('2026-01-01', null, 'expected'), grant('2026-01-01', null, 'announced')];
    expect(securedUntil({ grants, basis: { ...statute, certainty: 'approved' } })).toBe(undefined);
  });
});

describe('employment that could be signed and is not', () => {
  it('is full-time equivalents by years until the money ends', () => {
    const found = unsignedYears(
      clocks({
        terms: [term('2026-12-31', 11.25, 12), term('2027-06-30', 1)],
        grants: [grant('2024-01-01', '2027-12-31')],
      }),
      TODAY,
    );
    // 11.25 × 1 + 1 × 184 / 365
    expect(found).toEqual({ years: 11.75, contracts: 13, until: '2027-12-31', horizon: false });
  });

  it('ends with the planning horizon of two years where the money has no end', () => {
    const found = unsignedYears(clocks({ terms: [term('2026-12-31', 12, 12)], basis: statute }), TODAY);
    // 12 × (1 + 327 / 366)
    expect(found).toEqual({ years: 22.72, contracts: 12, until: '2028-11-22', horizon: true });
  });

  it('counts no years without certain money in between', () => {
    const grants = [grant('2026-01-01', '2026-12-31'), grant('2028-01-01', '2028-12-31')];
    expect(unsignedYears(clocks({ terms: [term('2026-12-31', 2, 2)], grants }), TODAY)).toMatchObject({ years: 2 });
  });

  it('begins with a statute that is yet to come into force', () => {
    const basis = { ...statute, in_force_from: '2027-07-01', in_force_until: '2027-12-31' };
    expect(unsignedYears(clocks({ terms: [term('2026-12-31', 1)], basis }), TODAY)).toMatchObject({ years: 0.5 });
  });

  it('is none without certain money, without terms, and where they end with the money', () => {
    const grants = [grant('2024-01-01', '2026-12-31')];
    expect(unsignedYears(clocks({ terms: [term('2026-12-31', 1)], grants }), TODAY)).toBe(undefined);
    expect(unsignedYears(clocks({ grants }), TODAY)).toBe(undefined);
    expect(unsignedYears(clocks({ terms: [term('2026-12-31', 1)] }), TODAY)).toBe(undefined);
    expect(unsignedYears(clocks({ terms: [term('2029-12-31', 1)], basis: statute }), TODAY)).toBe(undefined);
  });
});

describe('employment beyond the money', () => {
  it('is counted from the day after the last certain money', () => {
    const grants = [grant('2024-01-01', '2026-12-31'), grant('2027-01-01', null, 'announced')];
    const terms = [term('2026-12-31', 5, 5), term('2028-12-31', 1.5, 2)];
    expect(yearsBeyondMoney(clocks({ terms, grants }))).toEqual({
      years: 3,
      contracts: 2,
      until: '2026-12-31',
      horizon: false,
    });
  });

  it('is none where the money has no end, or none is certain', () => {
    const terms = [term('2030-12-31', 1)];
    expect(yearsBeyondMoney(clocks({ terms, basis: statute }))).toBe(undefined);
    expect(yearsBeyondMoney(clocks({ terms }))).toBe(undefined);
  });
});
