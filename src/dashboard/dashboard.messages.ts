import { formatNumber, messages } from '../shared/locale.js';

const de = (value: number) => formatNumber(value, 'de');
const en = (value: number) => formatNumber(value, 'en');
const many = (count: number, one: string, other: string, format = de) =>
  `${format(count)} ${count === 1 ? one : other}`;

/** What a run has counted, by the names in the run ledger. */
type Counts = Record<string, (n: number) => string>;

const COUNTS_DE: Counts = {
  flags_opened: (n) => many(n, 'neuer Hinweis', 'neue Hinweise'),
  flags_resolved: (n) => many(n, 'Hinweis erledigt', 'Hinweise erledigt'),
  reminders_created: (n) => many(n, 'Erinnerung', 'Erinnerungen'),
  staff_reminders_created: (n) => many(n, 'Nachricht an Beschäftigte', 'Nachrichten an Beschäftigte'),
  first_day_notices: (n) => many(n, 'Nachricht zum ersten Arbeitstag', 'Nachrichten zum ersten Arbeitstag'),
  plan_notices_created: (n) => many(n, 'verschobener Termin gemeldet', 'verschobene Termine gemeldet'),
  tasks_created: (n) => many(n, 'Aufgabe angelegt', 'Aufgaben angelegt'),
  task_notices: (n) => many(n, 'Nachricht zu Aufgaben', 'Nachrichten zu Aufgaben'),
  sent: (n) => `${de(n)} versendet`,
  failed: (n) => `${de(n)} fehlgeschlagen`,
  deferred: (n) => `${de(n)} aufgeschoben`,
  obsolete: (n) => `${de(n)} entfallen`,
};

const COUNTS_EN: Counts = {
  flags_opened: (n) => many(n, 'new flag', 'new flags', en),
  flags_resolved: (n) => many(n, 'flag resolved', 'flags resolved', en),
  reminders_created: (n) => many(n, 'reminder', 'reminders', en),
  staff_reminders_created: (n) => many(n, 'message to staff', 'messages to staff', en),
  first_day_notices: (n) => many(n, 'first-day notice', 'first-day notices', en),
  plan_notices_created: (n) => many(n, 'moved date told', 'moved dates told', en),
  tasks_created: (n) => many(n, 'task created', 'tasks created', en),
  task_notices: (n) => many(n, 'notice about tasks', 'notices about tasks', en),
  sent: (n) => `${en(n)} sent`,
  failed: (n) => `${en(n)} failed`,
  deferred: (n) => `${en(n)} deferred`,
  obsolete: (n) => `${en(n)} obsolete`,
};

/** Texts of the first page. */
export const dashboardMessages = messages({
  de: {
    title: 'Was als Nächstes endet',
    asOf: (date: string) => `Stand: ${date}`,

    cliffs: 'Vertragskanten',
    noCliffs: 'Zurzeit enden nirgends viele Verträge am selben Tag.',
    daysLeft: (days: number) => (days === 0 ? 'heute' : many(days, 'Tag', 'Tage')),
    stillTime: (days: number): string => (days === 0 ? 'letzter Tag' : 'verbleiben'),
    fteShare: (share: string) => `${share} der Stellenanteile`,
    open: (count: number) => (count === 0 ? 'alle entschieden' : `${de(count)} noch ohne Entscheidung`),
    picture: (decided: number, contracts: number) => `${de(decided)} von ${de(contracts)} entschieden`,

    months: 'Was in den nächsten zwölf Monaten endet',
    monthsSummary: (total: number, undecided: number, from: string, to: string) =>
      total === 0
        ? `Von ${from} bis ${to} endet kein befristeter Vertrag.`
        : `Von ${from} bis ${to} ${total === 1 ? 'endet 1 befristeter Vertrag' : `enden ${de(total)} befristete Verträge`}, ${de(undecided)} davon ${undecided === 1 ? 'ist' : 'sind'} nicht entschieden.`,
    chartDescription: (month: string, count: number) => `Die meisten enden im ${month}: ${de(count)}.`,
    table: 'Zahlen als Tabelle',
    month: 'Monat',
    undecided: 'Nicht entschieden',
    decided: 'Entschieden',
    undecidedShort: 'Offen',
    total: 'Summe',
    decidedMeans:
      'Entschieden heißt: Ein unterschriebener Vertrag schließt am Folgetag an, die Entscheidung ist abgeschlossen, oder das Ausscheiden ist eingetragen.',

    flags: 'Hinweise',
    noFlags: 'Keine offenen Hinweise.',
    flagTotal: (count: number) => many(count, 'offener Hinweis', 'offene Hinweise'),
    since: (date: string) => `seit ${date}`,
    more: (count: number) => `und ${many(count, 'weiterer', 'weitere')}`,
    contract: (number: string) => `Vertrag ${number}`,
    endsOn: (date: string) => `endet am ${date}`,
    urgency: { danger: 'Dringend', warning: 'Prüfen', info: 'Ergänzen' },

    mails: 'Mails',
    noMails: 'Noch keine Mails.',
    mailCountsTitle: 'Abgeschlossene Mails der letzten 30 Tage und alle, die noch warten',
    maildrop: 'Kein Mailserver eingerichtet',
    maildropHint: (folder: string) =>
      `Nichts verlässt diesen Rechner: Mails liegen als Dateien in ${folder}. Mit SMTP_URL werden sie versendet.`,
    smtpHint: 'Mails gehen über den eingerichteten Mailserver.',
    allMails: 'Alle Mails',
    latest: 'Zuletzt geschrieben',
    date: 'Datum',
    purpose: 'Anlass',
    recipient: 'An',
    state: 'Stand',

    schedules: 'Regelmäßige Läufe',
    schedule: 'Was',
    lastRun: 'Zuletzt',
    nextRun: 'Nächster Lauf',
    allRuns: 'Alle Läufe',
    audit: 'Wer was getan hat: zum Protokoll',
    never: 'noch nie',
    runStates: { running: 'läuft', done: 'erledigt', failed: 'fehlgeschlagen' },
    counts: COUNTS_DE,

    programmes: 'Ihre Programme',
    noProgrammes: 'Zurzeit wird kein Programm in Ihren Gremien begleitet.',
    someProgrammes: (shown: number, total: number) =>
      `Gezeigt sind die ersten ${de(shown)} von ${de(total)} Programmen.`,
    sessions: 'Nächste Sitzungen',
    promises: 'Offene Zusagen und Anfragen',
    noPromises: 'Keine Zusage und keine Anfrage ist offen.',
    allCommittees: 'Alle Gremien',
    noSessions: 'Es ist keine kommende Sitzung eingetragen.',
    session: 'Gremium',
    heldOn: 'Sitzung',
    papersDue: 'Unterlagen bis',
    papersOver: 'Frist vorbei',
    noPapersRule: 'nicht festgelegt',

    accounts: 'Konten',
    activeAccounts: 'aktiv',
    withoutRole: 'davon ohne Rolle',
    disabledAccounts: 'gesperrt',
    noPersonalData: 'Die Systemverwaltung sieht hier nur Anzahlen, keine Personaldaten.',

    titleClerk: 'Ihre Gremien und Programme',
    titleProgrammes: 'Stand der Programme',
    titleHouse: 'Was lief und was versendet wurde',
    titleNothing: 'Willkommen bei Verbleib',
    nothingText:
      'Sie sind angemeldet, aber Ihrem Konto ist noch keine Aufgabe zugeordnet. Deshalb gibt es hier noch nichts zu sehen.',
    askMailbox: 'Bitte wenden Sie sich an die Personalstelle:',
    askAdmin: 'Bitte wenden Sie sich an die Personalstelle oder an die Systemverwaltung Ihres Hauses.',
    nothingYours:
      'Nennen Sie dabei, wofür Sie zuständig sind: eine Organisationseinheit, einen Ausschuss oder ein Programm.',

    emptyTitle: 'Noch keine Verträge',
    emptyText:
      'Lesen Sie zuerst den Export aus dem Abrechnungssystem ein. Ein Probelauf zeigt vorher, was übernommen würde und was nicht.',
    emptyOthers: 'Die Personalstelle hat noch keine Verträge eingelesen.',
    importExport: 'Export einlesen',
    lookAtSample: 'Beispiel ansehen',
    sample: 'Ein Beispiel ansehen',
    sampleText:
      'Verbleib legt die Verträge eines erfundenen Kreises zum Einlesen bereit. Sie können sie später mit einem Schritt wieder zurücknehmen.',
    emptyThen: 'Danach füllt sich diese Seite mit dem nächsten Blick auf die Verträge am folgenden Morgen.',
  },
  en: {
    title: 'What ends next',
    asOf: (date: string) => `As of ${date}`,

    cliffs: 'Cliffs',
    noCliffs: 'At present there is no day on which many contracts end together.',
    daysLeft: (days: number) => (days === 0 ? 'today' : many(days, 'day', 'days', en)),
    stillTime: (days: number): string => (days === 0 ? 'last day' : 'left'),
    fteShare: (share: string) => `${share} of full-time equivalents`,
    open: (count: number) => (count === 0 ? 'all decided' : `${en(count)} still undecided`),
    picture: (decided: number, contracts: number) => `${en(decided)} of ${en(contracts)} decided`,

    months: 'What ends in the next twelve months',
    monthsSummary: (total: number, undecided: number, from: string, to: string) =>
      total === 0
        ? `No fixed-term contract ends from ${from} to ${to}.`
        : `From ${from} to ${to}, ${total === 1 ? '1 fixed-term contract ends' : `${en(total)} fixed-term contracts end`}; ${en(undecided)} of them ${undecided === 1 ? 'is' : 'are'} undecided.`,
    chartDescription: (month: string, count: number) => `Most end in ${month}: ${en(count)}.`,
    table: 'Figures as a table',
    month: 'Month',
    undecided: 'Undecided',
    decided: 'Decided',
    undecidedShort: 'Open',
    total: 'Total',
    decidedMeans:
      'Decided means: a signed contract follows on the next day, the decision is closed, or the leaving date is entered.',

    flags: 'Flags',
    noFlags: 'No open flags.',
    flagTotal: (count: number) => many(count, 'open flag', 'open flags', en),
    since: (date: string) => `since ${date}`,
    more: (count: number) => `and ${en(count)} more`,
    contract: (number: string) => `Contract ${number}`,
    endsOn: (date: string) => `ends on ${date}`,
    urgency: { danger: 'Urgent', warning: 'Check', info: 'Add data' },

    mails: 'Mails',
    noMails: 'No mails yet.',
    mailCountsTitle: 'Mails finished in the last 30 days, and all that still wait',
    maildrop: 'No mail server set up',
    maildropHint: (folder: string) =>
      `Nothing leaves this machine: mails are kept as files in ${folder}. With SMTP_URL they are sent.`,
    smtpHint: 'Mails leave by the mail server that is set up.',
    allMails: 'All mails',
    latest: 'Written last',
    date: 'Date',
    purpose: 'Occasion',
    recipient: 'To',
    state: 'State',

    schedules: 'Schedules',
    schedule: 'What',
    lastRun: 'Last run',
    nextRun: 'Next run',
    allRuns: 'All runs',
    audit: 'Who did what: to the record',
    never: 'never yet',
    runStates: { running: 'running', done: 'done', failed: 'failed' },
    counts: COUNTS_EN,

    programmes: 'Your programmes',
    noProgrammes: 'At present no programme reports to your committees.',
    someProgrammes: (shown: number, total: number) => `Shown are the first ${en(shown)} of ${en(total)} programmes.`,
    sessions: 'Next sessions',
    promises: 'Open promises and questions',
    noPromises: 'No promise and no question is open.',
    allCommittees: 'All committees',
    noSessions: 'No coming session is recorded.',
    session: 'Committee',
    heldOn: 'Session',
    papersDue: 'Papers by',
    papersOver: 'deadline over',
    noPapersRule: 'not set',

    accounts: 'Accounts',
    activeAccounts: 'active',
    withoutRole: 'of these without a role',
    disabledAccounts: 'disabled',
    noPersonalData: 'Administrators see counts here, no personal data.',

    titleClerk: 'Your committees and programmes',
    titleProgrammes: 'State of the programmes',
    titleHouse: 'What ran and what was sent',
    titleNothing: 'Welcome to Verbleib',
    nothingText: 'You are signed in, but your account has no role yet. So there is nothing to see here so far.',
    askMailbox: 'Please ask HR:',
    askAdmin: 'Please ask HR or the administrators of your house.',
    nothingYours: 'Tell them what you answer for: a unit, a committee or a programme.',

    emptyTitle: 'No contracts yet',
    emptyText: 'First import the export of the payroll system. A dry run shows beforehand what would be taken over.',
    emptyOthers: 'HR has not imported any contracts yet.',
    importExport: 'Import an export',
    lookAtSample: 'Look at a sample',
    sample: 'Look at a sample',
    sampleText:
      'Verbleib puts the contracts of an invented county ready to be imported. You can take them back later in one step.',
    emptyThen: 'After that this page fills with the next look at the contracts on the following morning.',
  },
});
