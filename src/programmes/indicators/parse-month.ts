import { parseDate } from '../../exchange/values/parse-date.js';

const NAMES: readonly (readonly string[])[] = [
  ['januar', 'jan', 'jänner', 'january'],
  ['februar', 'feb', 'february'],
  ['märz', 'mär', 'mrz', 'maerz', 'mar', 'march'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'october', 'oct'],
  ['november', 'nov'],
  ['dezember', 'dez', 'december', 'dec'],
];

const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

function monthOf(year: number, month: number): string | undefined {
  const full = year < 100 ? 2000 + year : year;
  if (month < 1 || month > 12 || full < FIRST_YEAR || full > LAST_YEAR) return undefined;
  return `${full}-${String(month).padStart(2, '0')}-01`;
}

/**
 * Reads a month as people write it: 2026-09, 09.2026, 9/2026, Sep 2026, September 2026, Sep. 26, or any day of it (30.09.2026).
 * @returns its first day as ISO text; undefined where it is none
 */
export function parseMonth(text: string): string | undefined {
  const bare = text.trim().replace(/\s+/g, ' ');
  const iso = /^(\d{4})[-/](\d{1,2})$/.exec(bare);
  if (iso) return monthOf(Number(iso[1]), Number(iso[2]));
  const german = /^(\d{1,2})[./-] ?(\d{4})$/.exec(bare);
  if (german) return monthOf(Number(german[2]), Number(german[1]));
  const named = /^(\p{L}+)\.? ?[-/']? ?(\d{4}|\d{2})$/u.exec(bare);
  if (named) {
    const place = NAMES.findIndex((names) => names.includes(named[1]!.toLowerCase()));
    return place < 0 ? undefined : monthOf(Number(named[2]), place + 1);
  }
  const day = parseDate(bare);
  if (!('date' in day)) return undefined;
  const [year, month] = day.date.split('-').map(Number);
  return monthOf(year!, month!);
}
