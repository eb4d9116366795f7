import { formatNumber, messages, type Bilingual } from '../../shared/locale.js';

/** What the schema's own checks ask for, by the key that they give as their error. */
export const organisationExpected: Record<string, Bilingual> = {
  date: { de: 'ein Datum wie 31.12.2026 oder 2026-12-31', en: 'a date such as 2026-12-31 or 31.12.2026' },
  text: { de: 'ein Text', en: 'a text' },
  key: { de: 'eine Nummer oder ein Kürzel', en: 'a number or code' },
  email: { de: 'eine E-Mail-Adresse', en: 'an e-mail address' },
  days: { de: 'ganze Tage von 0 bis 3650', en: 'whole days from 0 to 3650' },
  paperDays: { de: 'ganze Tage von 0 bis 60', en: 'whole days from 0 to 60' },
  time: { de: 'eine Uhrzeit wie 17:00', en: 'a time of day such as 17:00' },
  deadlineStage: {
    de: 'ein Termin des Rückwärtsplans mit Tagen davor (0 bis 3650), zum Beispiel P2:14 oder P2/discussion:7',
    en: 'a deadline of the backward plan with days before it (0 to 3650), such as P2:14 or P2/discussion:7',
  },
  amount: {
    de: 'ein Betrag in Euro ohne Tausenderpunkte, zum Beispiel 850000 oder 850000,50',
    en: 'an amount in euros without thousands separators, such as 850000 or 850000.50',
  },
  fte: {
    de: 'ein Stellenanteil über 0 bis 10 mit höchstens vier Nachkommastellen, zum Beispiel 1 oder 0,5',
    en: 'full-time equivalents above 0 up to 10 with at most four decimals, such as 1 or 0.5',
  },
};

const meant = {
  de: (near?: string) => (near ? ` Meinten Sie ${near}?` : ''),
  en: (near?: string) => (near ? ` Did you mean ${near}?` : ''),
};

/** One sentence for each kind of problem in an organisation file. */
export const organisationProblem = messages({
  de: {
    bad_value: (expected: string, near?: string) =>
      `Der Wert ist nicht verwendbar; erwartet: ${expected}.${meant.de(near)}`,
    missing: (field: string, expected: string) => `Die Angabe „${field}“ fehlt; erwartet: ${expected}.`,
    unknown_key: (near?: string) => `Diese Angabe gibt es hier nicht.${meant.de(near)}`,
    yaml_syntax: (reason: string) => `Das ist kein gültiges YAML: ${reason}.`,
    duplicate: (row: number) => `Dieser Eintrag steht schon in Zeile ${row}. Bitte einen der beiden entfernen.`,
    missing_for_new: (field: string) =>
      `Dieser Eintrag ist im Register noch nicht vorhanden; dann wird „${field}“ gebraucht.`,
    leading_zeros: (number: string) =>
      `Im Register gibt es schon die Personalnummer ${number}. Bitte sie mit ihren führenden Nullen schreiben.`,
    unknown_person: (near?: string) =>
      `Diese Personalnummer ist weder im Register noch in dieser Datei.${meant.de(near)}`,
    unknown_unit: (near?: string) =>
      `Diese Organisationseinheit ist weder im Register noch in dieser Datei.${meant.de(near)}`,
    unknown_programme: (near?: string) =>
      `Dieses Programm ist weder im Register noch in dieser Datei.${meant.de(near)}`,
    unknown_committee: (near?: string) => `Dieses Gremium ist weder im Register noch in dieser Datei.${meant.de(near)}`,
    unknown_member: (near?: string) => `Dieses Mitglied ist in diesem Gremium nicht bekannt.${meant.de(near)}`,
    end_before_start: () => 'Das Ende liegt vor dem Beginn.',
    papers_after_session: () => 'Der Termin für die Unterlagen liegt nach der Sitzung.',
    unit_loop: (codes: string[]) =>
      `Die Einheiten sind einander im Kreis übergeordnet: ${codes.join(' → ')}. Bitte bei einer von ihnen „parent“ berichtigen.`,
    represents_self: () => 'Niemand kann sich selbst vertreten.',
  },
  en: {
    bad_value: (expected, near) => `The value cannot be used; expected: ${expected}.${meant.en(near)}`,
    missing: (field, expected) => `"${field}" is missing; expected: ${expected}.`,
    unknown_key: (near) => `There is no such entry here.${meant.en(near)}`,
    yaml_syntax: (reason) => `This is not valid YAML: ${reason}.`,
    duplicate: (row) => `This entry already stands in line ${row}. Remove one of the two.`,
    missing_for_new: (field) => `This entry is not in the register yet; then "${field}" is needed.`,
    leading_zeros: (number) =>
      `The register already has the personnel number ${number}. Write it with its leading zeros.`,
    unknown_person: (near) => `This personnel number is neither in the register nor in this file.${meant.en(near)}`,
    unknown_unit: (near) => `This unit is neither in the register nor in this file.${meant.en(near)}`,
    unknown_programme: (near) => `This programme is neither in the register nor in this file.${meant.en(near)}`,
    unknown_committee: (near) => `This committee is neither in the register nor in this file.${meant.en(near)}`,
    unknown_member: (near) => `This member is not known in this committee.${meant.en(near)}`,
    end_before_start: () => 'The end lies before the start.',
    papers_after_session: () => 'The deadline for papers lies after the session.',
    unit_loop: (codes) => `The units are each other's parents: ${codes.join(' → ')}. Correct "parent" of one of them.`,
    represents_self: () => 'Nobody can represent themselves.',
  },
});

/** Why a text is not YAML, by the parser's code; anything else is told by its place alone. */
export const yamlReason = messages({
  de: {
    DUPLICATE_KEY: () => 'dieselbe Angabe steht zweimal in einem Eintrag',
    TAB_AS_INDENT: () => 'eingerückt wird mit Leerzeichen, nicht mit Tabulatoren',
    BAD_INDENT: () => 'die Einrückung passt nicht zu den Zeilen darüber',
    MISSING_CHAR: () => 'ein Zeichen fehlt, etwa ein schließendes Anführungszeichen oder eine Klammer',
    other: () => 'an dieser Stelle passt der Aufbau nicht',
  },
  en: {
    DUPLICATE_KEY: () => 'the same key stands twice in one entry',
    TAB_AS_INDENT: () => 'indentation is made of spaces, not of tabs',
    BAD_INDENT: () => 'the indentation does not fit the lines above',
    MISSING_CHAR: () => 'a character is missing, such as a closing quote or bracket',
    other: () => 'the structure does not fit at this place',
  },
});

/** What the command says about files and results. */
export const organisationMessages = messages({
  de: {
    notFound: (file: string) => `Die Datei ${file} ist nicht lesbar. Bitte Pfad und Rechte prüfen.`,
    tooLarge: (limit: number) =>
      `Die Datei ist größer als ${formatNumber(limit / 1_048_576, 'de')} MiB. Eine Organisationsdatei ist viel kleiner; bitte prüfen, ob es die richtige Datei ist.`,
    empty: () =>
      'Die Datei enthält keine Angaben. docs/organisation.example.yaml zeigt, wie eine Organisationsdatei aussieht.',
    notText: () =>
      'Die Datei ist kein Text in UTF-8. Bitte als UTF-8 speichern; docs/organisation.example.yaml zeigt ein Beispiel.',
    result: (file: string, dryRun: boolean) =>
      dryRun ? `${file}: Probelauf, nichts wurde geändert.` : `${file}: übernommen.`,
    refused: (file: string) =>
      `${file}: nichts wurde übernommen. Bitte die genannten Stellen berichtigen und erneut einlesen.`,
    counts: (rows: number, created: number, updated: number, unchanged: number) =>
      `${formatNumber(rows, 'de')} Einträge: ${formatNumber(created, 'de')} neu, ${formatNumber(updated, 'de')} geändert, ${formatNumber(unchanged, 'de')} unverändert.`,
    problem: (row: number, column: string, value: string, message: string) =>
      `Zeile ${row}${column ? `, ${column}` : ''}${value ? ` („${value}“)` : ''}: ${message}`,
    problems: (count: number) => (count === 1 ? '1 Fehler:' : `${formatNumber(count, 'de')} Fehler:`),
  },
  en: {
    notFound: (file) => `The file ${file} cannot be read. Check path and permissions.`,
    tooLarge: (limit) =>
      `The file is larger than ${formatNumber(limit / 1_048_576, 'en')} MiB. An organisation file is much smaller; check that it is the right one.`,
    empty: () => 'The file has no entries. docs/organisation.example.yaml shows what an organisation file looks like.',
    notText: () => 'The file is not text in UTF-8. Save it as UTF-8; docs/organisation.example.yaml is an example.',
    result: (file, dryRun) => (dryRun ? `${file}: rehearsed, nothing was changed.` : `${file}: applied.`),
    refused: (file) => `${file}: nothing was applied. Correct the places named and import it again.`,
    counts: (rows, created, updated, unchanged) =>
      `${formatNumber(rows, 'en')} entries: ${formatNumber(created, 'en')} created, ${formatNumber(updated, 'en')} updated, ${formatNumber(unchanged, 'en')} unchanged.`,
    problem: (row, column, value, message) =>
      `Line ${row}${column ? `, ${column}` : ''}${value ? ` ("${value}")` : ''}: ${message}`,
    problems: (count) => (count === 1 ? '1 problem:' : `${formatNumber(count, 'en')} problems:`),
  },
});
