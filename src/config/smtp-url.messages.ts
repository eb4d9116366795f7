import { messages } from '../shared/locale.js';

export const smtpUrlMessages = messages({
  de: {
    unknownUrlOption: (option: string, near: string | undefined, known: string) =>
      `SMTP_URL (mail.smtpUrl) enthält die unbekannte Angabe ${option}.${near ? ` Meinten Sie ${near}?` : ''} Möglich sind: ${known}.`,
    badUrlValue: (option: string) =>
      `SMTP_URL (mail.smtpUrl): Der Wert von ${option} ist nicht verwendbar. Erwartet: true oder false, bei Zeiten Millisekunden als ganze Zahl, sonst ein Name.`,
  },
  en: {
    unknownUrlOption: (option: string, near: string | undefined, known: string) =>
      `SMTP_URL (mail.smtpUrl) has the unknown option ${option}.${near ? ` Did you mean ${near}?` : ''} Possible are: ${known}.`,
    badUrlValue: (option: string) =>
      `SMTP_URL (mail.smtpUrl): the value of ${option} cannot be used. Expected: true or false, for times whole milliseconds, else a name.`,
  },
});
