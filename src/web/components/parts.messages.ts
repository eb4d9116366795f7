import { messages } from '../../shared/locale.js';

/** Texts of parts that many pages use. */
export const partsMessages = messages({
  de: {
    youAreHere: 'Sie sind hier',
    pages: 'Seiten der Liste',
    first: 'Zum Anfang',
    previous: 'Zurück',
    next: 'Weiter',
    filter: 'Liste eingrenzen',
    apply: 'Anzeigen',
    reset: 'Alle Filter aufheben',
    stale: 'Inzwischen wurde hier etwas geändert',
    staleBy: (who: string, when: string) => `Zuletzt gespeichert von ${who} am ${when}.`,
    staleNext:
      'Es wurde nichts überschrieben. Vergleichen Sie Ihre Angaben mit dem jetzigen Stand; im Formular darunter stehen Ihre Angaben, und wenn Sie erneut speichern, gelten sie.',
    staleField: 'Feld',
    staleTyped: 'Ihre Angabe',
    staleNow: 'Jetziger Stand',
    staleDiffers: 'weicht ab',
    nothing: '–',
  },
  en: {
    youAreHere: 'You are here',
    pages: 'Pages of the list',
    first: 'To the start',
    previous: 'Back',
    next: 'Next',
    filter: 'Narrow the list',
    apply: 'Show',
    reset: 'Remove all filters',
    stale: 'Something was changed here in the meantime',
    staleBy: (who: string, when: string) => `Last saved by ${who} on ${when}.`,
    staleNext:
      'Nothing was overwritten. Compare what you entered with what is there now; the form below holds your entries, and they take effect if you save again.',
    staleField: 'Field',
    staleTyped: 'Your entry',
    staleNow: 'What is there now',
    staleDiffers: 'differs',
    nothing: '–',
  },
});
