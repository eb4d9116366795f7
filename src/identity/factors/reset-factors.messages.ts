import { messages } from '../../shared/locale.js';

export const resetFactorsMessages = messages({
  de: {
    done: (login: string) =>
      `Zweiter Faktor von ${login} zurückgesetzt: App, Passkeys und Wiederherstellungscodes sind entfernt, alle Sitzungen beendet.`,
    unknownAccount: (login: string) => `Es gibt kein Konto ${login}. Bitte die E-Mail-Adresse prüfen.`,
  },
  en: {
    done: (login: string) =>
      `Second factor of ${login} reset: app, passkeys and recovery codes are removed, all sessions ended.`,
    unknownAccount: (login: string) => `There is no account ${login}. Check the e-mail address.`,
  },
});
