import { messages } from '../shared/locale.js';

/** The page of one's own calendar addresses. */
export const feedsMessages = messages({
  de: {
    title: 'Kalender abonnieren',
    account: 'Mein Konto',
    intro:
      'Mit einer Kalenderadresse zeigt Ihr Kalenderprogramm die Termine aus Verbleib an und hält sie aktuell. Sie sehen dort, was Sie auch hier sehen dürfen, nicht mehr.',
    holds: {
      contracts:
        'Enthalten sind das Ende der Verträge, über deren Anschluss nicht entschieden ist, und die Fristen Ihrer nächsten Schritte.',
      sessions: 'Enthalten sind die Sitzungen Ihrer Gremien und die Fristen für Unterlagen.',
      nothing: 'Zu Ihren Aufgaben gibt es zurzeit keine Termine; ein abonnierter Kalender bliebe leer.',
    },
    list: 'Ihre Kalenderadressen',
    none: 'Sie haben noch keine Kalenderadresse.',
    name: 'Name',
    nameHint: 'Wo Sie den Kalender benutzen, zum Beispiel „Outlook im Büro“.',
    names: 'Namen der Beschäftigten anzeigen',
    namesHint:
      'Sonst stehen dort nur Vertragsnummer und Organisationseinheit. Andere, die Ihren Kalender sehen, sähen die Namen mit.',
    withNames: 'mit Namen',
    withoutNames: 'ohne Namen',
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
    madeText:
      'Kopieren Sie die Adresse jetzt in Ihr Kalenderprogramm („Kalender aus dem Internet abonnieren“). Sie wird nur dieses eine Mal angezeigt.',
    address: 'Kalenderadresse',
    secret:
      'Wer die Adresse kennt, sieht den Kalender ohne Anmeldung. Geben Sie sie nicht weiter; ist sie in falsche Hände geraten, widerrufen Sie sie.',
    revoked: 'Die Adresse ist widerrufen',
    revokedText: 'Sie führt ab sofort ins Leere.',
    refused: {
      name_taken: 'Eine Adresse mit diesem Namen haben Sie schon. Bitte wählen Sie einen anderen Namen.',
      too_many: 'Sie haben schon 20 Adressen. Bitte widerrufen Sie zuerst eine, die Sie nicht mehr brauchen.',
    },
  },
  en: {
    title: 'Subscribe to a calendar',
    account: 'My account',
    intro:
      'With a calendar address your calendar program shows the dates of Verbleib and keeps them up to date. You see there what you may see here, no more.',
    holds: {
      contracts: 'It holds the ends of contracts whose follow-on is not decided, and the deadlines of your next steps.',
      sessions: 'It holds the sessions of your committees and the deadlines for their papers.',
      nothing: 'At present there are no dates for what you do; a calendar would stay empty.',
    },
    list: 'Your calendar addresses',
    none: 'You have no calendar address yet.',
    name: 'Name',
    nameHint: 'Where you use the calendar, for example "Outlook at work".',
    names: 'Show the names of staff',
    namesHint:
      'Otherwise it shows contract number and unit only. Others who see your calendar would see the names too.',
    withNames: 'with names',
    withoutNames: 'without names',
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
    madeText:
      'Copy the address into your calendar program now ("subscribe to a calendar from the internet"). It is shown this once.',
    address: 'Calendar address',
    secret:
      'Whoever knows the address sees the calendar without signing in. Do not pass it on; if it got into wrong hands, revoke it.',
    revoked: 'The address has been revoked',
    revokedText: 'From now on it leads nowhere.',
    refused: {
      name_taken: 'You already have an address with this name. Please choose another name.',
      too_many: 'You already have 20 addresses. Please revoke one that you do not need any more first.',
    },
  },
});
