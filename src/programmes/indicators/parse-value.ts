import { parseDecimal } from '../../exchange/values/parse-decimal.js';

/** More digits than the column holds (numeric(16,4)). */
const LARGEST = 1e11;

/**
 * Reads a value as people write it: 1.234,5, 1234.5, -12, 75 %. A point before exactly three digits groups thousands, as it does
 * in German: 1.234 is 1234, and the doubt is told.
 * @param text without blanks around it
 */
export function parseValue(text: string): { value: number; doubt?: 'thousands' } | undefined {
  const negative = /^[-−–]\s*/.exec(text);
  const bare = negative ? text.slice(negative[0].length) : text;
  const grouped = /^\d{1,3}(?:\.\d{3})+$/.test(bare);
  const value = grouped ? Number(bare.replaceAll('.', '')) : parseDecimal(bare);
  if (value === undefined || value > LARGEST) return undefined;
  const rounded = Math.round((negative ? -value : value) * 10_000) / 10_000;
  return grouped ? { value: rounded, doubt: 'thousands' } : { value: rounded };
}
