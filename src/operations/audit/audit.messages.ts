import { historyMessages } from '../../registry/history.messages.js';
import { type Locale, messages } from '../../shared/locale.js';

interface Words {
  /** What was done, in words, by the action's name. */
  actions: Record<string, string>;
  /** Kinds of actions, by what stands before the dot. */
  kinds: Record<string, string>;
  /** Kinds of rows of the register. */
  entities: Record<string, string>;
  facts: Record<string, string>;
}

const DE: Words = {
  kinds: {
    account: 'Konten',
    contracts: 'Verträge',
    import: 'Importe',
    job: 'Läufe',
    session: 'Sitzungen',
    setting: 'Einstellungen',
    sign_in: 'Anmeldungen',
    token: 'API-Token',
  },
  actions: {
    'account.passkey_added': 'Passkey hinzugefügt',
    'account.passkey_removed': 'Passkey entfernt',
    'account.recovery_code_used': 'Mit einem Wiederherstellungscode angemeldet',
    'account.recovery_codes_made': 'Neue Wiederherstellungscodes erstellt',
    'account.sso_roles_changed': 'Rollen nach den Gruppen des Anmeldedienstes geändert',
    'account.totp_removed': 'Einmalcodes abgeschaltet',
    'account.totp_set_up': 'Einmalcodes eingerichtet',
    'contracts.exported': 'Vertragsliste ausgeleitet',
    'import.applied': 'Import übernommen',
    'import.columns_assigned': 'Spalten für den Import zugeordnet',
    'import.undone': 'Import zurückgenommen',
    'job.run': 'Lauf von Hand gestartet',
    'session.ended': 'Sitzung beendet',
    'session.opened': 'Angemeldet',
    'setting.changed': 'Einstellung geändert',
    'sign_in.failed': 'Anmeldung gescheitert',
    'sign_in.second_factor_failed': 'Anmeldung am zweiten Faktor gescheitert',
    'token.created': 'API-Token erstellt',
    'token.revoked': 'API-Token widerrufen',
  },
  entities: {
    absence: 'Abwesenheit',
    committee: 'Gremium',
    committee_member: 'Mitgliedschaft in einem Gremium',
    committee_session: 'Sitzung eines Gremiums',
    contract: 'Vertrag',
    decision: 'Entscheidung',
    employee: 'Person',
    participation: 'Beteiligung',
    position: 'Stelle',
    programme: 'Programm',
    programme_grant: 'Bewilligung',
    reminder_rule: 'Erinnerungsregel',
    task: 'Aufgabe',
    unit: 'Organisationseinheit',
  },
  facts: {
    created: 'neu',
    date: 'Tag',
    job: 'Lauf',
    key: 'Einstellung',
    method: 'Weg',
    rejected: 'abgewiesen',
    rows: 'Zeilen',
    scopes: 'Umfang',
    second_factor: 'zweiter Faktor',
    unchanged: 'unverändert',
    updated: 'geändert',
  },
};

const EN: Words = {
  kinds: {
    account: 'Accounts',
    contracts: 'Contracts',
    import: 'Imports',
    job: 'Runs',
    session: 'Sessions',
    setting: 'Settings',
    sign_in: 'Sign-ins',
    token: 'API tokens',
  },
  actions: {
    'account.passkey_added': 'Passkey added',
    'account.passkey_removed': 'Passkey removed',
    'account.recovery_code_used': 'Signed in with a recovery code',
    'account.recovery_codes_made': 'New recovery codes made',
    'account.sso_roles_changed': "Roles changed by the sign-in provider's groups",
    'account.totp_removed': 'One-time codes switched off',
    'account.totp_set_up': 'One-time codes set up',
    'contracts.exported': 'List of contracts exported',
    'import.applied': 'Import applied',
    'import.columns_assigned': 'Columns assigned for the import',
    'import.undone': 'Import taken back',
    'job.run': 'Run started by hand',
    'session.ended': 'Session ended',
    'session.opened': 'Signed in',
    'setting.changed': 'Setting changed',
    'sign_in.failed': 'Sign-in failed',
    'sign_in.second_factor_failed': 'Sign-in failed at the second factor',
    'token.created': 'API token made',
    'token.revoked': 'API token revoked',
  },
  entities: {
    absence: 'Absence',
    committee: 'Committee',
    committee_member: 'Membership of a committee',
    committee_session: 'Session of a committee',
    contract: 'Contract',
    decision: 'Decision',
    employee: 'Person',
    participation: 'Participation',
    position: 'Position',
    programme: 'Programme',
    programme_grant: 'Grant',
    reminder_rule: 'Reminder rule',
    task: 'Task',
    unit: 'Unit',
  },
  facts: {
    created: 'new',
    date: 'day',
    job: 'run',
    key: 'setting',
    method: 'way',
    rejected: 'rejected',
    rows: 'rows',
    scopes: 'scope',
    second_factor: 'second factor',
    unchanged: 'unchanged',
    updated: 'updated',
  },
};

const sorted = (words: Record<string, string>, locale: Locale) =>
  Object.entries(words)
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale));

/** What has no words here is shown by its name. */
const saying = (words: Words, locale: Locale) => ({
  action: (name: string) => words.actions[name] ?? name,
  entity: (name: string) => words.entities[name] ?? name,
  fact: (name: string) => words.facts[name] ?? name,
  field: (name: string) => historyMessages[locale].field(name.replace(/_id$/, '')),
  kinds: sorted(words.kinds, locale),
  entities: sorted(words.entities, locale),
});

/** Texts of the record of who did what. */
export const auditMessages = messages({
  de: {
    ...saying(DE, 'de'),
    title: 'Protokoll',
    lead: 'Wer wann was getan hat. Einträge kommen nur hinzu; niemand kann sie hier ändern oder löschen.',
    views: 'Ansichten des Protokolls',
    entriesTab: 'Vorgänge',
    changesTab: 'Änderungen im Register',
    changesLead: 'Welche Angaben geändert oder gelöscht wurden. Die Inhalte stehen hier nicht.',
    none: 'Nichts gefunden',
    noneLead: 'Zu dieser Auswahl gibt es keine Einträge.',
    who: 'Wer (Anmeldename)',
    what: 'Was',
    from: 'Ab (TT.MM.JJJJ)',
    until: 'Bis (TT.MM.JJJJ)',
    all: 'Alles',
    when: 'Wann',
    whoColumn: 'Wer',
    deleted: 'gelöscht',
    changed: (fields: string) => `geändert: ${fields}`,
    about: (account: string) => `Konto: ${account}`,
  },
  en: {
    ...saying(EN, 'en'),
    title: 'Record',
    lead: 'Who did what, and when. Entries are only ever added; nobody can change or delete them here.',
    views: 'Views of the record',
    entriesTab: 'What was done',
    changesTab: 'Changes in the register',
    changesLead: 'Which entries were changed or deleted. Their contents are not shown here.',
    none: 'Nothing found',
    noneLead: 'There are no entries for this choice.',
    who: 'Who (sign-in name)',
    what: 'What',
    from: 'From (YYYY-MM-DD)',
    until: 'Until (YYYY-MM-DD)',
    all: 'Everything',
    when: 'When',
    whoColumn: 'Who',
    deleted: 'deleted',
    changed: (fields) => `changed: ${fields}`,
    about: (account) => `Account: ${account}`,
  },
});
