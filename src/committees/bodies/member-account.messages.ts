import { messages } from '../../shared/locale.js';

/** The account of a member. */
export const memberAccountMessages = messages({
  de: {
    title: 'Konto zum Lesen',
    intro:
      'Mit diesem Konto meldet sich das Mitglied an. Es entscheidet, ob das Mitglied nichtöffentliche Berichte liest und wessen Kenntnisnahme festgehalten wird.',
    tied: 'Zugeordnetes Konto',
    none: 'Noch kein Konto zugeordnet',
    noneMeans:
      'Das Mitglied erhält Berichte per E-Mail, soweit eine Adresse eingetragen ist, liest aber keine nichtöffentlichen.',
    states: { active: 'aktiv', invited: 'eingeladen, noch nicht angemeldet', disabled: 'gesperrt' },
    noRole:
      'Dieses Konto darf in diesem Gremium noch nichts lesen. Die Systemverwaltung kann ihm die Rolle „Gremienmitglied“ geben.',
    choose: 'Konto',
    chooseHint: 'Zur Wahl stehen Konten dieses Gremiums und das Konto mit der E-Mail-Adresse des Mitglieds.',
    choice: (name: string, email: string) => `${name} (${email})`,
    suggested: (name: string, email: string) => `Vorschlag: ${name} (${email}), gleiche E-Mail-Adresse`,
    tie: 'Konto zuordnen',
    untie: 'Zuordnung lösen',
    invite: 'Zum Lesen einladen',
    inviteText: (email: string) =>
      `Zu ${email} gibt es noch kein Konto. Mit der Einladung entsteht eines, das nur dieses Gremium liest, und das Mitglied erhält einen Link für sein Passwort.`,
    noneToChoose:
      'Es gibt noch kein Konto, das hier zugeordnet werden könnte. Tragen Sie eine E-Mail-Adresse ein, um das Mitglied einzuladen.',
    clerkAccount: 'Konten der Schriftführung legt die Systemverwaltung an.',
    notOffered: 'Dieses Konto steht hier nicht zur Wahl. Bitte wählen Sie eines aus der Liste.',
    notInvitable:
      'Eingeladen wird, wer eine E-Mail-Adresse hat, zu der es noch kein Konto gibt, und dessen Mitgliedschaft nicht beendet ist.',
    short: { tied: 'Konto zugeordnet', none: 'kein Konto' },
    done: {
      tied: 'Das Konto ist zugeordnet',
      untied: 'Die Zuordnung ist gelöst',
      invited: 'Die Einladung ist unterwegs',
    },
  },
  en: {
    title: 'Account to read with',
    intro:
      'With this account the member signs in. It decides whether the member reads non-public briefings, and whose taking note is recorded.',
    tied: 'Account',
    none: 'No account yet',
    noneMeans: 'The member gets briefings by mail where an address is entered, but reads none that are non-public.',
    states: { active: 'active', invited: 'invited, not signed in yet', disabled: 'disabled' },
    noRole:
      'This account may not read anything of this committee yet. An administrator can give it the role of a member.',
    choose: 'Account',
    chooseHint: 'To choose from: accounts of this committee, and the account with the member’s e-mail address.',
    choice: (name: string, email: string) => `${name} (${email})`,
    suggested: (name: string, email: string) => `Suggested: ${name} (${email}), same e-mail address`,
    tie: 'Assign the account',
    untie: 'Remove the account',
    invite: 'Invite to read',
    inviteText: (email: string) =>
      `There is no account for ${email} yet. The invitation makes one that reads this committee alone, and the member gets a link for a password.`,
    noneToChoose: 'There is no account yet that could be assigned. Enter an e-mail address to invite the member.',
    clerkAccount: 'Accounts of clerks are made by administrators.',
    notOffered: 'This account is not offered here. Please choose one of the list.',
    notInvitable:
      'Somebody can be invited who has an e-mail address for which there is no account yet, and whose mandate is not over.',
    short: { tied: 'has an account', none: 'no account' },
    done: {
      tied: 'The account is assigned',
      untied: 'The account is removed',
      invited: 'The invitation is on its way',
    },
  },
});

export type AccountDone = keyof typeof memberAccountMessages.de.done;
