import { messages } from '../../shared/locale.js';

const list = (items: string[]): string => items.join(', ');

/** Texts about mapping profiles and headings. */
export const profileText = messages({
  de: {
    missing: (profile: string, folder: string) =>
      `Das Zuordnungsprofil ${profile} gibt es nicht. Bitte als ${folder}/${profile}.yaml anlegen oder einen Pfad angeben; docs/import.md zeigt ein Beispiel.`,
    unreadable: (profile: string, reason: string) =>
      `Das Zuordnungsprofil ${profile} ist nicht lesbar: ${reason}. Bitte berichtigen; docs/import.md erklärt jeden Eintrag.`,
    noHeadings: (file: string, found: string[]) =>
      `In ${file} steht keine Zeile mit bekannten Überschriften. ${found.length > 0 ? `Gefunden: ${list(found)}. ` : ''}Heißen die Spalten anders, bitte ein Zuordnungsprofil anlegen und mit --profile angeben (docs/import.md).`,
    missingHeadings: (file: string, row: number, missing: string[], unknown: string[]) =>
      `In ${file} (Überschriften in Zeile ${row}) fehlen Spalten:\n${missing.map((line) => `  ${line}`).join('\n')}\n${unknown.length > 0 ? `Nicht zugeordnet: ${list(unknown)}. ` : ''}Heißen die Spalten anders, bitte ein Zuordnungsprofil anlegen und mit --profile angeben (docs/import.md).`,
    missingHeading: (heading: string, near: string | undefined) =>
      near ? `${heading} – vielleicht „${near}“?` : heading,
    headingTwice: (file: string, headings: string[]) =>
      `In ${file} bedeuten mehrere Spalten dasselbe: ${list(headings)}. Bitte eine umbenennen oder löschen, oder im Zuordnungsprofil eine andere Überschrift festlegen.`,
  },
  en: {
    missing: (profile, folder) =>
      `There is no mapping profile ${profile}. Create ${folder}/${profile}.yaml or name a path; docs/import.md shows an example.`,
    unreadable: (profile, reason) =>
      `The mapping profile ${profile} cannot be read: ${reason}. Correct it; docs/import.md explains each entry.`,
    noHeadings: (file, found) =>
      `No line of ${file} has known headings. ${found.length > 0 ? `Found: ${list(found)}. ` : ''}If the columns have other names, write a mapping profile and name it with --profile (docs/import.md).`,
    missingHeadings: (file, row, missing, unknown) =>
      `Columns are missing in ${file} (headings in line ${row}):\n${missing.map((line) => `  ${line}`).join('\n')}\n${unknown.length > 0 ? `Not assigned: ${list(unknown)}. ` : ''}If the columns have other names, write a mapping profile and name it with --profile (docs/import.md).`,
    missingHeading: (heading, near) => (near ? `${heading} – perhaps "${near}"?` : heading),
    headingTwice: (file, headings) =>
      `Several columns of ${file} mean the same: ${list(headings)}. Rename or delete one, or choose another heading in the mapping profile.`,
  },
});
