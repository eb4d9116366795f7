import { messages } from '../../../shared/locale.js';

/** The mail to the clerk about a drafted briefing. Days come formatted. */
export const draftMailMessages = messages({
  de: {
    subject: (committee: string, day: string) => `Entwurf liegt bereit: Sachstandsbericht für ${committee} am ${day}`,
    greeting: (name: string) => (name ? `Guten Tag ${name},` : 'Guten Tag,'),
    intro: (committee: string, day: string) =>
      `für die Sitzung ${committee} am ${day} ist ein Sachstandsbericht mit den Zahlen von heute entworfen.`,
    due: (day: string) => `Die Unterlagen sind spätestens am ${day} abzugeben.`,
    todo: (open: number) =>
      `Bitte den Text ergänzen und den Bericht freigeben.${
        open === 0
          ? ''
          : open === 1
            ? ' Eine Zusage oder Anfrage ist noch offen.'
            : ` ${open} Zusagen und Anfragen sind noch offen.`
      }`,
    nothingSent: 'Bis zur Freigabe erhält niemand etwas. Mit der Freigabe gehen die E-Mails an die Mitglieder.',
    link: 'Entwurf öffnen',
    why: (committee: string) => `Sie erhalten diese Nachricht, weil Sie die Geschäfte führen: ${committee}.`,
    obsolete: 'Der Bericht ist freigegeben oder verworfen, oder die Sitzung findet nicht statt.',
  },
  en: {
    subject: (committee: string, day: string) => `A draft is ready: status briefing for ${committee} on ${day}`,
    greeting: (name: string) => (name ? `Dear ${name},` : 'Hello,'),
    intro: (committee: string, day: string) =>
      `a status briefing with today’s figures is drafted for the session of ${committee} on ${day}.`,
    due: (day: string) => `Papers are due on ${day} at the latest.`,
    todo: (open: number) =>
      `Please complete the text and release the briefing.${
        open === 0
          ? ''
          : open === 1
            ? ' One promise or question is still open.'
            : ` ${open} promises and questions are still open.`
      }`,
    nothingSent: 'Nobody gets anything before it is released. With the release the mails go to the members.',
    link: 'Open the draft',
    why: (committee: string) => `You get this message as the clerk of ${committee}.`,
    obsolete: 'The briefing is released or discarded, or the session does not take place.',
  },
});
