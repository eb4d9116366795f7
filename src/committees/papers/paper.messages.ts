import { messages } from '../../shared/locale.js';

export const paperMessages = messages({
  de: {
    /** "Seite 2 von 4": the words before the two numbers. */
    pageOf: ['Seite', 'von'],
    dataTable: 'Zahlen als Tabelle',
    today: 'heute',
    seePaper: (name: string) => `${name}: siehe Vorlage`,
    tooSlow: (seconds: number) =>
      `Die Vorlage war nach ${seconds} Sekunden noch nicht als PDF gesetzt. Bitte kürzen Sie sie, vor allem lange Texte und Tabellen.`,
    notPrinted:
      'Die Vorlage ließ sich nicht als PDF setzen. Ihre Zahlen und Texte sind davon nicht berührt. Bitte versuchen Sie es noch einmal, und wenden Sie sich an die Systembetreuung, wenn es wieder geschieht.',
  },
  en: {
    pageOf: ['Page', 'of'],
    dataTable: 'Figures as a table',
    today: 'today',
    seePaper: (name: string) => `${name}: see the paper`,
    tooSlow: (seconds: number) =>
      `The paper was not set as a PDF within ${seconds} seconds. Please shorten it, above all long texts and tables.`,
    notPrinted:
      'The paper could not be set as a PDF. Its figures and texts are not affected. Please try again, and turn to the operator if it happens again.',
  },
});
