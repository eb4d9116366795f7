import { type Bilingual, messages } from '../shared/locale.js';

const descriptions = messages({
  de: {
    watch: 'Jeden Morgen: Verträge, Vertragskanten und Hinweise prüfen und fällige Erinnerungen schreiben',
    deliver: 'Jede Minute: fällige E-Mails versenden',
    bounces: 'Alle fünf Minuten: Rückläufer aus dem Postfach lesen, das in MAIL_BOUNCES steht',
    'year-end': 'Am Monatsersten ab Juli und montags ab Oktober: Blick auf alle Verträge, die zum Jahresende auslaufen',
    oparl:
      'Jeden Morgen vor dem Blick auf die Verträge: Gremien und Sitzungen aus den Ratsinformationssystemen holen, die in OPARL_SOURCES stehen',
    briefings:
      'Jeden Morgen: Sachstandsberichte entwerfen, deren Unterlagen bald fällig sind, und die Gremiengeschäftsstelle erinnern',
    'tidy-committees':
      'Jede Nacht: ausgeschiedene Gremienmitglieder und Aufzeichnungen über Importe nach Ablauf ihrer Frist löschen',
    'tidy-imports': 'Jede Nacht: hochgeladene Dateien und Einzelheiten von Importen nach Ablauf ihrer Frist löschen',
    'tidy-accounts':
      'Jede Nacht: abgelaufene Sitzungen, Links, Zähler von Anmeldeversuchen und Antworten an Programme löschen',
  },
  en: {
    watch: 'Every morning: check contracts, cliffs and flags, and write the reminders that are due',
    deliver: 'Every minute: send the e-mails that are due',
    bounces: 'Every five minutes: read what came back to the mailbox named in MAIL_BOUNCES',
    'year-end':
      'On the first of each month from July and on Mondays from October: look at all contracts that end around the turn of the year',
    oparl:
      'Every morning before the look at contracts: fetch committees and sessions from the council information systems named in OPARL_SOURCES',
    briefings: 'Every morning: draft the status briefings whose papers are soon due, and remind the clerk',
    'tidy-committees': 'Every night: delete former members of committees and records of imports whose time is over',
    'tidy-imports': 'Every night: delete uploaded files and details of imports whose time is over',
    'tidy-accounts':
      'Every night: delete sessions, links, counts of sign-in tries and answers to programs that have run out',
  },
});

/** What a schedule does, in plain words. */
export function scheduleDescriptions(job: keyof (typeof descriptions)['de']): Bilingual {
  return { de: descriptions.de[job], en: descriptions.en[job] };
}

/** Counts of the jobs in words; what has none here is shown by its name. */
const COUNTS: Record<'de' | 'en', Record<string, string>> = {
  de: {
    flags_opened: 'Hinweise neu',
    flags_resolved: 'Hinweise erledigt',
    cliffs_opened: 'Vertragskanten neu',
    cliffs_closed: 'Vertragskanten geschlossen',
    reminders_created: 'Erinnerungen geschrieben',
    committee_reminders_created: 'davon an Gremien',
    staff_reminders_created: 'Mails an Beschäftigte über ihren eigenen Vertrag',
    decisions_opened: 'Entscheidungen angelegt',
    decisions_closed: 'Entscheidungen nach dem Register abgeschlossen',
    decisions_reopened: 'Entscheidungen wieder geöffnet',
    decisions_woken: 'Wartefristen auf Finanzierung abgelaufen',
    decision_notices: 'Nachrichten über Entscheidungen',
    first_day_notices: 'Nachrichten zum ersten Arbeitstag nach dem Vertragsende',
    tasks_created: 'Aufgaben angelegt',
    task_notices: 'Nachrichten über Aufgaben',
    promise_reminders_created: 'Erinnerungen an Zusagen und Anfragen',
    session_notices_created: 'Nachrichten über verschobene Sitzungen',
    plan_moves: 'Termine des Rückwärtsplans verschoben',
    plan_notices_created: 'Nachrichten über verschobene Termine',
    notices_handed_on: 'zurückgekommene Nachrichten an die Nächsten weitergegeben',
    nobody_to_tell: 'Stellen, an denen niemand erreichbar ist',
    contracts: 'Verträge enden um den Jahreswechsel',
    undecided: 'davon nicht entschieden',
    sent: 'Mails versendet oder abgelegt',
    failed: 'Mails endgültig gescheitert',
    deferred: 'Mails warten auf den nächsten Versuch',
    obsolete: 'Mails entfallen, weil sich der Anlass erledigt hat',
    bounced: 'Mails als unzustellbar zurückgekommen',
    bounces_delayed: 'Mails bei der Gegenseite verzögert',
    reports_known: 'Rückläufer, die schon bekannt waren',
    reports_other: 'Empfangsmeldungen und automatische Antworten',
    reports_unclear: 'Nachrichten im Postfach, die nicht zu verstehen sind',
    reports_early: 'Rückläufer zu Mails, die gerade versendet werden',
    reports_deleted: 'alte Rückläufer gelöscht',
    committees_created: 'Gremien neu',
    sessions_created: 'Sitzungen neu',
    sessions_changed: 'Sitzungen geändert',
    sessions_moved: 'davon verlegt',
    briefings_drafted: 'Sachstandsberichte entworfen',
    clerks_told: 'Nachrichten an Gremiengeschäftsstellen',
    briefings_without_clerk: 'Entwürfe, über die niemand informiert werden konnte',
    members_erased: 'ausgeschiedene Gremienmitglieder gelöscht',
    council_imports_deleted: 'Aufzeichnungen über Importe aus Ratsinformationssystemen gelöscht',
    imports_tidied: 'Importe, deren Einzelheiten gelöscht sind',
    files_deleted: 'hochgeladene Dateien gelöscht',
    links_deleted: 'abgelaufene Links gelöscht',
    attempts_deleted: 'abgebrochene Anmeldungen gelöscht',
    sessions_deleted: 'abgelaufene Sitzungen gelöscht',
    answers_deleted: 'aufbewahrte Antworten an Programme gelöscht',
    throttles_deleted: 'Zähler von Anmeldeversuchen gelöscht',
    slots_skipped: 'verpasste Termine übersprungen',
  },
  en: {
    flags_opened: 'flags opened',
    flags_resolved: 'flags resolved',
    cliffs_opened: 'cliffs opened',
    cliffs_closed: 'cliffs closed',
    reminders_created: 'reminders written',
    committee_reminders_created: 'of them to committees',
    staff_reminders_created: 'mails to staff about their own contract',
    decisions_opened: 'decisions opened',
    decisions_closed: 'decisions closed by what the register says',
    decisions_reopened: 'decisions reopened',
    decisions_woken: 'waits for funding that are over',
    decision_notices: 'messages about decisions',
    first_day_notices: 'messages on the first working day after an end',
    tasks_created: 'tasks created',
    task_notices: 'messages about tasks',
    promise_reminders_created: 'reminders of promises and questions',
    session_notices_created: 'messages about sessions that moved',
    plan_moves: 'dates of the backward plan moved',
    plan_notices_created: 'messages about dates that moved',
    notices_handed_on: 'messages that came back handed on to whoever is next',
    nobody_to_tell: 'places where nobody can be told',
    contracts: 'contracts end around the turn of the year',
    undecided: 'of them undecided',
    sent: 'mails sent or put into the maildrop',
    failed: 'mails failed for good',
    deferred: 'mails wait for the next try',
    obsolete: 'mails obsolete, their cause went away',
    bounced: 'mails came back as undeliverable',
    bounces_delayed: 'mails delayed on the other side',
    reports_known: 'bounces that were known already',
    reports_other: 'receipts and automatic answers',
    reports_unclear: 'messages in the mailbox that cannot be understood',
    reports_early: 'bounces of mails that are just being sent',
    reports_deleted: 'old bounces deleted',
    committees_created: 'committees created',
    sessions_created: 'sessions created',
    sessions_changed: 'sessions changed',
    sessions_moved: 'of them moved',
    briefings_drafted: 'status briefings drafted',
    clerks_told: 'messages to clerks',
    briefings_without_clerk: 'drafts about which nobody could be told',
    members_erased: 'former members of committees deleted',
    council_imports_deleted: 'records of imports from council information systems deleted',
    imports_tidied: 'imports whose details are deleted',
    files_deleted: 'uploaded files deleted',
    links_deleted: 'links that ran out deleted',
    attempts_deleted: 'broken-off sign-ins deleted',
    sessions_deleted: 'sessions that ran out deleted',
    answers_deleted: 'answers kept for programs deleted',
    throttles_deleted: 'counts of sign-in tries deleted',
    slots_skipped: 'missed slots left out',
  },
};

const NEXT_STEP = {
  de: 'Leitung, Personalstelle und Ausschussmitglieder werden mit „verbleib import organisation“ eingetragen, ein Auffangpostfach mit HR_MAILBOX; die Übersicht nennt die betroffenen Einheiten.',
  en: 'Enter managers, HR contacts and committee members with "verbleib import organisation", a last mailbox with HR_MAILBOX; the overview names the units.',
};

/** A line a count, and what to do where a run reached nobody. */
function report(title: string, counts: Record<string, number>, locale: 'de' | 'en'): string {
  const lines = Object.entries(counts)
    .filter(([name, count]) => count > 0 || name !== 'nobody_to_tell')
    .map(([name, count]) => `  ${String(count).padStart(6)}  ${COUNTS[locale][name] ?? name}`);
  return [title, ...lines, ...(counts['nobody_to_tell'] ? [`          ${NEXT_STEP[locale]}`] : [])].join('\n');
}

/** What happened in a few words; nothing happened: nothing. */
function inPassing(counts: Record<string, number>, locale: 'de' | 'en'): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${COUNTS[locale][name] ?? name}`)
    .join(', ');
}

export const jobsMessages = messages({
  de: {
    unknownJob: (job: string, near: string | undefined, known: string) =>
      `Es gibt keinen Auftrag „${job}“.${near ? ` Meinten Sie „${near}“?` : ''} Bekannt sind: ${known}.`,
    report: (job: string, date: string, counts: Record<string, number>) =>
      report(`${job} für den ${date}`, counts, 'de'),
    inPassing: (counts: Record<string, number>) => inPassing(counts, 'de') || 'nichts zu tun',
    farAway: (date: string, today: string) =>
      `Hinweis: Der Lauf gilt für den ${date}, heute ist der ${today}. Ein Lauf für heute (ohne --date) stellt den heutigen Stand wieder her.`,
    next: 'nächster Lauf',
    last: 'letzter Lauf',
    never: 'noch keiner',
    byHand: 'von Hand',
    running: 'läuft',
    done: 'erledigt',
    failed: 'fehlgeschlagen',
    attempt: (attempt: number) => `${attempt}. Versuch`,
    retry: (when: string) => `wird wiederholt: ${when}`,
    missed: (slots: number) =>
      `${slots === 1 ? 'Ein Termin ist' : `${slots} Termine sind`} seitdem verstrichen. Termine laufen nur, solange „verbleib serve“ läuft; ein verpasster Lauf lässt sich mit „verbleib run“ nachholen.`,
  },
  en: {
    unknownJob: (job: string, near: string | undefined, known: string) =>
      `There is no job "${job}".${near ? ` Did you mean "${near}"?` : ''} Known jobs: ${known}.`,
    report: (job: string, date: string, counts: Record<string, number>) => report(`${job} for ${date}`, counts, 'en'),
    inPassing: (counts: Record<string, number>) => inPassing(counts, 'en') || 'nothing to do',
    farAway: (date: string, today: string) =>
      `Note: the run is for ${date}, today is ${today}. A run for today (without --date) brings back today's state.`,
    next: 'next run',
    last: 'last run',
    never: 'none yet',
    byHand: 'by hand',
    running: 'running',
    done: 'done',
    failed: 'failed',
    attempt: (attempt: number) => `attempt ${attempt}`,
    retry: (when: string) => `will be repeated: ${when}`,
    missed: (slots: number) =>
      `${slots === 1 ? 'One slot has' : `${slots} slots have`} passed since. Schedules run only while "verbleib serve" runs; a missed run can be made up for with "verbleib run".`,
  },
});
