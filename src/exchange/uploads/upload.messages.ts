import { messages } from '../../shared/locale.js';

/** Why an uploaded file cannot be used, where it is not the file itself. */
export const uploadText = messages({
  de: {
    gone: (file: string) => `Die hochgeladene Datei ${file} ist nicht mehr da. Bitte laden Sie sie erneut hoch.`,
    notChecked: 'Dieser Import ist nicht geprüft oder wurde verworfen. Bitte laden Sie die Datei erneut hoch.',
    notOpen: 'Spalten lassen sich nur zuordnen, solange die Liste geprüft, aber nicht übernommen oder verworfen ist.',
    closed: 'Dieser Import ist schon übernommen oder verworfen und wird nicht noch einmal geprüft.',
    noColumn: 'Diese Spalte hat die Datei nicht, oder sie ist zweimal genannt.',
    unexpected:
      'Beim Prüfen ist ein unerwarteter Fehler aufgetreten; er ist aufgezeichnet. Bitte versuchen Sie es erneut oder wenden Sie sich an die Systembetreuung.',
  },
  en: {
    gone: (file) => `The uploaded file ${file} is no longer there. Please upload it again.`,
    notChecked: 'This import is not checked or was discarded. Please upload the file again.',
    notOpen: 'Columns can be assigned only while the list is checked and neither applied nor discarded.',
    closed: 'This import is applied or discarded already and is not checked again.',
    noColumn: 'The file has no such column, or it is named twice.',
    unexpected: 'An unexpected error occurred while checking; it is on record. Please try again or ask your operator.',
  },
});
