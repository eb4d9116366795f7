import fc from 'fast-check';
import { annualCost, type Cost, periodCost } from './cost.js';
import { lossCost } from './letting-go.js';
import { loadPayTable } from './load-pay-table.js';
import type { MissingPay, MonthlyPay } from './pay-table.js';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const RATES = { bonusRate: 0.85, onCostRate: 0.28 };
const table = await loadPayTable('tvoed-vka');

describe('cost of a year', () => {
  it('is amount × FTE × 12, bonus and on-cost, each rounded to the cent', () => {
    // EG 9b step 2: 3,929.00 × 12 = 47,148.00 · × 0.85 = 3,339.65 · 0.28 × 50,487.65 = 14,136.542 → 14,136.54
    expect(annualCost(table.amounts('EG 9b', 2), 1, day('2026-04-30'), RATES)).toEqual({
      pay: 4_714_800,
      bonus: 333_965,
      onCost: 1_413_654,
      total: 6_462_419,
    });
    // EG 9b step 5 at half time: 4,843.49 × 6 = 29,060.94 · × 0.425 = 2,058.48325 · 0.28 × 31,119.42325 = 8,713.43851
    expect(annualCost(table.amounts('EG 9b', 5), 0.5, day('2025-04-01'), RATES)).toEqual({
      pay: 2_906_094,
      bonus: 205_848,
      onCost: 871_344,
      total: 3_983_286,
    });
  });

  it('follows the table in force on the day', () => {
    // EG 9b step 1: 3,676.89 until 30.04.2026, then × 1.028 = 3,779.84292 → 3,779.84; × 12 = 45,358.08
    expect(annualCost(table.amounts('EG 9b', 1), 1, day('2026-04-30'), RATES)).toMatchObject({ pay: 4_412_268 });
    expect(annualCost(table.amounts('EG 9b', 1), 1, day('2026-05-01'), RATES)).toMatchObject({ pay: 4_535_808 });
  });

  it.each<[string | null, number | null, string, MissingPay]>([
    [null, 3, '2026-01-01', 'pay_group'],
    ['EG 9b', null, '2026-01-01', 'pay_step'],
    ['EG 99', 3, '2026-01-01', 'table_group'],
    ['EG 9b', 7, '2026-01-01', 'table_step'],
    ['EG 9b', 3, '2025-03-31', 'table_date'],
  ])('is unknown for %s step %s on %s: %s', (group, step, on, missing) => {
    expect(annualCost(table.amounts(group, step), 1, day(on), RATES)).toEqual({ missing });
  });
});

describe('cost of a period', () => {
  const amounts = table.amounts('EG 9b', 1) as MonthlyPay[];
  const between = (from: string, to: string, fte = 1): Cost =>
    periodCost(amounts, fte, day(from), day(to), RATES) as Cost;

  it('of a calendar year with one amount is that of the year', () => {
    expect(between('2027-01-01', '2027-12-31')).toEqual(annualCost(amounts, 1, day('2027-01-01'), RATES));
  });

  it('counts parts of a month by days, each by the amount in force', () => {
    // Until 15 May: 4 × 3,676.89 + 15/31 × 3,779.84 = 16,536.5148 → 16,536.51; until 15 April: 3 × 3,676.89 +
    // 15/30 × 3,676.89 = 12,869.115 → 12,869.12; the difference is 3,667.39.
    expect(between('2026-04-16', '2026-05-15').pay).toBe(366_739);
  });

  it('is unknown where it begins before the table', () => {
    expect(periodCost(amounts, 1, day('2025-03-31'), day('2025-12-31'), RATES)).toEqual({ missing: 'table_date' });
    expect(periodCost('table_group', 1, day('2026-01-01'), day('2026-12-31'), RATES)).toEqual({
      missing: 'table_group',
    });
  });

  const dates = fc.integer({ min: 0, max: 4000 }).map((days) => day('2025-04-01').add({ days }));
  const three = fc
    .uniqueArray(dates, { minLength: 3, maxLength: 3, selector: String })
    .map((list) => list.sort((a, b) => Temporal.PlainDate.compare(a, b)));
  const fte = fc.integer({ min: 1, max: 15_000 }).map((share) => share / 10_000);

  it('is the sum of the costs of its parts, to the cent', () => {
    fc.assert(
      fc.property(three, fte, ([from, middle, to], share) => {
        const part = (a: Temporal.PlainDate, b: Temporal.PlainDate) => periodCost(amounts, share, a, b, RATES) as Cost;
        const [first, second] = [part(from!, middle!), part(middle!.add({ days: 1 }), to!)];
        const whole = part(from!, to!);
        for (const key of ['pay', 'bonus', 'onCost', 'total'] as const)
          expect(first[key] + second[key]).toBe(whole[key]);
        expect(whole.pay + whole.bonus + whole.onCost).toBe(whole.total);
      }),
    );
  });

  it('grows with the FTE: half of it is half of the cost, within the rounding', () => {
    fc.assert(
      fc.property(three, fte, ([from, , to], share) => {
        const whole = periodCost(amounts, share, from!, to!, RATES) as Cost;
        const half = periodCost(amounts, share / 2, from!, to!, RATES) as Cost;
        // Two roundings a calendar year, of three parts.
        expect(Math.abs(whole.total - 2 * half.total)).toBeLessThanOrEqual(6 * (to!.year - from!.year + 2));
      }),
    );
  });
});

describe('cost of letting somebody go', () => {
  it('is days × annual cost / 250 × factor + recruiting + onboarding', () => {
    // 90 × 64,624.19 / 250 × 1.5 = 34,897.0626 → 34,897.06; + 5,000 + 4,000.50
    const figures = { days: 90, factor: 1.5, recruiting: 500_000, onboarding: 400_050 };
    expect(lossCost(6_462_419, figures)).toEqual({
      vacancy: 3_489_706,
      recruiting: 500_000,
      onboarding: 400_050,
      total: 4_389_756,
    });
  });
});
