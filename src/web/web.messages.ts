import { messages } from '../shared/locale.js';

interface ErrorText {
  title: string;
  /** What to do next. */
  next: string;
}

const ERRORS_DE: Record<number, ErrorText> = {
  400: { title: 'Diese Anfrage ist unverständlich', next: 'Bitte prüfen Sie die Adresse in der Adresszeile.' },
  401: {
    title: 'Bitte melden Sie sich an',
    next: 'Ihre Sitzung ist abgelaufen oder wurde beendet. Melden Sie sich an und versuchen Sie es erneut.',
  },
  403: {
    title: 'Dafür haben Sie keine Berechtigung',
    next: 'Ihre Rolle lässt das nicht zu. Wenn Sie es für Ihre Arbeit brauchen, wenden Sie sich an die Systemverwaltung Ihres Hauses. Kam die Anfrage von einer fremden Seite, beginnen Sie bitte auf der Übersicht.',
  },
  404: {
    title: 'Diese Seite gibt es nicht',
    next: 'Vielleicht ist die Adresse unvollständig, oder der Eintrag besteht nicht mehr.',
  },
  405: { title: 'Das geht auf dieser Seite nicht', next: 'Bitte beginnen Sie auf der Übersicht.' },
  409: {
    title: 'Inzwischen wurde hier etwas geändert',
    next: 'Es wurde nichts überschrieben. Bitte gehen Sie zurück, laden Sie die Seite neu und tragen Sie Ihre Änderung noch einmal ein.',
  },
  410: {
    title: 'Dieser Link gilt nicht mehr',
    next: 'Er ist abgelaufen oder wurde schon benutzt. Bitte lassen Sie sich einen neuen schicken.',
  },
  413: {
    title: 'Das ist zu viel auf einmal',
    next: 'Bitte kürzen Sie Ihre Eingabe oder wählen Sie eine kleinere Datei.',
  },
  415: {
    title: 'Dieses Format kann Verbleib nicht lesen',
    next: 'Bitte senden Sie das Formular von der Seite aus ab, auf der es steht.',
  },
  421: {
    title: 'Diese Adresse führt nicht zu Verbleib',
    next: 'Verbleib antwortet nur unter der Adresse, die Ihr Haus dafür eingerichtet hat (PUBLIC_URL), und auf dem eigenen Rechner unter localhost oder 127.0.0.1.',
  },
  422: {
    title: 'Diese Angaben können so nicht übernommen werden',
    next: 'Bitte gehen Sie zurück und prüfen Sie Ihre Angaben.',
  },
  429: {
    title: 'Zu viele Versuche in kurzer Zeit',
    next: 'Bitte warten Sie ein wenig und versuchen Sie es dann erneut.',
  },
  431: {
    title: 'Diese Adresse ist zu lang',
    next: 'Bitte kürzen Sie sie. Bleibt es dabei, löschen Sie im Browser die Cookies dieser Seite.',
  },
  500: {
    title: 'Das hat nicht geklappt',
    next: 'Der Fehler liegt bei uns und ist aufgezeichnet. Bitte versuchen Sie es erneut; bleibt es dabei, nennen Sie der Systembetreuung die Kennung.',
  },
  503: { title: 'Verbleib ist gerade nicht bereit', next: 'Bitte versuchen Sie es in einer Minute erneut.' },
};

const ERRORS_EN: Record<number, ErrorText> = {
  400: { title: 'This request cannot be understood', next: 'Please check the address in the address bar.' },
  401: {
    title: 'Please sign in',
    next: 'Your session has expired or was ended. Please sign in and try again.',
  },
  403: {
    title: 'You are not allowed to do this',
    next: 'Your role does not permit it. If you need it for your work, please ask the administrator of your house. If the request came from another site, please start from the overview.',
  },
  404: {
    title: 'This page does not exist',
    next: 'The address may be incomplete, or the entry is no longer there.',
  },
  405: { title: 'This page cannot do that', next: 'Please start from the overview.' },
  409: {
    title: 'Something was changed here in the meantime',
    next: 'Nothing was overwritten. Please go back, reload the page and enter your change once more.',
  },
  410: {
    title: 'This link is no longer valid',
    next: 'It has expired or was used before. Please ask for a new one.',
  },
  413: { title: 'That is too much at once', next: 'Please shorten what you entered or choose a smaller file.' },
  415: {
    title: 'Verbleib cannot read this format',
    next: 'Please send the form from the page that it stands on.',
  },
  421: {
    title: 'This address does not lead to Verbleib',
    next: 'Verbleib answers only at the address that your house has set up for it (PUBLIC_URL), and on its own machine as localhost or 127.0.0.1.',
  },
  422: {
    title: 'These entries cannot be accepted',
    next: 'Please go back and check what you entered.',
  },
  429: {
    title: 'Too many attempts in a short time',
    next: 'Please wait a little and then try again.',
  },
  431: {
    title: 'This address is too long',
    next: 'Please shorten it. If this stays, delete the cookies of this site in your browser.',
  },
  500: {
    title: 'Something went wrong',
    next: 'The fault is ours and has been recorded. Please try again; if it stays, give the reference to your system administrator.',
  },
  503: { title: 'Verbleib is not ready', next: 'Please try again in a minute.' },
};

/** The text for a status, else that of its class: 4xx as 400, 5xx as 500. */
function textFor(texts: Record<number, ErrorText>, status: number): ErrorText {
  return texts[status] ?? texts[status < 500 ? 400 : 500]!;
}

/** Texts that every page has, and those of the error pages. */
export const webMessages = messages({
  de: {
    product: 'Verbleib',
    claim: 'Befristete Verträge rechtzeitig entscheiden',
    skip: 'Zum Inhalt springen',
    navigation: 'Hauptnavigation',
    dashboard: 'Übersicht',
    contracts: 'Verträge',
    decisions: 'Entscheidungen',
    yearEnd: 'Jahresende',
    committees: 'Gremien',
    programmes: 'Programme',
    briefings: 'Berichte',
    mail: 'Mails',
    settings: 'Einstellungen',
    imports: 'Import',
    accounts: 'Konten',
    jobs: 'Regelmäßige Läufe',
    audit: 'Protokoll',
    doctor: 'Selbstprüfung',
    language: 'Sprache',
    theme: 'Darstellung',
    themes: { auto: 'Automatisch', light: 'Hell', dark: 'Dunkel' },
    administration: 'Verwaltung',
    account: 'Mein Konto',
    signIn: 'Anmelden',
    signOut: 'Abmelden',
    accessibility: 'Erklärung zur Barrierefreiheit',
    about: 'Über Verbleib',
    unreachable:
      'Verbleib ist gerade nicht zu erreichen. Ihre Angaben stehen noch im Formular; bitte versuchen Sie es gleich noch einmal.',
    refusedTitle: (title: string) => `Fehler: ${title}`,
    status: 'Status',
    reference: 'Kennung',
    toDashboard: 'Zur Übersicht',
    error: (status: number) => textFor(ERRORS_DE, status),
  },
  en: {
    product: 'Verbleib',
    claim: 'Decide on fixed-term contracts in time',
    skip: 'Skip to content',
    navigation: 'Main navigation',
    dashboard: 'Overview',
    contracts: 'Contracts',
    decisions: 'Decisions',
    yearEnd: 'Year end',
    committees: 'Committees',
    programmes: 'Programmes',
    briefings: 'Briefings',
    mail: 'Mails',
    settings: 'Settings',
    imports: 'Import',
    accounts: 'Accounts',
    jobs: 'Scheduled runs',
    audit: 'Record',
    doctor: 'Self-check',
    language: 'Language',
    theme: 'Appearance',
    themes: { auto: 'Automatic', light: 'Light', dark: 'Dark' },
    administration: 'Administration',
    account: 'My account',
    signIn: 'Sign in',
    signOut: 'Sign out',
    accessibility: 'Accessibility statement',
    about: 'About Verbleib',
    unreachable:
      'Verbleib cannot be reached right now. What you entered still stands in the form; please try again in a moment.',
    refusedTitle: (title: string) => `Error: ${title}`,
    status: 'Status',
    reference: 'Reference',
    toDashboard: 'Go to the overview',
    error: (status: number) => textFor(ERRORS_EN, status),
  },
});
