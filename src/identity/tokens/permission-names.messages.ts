import { type Bilingual, type Locale } from '../../shared/locale.js';

/** What a permission lets somebody do, in words. Policies live with their features; their names are known here. */
const NAMES: Record<string, Bilingual> = {
  'contracts:see': { de: 'Verträge ansehen', en: 'See contracts' },
  'contracts:export': { de: 'Verträge exportieren', en: 'Export contracts' },
  'contracts:import': { de: 'Verträge importieren', en: 'Import contracts' },
  'decisions:see': { de: 'Entscheidungen und Aufgaben ansehen', en: 'See decisions and tasks' },
  'decisions:propose': {
    de: 'Vorschläge machen, Finanzierung und Ausscheiden festhalten',
    en: 'Propose, record funding and who leaves',
  },
  'decisions:process': {
    de: 'Beteiligung, Unterschrift und Übergabe festhalten',
    en: 'Record participation, signature and delivery',
  },
  'mails:see': { de: 'Mails ansehen', en: 'See mails' },
  'mails:resend': { de: 'Mails erneut senden', en: 'Send mails again' },
  'jobs:see': { de: 'Zeitpläne und Läufe ansehen', en: 'See schedules and runs' },
  'jobs:run': { de: 'Läufe von Hand starten', en: 'Start runs by hand' },
  'units:see': { de: 'Organisationseinheiten ansehen', en: 'See organisational units' },
  'programmes:see': { de: 'Programme und Bewilligungen ansehen', en: 'See programmes and grants' },
  'programmes:edit': {
    de: 'Rechtsgrundlage, Kennzahlen, Ziele und Vorhaben pflegen',
    en: 'Keep legal basis, indicators, objectives and work items',
  },
  'programmes:fund': { de: 'Bewilligungen pflegen', en: 'Keep grants' },
  'sessions:see': { de: 'Sitzungen ansehen', en: 'See sessions' },
  'committees:see': { de: 'Gremien und Sitzungen ansehen', en: 'See committees and sessions' },
  'committees:edit': { de: 'Gremien, Mitglieder und Sitzungen pflegen', en: 'Keep committees, members and sessions' },
  'council-imports:see': {
    de: 'Importe aus Ratsinformationssystemen ansehen',
    en: 'See imports from council information systems',
  },
  'council-imports:start': {
    de: 'Aus Ratsinformationssystemen einlesen',
    en: 'Read in from council information systems',
  },
  'committees:invite': {
    de: 'Gremienmitgliedern Konten zuordnen und sie zum Lesen einladen',
    en: 'Assign accounts to members of committees and invite them to read',
  },
  'promises:see': { de: 'Zusagen und Anfragen ansehen', en: 'See promises and questions' },
  'promises:see_internal': {
    de: 'Auch interne Zusagen und Anfragen ansehen',
    en: 'See internal promises and questions too',
  },
  'promises:edit': { de: 'Zusagen und Anfragen pflegen', en: 'Keep promises and questions' },
  'committee-figures:see': { de: 'Zahlen für Ausschüsse ansehen', en: 'See figures for committees' },
  'programme-figures:see': { de: 'Zahlen für Steuerungsgruppen ansehen', en: 'See figures for steering groups' },
  'house:accounts': { de: 'Anzahl der Konten ansehen', en: 'See how many accounts there are' },
  'settings:see': { de: 'Einstellungen ansehen', en: 'See settings' },
  'settings:change': { de: 'Einstellungen ändern', en: 'Change settings' },
  'accounts:see': { de: 'Konten ansehen', en: 'See accounts' },
  'accounts:manage': { de: 'Konten verwalten', en: 'Manage accounts' },
  'operations:doctor': { de: 'Selbstprüfung ansehen', en: 'See the self-check' },
  'own:see': {
    de: 'Eigenes Konto mit Sitzungen, Kalenderadressen und Token ansehen',
    en: 'See the own account with its sessions, calendar addresses and tokens',
  },
  'own:change': {
    de: 'Eigenes Konto ändern, Sitzungen beenden, Kalenderadressen und Token widerrufen',
    en: 'Change the own account, end sessions, revoke calendar addresses and tokens',
  },
  'briefings:see': { de: 'Sachstandsberichte lesen', en: 'Read status briefings' },
  'briefings:write': { de: 'Sachstandsberichte entwerfen und ändern', en: 'Draft and change status briefings' },
  'briefings:release': { de: 'Sachstandsberichte freigeben', en: 'Release status briefings' },
  'briefings:name_cases': {
    de: 'Einzelfälle für die nichtöffentliche Fassung wählen',
    en: 'Choose single cases for the non-public version',
  },
  'audit:see': { de: 'Protokoll ansehen', en: 'See the audit log' },
};

const ORDER = Object.keys(NAMES);
const placeOf = (permission: string): number => (permission in NAMES ? ORDER.indexOf(permission) : ORDER.length);

/** In the order in which people read them: what is seen most comes first. */
export const inReadingOrder = (permissions: readonly string[]): string[] =>
  permissions.toSorted((a, b) => placeOf(a) - placeOf(b) || a.localeCompare(b, 'en'));

/** The words of a permission; its code for one that has none. */
export const permissionName = (permission: string, locale: Locale): string => NAMES[permission]?.[locale] ?? permission;
