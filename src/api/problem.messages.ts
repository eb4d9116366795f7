import { messages } from '../shared/locale.js';

interface StatusText {
  title: string;
  /** What to do next. */
  next: string;
}

const DE: Record<number, StatusText> = {
  400: { title: 'Die Anfrage ist unverständlich', next: 'Bitte prüfen Sie Adresse und Parameter.' },
  401: {
    title: 'Die Anfrage ist nicht angemeldet',
    next: 'Bitte senden Sie ein gültiges Token im Kopf „Authorization: Bearer …“. Token stellen Sie unter /account/tokens aus.',
  },
  403: {
    title: 'Das ist mit dieser Anmeldung nicht erlaubt',
    next: 'Entweder fehlt das Recht (dem Konto oder dem Token), oder die Anfrage kam von einer fremden Seite.',
  },
  404: {
    title: 'Das gibt es nicht',
    next: 'Vielleicht ist die Adresse unvollständig, oder der Eintrag besteht nicht mehr.',
  },
  405: { title: 'Das geht unter dieser Adresse nicht', next: 'Bitte sehen Sie in /api/v1/openapi.json nach.' },
  409: {
    title: 'Das passt nicht zum jetzigen Stand',
    next: 'Bitte lesen Sie den Eintrag neu und versuchen Sie es dann.',
  },
  412: { title: 'Der Eintrag hat sich geändert', next: 'Bitte lesen Sie ihn neu und senden Sie sein neues ETag mit.' },
  413: { title: 'Die Anfrage ist zu groß', next: 'Bitte senden Sie weniger auf einmal.' },
  415: {
    title: 'Dieses Format wird nicht gelesen',
    next: 'Bitte senden Sie JSON mit „Content-Type: application/json“.',
  },
  421: { title: 'Diese Adresse führt nicht zu Verbleib', next: 'Bitte verwenden Sie die Adresse aus PUBLIC_URL.' },
  422: { title: 'Die Angaben passen nicht', next: 'Bitte prüfen Sie die genannten Felder.' },
  428: { title: 'Der Stand fehlt', next: 'Bitte lesen Sie den Eintrag und senden Sie sein ETag als „If-Match“ mit.' },
  429: { title: 'Zu viele Anfragen', next: 'Bitte warten Sie so viele Sekunden, wie „Retry-After“ angibt.' },
  500: {
    title: 'Das hat nicht geklappt',
    next: 'Der Fehler liegt bei uns und ist aufgezeichnet. Bleibt es dabei, nennen Sie der Systembetreuung die Kennung.',
  },
  503: { title: 'Verbleib ist gerade nicht bereit', next: 'Bitte versuchen Sie es in einer Minute erneut.' },
};

const EN: Record<number, StatusText> = {
  400: { title: 'The request cannot be understood', next: 'Please check address and parameters.' },
  401: {
    title: 'The request is not authenticated',
    next: 'Please send a valid token in the header "Authorization: Bearer …". Tokens are made at /account/tokens.',
  },
  403: {
    title: 'This is not allowed with these credentials',
    next: 'Either the account or the token lacks the permission, or the request came from another site.',
  },
  404: { title: 'This does not exist', next: 'The address may be incomplete, or the entry is no longer there.' },
  405: { title: 'This address cannot do that', next: 'Please have a look at /api/v1/openapi.json.' },
  409: { title: 'This does not fit how things stand', next: 'Please read the entry again and try then.' },
  412: { title: 'The entry has changed', next: 'Please read it again and send its new ETag.' },
  413: { title: 'The request is too large', next: 'Please send less at a time.' },
  415: { title: 'This format is not read', next: 'Please send JSON with "Content-Type: application/json".' },
  421: { title: 'This address does not lead to Verbleib', next: 'Please use the address in PUBLIC_URL.' },
  422: { title: 'What was sent does not fit', next: 'Please check the fields that are named.' },
  428: { title: 'The version is missing', next: 'Please read the entry and send its ETag as "If-Match".' },
  429: { title: 'Too many requests', next: 'Please wait for as many seconds as "Retry-After" says.' },
  500: {
    title: 'Something went wrong',
    next: 'The fault is ours and has been recorded. If it stays, give the reference to your system administrator.',
  },
  503: { title: 'Verbleib is not ready', next: 'Please try again in a minute.' },
};

/** The text for a status, else that of its class: 4xx as 400, 5xx as 500. */
const textFor = (texts: Record<number, StatusText>, status: number): StatusText =>
  texts[status] ?? texts[status < 500 ? 400 : 500]!;

export const problemMessages = messages({
  de: {
    status: (status: number) => textFor(DE, status),
    badParameters: 'Bitte prüfen Sie die genannten Parameter.',
    badBody: 'Bitte prüfen Sie die genannten Felder.',
    notJson: 'Der Inhalt ist kein JSON.',
    unknownParameter: 'Diesen Parameter gibt es hier nicht.',
    unknownField: 'Dieses Feld gibt es hier nicht.',
    noSuchThing: 'Das gibt es nicht.',
    missing: (expected: string) => `Fehlt. Erwartet wird: ${expected}.`,
    expected: (expected: string) => `Erwartet wird: ${expected}.`,
    badCursor: 'Bitte nehmen Sie „nextCursor“ unverändert aus der vorigen Seite, mit denselben Filtern.',
    noMatch: 'Bitte senden Sie „If-Match“ mit dem ETag, das Sie zuletzt gelesen haben.',
    stale: 'Der Eintrag hat sich seither geändert. Bitte lesen Sie ihn neu.',
    badKey: 'Erwartet wird ein Text von 1 bis 255 sichtbaren Zeichen, zum Beispiel eine UUID.',
    otherBody: 'Unter diesem Schlüssel wurde schon etwas anderes gesendet. Bitte nehmen Sie einen neuen.',
    underWay:
      'Eine Anfrage mit diesem Schlüssel wird gerade ausgeführt. Bitte versuchen Sie es in einigen Sekunden erneut.',
    outcomeLost:
      'Die Anfrage mit diesem Schlüssel wurde ausgeführt, ihre Antwort ging verloren. Bitte lesen Sie den Eintrag neu.',
  },
  en: {
    status: (status) => textFor(EN, status),
    badParameters: 'Please check the parameters that are named.',
    badBody: 'Please check the fields that are named.',
    notJson: 'The content is no JSON.',
    unknownParameter: 'There is no such parameter here.',
    unknownField: 'There is no such field here.',
    noSuchThing: 'This does not exist.',
    missing: (expected) => `Missing. Expected is: ${expected}.`,
    expected: (expected) => `Expected is: ${expected}.`,
    badCursor: 'Please take "nextCursor" of the previous page as it is, with the same filters.',
    noMatch: 'Please send "If-Match" with the ETag that you read last.',
    stale: 'The entry has changed since. Please read it again.',
    badKey: 'Expected is a text of 1 to 255 visible characters, for example a UUID.',
    otherBody: 'Something else was sent under this key before. Please take a new one.',
    underWay: 'A request with this key is being carried out. Please try again in a few seconds.',
    outcomeLost: 'The request with this key was carried out, its answer was lost. Please read the entry again.',
  },
});

export type ProblemText = (typeof problemMessages)['de'];
