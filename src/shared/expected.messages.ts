import { formatNumber, messages } from './locale.js';

const list = (values: readonly string[]): string => values.join(', ');

/** What a value should have been, in plain words: no schema library's wording reaches a person. */
export const expectedText = messages({
  de: {
    text: () => 'ein Text',
    number: () => 'eine Zahl',
    boolean: () => 'true oder false',
    list: () => 'eine Liste',
    section: () => 'ein Abschnitt mit Schlüsseln und Werten',
    notEmpty: () => 'ein Wert, der nicht leer ist',
    atLeast: (least: number) => `mindestens ${formatNumber(least, 'de')}`,
    atMost: (most: number) => `höchstens ${formatNumber(most, 'de')}`,
    entriesAtLeast: (least: number) => `eine Liste mit mindestens ${least} ${least === 1 ? 'Eintrag' : 'Einträgen'}`,
    entriesAtMost: (most: number) => `eine Liste mit höchstens ${formatNumber(most, 'de')} Einträgen`,
    charactersAtMost: (most: number) => `ein Text mit höchstens ${formatNumber(most, 'de')} Zeichen`,
    oneOf: (values: readonly string[]) => `einer der Werte ${list(values)}`,
    other: () => 'ein anderer Wert',
  },
  en: {
    text: () => 'a text',
    number: () => 'a number',
    boolean: () => 'true or false',
    list: () => 'a list',
    section: () => 'a section with keys and values',
    notEmpty: () => 'a value that is not empty',
    atLeast: (least) => `at least ${formatNumber(least, 'en')}`,
    atMost: (most) => `at most ${formatNumber(most, 'en')}`,
    entriesAtLeast: (least) => `a list with at least ${least} ${least === 1 ? 'entry' : 'entries'}`,
    entriesAtMost: (most) => `a list with at most ${formatNumber(most, 'en')} entries`,
    charactersAtMost: (most) => `a text of at most ${formatNumber(most, 'en')} characters`,
    oneOf: (values) => `one of ${list(values)}`,
    other: () => 'another value',
  },
});
