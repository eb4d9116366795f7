import { messages } from '../shared/locale.js';

/** Words that are stored with a mail or shown by `doctor`. */
export const mailMessages = messages({
  de: {
    noComposer: (purpose: string) =>
      `Für Mails des Zwecks „${purpose}“ ist keine Vorlage angemeldet. Die Mail wartet; bitte prüfen, ob alle Programmteile dieser Version laufen.`,
    composeFailed: (cause: string) => `Der Inhalt ließ sich nicht zusammenstellen: ${cause}`,
    badAddress: () => 'Die hinterlegte E-Mail-Adresse ist keine gültige Adresse. Bitte im Register berichtigen.',
    givenUp: (hours: number, words: string) => `Nach ${hours} Stunden aufgegeben. Zuletzt: ${words}`,
    tlsMissing: (words: string) =>
      `Der Mailserver bietet die verlangte Verschlüsselung (TLS) nicht an; unverschlüsselt wird nicht gesendet. Bitte den Mailserver oder SMTP_URL berichtigen. ${words}`,
    certificateRefused: (words: string) =>
      `Das Zertifikat des Mailservers ist nicht vertrauenswürdig; es wird nicht gesendet. Bitte das Zertifikat erneuern oder seine Stelle mit NODE_EXTRA_CA_CERTS bekannt machen. ${words}`,
    signInRefused: (words: string) =>
      `Der Mailserver nimmt die Anmeldung nicht an. Bitte Benutzer und Kennwort in SMTP_URL prüfen. ${words}`,
    unreachable: (words: string) =>
      `Der Mailserver ist nicht erreichbar; beim nächsten Lauf wird es erneut versucht. ${words}`,
    waiting: (words: string) => `Es ging keine Mail verloren, alle fälligen warten weiter. ${words}`,
    maildropUnwritable: (words: string) => `Der Ordner maildrop im Datenverzeichnis ist nicht beschreibbar: ${words}`,
    maildropReady: (folder: string) =>
      `Kein Mailserver eingerichtet (SMTP_URL ist leer): Mails werden in ${folder} abgelegt.`,
    serverReady: (server: string) => `Der Mailserver ${server} antwortet.`,
    stopped: () => 'Der Dienst wurde beendet, bevor die Mail an der Reihe war.',
  },
  en: {
    noComposer: (purpose: string) =>
      `No template is registered for mails of the purpose “${purpose}”. The mail waits; check that all parts of this version are running.`,
    composeFailed: (cause: string) => `The content could not be put together: ${cause}`,
    badAddress: () => 'The e-mail address on record is not a valid address. Correct it in the register.',
    givenUp: (hours: number, words: string) => `Given up after ${hours} hours. Last answer: ${words}`,
    tlsMissing: (words: string) =>
      `The mail server does not offer the encryption (TLS) that is required; nothing is sent in clear. Correct the mail server or SMTP_URL. ${words}`,
    certificateRefused: (words: string) =>
      `The certificate of the mail server cannot be trusted; nothing is sent. Renew it, or make its authority known with NODE_EXTRA_CA_CERTS. ${words}`,
    signInRefused: (words: string) =>
      `The mail server does not accept the sign-in. Check user and password in SMTP_URL. ${words}`,
    unreachable: (words: string) => `The mail server cannot be reached; the next run tries again. ${words}`,
    waiting: (words: string) => `No mail was lost, all that are due go on waiting. ${words}`,
    maildropUnwritable: (words: string) => `The folder maildrop in the data directory cannot be written to: ${words}`,
    maildropReady: (folder: string) => `No mail server is set up (SMTP_URL is empty): mails are put into ${folder}.`,
    serverReady: (server: string) => `The mail server ${server} answers.`,
    stopped: () => 'The service was stopped before it was this mail’s turn.',
  },
});
