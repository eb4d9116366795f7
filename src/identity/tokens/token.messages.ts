import { messages } from '../../shared/locale.js';

const list = (values: readonly string[]): string => values.join(', ');

/** Texts of API tokens, for the page and the command line. */
export const tokenMessages = messages({
  de: {
    badName: 'Bitte geben Sie an, wofür das Token ist (höchstens 100 Zeichen).',
    noScope: (allowed: readonly string[]) =>
      allowed.length
        ? `Bitte wählen Sie mindestens ein Recht. Dieses Konto hat: ${list(allowed)}.`
        : 'Dieses Konto hat keine Rechte, die ein Token bekommen könnte.',
    beyondScope: (beyond: readonly string[], allowed: readonly string[]) =>
      `Diese Rechte hat das Konto selbst nicht: ${list(beyond)}. Möglich sind: ${list(allowed) || 'keine'}.`,
    badDays: (most: number) => `Die Gültigkeit liegt zwischen 1 und ${most} Tagen.`,
    unknownAccount: (login: string) => `Ein Konto ${login} gibt es nicht, oder es ist gesperrt.`,
    unknownToken: (id: string) => `Ein gültiges Token ${id} hat dieses Konto nicht. „token list“ zeigt alle.`,
    created: 'Das Token wird nur jetzt angezeigt:',
    revoked: (id: string) => `Das Token ${id} ist widerrufen.`,
    heading: ['Kennung', 'Name', 'Zustand', 'Gültig bis', 'Zuletzt benutzt', 'Rechte'],
    state: { active: 'gültig', expired: 'abgelaufen', revoked: 'widerrufen' },
    none: 'Dieses Konto hat keine Token.',
    never: 'noch nie',
  },
  en: {
    badName: 'Please say what the token is for (at most 100 characters).',
    noScope: (allowed) =>
      allowed.length
        ? `Please choose at least one permission. This account has: ${list(allowed)}.`
        : 'This account has no permissions that a token could be given.',
    beyondScope: (beyond, allowed) =>
      `The account does not have these permissions itself: ${list(beyond)}. Possible are: ${list(allowed) || 'none'}.`,
    badDays: (most) => `A token is valid for 1 to ${most} days.`,
    unknownAccount: (login) => `There is no account ${login}, or it is disabled.`,
    unknownToken: (id) => `This account has no valid token ${id}. "token list" shows all of them.`,
    created: 'The token is shown this once:',
    revoked: (id) => `The token ${id} is revoked.`,
    heading: ['Id', 'Name', 'State', 'Valid until', 'Last used', 'Permissions'],
    state: { active: 'valid', expired: 'expired', revoked: 'revoked' },
    none: 'This account has no tokens.',
    never: 'never',
  },
});
