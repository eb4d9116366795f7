import { formatNumber, messages } from '../../shared/locale.js';

export const backupMessages = messages({
  de: {
    written: (file: string, rows: number, tables: number) =>
      `Sicherung geschrieben: ${file} (${formatNumber(rows, 'de')} Zeilen aus ${tables} Tabellen). Sie enthält personenbezogene Daten.`,
    restored: (file: string, rows: number, created: string) =>
      `Wiederhergestellt: ${file} vom ${created} (${formatNumber(rows, 'de')} Zeilen).`,
    cannotWrite: (cause: string) =>
      `Die Sicherung konnte nicht geschrieben werden: ${cause}. Bitte Pfad, Rechte und freien Speicherplatz prüfen.`,
    unreadable: (file: string) => `${file} ist nicht lesbar. Bitte den Pfad prüfen.`,
    damaged: (file: string, where: string) =>
      `${file} ist keine unversehrte Sicherung (${where}). Es wurde nichts geändert; bitte eine andere Sicherung verwenden.`,
    newer: (migration: string) =>
      `Die Sicherung stammt von einer neueren Version (${migration} ist hier unbekannt). Es wurde nichts geändert; bitte Verbleib zuerst aktualisieren.`,
    notEmpty: (table: string) =>
      `Die Datenbank ist nicht leer (${table} enthält Zeilen). Mit --replace wird ihr Inhalt vollständig ersetzt; vorher bitte sichern („verbleib backup“).`,
    inUse:
      'Auf dieser Datenbank läuft gerade ein Verbleib-Dienst, oder er lief bis vor anderthalb Minuten. Bitte alle Dienste beenden und es dann erneut versuchen.',
    notGzip: 'nicht gepackt oder abgeschnitten',
    noHeading: 'kein Kopf einer Sicherung',
    wrongLine: (line: number) => `Zeile ${line} ist nicht verständlich`,
    unknownTable: (table: string) => `Tabelle ${table} ist unbekannt`,
    noSeal: 'das Ende fehlt',
    wrongSum: 'die Prüfsumme stimmt nicht',
    wrongCount: (table: string) => `die Zahl der Zeilen in ${table} stimmt nicht`,
    wrongData: 'die Datenbank nimmt die Daten nicht an',
  },
  en: {
    written: (file: string, rows: number, tables: number) =>
      `Backup written: ${file} (${formatNumber(rows, 'en')} rows of ${tables} tables). It holds personal data.`,
    restored: (file: string, rows: number, created: string) =>
      `Restored: ${file} of ${created} (${formatNumber(rows, 'en')} rows).`,
    cannotWrite: (cause: string) =>
      `The backup could not be written: ${cause}. Check the path, its permissions and the free disk space.`,
    unreadable: (file: string) => `${file} cannot be read. Check the path.`,
    damaged: (file: string, where: string) =>
      `${file} is not an intact backup (${where}). Nothing was changed; use another backup.`,
    newer: (migration: string) =>
      `The backup was made by a newer version (${migration} is unknown here). Nothing was changed; update Verbleib first.`,
    notEmpty: (table: string) =>
      `The database is not empty (${table} has rows). With --replace its content is replaced completely; take a backup before ("verbleib backup").`,
    inUse:
      'A Verbleib service is running on this database, or was until a minute and a half ago. Stop all services, then try again.',
    notGzip: 'not packed, or cut off',
    noHeading: 'no heading of a backup',
    wrongLine: (line: number) => `line ${line} cannot be understood`,
    unknownTable: (table: string) => `table ${table} is unknown`,
    noSeal: 'its end is missing',
    wrongSum: 'the checksum does not match',
    wrongCount: (table: string) => `the number of rows in ${table} does not match`,
    wrongData: 'the database does not accept the data',
  },
});
