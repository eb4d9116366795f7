import type { scheduleDescriptions } from '../../jobs/jobs.messages.js';
import { messages } from '../../shared/locale.js';

type Job = Parameters<typeof scheduleDescriptions>[0];

const DE: Record<Job, string> = {
  watch: 'Morgendlicher Blick',
  deliver: 'Mailversand',
  bounces: 'Rückläufer lesen',
  'year-end': 'Blick auf das Jahresende',
  oparl: 'Ratsinformationssysteme einlesen',
  briefings: 'Entwürfe der Sachstandsberichte',
  'tidy-committees': 'Aufräumen bei Gremien',
  'tidy-imports': 'Aufräumen nach Importen',
  'tidy-accounts': 'Aufräumen nach Anmeldungen',
};
const EN: Record<Job, string> = {
  watch: 'Morning look',
  deliver: 'Sending of mails',
  bounces: 'Reading of bounces',
  'year-end': 'Look at the year end',
  oparl: 'Read council information systems',
  briefings: 'Drafts of status briefings',
  'tidy-committees': 'Tidying up among committees',
  'tidy-imports': 'Tidying up after imports',
  'tidy-accounts': 'Tidying up after sign-ins',
};

/** Texts of the page about what runs by itself. */
export const jobsPageMessages = messages({
  de: {
    title: 'Regelmäßige Läufe',
    lead: 'Das erledigt Verbleib von selbst, solange der Dienst läuft.',
    schedules: 'Läufe und ihre Termine',
    job: (id: string) => DE[id as Job] ?? id,
    run: 'Lauf',
    next: 'Nächster Termin',
    noNext: 'keiner',
    last: 'Letzter Lauf',
    never: 'noch keiner',
    states: { running: 'läuft', done: 'erledigt', failed: 'fehlgeschlagen' },
    byHand: 'von Hand gestartet',
    retry: (when: string) => `Neuer Versuch: ${when}`,
    missed: (slots: string) =>
      slots === '1'
        ? 'Ein Termin ist seitdem verstrichen: Lief der Dienst nicht?'
        : `${slots} Termine sind seitdem verstrichen: Lief der Dienst nicht?`,
    recent: 'Die letzten Läufe, bei denen etwas geschah',
    none: 'Noch ist nichts geschehen.',
    started: 'Begonnen',
    date: 'Für den Tag',
    outcome: 'Ergebnis',
  },
  en: {
    title: 'Scheduled runs',
    lead: 'Verbleib does this by itself as long as the service is running.',
    schedules: 'Runs and when they are due',
    job: (id) => EN[id as Job] ?? id,
    run: 'Run',
    next: 'Next due',
    noNext: 'none',
    last: 'Last run',
    never: 'none yet',
    states: { running: 'running', done: 'done', failed: 'failed' },
    byHand: 'started by hand',
    retry: (when) => `Next try: ${when}`,
    missed: (slots) =>
      slots === '1'
        ? 'One date has passed since: was the service down?'
        : `${slots} dates have passed since: was the service down?`,
    recent: 'The latest runs in which something happened',
    none: 'Nothing has happened yet.',
    started: 'Started',
    date: 'For the day',
    outcome: 'Outcome',
  },
});
