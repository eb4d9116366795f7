import type { Bilingual } from '../shared/locale.js';

const text = (de: string, en: string): Bilingual => ({ de, en });

/** What the database refuses, by the constraint's name, and what to do about it. */
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
  programme_statement_end_not_before_start: text(
    'Eine Rechtsgrundlage endet vor ihrem Inkrafttreten. Bitte beide Daten prüfen.',
    'A legal basis ends before it comes into force. Check both dates.',
  ),
  programme_indicator_once: text(
    'Dieses Kürzel hat schon eine Kennzahl des Programms. Bitte jedes Kürzel nur einmal vergeben.',
    'An indicator of the programme has this code already. Use each code once.',
  ),
  programme_indicator_range: text(
    'Der größte Wert ist kleiner als der kleinste. Bitte beide Werte prüfen.',
    'The highest value is lower than the lowest. Check both values.',
  ),
  programme_indicator_value_once: text(
    'Für diesen Monat gibt es bei dieser Kennzahl schon einen Wert. Bitte den vorhandenen ändern.',
    'This indicator has a value for that month already. Change that one.',
  ),
  programme_participant_named: text(
    'Bitte einen Namen oder eine Organisation eintragen.',
    'Enter a name or an organisation.',
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
  committee_member_account_once: text(
    'Dieses Konto ist in diesem Gremium schon einem anderen Mitglied mit derselben Funktion zugeordnet. Bitte lösen Sie zuerst jene Zuordnung.',
    'In this committee the account belongs already to another member with the same role. Remove it there first.',
  ),
  committee_member_not_own_deputy: text(
    'Ein Mitglied ist als eigene Vertretung eingetragen. Bitte ein anderes Mitglied eintragen.',
    'A member is entered as their own deputy. Enter another member.',
  ),
  committee_session_once: text(
    'Diese Sitzung (Gremium, Tag, Bezeichnung) gibt es schon. Bitte nur einmal eintragen oder anders bezeichnen.',
    'This session (committee, day, name) exists already. Enter it once, or give it another name.',
  ),
  committee_session_papers_before: text(
    'Die Unterlagen wären erst nach der Sitzung fällig. Bitte beide Tage prüfen.',
    'The papers would be due after the session. Check both days.',
  ),
  promise_answered_dated: text(
    'Zu einer beantworteten Zusage oder Anfrage gehört der Tag der Antwort, zu einer anderen nicht. Bitte den Stand prüfen.',
    'An answered promise or question has a day of its answer, any other has none. Check its state.',
  ),
  promise_answered_in_words: text(
    'Die Antwort fehlt. Bitte eintragen, was geantwortet wurde.',
    'The answer is missing. Enter what was answered.',
  ),
  promise_one_due: text(
    'Fällig ist eine Zusage oder Anfrage zu einer Sitzung oder an einem Tag, nicht beides. Bitte eines davon leer lassen.',
    'A promise or question is due at a session or on a day, not both. Leave one of them empty.',
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
