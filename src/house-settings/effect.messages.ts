import { formatDate, formatNumber, type Locale, messages } from '../shared/locale.js';

const n = (value: number, locale: Locale): string => formatNumber(value, locale);

const ROLES_DE: Record<string, string> = {
  hr: 'Personalstelle',
  manager: 'Leitung',
  escalation: 'nächsthöhere Leitung',
  committee: 'Ausschuss',
  employee: 'Beschäftigte selbst',
};
const ROLES_EN: Record<string, string> = {
  hr: 'HR',
  manager: 'manager',
  escalation: 'next manager up',
  committee: 'committee',
  employee: 'employees themselves',
};

export const effectMessages = messages({
  de: {
    title: 'Das würde sich ändern',
    changes: 'Ihre Änderung',
    setting: 'Einstellung',
    before: 'bisher',
    after: 'künftig',
    reminders: 'Erinnerungen',
    counts: (added: number, gone: number) =>
      added + gone === 0
        ? 'Keine Erinnerung des kommenden Jahres ändert sich.'
        : `Im kommenden Jahr kommen ${n(added, 'de')} Erinnerungen hinzu, ${n(gone, 'de')} entfallen.`,
    cut: (shown: number) => `Die Liste zeigt die ersten ${n(shown, 'de')} Zeilen.`,
    change: 'Änderung',
    changed: (change: 'added' | 'gone'): string => (change === 'added' ? 'neu' : 'entfällt'),
    on: 'Tag',
    who: 'Wer',
    what: 'Wofür',
    nobody: 'niemand erreichbar',
    role: (role: string) => ROLES_DE[role] ?? role,
    about: (contracts: number, end: string, stage: number) =>
      `${n(contracts, 'de')} ${contracts === 1 ? 'Vertrag' : 'Verträge'} bis ${formatDate(end, 'de')} (${n(stage, 'de')} Tage vorher)`,
    aboutStaff: (contracts: number, end: string) =>
      `${n(contracts, 'de')} ${contracts === 1 ? 'Vertrag' : 'Verträge'} bis ${formatDate(end, 'de')}: Arbeitsuchendmeldung`,
    plans: 'Termine der Rückwärtspläne',
    noPlans: 'Kein Termin verschiebt sich.',
    plansMoved: (count: number) =>
      `${n(count, 'de')} ${count === 1 ? 'Termin verschiebt' : 'Termine verschieben'} sich.`,
    end: 'Letzter Vertragstag',
    deadline: 'Termin',
    none: '–',
    cliffs: 'Vertragskanten',
    noCliffs: 'Dieselben Vertragskanten wie bisher.',
    cliff: (name: string, end: string, contracts: number) =>
      `${name}: ${n(contracts, 'de')} Verträge enden am ${formatDate(end, 'de')}`,
    costs: 'Kosten am Beispiel',
    costsOf: (name: string, end: string) =>
      `Alle Verträge von ${name}, die am ${formatDate(end, 'de')} enden, um ein Jahr verlängern`,
    perYear: 'Kosten im Jahr',
    losing: 'Kosten, wenn alle gehen',
    unknown: 'nicht bekannt',
    noCohort: 'Es gibt gerade keine Vertragskante, an der sich die Kosten zeigen ließen.',
    kept: 'Importe, deren Einzelheiten noch da sind',
    keptCount: (before: number, after: number) =>
      before === after
        ? `${n(before, 'de')}; daran ändert sich nichts.`
        : `${n(before, 'de')}, nach dem nächsten Aufräumen ${n(after, 'de')}. Gelöschtes kommt nicht zurück.`,
    save: 'Änderung speichern',
    back: 'Zurück zum Formular',
    mailsStay:
      'E-Mails, die schon geschrieben sind, bleiben, wie sie sind. Gespeichert wird erst mit der Schaltfläche unten.',
  },
  en: {
    title: 'This would change',
    changes: 'Your change',
    setting: 'Setting',
    before: 'until now',
    after: 'from now on',
    reminders: 'Reminders',
    counts: (added: number, gone: number) =>
      added + gone === 0
        ? 'No reminder of the coming year changes.'
        : `In the coming year ${n(added, 'en')} reminders are new and ${n(gone, 'en')} are dropped.`,
    cut: (shown: number) => `The list shows the first ${n(shown, 'en')} lines.`,
    change: 'Change',
    changed: (change: 'added' | 'gone'): string => (change === 'added' ? 'new' : 'dropped'),
    on: 'Day',
    who: 'Who',
    what: 'About',
    nobody: 'nobody can be reached',
    role: (role: string) => ROLES_EN[role] ?? role,
    about: (contracts: number, end: string, stage: number) =>
      `${n(contracts, 'en')} ${contracts === 1 ? 'contract' : 'contracts'} until ${formatDate(end, 'en')} (${n(stage, 'en')} days before)`,
    aboutStaff: (contracts: number, end: string) =>
      `${n(contracts, 'en')} ${contracts === 1 ? 'contract' : 'contracts'} until ${formatDate(end, 'en')}: job-seeker date`,
    plans: 'Dates of the backward plans',
    noPlans: 'No date moves.',
    plansMoved: (count: number) => `${n(count, 'en')} ${count === 1 ? 'date moves' : 'dates move'}.`,
    end: 'Last day of the contract',
    deadline: 'Deadline',
    none: '–',
    cliffs: 'Cliffs',
    noCliffs: 'The same cliffs as until now.',
    cliff: (name: string, end: string, contracts: number) =>
      `${name}: ${n(contracts, 'en')} contracts end on ${formatDate(end, 'en')}`,
    costs: 'Costs by an example',
    costsOf: (name: string, end: string) =>
      `Extending all contracts of ${name} that end on ${formatDate(end, 'en')} by a year`,
    perYear: 'Cost per year',
    losing: 'Cost if all leave',
    unknown: 'not known',
    noCohort: 'There is no cliff at present by which the costs could be shown.',
    kept: 'Imports whose details are still there',
    keptCount: (before: number, after: number) =>
      before === after
        ? `${n(before, 'en')}; this does not change.`
        : `${n(before, 'en')}, after the next tidying ${n(after, 'en')}. What is deleted does not come back.`,
    save: 'Save the change',
    back: 'Back to the form',
    mailsStay: 'Mails that are written already stay as they are. Nothing is saved before you press the button below.',
  },
});
