import { messages } from '../shared/locale.js';

export const mailUrlMessages = messages({
  de: {
    unknownUrlOption: (setting: string, option: string, near: string | undefined, known: string) =>
      `${setting} enthält die unbekannte Angabe ${option}.${near ? ` Meinten Sie ${near}?` : ''} Möglich sind: ${known}.`,
    badUrlValue: (setting: string, option: string) =>
      `${setting}: Der Wert von ${option} ist nicht verwendbar. Erwartet: true oder false, bei Zeiten Millisekunden als ganze Zahl, sonst ein Name.`,
  },
  en: {
    unknownUrlOption: (setting: string, option: string, near: string | undefined, known: string) =>
      `${setting} has the unknown option ${option}.${near ? ` Did you mean ${near}?` : ''} Possible are: ${known}.`,
    badUrlValue: (setting: string, option: string) =>
      `${setting}: the value of ${option} cannot be used. Expected: true or false, for times whole milliseconds, else a name.`,
  },
});
