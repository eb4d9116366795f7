import { type Bilingual, messages } from '../../shared/locale.js';

/** What a place of a pay table asks for, by the key that the check gives as its error. */
export const PAY_TABLE_EXPECTED = {
  amount: {
    de: 'ein Monatsentgelt in Euro mit höchstens zwei Nachkommastellen, zum Beispiel 3676.89 (null: diese Stufe gibt es nicht)',
    en: "a month's pay in euros with at most two decimals, such as 3676.89 (null: there is no such step)",
  },
  steps: {
    de: 'eine Liste der Monatsentgelte nach Stufen, zum Beispiel [3676.89, 3929.00]',
    en: 'a list of monthly amounts by step, such as [3676.89, 3929.00]',
  },
  date: { de: 'ein Datum wie 2026-05-01', en: 'a date such as 2026-05-01' },
  raise: { de: 'eine Steigerung wie 0.028 für 2,8 %', en: 'a raise such as 0.028 for 2.8 %' },
  groupsOrRaise: { de: 'entweder groups oder raise', en: 'either groups or raise' },
  currency: { de: 'eine Währung wie EUR', en: 'a currency such as EUR' },
  knownKey: {
    de: 'einer der Schlüssel label, currency, extends, tables, from, source, confidence, groups und raise an ihrem Platz',
    en: 'one of the keys label, currency, extends, tables, from, source, confidence, groups and raise in its place',
  },
} as const satisfies Record<string, Bilingual>;

export const payTableMessages = messages({
  de: {
    unreadable: (path: string, near: string | undefined) =>
      `Die Entgelttabelle ${path} ist nicht lesbar.${near ? ` Meinten Sie ${near}?` : ''} Bitte die Einstellung pay.table (PAY_TABLE) berichtigen: der Name einer Tabelle in config/pay oder der Pfad einer eigenen Datei.`,
    noYaml: (path: string, reason: string) => `Die Entgelttabelle ${path} ist kein gültiges YAML: ${reason}`,
    wrong: (path: string, place: string, expected: string) =>
      `Entgelttabelle ${path}${place ? `, Stelle „${place}“` : ''}; erwartet: ${expected}. config/pay/tvoed-vka.yaml zeigt den Aufbau.`,
    loop: (names: string[]) =>
      `Die Entgelttabellen bauen im Kreis aufeinander auf: ${names.join(' → ')}. Bitte ein extends entfernen.`,
  },
  en: {
    unreadable: (path, near) =>
      `The pay table ${path} cannot be read.${near ? ` Did you mean ${near}?` : ''} Correct the setting pay.table (PAY_TABLE): the name of a table in config/pay or the path of a file of your own.`,
    noYaml: (path, reason) => `The pay table ${path} is no valid YAML: ${reason}`,
    wrong: (path, place, expected) =>
      `Pay table ${path}${place ? `, at "${place}"` : ''}; expected: ${expected}. config/pay/tvoed-vka.yaml shows how it is built.`,
    loop: (names) => `The pay tables build on each other in a circle: ${names.join(' → ')}. Remove one extends.`,
  },
});
