import { messages } from '../../../shared/locale.js';

/** Texts of the pages that one-time links lead to. */
export const linksMessages = messages({
  de: {
    welcome: 'Willkommen bei Verbleib',
    welcomeText:
      'Sie richten das erste Konto ein. Es gehört zur Systemverwaltung: Damit laden Sie weitere Personen ein. Personaldaten sieht es nicht.',
    welcomeSubmit: 'Konto anlegen',
    name: 'Name',
    nameHint: 'Vor- und Familienname',
    email: 'E-Mail-Adresse',
    invitation: 'Passwort festlegen',
    invitationText: (login: string) => `Ihr Zugang ist eingerichtet. Sie melden sich künftig mit ${login} an.`,
    reset: 'Neues Passwort festlegen',
    resetText: (login: string) => `Für das Konto ${login}. Alle offenen Sitzungen werden dabei beendet.`,
    password: 'Neues Passwort',
    repeat: 'Passwort wiederholen',
    submit: 'Passwort speichern',
    forgotten: 'Passwort vergessen',
    forgottenText:
      'Geben Sie die E-Mail-Adresse Ihres Kontos an. Wir schicken Ihnen einen Link, mit dem Sie ein neues Passwort festlegen.',
    forgottenSubmit: 'Link anfordern',
    asked: 'Bitte sehen Sie in Ihr Postfach',
    askedText:
      'Gehört zu dieser Adresse ein Konto, kommt in den nächsten Minuten eine Mail mit einem Link. Kommt keine, prüfen Sie bitte die Schreibweise und den Spam-Ordner, oder wenden Sie sich an die Systemverwaltung.',
    tooMany: 'Von Ihrem Netz aus wurden zu viele Links angefordert. Danach können Sie es erneut versuchen.',
    toSignIn: 'Zur Anmeldung',
    gone: 'Dieser Link gilt nicht mehr',
    goneText: {
      first_admin:
        'Er wurde schon benutzt, ist älter als 24 Stunden, oder es wurde ein neuer ausgegeben. Gibt es noch kein Konto, zeigt der nächste Start von „verbleib serve“ einen neuen Link.',
      invitation:
        'Er wurde schon benutzt oder ist abgelaufen. Über „Passwort vergessen?“ auf der Anmeldeseite erhalten Sie einen neuen.',
      reset:
        'Er wurde schon benutzt oder ist abgelaufen. Über „Passwort vergessen?“ auf der Anmeldeseite erhalten Sie einen neuen.',
    },
  },
  en: {
    welcome: 'Welcome to Verbleib',
    welcomeText:
      'You are making the first account. It is an administrator: with it you invite others. It sees no personal data.',
    welcomeSubmit: 'Make the account',
    name: 'Name',
    nameHint: 'First and family name',
    email: 'E-mail address',
    invitation: 'Set your password',
    invitationText: (login: string) => `Your access is ready. From now on you sign in with ${login}.`,
    reset: 'Set a new password',
    resetText: (login: string) => `For the account ${login}. All open sessions end with it.`,
    password: 'New password',
    repeat: 'Repeat the password',
    submit: 'Save password',
    forgotten: 'Forgotten password',
    forgottenText: 'Give the e-mail address of your account. We send you a link with which you set a new password.',
    forgottenSubmit: 'Ask for a link',
    asked: 'Please look into your mailbox',
    askedText:
      'If an account belongs to this address, a mail with a link comes within minutes. If none does, please check the spelling and your spam folder, or ask your system administrator.',
    tooMany: 'Too many links were asked for from your network. Then you can try again.',
    toSignIn: 'To the sign-in',
    gone: 'This link no longer holds',
    goneText: {
      first_admin:
        'It has been used, is older than 24 hours, or a new one has been printed. If there is no account yet, the next start of "verbleib serve" prints a new link.',
      invitation: 'It has been used or has run out. "Forgotten your password?" on the sign-in page gets you a new one.',
      reset: 'It has been used or has run out. "Forgotten your password?" on the sign-in page gets you a new one.',
    },
  },
});
