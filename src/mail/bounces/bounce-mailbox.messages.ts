import { messages } from '../../shared/locale.js';

const count = (one: string, many: (count: string) => string) => (number: number) =>
  number === 1 ? one : many(String(number));

/** What is said of the place where bounces arrive. */
export const bounceMailboxMessages = messages({
  de: {
    ready: (server: string, folder: string) => `Das Postfach für Rückläufer antwortet (${server}, Ordner ${folder}).`,
    unclear: count(
      'Eine Nachricht darin war nicht zu verstehen; sie ist als wichtig markiert. Bitte ansehen und löschen oder verschieben; ohne Markierung wird sie noch einmal gelesen.',
      (number) =>
        `${number} Nachrichten darin waren nicht zu verstehen; sie sind als wichtig markiert. Bitte ansehen und löschen oder verschieben; ohne Markierung werden sie noch einmal gelesen.`,
    ),
    kept: (number: number, folder: string) =>
      `${number === 1 ? 'Eine Nachricht, die nicht zu verstehen war, liegt' : `${number} Nachrichten, die nicht zu verstehen waren, liegen`} in ${folder}. Bitte ansehen und löschen.`,
    signIn: (words: string) =>
      `Das Postfach für Rückläufer nimmt die Anmeldung nicht an. Bitte Benutzer und Kennwort in MAIL_BOUNCES prüfen. ${words}`,
    certificate: (words: string) =>
      `Das Zertifikat des Servers mit dem Postfach für Rückläufer ist nicht vertrauenswürdig. Bitte das Zertifikat erneuern oder seine Stelle mit NODE_EXTRA_CA_CERTS bekannt machen. ${words}`,
    noFolder: (folder: string, words: string) =>
      `Der Ordner ${folder} des Postfachs für Rückläufer lässt sich nicht öffnen. Bitte MAIL_BOUNCES und MAIL_BOUNCES_DONE prüfen. ${words}`,
    away: (words: string) =>
      `Das Postfach für Rückläufer ist nicht erreichbar; beim nächsten Lauf wird es erneut versucht, es geht nichts verloren. ${words}`,
  },
  en: {
    ready: (server: string, folder: string) => `The mailbox for bounces answers (${server}, folder ${folder}).`,
    unclear: count(
      'One message in it could not be understood; it is marked as important. Look at it and delete or move it; without the mark it is read once more.',
      (number) =>
        `${number} messages in it could not be understood; they are marked as important. Look at them and delete or move them; without the mark they are read once more.`,
    ),
    kept: (number: number, folder: string) =>
      `${number === 1 ? 'One message that could not be understood lies' : `${number} messages that could not be understood lie`} in ${folder}. Look at it and delete it.`,
    signIn: (words: string) =>
      `The mailbox for bounces does not accept the sign-in. Check user and password in MAIL_BOUNCES. ${words}`,
    certificate: (words: string) =>
      `The certificate of the server with the mailbox for bounces cannot be trusted. Renew it, or make its authority known with NODE_EXTRA_CA_CERTS. ${words}`,
    noFolder: (folder: string, words: string) =>
      `The folder ${folder} of the mailbox for bounces cannot be opened. Check MAIL_BOUNCES and MAIL_BOUNCES_DONE. ${words}`,
    away: (words: string) =>
      `The mailbox for bounces cannot be reached; the next run tries again, nothing is lost. ${words}`,
  },
});
