import type { HouseSettingKey, HouseSettingSection } from '../config/house-setting-keys.js';
import { messages } from '../shared/locale.js';

interface FieldText {
  label: string;
  hint: string;
}

const DE: Record<HouseSettingKey, FieldText> = {
  'reminders.stages': {
    label: 'Vorlaufstufen in Tagen vor dem letzten Vertragstag',
    hint: 'Für Personalstelle und Leitung, zum Beispiel 180, 90, 30. Einheiten können eigene haben.',
  },
  'reminders.deadlineStages': {
    label: 'Vorlaufstufen vor Terminen des Rückwärtsplans',
    hint: 'Regel und Tage, zum Beispiel P2:14 für 14 Tage vor dem letzten Tag für den Personalrat. Leer: keine.',
  },
  'reminders.escalationStages': {
    label: 'Stufen, auf denen auch die nächsthöhere Leitung erinnert wird',
    hint: 'In Tagen vor dem letzten Vertragstag, zum Beispiel 14, 7.',
  },
  'reminders.committeeStages': {
    label: 'Vorlaufstufen für Ausschussmitglieder',
    hint: 'In Tagen vor dem letzten Vertragstag; die E-Mails nennen keine Namen.',
  },
  'reminders.mode': { label: 'E-Mails', hint: 'Beschäftigte können für sich etwas anderes wünschen.' },
  'reminders.hrMailbox': {
    label: 'Postfach der Personalstelle',
    hint: 'Wohin Erinnerungen gehen, wenn für eine Einheit niemand zuständig ist. Leer: Es wird ein Hinweis daraus.',
  },
  'staff.mails': { label: 'Beschäftigte über ihr eigenes Vertragsende informieren', hint: '' },
  'staff.remindDays': {
    label: 'Zweite E-Mail an Beschäftigte: Tage vor dem Termin der Arbeitsuchendmeldung',
    hint: 'Von 1 bis 60.',
  },
  holidayRegion: { label: 'Feiertage', hint: 'Das Land, dessen gesetzliche Feiertage gelten.' },
  officeClosed: {
    label: 'Weitere Tage ohne Dienstbetrieb',
    hint: 'Jedes Jahr, als MM-TT, zum Beispiel 12-24, 12-31. Planungstermine rücken davor, gesetzliche Fristen nicht.',
  },
  'plan.atRiskDays': {
    label: 'Termine gelten als gefährdet ab so vielen Tagen vorher',
    hint: 'Solange sie nicht erledigt sind.',
  },
  'law.profile': { label: 'Rechtsrahmen', hint: 'Legt Fristen und Beteiligung fest.' },
  'law.parameters': {
    label: 'Eigene Werte der Rechtsregeln',
    hint: 'Zum Beispiel P2.days=10, S2.days=21. Leer: die Werte des Rechtsrahmens.',
  },
  'cliffs.minContracts': { label: 'Vertragskante: Verträge mindestens', hint: 'So viele enden am selben Tag.' },
  'cliffs.minShareFixedTerm': {
    label: 'Anteil an den befristet Beschäftigten mindestens',
    hint: 'Von 0 bis 1; 0,3 sind 30 %. Es genügt, wenn einer der beiden Anteile erreicht ist.',
  },
  'cliffs.minShareTotal': { label: 'Anteil an allen Beschäftigten mindestens', hint: 'Von 0 bis 1.' },
  'cliffs.horizonDays': { label: 'So viele Tage wird vorausgeschaut', hint: '548 sind etwa anderthalb Jahre.' },
  'pay.table': { label: 'Entgelttabelle', hint: 'Name einer Tabelle der Installation.' },
  'pay.bonusRate': { label: 'Jahressonderzahlung in Monatsentgelten', hint: 'Zum Beispiel 0,85.' },
  'pay.onCostRate': {
    label: 'Arbeitgeberanteile',
    hint: 'Sozialversicherung und Zusatzversorgung als Anteil, zum Beispiel 0,28.',
  },
  'vacancy.days': { label: 'Arbeitstage, bis eine Stelle wieder besetzt ist', hint: '' },
  'vacancy.factor': {
    label: 'Kosten eines unbesetzten Tages, gemessen an einem Arbeitstag',
    hint: '1 heißt: so viel wie ein Arbeitstag.',
  },
  'vacancy.recruiting': { label: 'Ausschreibung und Auswahl je Stelle', hint: 'In Euro.' },
  'vacancy.onboarding': { label: 'Einarbeitung je Stelle', hint: 'In Euro.' },
  'vacancy.source': { label: 'Woher diese Zahlen stammen', hint: 'Leer: Sie werden als Annahmen bezeichnet.' },
  'import.keepDays': {
    label: 'Hochgeladene Dateien und Einzelheiten von Importen: Tage',
    hint: 'Danach werden sie gelöscht; so lange lässt sich ein Import zurücknehmen. Wann er war und was er zählte, bleibt.',
  },
};

const EN: Record<HouseSettingKey, FieldText> = {
  'reminders.stages': {
    label: 'Lead times in days before the last day of the contract',
    hint: 'For HR and managers, such as 180, 90, 30. Units can have their own.',
  },
  'reminders.deadlineStages': {
    label: 'Lead times before deadlines of the backward plan',
    hint: 'Rule and days, such as P2:14 for 14 days before the last day for the staff council. Empty: none.',
  },
  'reminders.escalationStages': {
    label: 'Stages at which the next manager up is reminded too',
    hint: 'In days before the last day of the contract, such as 14, 7.',
  },
  'reminders.committeeStages': {
    label: 'Lead times for committee members',
    hint: 'In days before the last day of the contract; these mails name nobody.',
  },
  'reminders.mode': { label: 'Mails', hint: 'Each person can wish otherwise.' },
  'reminders.hrMailbox': {
    label: "HR's mailbox",
    hint: 'Where reminders go when nobody is responsible for a unit. Empty: it becomes a flag.',
  },
  'staff.mails': { label: 'Tell employees about the end of their own contract', hint: '' },
  'staff.remindDays': { label: 'Second mail to employees: days before the job-seeker date', hint: 'From 1 to 60.' },
  holidayRegion: { label: 'Public holidays', hint: 'The state whose public holidays count.' },
  officeClosed: {
    label: 'Further days on which offices are closed',
    hint: 'Each year, as MM-DD, such as 12-24, 12-31. Planning dates move before them, legal periods do not.',
  },
  'plan.atRiskDays': {
    label: 'Deadlines count as at risk from this many days before',
    hint: 'As long as they are not met.',
  },
  'law.profile': { label: 'Legal framework', hint: 'Decides on periods and participation.' },
  'law.parameters': {
    label: "The house's own values of the rules",
    hint: "Such as P2.days=10, S2.days=21. Empty: the framework's values.",
  },
  'cliffs.minContracts': { label: 'Cliff: at least this many contracts', hint: 'Ending on one day.' },
  'cliffs.minShareFixedTerm': {
    label: 'At least this share of fixed-term staff',
    hint: 'From 0 to 1; 0.3 is 30 %. One of the two shares is enough.',
  },
  'cliffs.minShareTotal': { label: 'At least this share of all staff', hint: 'From 0 to 1.' },
  'cliffs.horizonDays': {
    label: 'How many days ahead cliffs are looked for',
    hint: '548 are about a year and a half.',
  },
  'pay.table': { label: 'Pay table', hint: 'Name of a table of this installation.' },
  'pay.bonusRate': { label: "Year-end bonus in months' pay", hint: 'Such as 0.85.' },
  'pay.onCostRate': {
    label: "Employer's contributions",
    hint: 'Social insurance and supplementary pension as a share, such as 0.28.',
  },
  'vacancy.days': { label: 'Working days until a post is filled again', hint: '' },
  'vacancy.factor': {
    label: 'Cost of a day without anybody, measured by a working day',
    hint: '1 means: as much as a working day.',
  },
  'vacancy.recruiting': { label: 'Advertising and selecting, for each post', hint: 'In euros.' },
  'vacancy.onboarding': { label: 'Becoming productive, for each post', hint: 'In euros.' },
  'vacancy.source': { label: 'Where these figures are from', hint: 'Empty: they are called assumptions.' },
  'import.keepDays': {
    label: 'Uploaded files and details of imports: days',
    hint: 'Then they are deleted; for as long an import can be undone. When it was and what it counted stays.',
  },
};

const MODES_DE: Record<string, string> = {
  digest: 'eine je Empfänger und Tag',
  single: 'eine je Vertrag',
};
const MODES_EN: Record<string, string> = {
  digest: 'one a recipient and day',
  single: 'one a contract',
};

export const settingFieldMessages = messages({
  de: {
    field: (key: HouseSettingKey) => DE[key],
    section: (section: HouseSettingSection) =>
      ({
        reminders: 'Erinnerungen',
        calendar: 'Kalender und Recht',
        cliffs: 'Vertragskanten',
        costs: 'Entgelt und Kosten',
        retention: 'Aufbewahrung',
      })[section],
    mode: (mode: string) => MODES_DE[mode] ?? mode,
    yes: 'ja',
    no: 'nein',
  },
  en: {
    field: (key: HouseSettingKey) => EN[key],
    section: (section: HouseSettingSection) =>
      ({
        reminders: 'Reminders',
        calendar: 'Calendar and law',
        cliffs: 'Cliffs',
        costs: 'Pay and costs',
        retention: 'Retention',
      })[section],
    mode: (mode: string) => MODES_EN[mode] ?? mode,
    yes: 'yes',
    no: 'no',
  },
});
