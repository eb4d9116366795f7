import { messages } from '../../shared/locale.js';

/** A wait in words, rounded up: the exact second is of no use to anybody. */
const inGerman = (seconds: number): string =>
  seconds < 60
    ? seconds === 1
      ? 'eine Sekunde'
      : `${seconds} Sekunden`
    : seconds <= 60
      ? 'eine Minute'
      : `${Math.ceil(seconds / 60)} Minuten`;

const inEnglish = (seconds: number): string =>
  seconds < 60
    ? seconds === 1
      ? 'one second'
      : `${seconds} seconds`
    : seconds <= 60
      ? 'one minute'
      : `${Math.ceil(seconds / 60)} minutes`;

/** Texts of signing in and out. */
export const signInMessages = messages({
  de: {
    title: 'Anmelden',
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    submit: 'Anmelden',
    forgotten: 'Passwort vergessen?',
    wrong:
      'E-Mail-Adresse und Passwort passen nicht zusammen, oder das Konto ist gesperrt. Bitte prüfen Sie beides, auch Groß- und Kleinschreibung.',
    wait: (seconds: number) => `Zu viele Versuche: Bitte warten Sie ${inGerman(seconds)}`,
    waitWhy: 'Danach können Sie es erneut versuchen. Die Pause schützt davor, dass jemand ein Passwort errät.',
    done: {
      'signed-out': { title: 'Sie sind abgemeldet' },
      'account-made': { title: 'Das Konto ist angelegt. Bitte melden Sie sich damit an.' },
      'password-set': { title: 'Das neue Passwort gilt ab sofort. Bitte melden Sie sich damit an.' },
    },
    lapsed: 'Ihre Sitzung ist abgelaufen. Bitte melden Sie sich erneut an',
    lapsedKept: 'Was Sie eingegeben haben, bleibt erhalten: Nach der Anmeldung können Sie es mit einem Klick absenden.',
    lapsedLost:
      'Was Sie gesendet haben, konnte dabei nicht aufbewahrt werden (zum Beispiel eine hochgeladene Datei). Bitte wählen oder geben Sie es nach der Anmeldung noch einmal ein.',
    keptTitle: 'Ihre Eingaben sind noch da',
    keptText:
      'Beim Absenden war Ihre Sitzung abgelaufen, deshalb ist noch nichts gespeichert. Mit „Jetzt absenden“ werden Ihre Eingaben übernommen. Passwörter und Codes bewahren wir nicht auf.',
    keptSend: 'Jetzt absenden',
    keptDrop: 'Verwerfen und zur Übersicht',
    disabled: 'Dieses Konto ist gesperrt',
    disabledText: 'Bitte wenden Sie sich an die Systemverwaltung.',
  },
  en: {
    title: 'Sign in',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    forgotten: 'Forgotten your password?',
    wrong:
      'E-mail address and password do not match, or the account is disabled. Please check both, upper and lower case included.',
    wait: (seconds: number) => `Too many tries: please wait ${inEnglish(seconds)}`,
    waitWhy: 'Then you can try again. The pause keeps others from guessing passwords.',
    done: {
      'signed-out': { title: 'You have signed out' },
      'account-made': { title: 'The account is made. Please sign in with it.' },
      'password-set': { title: 'The new password holds from now on. Please sign in with it.' },
    },
    lapsed: 'Your session has ended. Please sign in again',
    lapsedKept: 'What you typed is kept: after signing in you can send it with one click.',
    lapsedLost:
      'What you sent could not be kept (an uploaded file, for example). Please choose or type it again after signing in.',
    keptTitle: 'What you typed is still here',
    keptText:
      'Your session had ended when you sent the form, so nothing has been saved yet. "Send now" takes over what you typed. Passwords and codes are not kept.',
    keptSend: 'Send now',
    keptDrop: 'Discard and go to the overview',
    disabled: 'This account is disabled',
    disabledText: 'Please ask your system administrator.',
  },
});

/** What the sign-in page may be asked to say (`?done=`). */
export type SignInDone = keyof (typeof signInMessages)['de']['done'];
