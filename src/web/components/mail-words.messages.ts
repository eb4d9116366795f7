import { messages } from '../../shared/locale.js';

const named = (names: Record<string, string>) => (key: string) => names[key] ?? key;

/** An employee is told as somebody responsible, except about the own contract. */
const recipientKind = (staff: string, names: Record<string, string>) => (kind: string, purpose: string) =>
  purpose === 'staff' ? staff : (names[kind] ?? kind);

/** Words for what a mail is about, whom it goes to and how far it is. */
export const mailWords = messages({
  de: {
    purpose: named({
      reminder: 'Erinnerung an auslaufende Verträge',
      committee: 'Jahresendhinweis an den Ausschuss',
      year_end: 'Blick auf das Jahresende',
      task: 'Aufgaben mit Frist',
      promise: 'Erinnerung an Zusagen und Anfragen',
      session: 'Verschobene Sitzungen',
      first_day: 'Kontrolle am ersten Arbeitstag nach dem Vertragsende',
      staff: 'Nachricht an Beschäftigte zum eigenen Vertrag',
      plan: 'Verschobene Termine',
      decision: 'Nächster Schritt einer Entscheidung',
      briefing: 'Sachstandsbericht an Mitglieder',
      briefing_draft: 'Entwurf eines Sachstandsberichts',
      invitation: 'Einladung zu einem Konto',
      password_reset: 'Neues Passwort für ein Konto',
    }),
    recipientKind: recipientKind('Beschäftigte Person', {
      employee: 'Leitung oder Personalstelle',
      committee_member: 'Ausschussmitglied',
      mailbox: 'Funktionspostfach',
    }),
    state: named({
      pending: 'wartet',
      sending: 'wird versendet',
      sent: 'versendet',
      failed: 'fehlgeschlagen',
      bounced: 'unzustellbar',
      obsolete: 'entfallen',
    }),
    filed: 'abgelegt',
    waiting: 'wartend',
  },
  en: {
    purpose: named({
      reminder: 'Reminder of ending contracts',
      committee: 'Year-end notice to the committee',
      year_end: 'Look at the end of the year',
      task: 'Tasks with a period',
      promise: 'Reminder of promises and questions',
      session: 'Sessions that moved',
      first_day: 'Control on the first working day after the end',
      staff: 'Message to staff about their own contract',
      plan: 'Dates that moved',
      decision: 'Next step of a decision',
      briefing: 'Status briefing to members',
      briefing_draft: 'Draft of a status briefing',
      invitation: 'Invitation to an account',
      password_reset: 'New password for an account',
    }),
    recipientKind: recipientKind('Employee', {
      employee: 'Manager or HR',
      committee_member: 'Committee member',
      mailbox: 'Shared mailbox',
    }),
    state: named({
      pending: 'waiting',
      sending: 'being sent',
      sent: 'sent',
      failed: 'failed',
      bounced: 'undeliverable',
      obsolete: 'obsolete',
    }),
    filed: 'filed',
    waiting: 'waiting',
  },
});
