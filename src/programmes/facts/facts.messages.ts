import { messages } from '../../shared/locale.js';
import type { FactKind } from './kinds.js';

interface KindWords {
  /** Over the list. */
  title: string;
  add: string;
  change: string;
  removed: string;
  saved: string;
  /** Where there is none yet: why one would enter it. */
  none: string;
}

export type State =
  | 'open'
  | 'on_track'
  | 'at_risk'
  | 'reached'
  | 'done'
  | 'dropped'
  | 'expected'
  | 'announced'
  | 'approved'
  | 'statute'
  | 'withdrawn';

const KINDS_DE: Record<FactKind, KindWords> = {
  statements: {
    title: 'Rechtsgrundlage',
    add: 'Stand der Rechtsgrundlage eintragen',
    change: 'Stand der Rechtsgrundlage ändern',
    removed: 'Der Stand der Rechtsgrundlage ist entfernt.',
    saved: 'Der Stand der Rechtsgrundlage ist gespeichert.',
    none: 'Halten Sie fest, wer wann was zur Rechtsgrundlage gesagt hat und wie sicher es ist.',
  },
  grants: {
    title: 'Bewilligungen',
    add: 'Bewilligung eintragen',
    change: 'Bewilligung ändern',
    removed: 'Die Bewilligung ist entfernt.',
    saved: 'Die Bewilligung ist gespeichert.',
    none: 'Ohne Bewilligung ist nicht zu sehen, wie lange die Mittel reichen.',
  },
  indicators: {
    title: 'Kennzahlen',
    add: 'Kennzahl anlegen',
    change: 'Kennzahl ändern',
    removed: 'Die Kennzahl ist mit ihren Werten entfernt.',
    saved: 'Die Kennzahl ist gespeichert.',
    none: 'Legen Sie die erste Kennzahl an, zum Beispiel Beratungen je Monat. Danach tragen Sie je Monat einen Wert ein oder lesen eine Datei ein.',
  },
  objectives: {
    title: 'Ziele der Steuerungsgruppe',
    add: 'Ziel eintragen',
    change: 'Ziel ändern',
    removed: 'Das Ziel ist entfernt.',
    saved: 'Das Ziel ist gespeichert.',
    none: 'Tragen Sie ein, was die Steuerungsgruppe erreichen will, wer darauf achtet und bis wann.',
  },
  'work-items': {
    title: 'Vorhaben',
    add: 'Vorhaben eintragen',
    change: 'Vorhaben ändern',
    removed: 'Das Vorhaben ist mit Meilensteinen und Beteiligten entfernt.',
    saved: 'Das Vorhaben ist gespeichert.',
    none: 'Tragen Sie ein, woran gearbeitet wird, zum Beispiel ein Konzept mit seinen Meilensteinen.',
  },
  milestones: {
    title: 'Meilensteine',
    add: 'Meilenstein eintragen',
    change: 'Meilenstein ändern',
    removed: 'Der Meilenstein ist entfernt.',
    saved: 'Der Meilenstein ist gespeichert.',
    none: 'Noch kein Meilenstein.',
  },
  participants: {
    title: 'Beteiligte',
    add: 'Beteiligte eintragen',
    change: 'Beteiligte ändern',
    removed: 'Die Beteiligten sind geändert.',
    saved: 'Die Beteiligten sind geändert.',
    none: 'Noch niemand eingetragen.',
  },
};

const KINDS_EN: Record<FactKind, KindWords> = {
  statements: {
    title: 'Legal basis',
    add: 'Enter a statement on the legal basis',
    change: 'Change a statement on the legal basis',
    removed: 'The statement is removed.',
    saved: 'The statement is saved.',
    none: 'Record who said what about the legal basis, when, and how certain it is.',
  },
  grants: {
    title: 'Grants',
    add: 'Enter a grant',
    change: 'Change a grant',
    removed: 'The grant is removed.',
    saved: 'The grant is saved.',
    none: 'Without a grant nobody can see how long the money lasts.',
  },
  indicators: {
    title: 'Indicators',
    add: 'Enter an indicator',
    change: 'Change an indicator',
    removed: 'The indicator is removed with its values.',
    saved: 'The indicator is saved.',
    none: 'Enter the first indicator, for example advice sessions a month. Then enter a value for each month, or read a file.',
  },
  objectives: {
    title: 'Objectives of the steering group',
    add: 'Enter an objective',
    change: 'Change an objective',
    removed: 'The objective is removed.',
    saved: 'The objective is saved.',
    none: 'Enter what the steering group wants to reach, who looks after it, and by when.',
  },
  'work-items': {
    title: 'Work items',
    add: 'Enter a work item',
    change: 'Change a work item',
    removed: 'The work item is removed with its milestones and participants.',
    saved: 'The work item is saved.',
    none: 'Enter what is being worked on, for example a concept with its milestones.',
  },
  milestones: {
    title: 'Milestones',
    add: 'Enter a milestone',
    change: 'Change a milestone',
    removed: 'The milestone is removed.',
    saved: 'The milestone is saved.',
    none: 'No milestone yet.',
  },
  participants: {
    title: 'Participants',
    add: 'Enter participants',
    change: 'Change participants',
    removed: 'The participants are changed.',
    saved: 'The participants are changed.',
    none: 'Nobody entered yet.',
  },
};

const FIELDS_DE = {
  said_on: 'Gesagt am',
  certainty: 'Wie sicher',
  text: 'Was gesagt wurde',
  source: 'Quelle',
  in_force_from: 'In Kraft ab',
  in_force_until: 'In Kraft bis',
  title: 'Bezeichnung',
  starts_on: 'Erster Tag',
  ends_on: 'Letzter Tag',
  amount_cents: 'Betrag in Euro',
  code: 'Kürzel',
  name: 'Name',
  unit: 'Einheit',
  definition: 'Was gezählt wird',
  counts_people: 'Zählt Personen',
  minimum: 'Üblicher kleinster Wert',
  maximum: 'Üblicher größter Wert',
  ended: 'Wird nicht mehr erhoben',
  owner: 'Zuständig',
  due_on: 'Fällig am',
  state: 'Stand',
  note: 'Bemerkung',
  kind: 'Art',
  work_item_id: 'Vorhaben',
  done_on: 'Erledigt am',
  organisation: 'Organisation',
};

/** A column that people fill in. */
export type FieldName = keyof typeof FIELDS_DE;

const FIELDS_EN: Record<FieldName, string> = {
  said_on: 'Said on',
  certainty: 'How certain',
  text: 'What was said',
  source: 'Source',
  in_force_from: 'In force from',
  in_force_until: 'In force until',
  title: 'Title',
  starts_on: 'First day',
  ends_on: 'Last day',
  amount_cents: 'Amount in euros',
  code: 'Code',
  name: 'Name',
  unit: 'Unit',
  definition: 'What is counted',
  counts_people: 'Counts people',
  minimum: 'Usual lowest value',
  maximum: 'Usual highest value',
  ended: 'No longer collected',
  owner: 'Owner',
  due_on: 'Due on',
  state: 'State',
  note: 'Note',
  kind: 'Kind',
  work_item_id: 'Work item',
  done_on: 'Done on',
  organisation: 'Organisation',
};

const HINTS_DE: Partial<Record<FieldName, string>> = {
  certainty:
    'Angekündigt: öffentlich gesagt, aber ohne Bescheid. Bewilligt oder beschlossen: Bescheid oder Beschluss liegt vor. Im Gesetz: es steht dort; wie viel Geld es gibt, kann offen sein.',
  source: 'Zum Beispiel: Bescheid vom 12.12.2025, Erlass, Pressemitteilung des Ministeriums.',
  in_force_until: 'Letzter Tag. Leer: ohne Ende.',
  ends_on: 'Letzter Tag, für den Mittel da sind. Leer: ohne Ende.',
  amount_cents: 'Für die ganze Laufzeit, zum Beispiel 850000 oder 850.000,00.',
  code: 'Kurz und eindeutig im Programm; so heißt die Kennzahl auch in einer Datei.',
  unit: 'Zum Beispiel: Beratungen, Personen, Stunden.',
  counts_people: 'Kleine Werte werden dann außerhalb der Verwaltung nicht gezeigt.',
  minimum: 'Nach Werten darunter wird beim Eintragen gefragt.',
  maximum: 'Nach Werten darüber wird beim Eintragen gefragt.',
  kind: 'Zum Beispiel: Konzept, Auswertung, Veranstaltung.',
};

const HINTS_EN: Partial<Record<FieldName, string>> = {
  certainty:
    'Announced: said in public, without a notice. Approved: there is a notice or a resolution. In statute: it stands there; how much money there is may be open.',
  source: 'For example: notice of 12 December 2025, decree, press release of the ministry.',
  in_force_until: 'Last day. Empty: without end.',
  ends_on: 'Last day that is funded. Empty: without end.',
  amount_cents: 'For the whole period, for example 850000.',
  code: 'Short and unique in the programme; a file names the indicator by it.',
  unit: 'For example: sessions, people, hours.',
  counts_people: 'Small values are then not shown outside of the administration.',
  minimum: 'A value below is asked about when it is entered.',
  maximum: 'A value above is asked about when it is entered.',
  kind: 'For example: concept, evaluation, event.',
};

const STATES_DE: Record<State, string> = {
  open: 'offen',
  on_track: 'auf gutem Weg',
  at_risk: 'gefährdet',
  reached: 'erreicht',
  done: 'erledigt',
  dropped: 'aufgegeben',
  expected: 'erwartet',
  announced: 'angekündigt',
  approved: 'bewilligt oder beschlossen',
  statute: 'im Gesetz',
  withdrawn: 'zurückgenommen',
};

const STATES_EN: Record<State, string> = {
  open: 'open',
  on_track: 'on track',
  at_risk: 'at risk',
  reached: 'reached',
  done: 'done',
  dropped: 'dropped',
  expected: 'expected',
  announced: 'announced',
  approved: 'approved',
  statute: 'in statute',
  withdrawn: 'withdrawn',
};

/** Words for what is entered of programmes: kinds, fields, states, and what stands in the way. */
export const factsMessages = messages({
  de: {
    kinds: KINDS_DE,
    fields: FIELDS_DE,
    hints: HINTS_DE,
    states: STATES_DE,
    yes: 'ja',
    no: 'nein',
    none: 'nichts',
    save: 'Speichern',
    remove: 'Entfernen',
    removeNow: 'Endgültig entfernen',
    removeTitle: (what: string) => `${what}: wirklich entfernen?`,
    removeHint: 'Der Eintrag verschwindet von den Seiten und bleibt in der Änderungshistorie.',
    showEffect: 'Auswirkung zeigen',
    effectTitle: 'Auswirkung auf die drei Uhren',
    effectSame: 'Die drei Uhren sagen danach dasselbe wie jetzt.',
    before: 'Jetzt',
    after: 'Danach',
    agree: 'Verträge, Mittel und Stellen passen zusammen.',
    back: 'Zurück zum Formular',
    inFuture: 'Dieser Tag liegt in der Zukunft. Bitte eintragen, was schon geschehen ist.',
    chooseWorkItem: 'Bitte ein Vorhaben dieses Programms wählen.',
    stale: 'Jemand anderes hat das gerade geändert. Bitte sehen Sie den neuen Stand an und speichern Sie erneut.',
    noWorkItems: 'Tragen Sie zuerst ein Vorhaben ein.',
  },
  en: {
    kinds: KINDS_EN,
    fields: FIELDS_EN,
    hints: HINTS_EN,
    states: STATES_EN,
    yes: 'yes',
    no: 'no',
    none: 'nothing',
    save: 'Save',
    remove: 'Remove',
    removeNow: 'Remove for good',
    removeTitle: (what: string) => `${what}: really remove?`,
    removeHint: 'The entry disappears from the pages and stays in the history of changes.',
    showEffect: 'Show the effect',
    effectTitle: 'Effect on the three clocks',
    effectSame: 'The three clocks then say the same as now.',
    before: 'Now',
    after: 'Then',
    agree: 'Contracts, funding and posts fit together.',
    back: 'Back to the form',
    inFuture: 'This day lies in the future. Please enter what has happened already.',
    chooseWorkItem: 'Please choose a work item of this programme.',
    stale: 'Somebody else has just changed this. Please look at it as it is now and save again.',
    noWorkItems: 'Enter a work item first.',
  },
});
