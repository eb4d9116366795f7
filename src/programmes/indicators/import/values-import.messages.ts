import { formatMonth, formatNumber, messages } from '../../../shared/locale.js';

/** Reading monthly values out of a file, and what is odd about values. */
export const valuesImportMessages = messages({
  de: {
    title: 'Kennzahlen aus einer Datei einlesen',
    intro:
      'Excel oder CSV, in einer von zwei Formen: eine Spalte „Monat“ und je Kennzahl eine Spalte (Überschrift ist Kürzel oder Name), oder die Spalten „Monat“, „Kennzahl“ und „Wert“, gern auch „Bemerkung“. Monate wie 2026-09, 09.2026, September 2026 oder 30.09.2026.',
    file: 'Datei',
    fileHint: 'Es wird zuerst nur geprüft. Vorhandene Werte werden ersetzt; dieselbe Datei noch einmal ändert nichts.',
    check: 'Datei prüfen',
    noFile: 'Bitte eine Datei wählen.',
    tooLarge: 'Die Datei ist zu groß.',
    notForm: 'Bitte die Datei über das Formular oder als multipart/form-data senden.',
    noHeadings: (known: string) =>
      `In der Datei steht keine Zeile mit „Monat“ und einer Kennzahl oder mit „Monat“, „Kennzahl“ und „Wert“. Bekannte Kennzahlen: ${known}.`,
    noIndicators: 'Legen Sie zuerst eine Kennzahl an.',
    tooMany: (count: number, most: number) =>
      `Die Datei hat ${formatNumber(count, 'de')} Werte; höchstens ${formatNumber(most, 'de')} lassen sich auf einmal einlesen. Bitte teilen.`,
    problem: {
      month: (value: string) => (value ? `„${value}“ ist kein Monat.` : 'Hier fehlt der Monat.'),
      value: (value: string) => `„${value}“ ist keine Zahl.`,
      indicator: (value: string) =>
        value ? `Die Kennzahl „${value}“ gibt es hier nicht.` : 'Hier fehlt die Kennzahl.',
      twice: (value: string) => `Diesen Monat gibt es für die Kennzahl schon weiter oben; „${value}“ zählt nicht.`,
      thousands: (value: string) => `„${value}“ ist als Zahl mit Tausenderpunkt gelesen.`,
      formula: () =>
        'Hier steht eine Formel ohne gespeichertes Ergebnis. Bitte die Datei in Excel öffnen und speichern.',
    },
    doubt: {
      below: (value: number) => `kleiner als der übliche kleinste Wert ${formatNumber(value, 'de')}`,
      above: (value: number) => `größer als der übliche größte Wert ${formatNumber(value, 'de')}`,
      negative: 'kleiner als null',
      future: 'der Monat liegt in der Zukunft',
      jump: (mean: number, months: number) =>
        `weit weg vom Durchschnitt der letzten ${months} Werte (${formatNumber(mean, 'de')})`,
      gap: (since: string, months: number) =>
        `seit ${formatMonth(since, 'de')} ${months === 1 ? 'fehlt ein Monat' : `fehlen ${months} Monate`}`,
      thousands: 'als Zahl mit Tausenderpunkt gelesen',
    },
    doubtLine: (name: string, day: string, value: number, why: string) =>
      `${name}, ${formatMonth(day, 'de')}: ${formatNumber(value, 'de', { maximumFractionDigits: 4 })} – ${why}`,
    doubtsTitle: 'Bitte noch einmal hinsehen',
    doubtsIntro: 'Diese Werte fallen auf. Stimmen sie, bestätigen Sie das bitte unten.',
    confirmed: 'Die auffälligen Werte stimmen so.',
    mustConfirm: 'Bitte bestätigen, dass die auffälligen Werte stimmen, oder sie berichtigen.',
    found: 'Ergebnis der Prüfung',
    counts: (name: string, rows: number, created: number, updated: number, unchanged: number) =>
      `${name}: ${formatNumber(rows, 'de')} Zeilen gelesen, ${formatNumber(created, 'de')} neue Werte, ${formatNumber(updated, 'de')} geänderte, ${formatNumber(unchanged, 'de')} unveränderte.`,
    problemsTitle: (count: number) =>
      count === 1 ? 'Eine Zelle fällt auf' : `${formatNumber(count, 'de')} Zellen fallen auf`,
    more: (count: number) => `und ${formatNumber(count, 'de')} weitere`,
    row: 'Zeile',
    column: 'Spalte',
    value: 'Steht da',
    what: 'Hinweis',
    rejected: 'wird nicht übernommen',
    apply: 'Werte übernehmen',
    nothingToDo: 'Es gibt nichts zu übernehmen.',
  },
  en: {
    title: 'Read indicators from a file',
    intro:
      'Excel or CSV, in one of two shapes: a column "Monat" and one column for each indicator (headed by code or name), or the columns "Monat", "Kennzahl" and "Wert", perhaps "Bemerkung". English headings (month, indicator, value, note) are fine. Months such as 2026-09, 09.2026, September 2026 or 30.09.2026.',
    file: 'File',
    fileHint: 'It is only checked at first. Values that are there are replaced; the same file again changes nothing.',
    check: 'Check the file',
    noFile: 'Please choose a file.',
    tooLarge: 'The file is too large.',
    notForm: 'Please send the file by the form, or as multipart/form-data.',
    noHeadings: (known: string) =>
      `The file has no row with "Monat" and an indicator, or with "Monat", "Kennzahl" and "Wert". Known indicators: ${known}.`,
    noIndicators: 'Enter an indicator first.',
    tooMany: (count: number, most: number) =>
      `The file has ${formatNumber(count, 'en')} values; at most ${formatNumber(most, 'en')} can be read at once. Please split it.`,
    problem: {
      month: (value: string) => (value ? `"${value}" is no month.` : 'The month is missing here.'),
      value: (value: string) => `"${value}" is no number.`,
      indicator: (value: string) =>
        value ? `There is no indicator "${value}" here.` : 'The indicator is missing here.',
      twice: (value: string) => `This month of the indicator stands further up already; "${value}" does not count.`,
      thousands: (value: string) => `"${value}" is read as a number with a thousands separator.`,
      formula: () => 'Here is a formula without a saved result. Please open the file in Excel and save it.',
    },
    doubt: {
      below: (value: number) => `lower than the usual lowest value ${formatNumber(value, 'en')}`,
      above: (value: number) => `higher than the usual highest value ${formatNumber(value, 'en')}`,
      negative: 'below zero',
      future: 'the month lies in the future',
      jump: (mean: number, months: number) =>
        `far from the mean of the last ${months} values (${formatNumber(mean, 'en')})`,
      gap: (since: string, months: number) =>
        `${months === 1 ? 'one month is' : `${months} months are`} missing since ${formatMonth(since, 'en')}`,
      thousands: 'read as a number with a thousands separator',
    },
    doubtLine: (name: string, day: string, value: number, why: string) =>
      `${name}, ${formatMonth(day, 'en')}: ${formatNumber(value, 'en', { maximumFractionDigits: 4 })} – ${why}`,
    doubtsTitle: 'Please look again',
    doubtsIntro: 'These values stand out. If they are right, please confirm that below.',
    confirmed: 'The values that stand out are right.',
    mustConfirm: 'Please confirm that the values that stand out are right, or correct them.',
    found: 'What the check found',
    counts: (name: string, rows: number, created: number, updated: number, unchanged: number) =>
      `${name}: ${formatNumber(rows, 'en')} rows read, ${formatNumber(created, 'en')} new values, ${formatNumber(updated, 'en')} changed, ${formatNumber(unchanged, 'en')} unchanged.`,
    problemsTitle: (count: number) =>
      count === 1 ? 'One cell stands out' : `${formatNumber(count, 'en')} cells stand out`,
    more: (count: number) => `and ${formatNumber(count, 'en')} more`,
    row: 'Row',
    column: 'Column',
    value: 'Stands there',
    what: 'Note',
    rejected: 'not taken over',
    apply: 'Take the values over',
    nothingToDo: 'There is nothing to take over.',
  },
});
