import { messages } from '../shared/locale.js';

/** The page of one's own secret addresses. */
export const feedsMessages = messages({
  de: {
    title: 'Kalender und Berichte abonnieren',
    account: 'Mein Konto',
    intro:
      'Mit einer Adresse von dieser Seite zeigt Ihr Kalenderprogramm oder Ihr Feedreader an, was es in Verbleib gibt, und hält es aktuell. Sie sehen dort, was Sie auch hier sehen dürfen, nicht mehr.',
    holds: {
      contracts:
        'Ein Kalender enthält das Ende der Verträge, über deren Anschluss nicht entschieden ist, und die Fristen Ihrer nächsten Schritte.',
      sessions: 'Ein Kalender enthält die Sitzungen Ihrer Gremien und die Fristen für Unterlagen.',
      briefings:
        'Ein Feed (Atom) meldet jeden öffentlichen Sachstandsbericht mit seiner PDF-Datei, jede Berichtigung und jede Sitzung, die verlegt wird oder entfällt. Nichtöffentliche Berichte enthält er nicht.',
      nothing: 'Zu Ihren Aufgaben gibt es zurzeit keine Termine; ein abonnierter Kalender bliebe leer.',
    },
    list: 'Ihre Adressen',
    none: 'Sie haben noch keine Adresse.',
    name: 'Name',
    nameHint: 'Wo Sie die Adresse benutzen, zum Beispiel „Outlook im Büro“.',
    names: 'Namen der Beschäftigten anzeigen',
    namesHint:
      'Gilt für einen Kalender. Sonst stehen dort nur Vertragsnummer und Organisationseinheit. Andere, die Ihren Kalender sehen, sähen die Namen mit.',
    calendar: 'Kalender mit Terminen',
    briefings: (committee: string | null) =>
      committee ? `Sachstandsberichte: ${committee}` : 'Sachstandsberichte aller Ihrer Gremien',
    withNames: 'Kalender mit Namen',
    withoutNames: 'Kalender ohne Namen',
    content: 'Inhalt',
    created: 'Angelegt',
    lastUsed: 'Zuletzt abgerufen',
    never: 'noch nie',
    action: 'Aktion',
    revoke: 'Widerrufen',
    revokeThis: (name: string) => `„${name}“ widerrufen`,
    make: 'Neue Adresse',
    submit: 'Adresse anlegen',
    made: (name: string) => `Die Adresse für „${name}“ ist angelegt`,
    madeText: {
      calendar:
        'Kopieren Sie die Adresse jetzt in Ihr Kalenderprogramm („Kalender aus dem Internet abonnieren“). Sie wird nur dieses eine Mal angezeigt.',
      briefings:
        'Kopieren Sie die Adresse jetzt in Ihren Feedreader oder Ihr E-Mail-Programm („Feed abonnieren“). Sie wird nur dieses eine Mal angezeigt.',
    },
    address: { calendar: 'Kalenderadresse', briefings: 'Feedadresse' },
    secret: {
      calendar:
        'Wer die Adresse kennt, sieht den Kalender ohne Anmeldung. Geben Sie sie nicht weiter; ist sie in falsche Hände geraten, widerrufen Sie sie.',
      briefings:
        'Wer die Adresse kennt, liest die öffentlichen Berichte ohne Anmeldung. Geben Sie sie nicht weiter; ist sie in falsche Hände geraten, widerrufen Sie sie.',
    },
    revoked: 'Die Adresse ist widerrufen',
    revokedText: 'Sie führt ab sofort ins Leere.',
    refused: {
      name_taken: 'Eine Adresse mit diesem Namen haben Sie schon. Bitte wählen Sie einen anderen Namen.',
      no_committee:
        'Berichte gibt es hier nur von Gremien, die Sie sehen; ein Kalender ist auf kein Gremium beschränkt.',
      too_many: 'Sie haben schon 20 Adressen. Bitte widerrufen Sie zuerst eine, die Sie nicht mehr brauchen.',
    },
  },
  en: {
    title: 'Subscribe to calendars and briefings',
    account: 'My account',
    intro:
      'With an address of this page your calendar program or feed reader shows what there is in Verbleib, and keeps it up to date. You see there what you may see here, no more.',
    holds: {
      contracts:
        'A calendar holds the ends of contracts whose follow-on is not decided, and the deadlines of your next steps.',
      sessions: 'A calendar holds the sessions of your committees and the deadlines for their papers.',
      briefings:
        'A feed (Atom) tells of each public status briefing with its PDF, of each correction, and of each session that is moved or cancelled. It holds no non-public briefings.',
      nothing: 'At present there are no dates for what you do; a calendar would stay empty.',
    },
    list: 'Your addresses',
    none: 'You have no address yet.',
    name: 'Name',
    nameHint: 'Where you use the address, for example "Outlook at work".',
    names: 'Show the names of staff',
    namesHint:
      'For a calendar. Otherwise it shows contract number and unit only. Others who see your calendar would see the names too.',
    calendar: 'Calendar with dates',
    briefings: (committee: string | null) =>
      committee ? `Status briefings: ${committee}` : 'Status briefings of all your committees',
    withNames: 'Calendar with names',
    withoutNames: 'Calendar without names',
    content: 'Content',
    created: 'Created',
    lastUsed: 'Last fetched',
    never: 'never yet',
    action: 'Action',
    revoke: 'Revoke',
    revokeThis: (name: string) => `Revoke "${name}"`,
    make: 'New address',
    submit: 'Create address',
    made: (name: string) => `The address for "${name}" has been created`,
    madeText: {
      calendar:
        'Copy the address into your calendar program now ("subscribe to a calendar from the internet"). It is shown this once.',
      briefings:
        'Copy the address into your feed reader or mail program now ("subscribe to a feed"). It is shown this once.',
    },
    address: { calendar: 'Calendar address', briefings: 'Feed address' },
    secret: {
      calendar:
        'Whoever knows the address sees the calendar without signing in. Do not pass it on; if it got into wrong hands, revoke it.',
      briefings:
        'Whoever knows the address reads the public briefings without signing in. Do not pass it on; if it got into wrong hands, revoke it.',
    },
    revoked: 'The address has been revoked',
    revokedText: 'From now on it leads nowhere.',
    refused: {
      name_taken: 'You already have an address with this name. Please choose another name.',
      no_committee: 'Briefings are given of committees that you see alone; a calendar is limited to none.',
      too_many: 'You already have 20 addresses. Please revoke one that you do not need any more first.',
    },
  },
});
