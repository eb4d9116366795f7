import { messages } from '../../shared/locale.js';

/** What a new password must be, and why one is refused. */
export const passwordMessages = messages({
  de: {
    hint: (least: number) =>
      `Mindestens ${least} Zeichen. Am besten mehrere Wörter, die nichts miteinander zu tun haben; Leerzeichen sind erlaubt.`,
    short: (least: number) => `Bitte wählen Sie ein Passwort mit mindestens ${least} Zeichen.`,
    long: (most: number) => `Bitte wählen Sie ein Passwort mit höchstens ${most} Zeichen.`,
    common: 'Dieses Passwort ist leicht zu erraten. Bitte wählen Sie eines aus mehreren Wörtern, die niemand vermutet.',
    own: 'Bitte wählen Sie ein Passwort ohne Ihren Namen und Ihre E-Mail-Adresse.',
    different: 'Beide Eingaben müssen übereinstimmen.',
  },
  en: {
    hint: (least: number) =>
      `At least ${least} characters. Best are several words that have nothing to do with each other; blanks are fine.`,
    short: (least: number) => `Please choose a password of at least ${least} characters.`,
    long: (most: number) => `Please choose a password of ${most} characters at most.`,
    common: 'This password is easy to guess. Please choose one of several words that nobody expects.',
    own: 'Please choose a password without your name and e-mail address.',
    different: 'Both entries must be the same.',
  },
});
