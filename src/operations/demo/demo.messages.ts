import { formatDate, formatNumber, messages } from '../../shared/locale.js';

export interface Told {
  address: string;
  role: string;
  subjects: string[];
}

const n = (value: number, locale: 'de' | 'en'): string => formatNumber(value, locale);

export const demoMessages = messages({
  de: {
    title: (day: string) => `Verbleib – Vorführung mit einem erfundenen Landkreis am ${formatDate(day, 'de')}`,
    cameIn: '1. Was hereinkam',
    imported: (file: string, rows: number, created: number, rejected: number) =>
      `${file}: ${n(rows, 'de')} Zeilen aus der Personalabrechnung, ${n(created, 'de')} Verträge neu, ${n(rejected, 'de')} abgelehnt:`,
    rejected: (row: number, message: string) => `Zeile ${row}: ${message}`,
    organisation: (file: string) => `${file}: Leitungen, Personalstelle, Ausschuss, Bewilligungen`,
    found: '2. Was der nächtliche Blick gefunden hat',
    flags: (count: number) => `${n(count, 'de')} Hinweise, davon die dringendsten:`,
    told: '3. Wer was erfahren hat',
    role: (role: string) =>
      ({
        hr: 'Personalstelle',
        manager: 'Leitung',
        escalation: 'nächsthöhere Leitung',
        mailbox: 'Postfach',
        member: 'Ausschuss, ohne Namen',
        clerk: 'Gremiengeschäftsstelle, ohne Namen',
        owner: 'zuständig für eine Zusage',
        employee: 'Beschäftigte selbst',
      })[role] ?? role,
    mails: '4. Wo die E-Mails liegen',
    maildrop: (folder: string) => `${folder} (als .eml-Dateien; es hat nichts diesen Rechner verlassen)`,
    again: '5. Ein zweiter Lauf am selben Tag',
    nothing: (flags: number, reminders: number, sent: number) =>
      `${n(flags, 'de')} neue Hinweise, ${n(reminders, 'de')} Erinnerungen, ${n(sent, 'de')} E-Mails: Niemand erfährt etwas zweimal.`,
    signIn: (password: string) => `6. Wer sich anmelden kann\n   Passwort für alle: ${password}`,
    signInColumns: ['E-Mail', 'Rolle', 'Name'],
    page: (url: string) => `Die Übersicht: ${url}`,
    stop: 'Strg+C beendet die Vorführung und löscht ihre Daten.',
    folderInUse: (folder: string) =>
      `Das Verzeichnis ${folder} ist nicht leer. Die Vorführung legt erfundene Daten an; bitte ein neues Verzeichnis nennen oder --data-dir weglassen.`,
    kept: 'Strg+C beendet die Vorführung; ihre Daten bleiben im angegebenen Verzeichnis.',
  },
  en: {
    title: (day: string) => `Verbleib – demonstration with a fictional county on ${formatDate(day, 'en')}`,
    cameIn: '1. What came in',
    imported: (file: string, rows: number, created: number, rejected: number) =>
      `${file}: ${n(rows, 'en')} lines from payroll, ${n(created, 'en')} contracts new, ${n(rejected, 'en')} rejected:`,
    rejected: (row: number, message: string) => `line ${row}: ${message}`,
    organisation: (file: string) => `${file}: managers, HR, committee, grants`,
    found: '2. What the nightly look found',
    flags: (count: number) => `${n(count, 'en')} flags, the most urgent:`,
    told: '3. Who was told what',
    role: (role: string) =>
      ({
        hr: 'HR',
        manager: 'manager',
        escalation: 'next manager up',
        mailbox: 'mailbox',
        member: 'committee, no names',
        clerk: 'committee clerk, no names',
        owner: 'sees to a promise',
        employee: 'the employee',
      })[role] ?? role,
    mails: '4. Where the mails lie',
    maildrop: (folder: string) => `${folder} (as .eml files; nothing left this machine)`,
    again: '5. A second run on the same day',
    nothing: (flags: number, reminders: number, sent: number) =>
      `${n(flags, 'en')} new flags, ${n(reminders, 'en')} reminders, ${n(sent, 'en')} mails: nobody is told anything twice.`,
    signIn: (password: string) => `6. Who can sign in\n   Password for all: ${password}`,
    signInColumns: ['e-mail', 'role', 'name'],
    page: (url: string) => `The overview: ${url}`,
    stop: 'Ctrl+C ends the demonstration and deletes its data.',
    folderInUse: (folder: string) =>
      `The folder ${folder} is not empty. The demonstration makes up data; name a new folder or leave out --data-dir.`,
    kept: 'Ctrl+C ends the demonstration; its data stay in the folder that was given.',
  },
});
