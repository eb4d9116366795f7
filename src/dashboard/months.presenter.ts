import { formatMonth, formatNumber, type Locale } from '../shared/locale.js';
import type { Bar } from '../web/components/stacked-bars.js';
import { dashboardMessages } from './dashboard.messages.js';
import type { MonthRow } from './months.query.js';

const MONTHS = 12;

export interface MonthsView {
  summary: string;
  chartDescription: string;
  bars: Bar[];
  rows: { key: string; cells: string[] }[];
  footer: string[];
  empty: boolean;
}

/** The twelve calendar months from today's on: first day, and first day after them. */
export function monthRange(today: Temporal.PlainDate): { from: Temporal.PlainYearMonth; until: Temporal.PlainDate } {
  const from = today.toPlainYearMonth();
  return { from, until: from.add({ months: MONTHS }).toPlainDate({ day: 1 }) };
}

/** Below a narrow bar there is room for three letters: "Sept." and "Juni" are more. */
const shortName = (month: Temporal.PlainYearMonth, locale: Locale): string =>
  month
    .toPlainDate({ day: 1 })
    .toLocaleString(locale === 'de' ? 'de-DE' : 'en-GB', { month: 'short' })
    .slice(0, 3);

/** Months without an ending contract are shown too: an empty month is news. */
export function presentMonths(rows: MonthRow[], today: Temporal.PlainDate, locale: Locale): MonthsView {
  const t = dashboardMessages[locale];
  const { from } = monthRange(today);
  const found = new Map(rows.map((row) => [row.month, row]));
  const months = Array.from({ length: MONTHS }, (_, index) => {
    const month = from.add({ months: index });
    const { contracts = 0, decided = 0 } = found.get(month.toString()) ?? {};
    return { month, done: decided, open: contracts - decided, newYear: index === 0 || month.month === 1 };
  });
  const open = months.reduce((sum, month) => sum + month.open, 0);
  const done = months.reduce((sum, month) => sum + month.done, 0);
  const most = months.reduce((best, month) => (month.open + month.done > best.open + best.done ? month : best));
  const cells = (label: string, ...numbers: number[]) => [
    label,
    ...numbers.map((number) => formatNumber(number, locale)),
  ];
  const name = (month: Temporal.PlainYearMonth) => formatMonth(month.toPlainDate({ day: 1 }), locale);
  return {
    summary: t.monthsSummary(open + done, open, name(from), name(months.at(-1)!.month)),
    chartDescription: t.chartDescription(name(most.month), most.open + most.done),
    bars: months.map((month) => ({
      label: shortName(month.month, locale),
      group: month.newYear ? String(month.month.year) : '',
      open: month.open,
      done: month.done,
    })),
    rows: months.map((month) => ({
      key: month.month.toString(),
      cells: cells(name(month.month), month.open, month.done, month.open + month.done),
    })),
    footer: cells(t.total, open, done, open + done),
    empty: open + done === 0,
  };
}
