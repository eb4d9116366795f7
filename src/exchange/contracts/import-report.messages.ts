import { formatNumber, messages } from '../../shared/locale.js';

const plural = (count: number, locale: 'de' | 'en', one: string, many: string): string =>
  `${formatNumber(count, locale)} ${count === 1 ? one : many}`;

/** The result of an import as people read it at a terminal. */
export const importReport = messages({
  de: {
    title: (file: string, dryRun: boolean) =>
      dryRun ? `Probelauf mit ${file}: nichts wurde geändert; der Import ergäbe:` : `${file} ist eingelesen.`,
    rows: (count: number) => plural(count, 'de', 'Vertragszeile gelesen', 'Vertragszeilen gelesen'),
    created: 'neu angelegt',
    updated: 'geändert',
    unchanged: 'unverändert',
    rejected: 'abgelehnt',
    error: (count: number) =>
      plural(count, 'de', 'Fehler – die Zeile wurde nicht übernommen', 'Fehler – die Zeilen wurden nicht übernommen'),
    warning: (count: number) =>
      plural(count, 'de', 'Warnung – übernommen, bitte prüfen', 'Warnungen – übernommen, bitte prüfen'),
    note: (count: number) => plural(count, 'de', 'Anmerkung', 'Anmerkungen'),
    line: (row: number) => `Zeile ${row}`,
    more: (count: number) => `… und ${formatNumber(count, 'de')} weitere; --json nennt mehr.`,
    correct:
      'Bitte die abgelehnten Zeilen im Quellsystem berichtigen und den Export erneut einlesen; schon Übernommenes bleibt.',
    progress: (rows: number, merging: boolean) =>
      merging
        ? `${formatNumber(rows, 'de')} Zeilen gelesen, Abgleich mit dem Register …`
        : `${formatNumber(rows, 'de')} Zeilen gelesen`,
    exported: (rows: number, file: string) => `${plural(rows, 'de', 'Vertrag', 'Verträge')} nach ${file} geschrieben.`,
  },
  en: {
    title: (file, dryRun) =>
      dryRun ? `Dry run with ${file}: nothing was changed; the import would give:` : `${file} has been read in.`,
    rows: (count) => plural(count, 'en', 'contract line read', 'contract lines read'),
    created: 'created',
    updated: 'changed',
    unchanged: 'unchanged',
    rejected: 'rejected',
    error: (count) => plural(count, 'en', 'error – the line was not applied', 'errors – the lines were not applied'),
    warning: (count) => plural(count, 'en', 'warning – applied, please check', 'warnings – applied, please check'),
    note: (count) => plural(count, 'en', 'note', 'notes'),
    line: (row) => `line ${row}`,
    more: (count) => `… and ${formatNumber(count, 'en')} more; --json lists more.`,
    correct:
      'Correct the rejected lines in the source system and import the export again; what has been applied stays.',
    progress: (rows, merging) =>
      merging
        ? `${formatNumber(rows, 'en')} lines read, comparing with the register …`
        : `${formatNumber(rows, 'en')} lines read`,
    exported: (rows, file) => `${plural(rows, 'en', 'contract', 'contracts')} written to ${file}.`,
  },
});
