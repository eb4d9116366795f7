import { z } from 'zod';
import { bilingual } from '../../shared/locale.js';
import { optionalText, refuse, tick } from '../../web/page/fields.js';
import { programmesMessages } from '../pages/programmes.messages.js';
import type { WantedValue } from './enter-values.service.js';
import type { IndicatorRow } from './indicators.query.js';
import { parseValue } from './parse-value.js';

const LONGEST_NOTE = 500;

const valueField = () =>
  z
    .string()
    .trim()
    .max(40)
    .optional()
    .transform((text, context) => {
      if (!text) return null;
      const read = parseValue(text);
      if (read) return { value: read.value, grouped: read.doubt === 'thousands' };
      refuse(
        context,
        text,
        bilingual((locale) => programmesMessages[locale].noNumber),
      );
      return z.NEVER;
    });

const versionField = () =>
  z
    .string()
    .regex(/^\d{0,9}$/)
    .optional()
    .transform((text) => (text ? Number(text) : null));

/** The form of a month: value, note and version of each indicator, by its id. */
export const monthForm = (indicators: readonly IndicatorRow[]) =>
  z.object({
    confirmed: tick(),
    ...Object.fromEntries(
      indicators.flatMap(({ id }) => [
        [`value_${id}`, valueField()],
        [`note_${id}`, optionalText(LONGEST_NOTE)],
        [`version_${id}`, versionField()],
      ]),
    ),
  });

/** A wish that differs from what is there; `grouped`: typed with a point that was read as grouping thousands. */
export type ChangedValue = WantedValue & { grouped: boolean };

/** What was typed and differs from what is there now. */
export function changedValues(
  sent: Record<string, unknown>,
  indicators: readonly IndicatorRow[],
  month: string,
): ChangedValue[] {
  return indicators.flatMap((row) => {
    const typed = sent[`value_${row.id}`] as { value: number; grouped: boolean } | null;
    const version = sent[`version_${row.id}`] as number | null;
    const now = row.values.find((each) => each.month === month);
    const value = typed?.value ?? null;
    const note = value === null ? '' : ((sent[`note_${row.id}`] as string | null) ?? '');
    const same = value === (now?.value ?? null) && note === (now?.note ?? '');
    if (same) return [];
    return [{ indicator: row.id, month, value, note, version, grouped: typed?.grouped ?? false }];
  });
}
