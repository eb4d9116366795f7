import type { Locale } from '../../shared/locale.js';
import { type Doubt, doubtsAbout } from './doubts.js';
import { valuesImportMessages } from './import/values-import.messages.js';
import type { IndicatorRow } from './indicators.query.js';

/** A value with what is odd about it. */
export interface DoubtfulValue {
  indicator: string;
  month: string;
  value: number;
  doubts: Doubt[];
}

/**
 * The values of several that are odd; each is held against what is there and against the others that come with it.
 * @param indicators with all values of the months before
 */
export function doubtfulValues(
  values: readonly { indicator: string; month: string; value: number; grouped?: boolean }[],
  indicators: readonly IndicatorRow[],
  today: Temporal.PlainDate,
): DoubtfulValue[] {
  const byIndicator = new Map(
    indicators.map((row) => [
      row.id,
      new Map([
        ...row.values.map(({ month, value }) => [month, value] as const),
        ...values.filter(({ indicator }) => indicator === row.id).map(({ month, value }) => [month, value] as const),
      ]),
    ]),
  );
  return values.flatMap(({ indicator, month, value, grouped }) => {
    const row = indicators.find(({ id }) => id === indicator);
    if (!row) return [];
    const others = [...byIndicator.get(indicator)!].flatMap(([other, its]) =>
      other === month ? [] : [{ month: other, value: its }],
    );
    const { minimum, maximum } = row;
    const doubts = doubtsAbout({ month, value, minimum, maximum, others }, today);
    if (grouped) doubts.push({ kind: 'thousands' });
    return doubts.length > 0 ? [{ indicator, month, value, doubts }] : [];
  });
}

function say(doubt: Doubt, locale: Locale): string {
  const t = valuesImportMessages[locale].doubt;
  switch (doubt.kind) {
    case 'below':
      return t.below(doubt.minimum);
    case 'above':
      return t.above(doubt.maximum);
    case 'jump':
      return t.jump(doubt.mean, doubt.months);
    case 'gap':
      return t.gap(doubt.since, doubt.months);
    default:
      return t[doubt.kind];
  }
}

/** One sentence for each value. */
export function sayDoubts(
  found: readonly DoubtfulValue[],
  indicators: readonly IndicatorRow[],
  locale: Locale,
): string[] {
  return found.map(({ indicator, month, value, doubts }) => {
    const row = indicators.find(({ id }) => id === indicator);
    const why = doubts.map((doubt) => say(doubt, locale)).join(', ');
    return valuesImportMessages[locale].doubtLine(row?.name || row?.code || '', month, value, why);
  });
}
