import { messages } from '../../shared/locale.js';

/** Mails with links to an account. */
export const accountMailMessages = messages({
  de: {
    greeting: (name: string) => `Guten Tag ${name},`,
    invitation: {
      subject: 'Ihr Zugang zu Verbleib',
      text: 'für Sie wurde ein Zugang zu Verbleib eingerichtet. Bitte legen Sie über diesen Link Ihr Passwort fest:',
      valid:
        'Der Link gilt sieben Tage und nur einmal. Ist er abgelaufen, fordern Sie auf der Anmeldeseite mit „Passwort vergessen?“ einen neuen an.',
    },
    password_reset: {
      subject: 'Neues Passwort für Verbleib',
      text: 'für Ihr Konto wurde ein neues Passwort angefordert. Über diesen Link legen Sie es fest:',
      valid:
        'Der Link gilt zwei Stunden und nur einmal. Haben Sie das nicht selbst veranlasst, brauchen Sie nichts zu tun: Ihr bisheriges Passwort gilt weiter.',
    },
    why: 'Diese Mail wurde von Verbleib verschickt, weil zu dieser Adresse ein Konto gehört. Geben Sie den Link nicht weiter.',
    removed: '[Link nur in der versendeten Mail]',
    obsolete: 'Das Konto ist gesperrt oder besteht nicht mehr.',
  },
  en: {
    greeting: (name: string) => `Dear ${name},`,
    invitation: {
      subject: 'Your access to Verbleib',
      text: 'an account in Verbleib has been made for you. Please set your password with this link:',
      valid:
        'The link is good for seven days and only once. If it has run out, ask for a new one with "Forgotten your password?" on the sign-in page.',
    },
    password_reset: {
      subject: 'New password for Verbleib',
      text: 'a new password was asked for your account. Set it with this link:',
      valid:
        'The link is good for two hours and only once. If it was not you who asked, there is nothing to do: your password stays as it is.',
    },
    why: 'Verbleib sent this mail because an account belongs to this address. Do not pass the link on.',
    removed: '[link in the sent mail only]',
    obsolete: 'The account is disabled or no longer there.',
  },
});
