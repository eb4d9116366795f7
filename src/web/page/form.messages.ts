import { formatNumber, messages } from '../../shared/locale.js';

/** Texts that every form has: what is wrong with a field, and its frame. */
export const formMessages = messages({
  de: {
    missing: 'Bitte füllen Sie dieses Feld aus.',
    choose: 'Bitte treffen Sie eine Auswahl.',
    invalid: 'Bitte prüfen Sie diese Angabe.',
    unfit: 'Diese Angabe enthält Zeichen, die kein Text sind. Bitte tippen Sie sie neu.',
    tooLong: (most: number) => `Bitte kürzen Sie auf höchstens ${formatNumber(most, 'de')} Zeichen.`,
    tooShort: (least: number) => `Bitte geben Sie mindestens ${formatNumber(least, 'de')} Zeichen an.`,
    tooMuch: (most: number) => `Bitte geben Sie höchstens ${formatNumber(most, 'de')} an.`,
    tooLittle: (least: number) => `Bitte geben Sie mindestens ${formatNumber(least, 'de')} an.`,
    email: 'Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel vorname.nachname@kreis-musterland.de.',
    noDate: 'Bitte geben Sie ein Datum an, zum Beispiel 31.12.2026.',
    noSuchDay: 'Diesen Tag gibt es nicht im Kalender.',
    implausibleDay: 'Bitte prüfen Sie die Jahreszahl.',
    noNumber: 'Bitte geben Sie eine Zahl an, zum Beispiel 19,5.',
    noInteger: 'Bitte geben Sie eine ganze Zahl an.',
    optional: 'freiwillig',
    dateHint: 'Zum Beispiel 31.12.2027',
    pleaseChoose: 'Bitte wählen',
    summary: (count: number) =>
      count === 1 ? 'Eine Angabe fehlt noch oder stimmt nicht' : `${count} Angaben fehlen noch oder stimmen nicht`,
    cancel: 'Abbrechen',
  },
  en: {
    missing: 'Please fill in this field.',
    choose: 'Please choose one.',
    invalid: 'Please check this entry.',
    unfit: 'This entry has characters that are not text. Please type it again.',
    tooLong: (most: number) => `Please shorten this to ${formatNumber(most, 'en')} characters at most.`,
    tooShort: (least: number) => `Please give at least ${formatNumber(least, 'en')} characters.`,
    tooMuch: (most: number) => `Please give ${formatNumber(most, 'en')} at most.`,
    tooLittle: (least: number) => `Please give ${formatNumber(least, 'en')} at least.`,
    email: 'Please give an e-mail address, for example first.last@kreis-musterland.de.',
    noDate: 'Please give a date, for example 2026-12-31.',
    noSuchDay: 'The calendar has no such day.',
    implausibleDay: 'Please check the year.',
    noNumber: 'Please give a number, for example 19.5.',
    noInteger: 'Please give a whole number.',
    optional: 'optional',
    dateHint: 'For example 2026-12-31 or 31.12.2026',
    pleaseChoose: 'Please choose',
    summary: (count: number) =>
      count === 1 ? 'One entry is missing or not right' : `${count} entries are missing or not right`,
    cancel: 'Cancel',
  },
});
