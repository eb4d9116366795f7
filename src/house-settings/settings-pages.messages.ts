import type { HouseSettingSection } from '../config/house-setting-keys.js';
import { messages } from '../shared/locale.js';

export type RegisterSection = 'units' | 'absences' | 'committees';
type Done = HouseSettingSection | RegisterSection;

export const settingsPagesMessages = messages({
  de: {
    title: 'Einstellungen',
    intro:
      'Was für das ganze Haus gilt. Bevor eine Änderung gespeichert wird, zeigt Verbleib, welche Erinnerungen und Termine sich dadurch ändern.',
    change: 'Ändern',
    changeOf: (section: string) => `${section} ändern`,
    value: 'Wert',
    setting: 'Einstellung',
    fixed: (variable: string) => `Festgelegt durch die Systembetreuung (${variable}); hier nicht änderbar.`,
    fixedShort: 'durch die Systembetreuung festgelegt',
    preview: 'Auswirkung zeigen',
    nothingChanged: 'Es hat sich nichts geändert.',
    profile: (profile: string) => profile,
    done: (section: string) =>
      ({
        reminders: 'Die Erinnerungen sind geändert.',
        calendar: 'Kalender und Recht sind geändert.',
        cliffs: 'Die Vertragskanten sind geändert.',
        costs: 'Entgelt und Kosten sind geändert.',
        retention: 'Die Aufbewahrung ist geändert.',
        units: 'Die Zuständigkeit ist geändert.',
        absences: 'Die Abwesenheit ist eingetragen.',
        committees: 'Der Ausschuss ist geändert.',
      })[section as Done],
    nextLook: 'Sie gilt ab dem nächsten nächtlichen Blick.',
    register: 'Zuständigkeiten, Abwesenheiten, Ausschüsse',
    units: 'Zuständigkeiten und Vorlaufstufen der Einheiten',
    unitsIntro: 'Wer für eine Einheit erinnert wird und mit welchem Vorlauf. Leer heißt: wie in der Einheit darüber.',
    absences: 'Abwesenheiten und Vertretungen',
    absencesIntro: 'Solange jemand abwesend ist, gehen Erinnerungen an die Vertretung.',
    committees: 'Ausschüsse und Sitzungen',
    committeesIntro: 'Fristen für Unterlagen und Sitzungstermine; die Rückwärtspläne richten sich danach.',
  },
  en: {
    title: 'Settings',
    intro:
      'What counts for the whole house. Before a change is saved, Verbleib shows which reminders and dates it would move.',
    change: 'Change',
    changeOf: (section: string) => `Change ${section.toLowerCase()}`,
    value: 'Value',
    setting: 'Setting',
    fixed: (variable: string) => `Fixed by the operator (${variable}); cannot be changed here.`,
    fixedShort: 'fixed by the operator',
    preview: 'Show the effect',
    nothingChanged: 'Nothing has changed.',
    profile: (profile: string) => profile,
    done: (section: string) =>
      ({
        reminders: 'The reminders are changed.',
        calendar: 'Calendar and law are changed.',
        cliffs: 'The cliffs are changed.',
        costs: 'Pay and costs are changed.',
        retention: 'Retention is changed.',
        units: 'The responsibility is changed.',
        absences: 'The absence is entered.',
        committees: 'The committee is changed.',
      })[section as Done],
    nextLook: 'It counts from the next nightly look on.',
    register: 'Responsibilities, absences, committees',
    units: 'Responsibilities and lead times of units',
    unitsIntro: 'Who is reminded for a unit, and how long before. Empty means: as in the unit above.',
    absences: 'Absences and representatives',
    absencesIntro: 'While somebody is absent, reminders go to the representative.',
    committees: 'Committees and sessions',
    committeesIntro: 'Deadlines for papers and dates of sessions; the backward plans follow them.',
  },
});
