import { messages } from '../../shared/locale.js';
import type { Role } from '../roles.js';

/** What is said about accounts on the command line and where something cannot be done. */
export const accountMessages = messages({
  de: {
    badEmail: (email: string) => `„${email}“ ist keine E-Mail-Adresse.`,
    badName: 'Bitte geben Sie einen Namen mit höchstens 200 Zeichen an (--name).',
    taken: (email: string) => `Für ${email} gibt es schon ein Konto.`,
    unknown: (email: string) => `Für ${email} gibt es kein Konto. „verbleib user list“ zeigt alle.`,
    unknownEmployee: (number: string) => `Die Personalnummer ${number} steht nicht im Register.`,
    badRole: (text: string) =>
      `„${text}“ ist keine Rolle. Erwartet wird zum Beispiel hr, manager:50.1, member:SOZ oder manager:50.1@2026-12-01..2026-12-31; Rollen sind hr, manager, clerk, member, steering, auditor, dpo, admin.`,
    needsCode: 'Ein Ausschussmitglied gehört zu einem Ausschuss, zum Beispiel member:SOZ.',
    takesNoCode: (role: Role) => `Die Rolle ${role} gilt immer für das ganze Haus; ein Kürzel passt hier nicht.`,
    unknownCode: (table: 'unit' | 'committee' | 'programme', code: string) =>
      `${{ unit: 'Eine Organisationseinheit', committee: 'Einen Ausschuss', programme: 'Ein Programm' }[table]} mit dem Kürzel „${code}“ gibt es nicht.`,
    badDates: 'Der letzte Tag liegt vor dem ersten.',
    doubled: 'Diese Rolle hat das Konto schon.',
    stale: 'Jemand anderes hat dieses Konto gerade geändert. Bitte laden Sie es neu.',
    takesNoPassword: 'Dieses Konto ist gesperrt oder meldet sich über das Hauskonto an; ein Link hilft hier nicht.',
    lastAdmin:
      'Das ist die letzte Person in der Systemverwaltung. Bitte geben Sie zuerst jemand anderem diese Rolle ohne Enddatum.',
    noPassword: 'Auf der Standardeingabe kam kein Passwort an.',
    added: (email: string) => `Konto für ${email} angelegt.`,
    link: (address: string, hours: number) =>
      `Einmaliger Link zum Festlegen des Passworts, gültig ${hours} Stunden:\n${address}`,
    columns: ['E-Mail', 'Name', 'Rollen', 'Stand', 'zuletzt angemeldet'],
    state: { active: 'aktiv', invited: 'eingeladen', disabled: 'gesperrt' },
    never: 'noch nie',
    none: 'Es gibt noch kein Konto. „verbleib user add“ legt eines an.',
  },
  en: {
    badEmail: (email: string) => `"${email}" is not an e-mail address.`,
    badName: 'Please give a name of at most 200 characters (--name).',
    taken: (email: string) => `There is already an account for ${email}.`,
    unknown: (email: string) => `There is no account for ${email}. "verbleib user list" shows all.`,
    unknownEmployee: (number: string) => `The register has no employee number ${number}.`,
    badRole: (text: string) =>
      `"${text}" is not a role. Expected is hr, manager:50.1, member:SOZ or manager:50.1@2026-12-01..2026-12-31, for example; roles are hr, manager, clerk, member, steering, auditor, dpo, admin.`,
    needsCode: 'A committee member belongs to a committee, for example member:SOZ.',
    takesNoCode: (role: Role) => `The role ${role} always holds for the whole house; no code fits here.`,
    unknownCode: (table: 'unit' | 'committee' | 'programme', code: string) =>
      `There is no ${table} with the code "${code}".`,
    badDates: 'The last day is before the first.',
    doubled: 'The account has this role already.',
    stale: 'Somebody else has just changed this account. Please load it again.',
    takesNoPassword: 'This account is disabled or signs in with the house account; a link is of no use.',
    lastAdmin: 'This is the last administrator. Please give somebody else that role without an end first.',
    noPassword: 'No password came in on standard input.',
    added: (email: string) => `Account for ${email} made.`,
    link: (address: string, hours: number) =>
      `One-time link for setting the password, valid for ${hours} hours:\n${address}`,
    columns: ['e-mail', 'name', 'roles', 'state', 'last sign-in'],
    state: { active: 'active', invited: 'invited', disabled: 'disabled' },
    never: 'never',
    none: 'There is no account yet. "verbleib user add" makes one.',
  },
});
