import { messages } from '../../shared/locale.js';

export const paperMessages = messages({
  de: {
    /** "Seite 2 von 4": the words before the two numbers. */
    pageOf: ['Seite', 'von'],
    dataTable: 'Zahlen als Tabelle',
    today: 'heute',
    seePaper: (name: string) => `${name}: siehe Vorlage`,
  },
  en: {
    pageOf: ['Page', 'of'],
    dataTable: 'Figures as a table',
    today: 'today',
    seePaper: (name: string) => `${name}: see the paper`,
  },
});
