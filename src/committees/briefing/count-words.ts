import { formatNumber, type Locale, messages } from '../../shared/locale.js';
import type { SafeValue } from '../disclosure/released-figures.js';

const WORDS = {
  de: ['null', 'einer', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

/** A threshold as a word, as running text has it; larger ones as a number. */
export const thresholdWord = (threshold: number, locale: Locale): string =>
  WORDS[locale][threshold] ?? formatNumber(threshold, locale);

const safeMessages = messages({
  de: {
    few: (limit: string) => `weniger als ${limit}`,
    near: (previous: string, limit: string) => `zuletzt ${previous}, Veränderung unter ${limit}`,
    about: (previous: string) => `etwa ${previous}`,
    withheld: 'keine Angabe',
  },
  en: {
    few: (limit: string) => `fewer than ${limit}`,
    near: (previous: string, limit: string) => `${previous} in the last report, changed by fewer than ${limit}`,
    about: (previous: string) => `about ${previous}`,
    withheld: 'not stated',
  },
});

/** What may be told of a count, as a table has it. */
export function countWords(value: SafeValue, threshold: number, locale: Locale): string {
  const t = safeMessages[locale];
  const limit = thresholdWord(threshold, locale);
  switch (value.kind) {
    case 'number':
      return formatNumber(value.value, locale);
    case 'few':
      return t.few(limit);
    case 'unchanged_within':
      return t.near(formatNumber(value.previous, locale), limit);
    default:
      return t.withheld;
  }
}

/** The same within a sentence ("von etwa 12 Beschäftigten"); undefined where nothing may be told. */
export function countInSentence(value: SafeValue, threshold: number, locale: Locale): string | undefined {
  if (value.kind === 'withheld') return undefined;
  if (value.kind !== 'unchanged_within') return countWords(value, threshold, locale);
  return safeMessages[locale].about(formatNumber(value.previous, locale));
}

/** Whether it is told that there is nobody. */
export const nobody = (value: SafeValue): boolean => value.kind === 'number' && value.value === 0;
