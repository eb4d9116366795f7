import { messages } from '../../../shared/locale.js';

/** Texts of single sign-on. */
export const ssoMessages = messages({
  de: {
    button: 'Mit dem Hauskonto anmelden',
    failures: {
      unavailable: {
        title: 'Der Anmeldedienst ist gerade nicht erreichbar',
        text: 'Bitte versuchen Sie es in einigen Minuten erneut. Wenn Sie ein Passwort für Verbleib haben, können Sie sich damit anmelden. Bleibt es dabei, wenden Sie sich an die Systemverwaltung.',
      },
      refused: {
        title: 'Die Anmeldung wurde nicht bestätigt',
        text: 'Der Anmeldedienst hat sie abgelehnt oder Sie haben sie abgebrochen. Bitte beginnen Sie noch einmal.',
      },
      expired: {
        title: 'Diese Anmeldung ist nicht mehr gültig',
        text: 'Sie wurde schon benutzt, liegt zu lange zurück oder wurde in einem anderen Browser begonnen. Bitte beginnen Sie noch einmal und lassen Sie Cookies dieser Seite zu.',
      },
      noAccount: {
        title: 'Für Sie ist in Verbleib kein Konto freigeschaltet',
        text: 'Ihr Hauskonto ist in Ordnung, aber Verbleib kennt es nicht, oder Ihr Konto hier ist gesperrt. Bitte wenden Sie sich an die Systemverwaltung.',
      },
    },
    again: 'Erneut mit dem Hauskonto anmelden',
    toSignIn: 'Zur Anmeldung mit Passwort',
    leaving: 'Sie werden abgemeldet',
    leavingText: 'In Verbleib sind Sie abgemeldet. Nun melden wir Sie auch beim Anmeldedienst Ihres Hauses ab.',
    leave: 'Beim Anmeldedienst abmelden',
  },
  en: {
    button: 'Sign in with your work account',
    failures: {
      unavailable: {
        title: 'The sign-in provider cannot be reached',
        text: 'Please try again in a few minutes. If you have a password for Verbleib, you can sign in with it. If this goes on, ask your system administrator.',
      },
      refused: {
        title: 'The sign-in was not confirmed',
        text: 'The sign-in provider refused it, or you cancelled it. Please start again.',
      },
      expired: {
        title: 'This sign-in is no longer valid',
        text: 'It has been used, was begun too long ago or in another browser. Please start again, and allow cookies of this site.',
      },
      noAccount: {
        title: 'There is no account for you in Verbleib',
        text: 'Your work account is fine, but Verbleib does not know it, or your account here is disabled. Please ask your system administrator.',
      },
    },
    again: 'Sign in with your work account again',
    toSignIn: 'Sign in with a password',
    leaving: 'You are being signed out',
    leavingText: 'You have signed out of Verbleib. Now we sign you out of your sign-in provider as well.',
    leave: 'Sign out of the sign-in provider',
  },
});

/** Why a single sign-on did not work. */
export type SsoProblem = keyof (typeof ssoMessages)['de']['failures'];
