import type { Bilingual } from '../shared/locale.js';

const text = (de: string, en: string): Bilingual => ({ de, en });

/** What the database refuses, by the constraint's name (migration 0001), and what to do about it. */
export const CONSTRAINT_TEXTS: Record<string, Bilingual> = {
  contract_no_overlap: text(
    'Zwei Verträge derselben Person auf derselben Stelle überschneiden sich. Bitte Beginn und Ende der beiden Verträge prüfen.',
    'Two contracts of one person in one post overlap. Check start and end of both contracts.',
  ),
  contract_end_not_before_start: text(
    'Ein Vertrag endet vor seinem Beginn. Bitte beide Daten prüfen.',
    'A contract ends before it starts. Check both dates.',
  ),
  contract_leaving_not_before_start: text(
    'Ein Austritt liegt vor dem Vertragsbeginn. Bitte beide Daten prüfen.',
    'A leaving date lies before the start of the contract. Check both dates.',
  ),
  contract_not_own_predecessor: text(
    'Ein Vertrag ist als sein eigener Vorgänger eingetragen. Bitte den Vorgängervertrag berichtigen.',
    'A contract is entered as its own predecessor. Correct the predecessor.',
  ),
  contract_follows_predecessor: text(
    'Ein Vertrag schließt nicht an seinen Vorgänger an: Der Vorgänger muss derselben Person gehören, befristet sein und vor dem Beginn enden. Bitte den Vorgängervertrag prüfen.',
    'A contract does not follow its predecessor: the predecessor must be the same person’s, fixed-term, and end before the start. Check the predecessor.',
  ),
  contract_one_successor: text(
    'Zwei Verträge nennen denselben Vorgänger. Bitte die Vertragskette prüfen.',
    'Two contracts name the same predecessor. Check the chain of contracts.',
  ),
  contract_number_key: text(
    'Diese Vertragsnummer gibt es schon. Bitte jede Vertragsnummer nur einmal vergeben.',
    'This contract number exists already. Use each contract number once.',
  ),
  employee_number_key: text(
    'Diese Personalnummer gibt es schon. Bitte jede Personalnummer nur einmal vergeben.',
    'This personnel number exists already. Use each personnel number once.',
  ),
  unit_code_key: text(
    'Diese Organisationseinheit gibt es schon. Bitte jedes Kürzel nur einmal vergeben.',
    'This unit exists already. Use each code once.',
  ),
  unit_not_own_parent: text(
    'Eine Organisationseinheit ist sich selbst übergeordnet. Bitte die übergeordnete Einheit berichtigen.',
    'A unit is its own parent. Correct the parent unit.',
  ),
  unit_no_loop: text(
    'Organisationseinheiten sind einander im Kreis übergeordnet. Bitte die übergeordneten Einheiten prüfen.',
    'Units are each other’s parents. Check the parent units.',
  ),
  programme_code_key: text(
    'Dieses Programm gibt es schon. Bitte jedes Kürzel nur einmal vergeben.',
    'This programme exists already. Use each code once.',
  ),
  programme_grant_end_not_before_start: text(
    'Eine Bewilligung endet vor ihrem Beginn. Bitte beide Daten prüfen.',
    'A grant ends before it starts. Check both dates.',
  ),
  programme_grant_once: text(
    'Diese Bewilligung (Programm, Titel, Beginn) gibt es schon. Bitte nur einmal eintragen.',
    'This grant (programme, title, start) exists already. Enter it once.',
  ),
  position_number_key: text(
    'Diese Stelle gibt es schon. Bitte jede Stellennummer nur einmal vergeben.',
    'This position exists already. Use each position number once.',
  ),
  committee_code_key: text(
    'Dieses Gremium gibt es schon. Bitte jedes Kürzel nur einmal vergeben.',
    'This committee exists already. Use each code once.',
  ),
  committee_member_end_not_before_start: text(
    'Eine Mitgliedschaft endet vor ihrem Beginn. Bitte beide Daten prüfen.',
    'A membership ends before it starts. Check both dates.',
  ),
  committee_member_once: text(
    'Dieses Mitglied (Gremium, Name, Beginn) gibt es schon. Bitte nur einmal eintragen.',
    'This member (committee, name, start) exists already. Enter them once.',
  ),
  absence_end_not_before_start: text(
    'Eine Abwesenheit endet vor ihrem Beginn. Bitte beide Daten prüfen.',
    'An absence ends before it starts. Check both dates.',
  ),
  absence_not_by_self: text(
    'Jemand ist als eigene Vertretung eingetragen. Bitte eine andere Person eintragen.',
    'Somebody is entered as their own representative. Enter another person.',
  ),
  absence_once: text(
    'Diese Abwesenheit (Person, Beginn) gibt es schon. Bitte nur einmal eintragen.',
    'This absence (person, start) exists already. Enter it once.',
  ),
  reminder_rule_once: text(
    'Für diese Einheit und diesen Befristungsgrund gibt es schon eine Regel. Bitte nur einmal eintragen.',
    'There is a rule for this unit and ground already. Enter it once.',
  ),
};

/** For a rule of the database that has no sentence of its own: its kind, and its name for support. */
export const OTHER_CONSTRAINT: Record<'check' | 'reference' | 'unique' | 'missing', (name: string) => Bilingual> = {
  check: (name) =>
    text(
      `Ein Wert liegt außerhalb des Erlaubten (Regel ${name}). Bitte die Angaben prüfen.`,
      `A value is out of range (rule ${name}). Check the data.`,
    ),
  reference: (name) =>
    text(
      `Ein Eintrag, auf den verwiesen wird, ist nicht vorhanden oder wird noch gebraucht (Regel ${name}). Bitte die Verweise prüfen.`,
      `An entry that is referred to does not exist, or is still needed (rule ${name}). Check the references.`,
    ),
  unique: (name) =>
    text(
      `Ein Eintrag ist schon vorhanden (Regel ${name}). Bitte nur einmal eintragen.`,
      `An entry exists already (rule ${name}). Enter it once.`,
    ),
  missing: (name) =>
    text(`Eine Pflichtangabe fehlt (${name}). Bitte ergänzen.`, `A required value is missing (${name}). Add it.`),
};
