import { formatNumber, messages } from '../../shared/locale.js';
import { MOST_SPELLS } from './survival-question.schema.js';

const meant = { de: (near: string) => ` Meinten Sie „${near}“?`, en: (near: string) => ` Did you mean "${near}"?` };

/** What can be wrong with the spells, and what to do; each code is named with its place. */
export const survivalProblems = messages({
  de: {
    not_json: () =>
      'Das ist kein JSON. Erwartet wird [{"entry": 0, "exit": 6, "event": true}, …]; NaN und Infinity gibt es in JSON nicht.',
    too_large: () => 'Das ist zu groß. Bitte nur entry, exit, event und cause schicken.',
    unreadable: () =>
      'Die Datei lässt sich nicht lesen. Bitte Pfad und Rechte prüfen, oder „-“ für die Standardeingabe.',
    unknown_key: (_value: string, near?: string) => `Diese Angabe gibt es nicht.${near ? meant.de(near) : ''}`,
    missing: (expected: string) => `Diese Angabe fehlt; erwartet: ${expected}.`,
    bad_value: (expected: string) => `Damit lässt sich nichts anfangen; erwartet: ${expected}.`,
    not_a_time: () =>
      'Das ist keine Dauer. Erwartet wird eine Zahl ab 0 (höchstens eine Billion), für alle in derselben Einheit.',
    not_before_exit: () =>
      'Der Eintritt (entry) muss vor dem Austritt (exit) liegen: Wer nicht beobachtet wurde, zählt nicht. Bitte die Zeile prüfen oder weglassen.',
    cause_missing: () =>
      'Diesem Ereignis fehlt die Ursache, andere haben eine. Bitte jedem Ereignis eine geben (notfalls „unbekannt“) oder keinem.',
    empty: () => 'Die Liste ist leer. Erwartet wird mindestens eine Person.',
    too_many: () => `Mehr als ${formatNumber(MOST_SPELLS, 'de')} Einträge sind zu viele. Bitte aufteilen.`,
  },
  en: {
    not_json: () =>
      'This is not JSON. Expected is [{"entry": 0, "exit": 6, "event": true}, …]; JSON knows no NaN and no Infinity.',
    too_large: () => 'This is too large. Send entry, exit, event and cause only.',
    unreadable: () => 'The file cannot be read. Check its path and permissions, or give "-" for standard input.',
    unknown_key: (_value, near) => `There is no such field.${near ? meant.en(near) : ''}`,
    missing: (expected) => `This field is missing; expected: ${expected}.`,
    bad_value: (expected) => `This cannot be used; expected: ${expected}.`,
    not_a_time: () =>
      'This is no duration. Expected is a number from 0 (a million million at most), of one unit for all.',
    not_before_exit: () =>
      'entry has to be before exit: who was not watched does not count. Check the row, or leave it out.',
    cause_missing: () =>
      'This event has no cause while others have one. Give every event one ("unknown" if need be), or none.',
    empty: () => 'The list is empty. Expected is one person at least.',
    too_many: () => `More than ${formatNumber(MOST_SPELLS, 'en')} entries are too many. Split them.`,
  },
});

export type ProblemCode = keyof (typeof survivalProblems)['de'];

/** What the command says to people. */
export const calcSurvivalMessages = messages({
  de: {
    columns: ['Zeit', 'beobachtet', 'Ereignisse', 'verbleiben', 'Standardfehler', '95 % von', 'bis'],
    noEvents: 'Kein Ereignis: Alle verbleiben, so lange sie beobachtet wurden.',
    median: (time: string) => `Median: ${time} (dann ist die Hälfte nicht mehr da)`,
    noMedian: 'Median: nicht erreicht, mehr als die Hälfte verbleibt bis zum Schluss.',
    incidence: (cause: string) => `Bis dahin betroffen von „${cause}“:`,
    emptied:
      'Zu einem frühen Zeitpunkt hatten alle das Ereignis, die damals beobachtet wurden; später kamen andere hinzu. Die Schätzung bleibt dann bei 0: Bitte erst ab einer Zeit rechnen, zu der genug beobachtet sind.',
    none: '–',
  },
  en: {
    columns: ['time', 'at risk', 'events', 'remain', 'std. error', '95 % from', 'to'],
    noEvents: 'No event: all remain for as long as they were watched.',
    median: (time) => `Median: ${time} (by then half have gone)`,
    noMedian: 'Median: not reached, more than half remain to the end.',
    incidence: (cause) => `Affected by "${cause}" until then:`,
    emptied:
      'At an early time all who were watched then had the event; others came later. The estimate stays at 0 then: start from a time at which enough are watched.',
    none: '–',
  },
});
