import { amountOn, type MissingPay, type MonthlyPay } from './pay-table.js';

/** What an employer adds to the table's amount. */
export interface CostRates {
  /** Year-end bonus as a share of one month's pay. */
  bonusRate: number;
  /** Social insurance and supplementary pension as a share of pay and bonus. */
  onCostRate: number;
}

/** Cost to the employer in cents; the total is the sum of the parts. */
export interface Cost {
  pay: number;
  bonus: number;
  onCost: number;
  total: number;
}

/** What is missing for a cost: it is unknown then, not zero. */
export interface UnknownCost {
  missing: MissingPay;
}

/** The parts of a number of months' pay; each part is rounded half up to the cent. */
function costOf(monthsPay: number, fte: number, { bonusRate, onCostRate }: CostRates): Cost {
  const base = monthsPay * fte;
  const extra = (base * bonusRate) / 12;
  const pay = Math.round(base);
  const bonus = Math.round(extra);
  const onCost = Math.round((base + extra) * onCostRate);
  return { pay, bonus, onCost, total: pay + bonus + onCost };
}

const combine = (a: Cost, b: Cost, sign: 1 | -1): Cost => ({
  pay: a.pay + sign * b.pay,
  bonus: a.bonus + sign * b.bonus,
  onCost: a.onCost + sign * b.onCost,
  total: a.total + sign * b.total,
});

/**
 * Cost of a year at the amount that is in force on a day: amount × FTE × 12, bonus and on-cost on top.
 * @param fte share of full time, 1 = full time
 */
export function annualCost(
  amounts: readonly MonthlyPay[] | MissingPay,
  fte: number,
  on: Temporal.PlainDate,
  rates: CostRates,
): Cost | UnknownCost {
  if (typeof amounts === 'string') return { missing: amounts };
  const amount = amountOn(amounts, on);
  return amount ? costOf(amount.cents * 12, fte, rates) : { missing: 'table_date' };
}

/** Pay at full time from the first of January to a day: whole months, parts of a month by their calendar days. */
function yearToDate(amounts: readonly MonthlyPay[], until: Temporal.PlainDate): number {
  let sum = 0;
  for (let month = 1; month <= until.month; month += 1) {
    const first = until.with({ month, day: 1 });
    const days = month < until.month ? first.daysInMonth : until.day;
    // Where the table changes inside a month, each amount counts for its own days.
    let earned = 0;
    let done = 0;
    for (let at = 0; at <= amounts.length; at += 1) {
      const next = amounts[at]?.from;
      const upTo = next ? Math.min(days, Math.max(0, first.until(next).days)) : days;
      earned += (amounts[at - 1]?.cents ?? 0) * (upTo - done);
      done = upTo;
    }
    sum += earned / first.daysInMonth;
  }
  return sum;
}

/**
 * Cost of a period, both days included, by the amounts in force on its days. The bonus is spread over the year. Rounded by
 * the calendar year so far, so that the parts of a period always add up to the whole, to the cent.
 * @returns what is missing where the table begins later than the period
 */
export function periodCost(
  amounts: readonly MonthlyPay[] | MissingPay,
  fte: number,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  rates: CostRates,
): Cost | UnknownCost {
  if (typeof amounts === 'string') return { missing: amounts };
  if (!amountOn(amounts, from)) return { missing: 'table_date' };
  const soFar = (until: Temporal.PlainDate): Cost => costOf(yearToDate(amounts, until), fte, rates);
  let cost: Cost = { pay: 0, bonus: 0, onCost: 0, total: 0 };
  for (let year = from.year; year <= to.year; year += 1) {
    const last = year === to.year ? to : to.with({ year, month: 12, day: 31 });
    cost = combine(cost, soFar(last), 1);
  }
  const before = from.subtract({ days: 1 });
  return before.year === from.year ? combine(cost, soFar(before), -1) : cost;
}
