import { createHash } from 'node:crypto';
import type { HouseSettingKey } from '../config/house-setting-keys.js';
import { HOUSE_SETTING_SECTIONS, type HouseSettingSection } from '../config/house-setting-keys.js';
import { valueAt, type WrittenValues, writtenValue } from '../config/house-values.js';
import type { Settings } from '../config/settings.js';
import { formatDate, formatNumber, type Locale } from '../shared/locale.js';
import { STATES } from './states.messages.js';
import { settingFieldMessages } from './setting-fields.messages.js';

/** How a setting is typed: what people write here, and what the configuration writes. */
export type FieldKind = 'list' | 'text' | 'number' | 'share' | 'euros' | 'yesNo' | 'mode' | 'profile' | 'state';

const KINDS: Partial<Record<HouseSettingKey, FieldKind>> = {
  'reminders.hrMailbox': 'text',
  holidayRegion: 'state',
  'pay.table': 'text',
  'vacancy.source': 'text',
  'reminders.stages': 'list',
  'reminders.deadlineStages': 'list',
  'reminders.escalationStages': 'list',
  'reminders.committeeStages': 'list',
  officeClosed: 'list',
  'law.parameters': 'list',
  'reminders.mode': 'mode',
  'staff.mails': 'yesNo',
  'law.profile': 'profile',
  'cliffs.minShareFixedTerm': 'share',
  'cliffs.minShareTotal': 'share',
  'pay.onCostRate': 'share',
  'vacancy.recruiting': 'euros',
  'vacancy.onboarding': 'euros',
};

export const kindOf = (key: HouseSettingKey): FieldKind => KINDS[key] ?? 'number';

/** A value as it stands in its input: lists with a blank after each comma, numbers with the language's marks. */
export function forInput(key: HouseSettingKey, value: unknown, locale: Locale): string {
  const written = writtenValue(value);
  switch (kindOf(key)) {
    case 'list':
      return written.replaceAll(',', ', ');
    case 'number':
    case 'share':
    case 'euros':
      return formatNumber(Number(written), locale, { useGrouping: false, maximumFractionDigits: 6 });
    default:
      return written;
  }
}

/** A day of every year as people write it: 12-24 becomes 24.12. */
function dayOfYear(day: string, locale: Locale): string {
  const [month, date] = day.split('-');
  return locale === 'de' ? `${date}.${month}.` : formatDate(`2000-${day}`, locale).replace(' 2000', '');
}

/** A value in words, for lists of what is set. */
export function inWordsOf(key: HouseSettingKey, value: unknown, locale: Locale): string {
  const t = settingFieldMessages[locale];
  switch (kindOf(key)) {
    case 'yesNo':
      return value ? t.yes : t.no;
    case 'mode':
      return t.mode(String(value));
    case 'state':
      return STATES[String(value)] ?? String(value);
    case 'share':
      return formatNumber(Number(value), locale, { style: 'percent', maximumFractionDigits: 1 });
    case 'euros':
      return formatNumber(Number(value), locale, {
        style: 'currency',
        currency: 'EUR',
        maximumFractionDigits: 2,
        minimumFractionDigits: 0,
      });
    case 'list':
      return key === 'officeClosed' && Array.isArray(value) && value.length > 0
        ? value.map((day) => dayOfYear(String(day), locale)).join(', ')
        : forInput(key, value, locale) || '–';
    default:
      return forInput(key, value, locale) || '–';
  }
}

/** What somebody typed, as the configuration writes it: 0,85 becomes 0.85, 90; 30 and "90, 30" become 90,30. */
export function writtenFrom(key: HouseSettingKey, typed: string): string {
  const text = typed.trim();
  switch (kindOf(key)) {
    case 'list':
      return text
        .split(/[,;\n]/)
        .map((part) => part.trim())
        .filter(Boolean)
        .join(',');
    case 'number':
    case 'share':
    case 'euros':
      return text.replace(',', '.');
    default:
      return text;
  }
}

/** What a section's form brings, without what the environment fixes. */
export function writtenSection(
  section: HouseSettingSection,
  settings: Settings,
  typed: Record<string, string | string[]>,
): WrittenValues {
  return new Map(
    HOUSE_SETTING_SECTIONS[section]
      .filter((key) => !settings.fixed.has(key))
      .map((key) => {
        const value = typed[key];
        return [key, writtenFrom(key, typeof value === 'string' ? value : '')];
      }),
  );
}

/** What a section says now, as a hash: a form carries it, so that a stale one is known. */
export function markOf(section: HouseSettingSection, settings: Settings): string {
  const values = HOUSE_SETTING_SECTIONS[section].map((key) => writtenValue(valueAt(settings.values, key)));
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
}
