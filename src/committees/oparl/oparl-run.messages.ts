import { messages } from '../../shared/locale.js';

/** What can keep an import from running, beside its source. */
export const oparlRunMessages = messages({
  de: {
    alreadyRunning:
      'Diese Quelle wird gerade eingelesen. Bitte warten, bis der laufende Import beendet ist, und es dann noch einmal versuchen.',
    brokenOff:
      'Der Import wurde abgebrochen, weil der Dienst beendet wurde oder abgestürzt ist. Nichts wurde geändert; bitte neu starten.',
    unexpected:
      'Der Import ist an einem unerwarteten Fehler gescheitert. Nichts wurde geändert; die Ursache steht im Protokoll des Dienstes. Bitte die Administration verständigen.',
    notConfigured:
      'Diese Quelle ist nicht eingetragen. Von hier werden nur Systeme eingelesen, die in OPARL_SOURCES stehen.',
  },
  en: {
    alreadyRunning: 'This source is being read in just now. Wait until that import has ended, and try again.',
    brokenOff:
      'The import was broken off because the service was stopped or crashed. Nothing was changed; start it again.',
    unexpected:
      'The import failed with an unexpected error. Nothing was changed; the cause is in the log of the service. Tell your administrators.',
    notConfigured: 'This source is not configured. Only systems named in OPARL_SOURCES can be read in from here.',
  },
});
