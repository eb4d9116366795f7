import { formatNumber, type Locale } from '../../shared/locale.js';
import { programmesMessages } from '../pages/programmes.messages.js';
import type { IndicatorRow } from './indicators.query.js';

/** Small counts of people: 1 to 4 (rule D4). */
const SMALL = 5;

/** Whether a value is a count of people too small to be told outside of the administration. */
export const isSmall = ({ counts_people: people }: Pick<IndicatorRow, 'counts_people'>, value: number): boolean =>
  people && value > 0 && value < SMALL;

/** A value as it is shown. @param all whether small counts of people are told */
export function toldValue(indicator: IndicatorRow, value: number, all: boolean, locale: Locale): string {
  if (!all && isSmall(indicator, value)) return programmesMessages[locale].few;
  return formatNumber(value, locale, { maximumFractionDigits: 4 });
}
