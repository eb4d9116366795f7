import type Holidays from 'date-holidays';

type IsHoliday = (date: Temporal.PlainDate) => boolean;

const MILLISECONDS_A_DAY = 86_400_000;
const known = new Map<string, Promise<IsHoliday>>();

/**
 * K5: the public holidays of a region by the library's table; bank holidays and observances do not count.
 * The table is loaded with the first question: most commands never ask.
 * @throws RangeError for a region that the table does not have
 */
export function publicHolidays(region: string): Promise<IsHoliday> {
  const open = known.get(region) ?? openTable(region);
  known.set(region, open);
  return open;
}

async function openTable(region: string): Promise<IsHoliday> {
  const { default: Table } = await import('date-holidays');
  const [country = '', state] = region.split('-');
  // The library silently answers with the country's holidays for a state that it does not know.
  const all = new Table();
  if (!(country in all.getCountries()) || (state && !(state in (all.getStates(country) ?? {}))))
    throw new RangeError(`There is no table of public holidays for ${region}.`);
  const table = state ? new Table(country, state) : new Table(country);
  const years = new Map<number, Set<string>>();
  return (date) => {
    const days = years.get(date.year) ?? daysOf(table, date.year);
    years.set(date.year, days);
    return days.has(date.toString());
  };
}

function daysOf(table: Holidays, year: number): Set<string> {
  const days = new Set<string>();
  for (const { type, date, start, end } of table.getHolidays(year)) {
    if (type !== 'public') continue;
    const first = Temporal.PlainDate.from(date.slice(0, 10));
    const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / MILLISECONDS_A_DAY));
    for (let day = 0; day < length; day += 1) days.add(first.add({ days: day }).toString());
  }
  return days;
}
