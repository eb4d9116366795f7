import { messages } from '../../../shared/locale.js';

/** The mail that brings a briefing to members. Days come formatted. */
export const briefingMailMessages = messages({
  de: {
    subject: (committee: string, day: string, edition: number) =>
      `Sachstandsbericht für die Sitzung am ${day}${edition > 1 ? ` (${edition}. Fassung)` : ''}: ${committee}`,
    greeting: (name: string) => (name ? `Guten Tag ${name},` : 'Guten Tag,'),
    intro: (committee: string, day: string) =>
      `für die Sitzung am ${day} (${committee}) liegt der Sachstandsbericht vor. Er dient der Kenntnisnahme.`,
    attached: 'Der ganze Bericht ist als PDF angehängt.',
    notAttached: 'Die nichtöffentliche Fassung verschicken wir nicht. Bitte melden Sie sich an, um sie zu lesen.',
    correction: 'Was sich gegenüber der vorigen Fassung ändert',
    inShort: 'In Kürze',
    file: (day: string, edition: number) => `Sachstandsbericht-${day}${edition > 1 ? `-Fassung-${edition}` : ''}.pdf`,
    link: 'Bericht im Browser lesen und zur Kenntnis nehmen',
    why: (committee: string) =>
      `Sie erhalten diese Nachricht, weil Sie dem Gremium „${committee}“ angehören. Ob Sie Berichte per E-Mail erhalten, trägt die Gremiengeschäftsstelle für Sie ein.`,
    obsolete: 'Es gibt eine neuere Fassung, oder die Mitgliedschaft ist beendet.',
  },
  en: {
    subject: (committee: string, day: string, edition: number) =>
      `Status briefing for the session on ${day}${edition > 1 ? ` (edition ${edition})` : ''}: ${committee}`,
    greeting: (name: string) => (name ? `Dear ${name},` : 'Hello,'),
    intro: (committee: string, day: string) =>
      `the status briefing for the session of ${committee} on ${day} is there, to be noted.`,
    attached: 'The whole briefing is attached as a PDF.',
    notAttached: 'We do not send the non-public version by mail. Please sign in to read it.',
    correction: 'What differs from the previous edition',
    inShort: 'In short',
    file: (day: string, edition: number) => `Status-briefing-${day}${edition > 1 ? `-edition-${edition}` : ''}.pdf`,
    link: 'Read the briefing in the browser and take note of it',
    why: (committee: string) =>
      `You get this message as a member of ${committee}. Whether you get briefings by mail is set by the committee’s clerk.`,
    obsolete: 'There is a newer edition, or the membership has ended.',
  },
});
