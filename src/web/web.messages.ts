import { messages } from '../shared/locale.js';

interface ErrorText {
  title: string;
  /** What to do next. */
  next: string;
}

const ERRORS_DE: Record<number, ErrorText> = {
  400: { title: 'Diese Anfrage ist unverständlich', next: 'Bitte prüfen Sie die Adresse in der Adresszeile.' },
  403: {
    title: 'Diese Anfrage wurde abgelehnt',
    next: 'Sie kam von einer fremden Seite. Bitte öffnen Sie die Übersicht und versuchen Sie es von dort erneut.',
  },
  404: {
    title: 'Diese Seite gibt es nicht',
    next: 'Vielleicht ist die Adresse unvollständig, oder der Eintrag besteht nicht mehr.',
  },
  405: { title: 'Das geht auf dieser Seite nicht', next: 'Bitte beginnen Sie auf der Übersicht.' },
  421: {
    title: 'Diese Adresse führt nicht zu Verbleib',
    next: 'Bis es eine Anmeldung gibt, ist Verbleib nur auf dem eigenen Rechner erreichbar: unter localhost, 127.0.0.1 oder der Adresse in PUBLIC_URL.',
  },
  500: {
    title: 'Das hat nicht geklappt',
    next: 'Der Fehler liegt bei uns und ist aufgezeichnet. Bitte versuchen Sie es erneut; bleibt es dabei, nennen Sie der Systembetreuung die Kennung.',
  },
  503: { title: 'Verbleib ist gerade nicht bereit', next: 'Bitte versuchen Sie es in einer Minute erneut.' },
};

const ERRORS_EN: Record<number, ErrorText> = {
  400: { title: 'This request cannot be understood', next: 'Please check the address in the address bar.' },
  403: {
    title: 'This request was refused',
    next: 'It came from another site. Please open the overview and try again from there.',
  },
  404: {
    title: 'This page does not exist',
    next: 'The address may be incomplete, or the entry is no longer there.',
  },
  405: { title: 'This page cannot do that', next: 'Please start from the overview.' },
  421: {
    title: 'This address does not lead to Verbleib',
    next: 'Until there is a sign-in, Verbleib can be reached from its own machine only: as localhost, 127.0.0.1 or the address in PUBLIC_URL.',
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
    mail: 'Mails',
    language: 'Sprache',
    theme: 'Darstellung',
    themes: { auto: 'Automatisch', light: 'Hell', dark: 'Dunkel' },
    noSignIn: 'Noch ohne Anmeldung: Verbleib ist in dieser Fassung nur auf diesem Rechner erreichbar.',
    design: 'Gestaltung: KERN-UX-Standard',
    licence: 'Lizenz EUPL 1.2',
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
    mail: 'Mails',
    language: 'Language',
    theme: 'Appearance',
    themes: { auto: 'Automatic', light: 'Light', dark: 'Dark' },
    noSignIn: 'No sign-in yet: this version of Verbleib can be reached from this machine only.',
    design: 'Design: KERN UX standard',
    licence: 'Licence EUPL 1.2',
    status: 'Status',
    reference: 'Reference',
    toDashboard: 'Go to the overview',
    error: (status: number) => textFor(ERRORS_EN, status),
  },
});
