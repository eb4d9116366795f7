import { formatDate, formatInstant, messages, type Locale } from '../shared/locale.js';
import type { HistoryEntry } from './history.query.js';

function value(of: unknown, locale: Locale, empty: string): string {
  if (of === null || of === undefined || of === '') return empty;
  if (typeof of === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(of) ? formatDate(of, locale) : of;
  return JSON.stringify(of);
}

/** Fields of contracts and people as people call them; English readers know the field names. */
const FELDER: Record<string, string> = {
  number: 'Nummer',
  name: 'Bezeichnung',
  employee: 'Person',
  position: 'Stelle',
  unit: 'Organisationseinheit',
  programme: 'Programm',
  predecessor: 'Vorgängervertrag',
  job_title: 'Funktion',
  starts_on: 'Beginn',
  ends_on: 'Letzter Tag',
  ground: 'Befristungsgrund',
  ground_text: 'Befristungsgrund laut Quelle',
  signed_on: 'Unterschrieben am',
  received_on: 'Zugegangen am',
  weekly_hours: 'Wochenstunden',
  fte: 'Stellenanteil',
  pay_group: 'Entgeltgruppe',
  pay_step: 'Stufe',
  supervisor_number: 'Vorgesetzte Person',
  left_on: 'Ausgeschieden am',
  leaving_reason: 'Grund des Ausscheidens',
  note: 'Bemerkung',
  family_name: 'Nachname',
  given_name: 'Vorname',
  email: 'E-Mail-Adresse',
  locale: 'Sprache',
  reminder_mode: 'Art der Erinnerung',
};

export const historyMessages = messages({
  de: {
    heading: ['Wann', 'Wer', 'Was', 'Von', 'Nach'],
    when: (entry: HistoryEntry, zone: string) => formatInstant(entry.when, 'de', zone),
    subject: (entry: HistoryEntry) =>
      entry.entity === 'contract' ? `Vertrag ${entry.number}` : `Person ${entry.number}`,
    created: 'angelegt',
    deleted: 'gelöscht',
    field: (name: string) => FELDER[name] ?? name,
    value: (of: unknown) => value(of, 'de', '(leer)'),
    unknown: (number: string) =>
      `Weder ein Vertrag noch eine Person hat die Nummer ${number}. Bitte mit führenden Nullen angeben; „verbleib contracts“ nennt die Nummern.`,
  },
  en: {
    heading: ['When', 'Who', 'What', 'From', 'To'],
    when: (entry, zone) => formatInstant(entry.when, 'en', zone),
    subject: (entry) => (entry.entity === 'contract' ? `Contract ${entry.number}` : `Person ${entry.number}`),
    created: 'created',
    deleted: 'deleted',
    field: (name) => name.replaceAll('_', ' '),
    value: (of) => value(of, 'en', '(empty)'),
    unknown: (number) =>
      `Neither a contract nor a person has the number ${number}. Give it with leading zeros; "verbleib contracts" lists the numbers.`,
  },
});
