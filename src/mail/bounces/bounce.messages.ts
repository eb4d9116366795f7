import { messages } from '../../shared/locale.js';

/** What a status code means (RFC 3463, IANA "SMTP Enhanced Status Codes"), by its last two numbers. */
const CAUSES_DE: Record<string, string> = {
  '1.1': 'Postfach unbekannt',
  '1.2': 'Domain der Adresse unbekannt',
  '1.3': 'Adresse nicht gültig geschrieben',
  '1.6': 'Postfach umgezogen',
  '1.10': 'Domain nimmt keine E-Mail an',
  '2.1': 'Postfach gesperrt',
  '2.2': 'Postfach voll',
  '2.3': 'E-Mail zu groß für das Postfach',
  '3.4': 'E-Mail zu groß für den Server',
  '4.1': 'Mailserver der Gegenseite antwortet nicht',
  '4.4': 'Mailserver der Gegenseite nicht zu finden',
  '4.6': 'Weiterleitung im Kreis',
  '4.7': 'Mailserver der Gegenseite zu lange nicht erreichbar',
  '7.1': 'von der Gegenseite abgelehnt',
};
const CAUSES_EN: Record<string, string> = {
  '1.1': 'unknown mailbox',
  '1.2': 'unknown domain',
  '1.3': 'address is not written validly',
  '1.6': 'mailbox has moved',
  '1.10': 'domain accepts no mail',
  '2.1': 'mailbox is disabled',
  '2.2': 'mailbox is full',
  '2.3': 'mail too large for the mailbox',
  '3.4': 'mail too large for the server',
  '4.1': 'the other mail server does not answer',
  '4.4': 'the other mail server cannot be found',
  '4.6': 'forwarded in a circle',
  '4.7': 'the other mail server was out of reach for too long',
  '7.1': 'refused by the other side',
};
const KINDS_DE: Record<string, string> = {
  1: 'Adresse nicht zustellbar',
  2: 'Postfach nimmt nichts an',
  3: 'Störung beim Mailserver der Gegenseite',
  4: 'Mailserver der Gegenseite nicht erreichbar',
  5: 'Mailserver verstehen einander nicht',
  6: 'Inhalt nicht angenommen',
  7: 'von der Gegenseite aus Sicherheitsgründen abgelehnt',
};
const KINDS_EN: Record<string, string> = {
  1: 'address cannot be delivered to',
  2: 'mailbox accepts nothing',
  3: 'fault of the other mail server',
  4: 'the other mail server cannot be reached',
  5: 'the mail servers do not understand each other',
  6: 'content not accepted',
  7: 'refused by the other side for security',
};

const cause = (causes: Record<string, string>, kinds: Record<string, string>, other: string) => (status: string) => {
  const [, subject = '', detail = ''] = status.split('.');
  return `${causes[`${subject}.${detail}`] ?? kinds[subject] ?? other} (${status})`;
};
const causeDe = cause(CAUSES_DE, KINDS_DE, 'ohne nähere Angabe');
const causeEn = cause(CAUSES_EN, KINDS_EN, 'no cause given');

/** Whose turn it is: codes about the address are for whoever keeps it, all others for the mail service. */
const isAboutAddress = (status: string): boolean => /^\d\.(1\.|2\.1$)/.test(status);

/** What came back, in words. */
export const bounceMessages = messages({
  de: {
    cause: causeDe,
    undeliverable: (status: string) => `unzustellbar: ${causeDe(status)}`,
    delayed: (status: string) => `verzögert: ${causeDe(status)}`,
    words: 'Worte der Gegenseite',
    advice: (status: string): string =>
      isAboutAddress(status)
        ? 'Bitte die Adresse prüfen und berichtigen, dann die Mail erneut senden.'
        : 'Bitte die Person auf anderem Weg ansprechen. Sobald die Ursache behoben ist, lässt sich die Mail erneut senden.',
    memberAdvice: (status: string): string =>
      isAboutAddress(status)
        ? 'Bitte die Adresse des Mitglieds berichtigen; die Personalstelle kann die Mail dann erneut senden.'
        : 'Bitte das Mitglied auf anderem Weg ansprechen.',
    delayedAdvice: 'Der Mailserver versucht es weiter; es ist noch nichts zu tun.',
    addressBounces: (status: string) => `Mails an diese Adresse kommen zurück: ${causeDe(status)}`,
  },
  en: {
    cause: causeEn,
    undeliverable: (status: string) => `undeliverable: ${causeEn(status)}`,
    delayed: (status: string) => `delayed: ${causeEn(status)}`,
    words: 'Words of the other side',
    advice: (status: string) =>
      isAboutAddress(status)
        ? 'Please check and correct the address, then send the mail again.'
        : 'Please speak to the person in another way. Once the cause is gone, the mail can be sent again.',
    memberAdvice: (status: string) =>
      isAboutAddress(status)
        ? 'Please correct the member’s address; HR can then send the mail again.'
        : 'Please speak to the member in another way.',
    delayedAdvice: 'The mail server goes on trying; there is nothing to do yet.',
    addressBounces: (status: string) => `Mails to this address come back: ${causeEn(status)}`,
  },
});
