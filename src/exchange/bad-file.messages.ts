import { formatNumber, messages } from '../shared/locale.js';

const megabytes = (bytes: number, locale: 'de' | 'en'): string =>
  `${formatNumber(bytes / 1_000_000, locale, { maximumFractionDigits: 1 })} MB`;

/** Why a file as a whole cannot be used: what is the matter, and what to do next. Nothing was changed. */
export const badFileText = messages({
  de: {
    missing: (file: string) => `Die Datei ${file} gibt es nicht. Bitte Pfad und Schreibweise prüfen.`,
    unreadable: (file: string, reason: string) =>
      `Die Datei ${file} ist nicht lesbar (${reason}). Bitte die Zugriffsrechte prüfen.`,
    directory: (file: string) => `${file} ist ein Ordner. Bitte eine Datei angeben (.xlsx oder .csv).`,
    notRegular: (file: string) => `${file} ist keine gewöhnliche Datei. Bitte eine Datei angeben (.xlsx oder .csv).`,
    empty: (file: string) => `Die Datei ${file} ist leer. Bitte den Export im Quellsystem wiederholen.`,
    tooLarge: (file: string, bytes: number, limit: number) =>
      `Die Datei ${file} ist mit ${megabytes(bytes, 'de')} zu groß; erlaubt sind ${megabytes(limit, 'de')}. Bitte den Export aufteilen oder IMPORT_MAX_BYTES erhöhen.`,
    binary: (file: string) =>
      `Die Datei ${file} ist weder eine Tabelle (.xlsx) noch ein Text (.csv). Bitte den Export als XLSX oder CSV speichern.`,
    passwordProtected: (file: string) =>
      `Die Datei ${file} ist mit einem Kennwort geschützt. Bitte in der Tabellenkalkulation ohne Kennwort speichern.`,
    oldExcel: (file: string) =>
      `Die Datei ${file} hat ein altes Excel-Format (.xls). Bitte als .xlsx oder .csv speichern.`,
    notWorkbook: (file: string) =>
      `Die Datei ${file} ist ein Archiv, aber keine Excel-Arbeitsmappe. Bitte den Export als .xlsx oder .csv speichern.`,
    broken: (file: string, reason: string) =>
      `Die Arbeitsmappe ${file} ist beschädigt oder abgeschnitten (${reason}). Bitte den Export wiederholen oder die Datei neu übertragen.`,
    brokenPart: (file: string, part: string) =>
      `Die Arbeitsmappe ${file} ist beschädigt: ihr Bestandteil ${part} hört mittendrin auf. Bitte den Export wiederholen oder die Datei neu übertragen.`,
    bomb: (file: string, limit: number) =>
      `Die Arbeitsmappe ${file} ist entpackt größer als ${megabytes(limit, 'de')} und wird nicht gelesen. Bitte prüfen, woher sie stammt; ist sie in Ordnung, den Export aufteilen oder IMPORT_MAX_UNPACKED_BYTES erhöhen.`,
    tooManyParts: (file: string, parts: number, limit: number) =>
      `Die Arbeitsmappe ${file} hat ${formatNumber(parts, 'de')} Bestandteile; erlaubt sind ${formatNumber(limit, 'de')}. Bitte nur das Blatt mit den Verträgen als .xlsx oder .csv speichern.`,
    tooSlow: (file: string, seconds: number) =>
      `Die Arbeitsmappe ${file} ließ sich nicht in ${seconds} Sekunden lesen. Bitte als .csv speichern oder IMPORT_TIMEOUT_SECONDS erhöhen.`,
    tooMuchMemory: (file: string) =>
      `Die Arbeitsmappe ${file} braucht zum Lesen zu viel Arbeitsspeicher. Bitte als .csv speichern.`,
    quote: (file: string, line: number) =>
      `In der Datei ${file} wird ein Anführungszeichen vor oder in Zeile ${line} nicht geschlossen. Bitte die Zeile berichtigen oder den Export wiederholen.`,
    csv: (file: string, reason: string) =>
      `Die Datei ${file} ist nicht als CSV lesbar (${reason}). Bitte den Export wiederholen.`,
    notWritable: (file: string, reason: string) =>
      `Die Datei ${file} lässt sich nicht schreiben (${reason}). Bitte Ordner, Zugriffsrechte und freien Platz prüfen.`,
    ending: (file: string) =>
      `An der Endung von ${file} ist das Format nicht zu erkennen. Bitte .xlsx, .csv oder .json verwenden.`,
  },
  en: {
    missing: (file) => `There is no file ${file}. Check path and spelling.`,
    unreadable: (file, reason) => `The file ${file} cannot be read (${reason}). Check its permissions.`,
    directory: (file) => `${file} is a folder. Name a file (.xlsx or .csv).`,
    notRegular: (file) => `${file} is not an ordinary file. Name a file (.xlsx or .csv).`,
    empty: (file) => `The file ${file} is empty. Repeat the export in the source system.`,
    tooLarge: (file, bytes, limit) =>
      `The file ${file} is too large: ${megabytes(bytes, 'en')} of ${megabytes(limit, 'en')} allowed. Split the export or raise IMPORT_MAX_BYTES.`,
    binary: (file) =>
      `The file ${file} is neither a spreadsheet (.xlsx) nor text (.csv). Save the export as XLSX or CSV.`,
    passwordProtected: (file) =>
      `The file ${file} is protected by a password. Save it without a password in the spreadsheet program.`,
    oldExcel: (file) => `The file ${file} is in an old Excel format (.xls). Save it as .xlsx or .csv.`,
    notWorkbook: (file) =>
      `The file ${file} is an archive but not an Excel workbook. Save the export as .xlsx or .csv.`,
    broken: (file, reason) =>
      `The workbook ${file} is damaged or cut off (${reason}). Repeat the export or transfer the file again.`,
    brokenPart: (file, part) =>
      `The workbook ${file} is damaged: its part ${part} ends in the middle. Repeat the export or transfer the file again.`,
    bomb: (file, limit) =>
      `The workbook ${file} unpacks to more than ${megabytes(limit, 'en')} and is not read. Check where it comes from; if it is in order, split the export or raise IMPORT_MAX_UNPACKED_BYTES.`,
    tooManyParts: (file, parts, limit) =>
      `The workbook ${file} has ${formatNumber(parts, 'en')} parts; ${formatNumber(limit, 'en')} are allowed. Save only the sheet with the contracts as .xlsx or .csv.`,
    tooSlow: (file, seconds) =>
      `The workbook ${file} could not be read in ${seconds} seconds. Save it as .csv or raise IMPORT_TIMEOUT_SECONDS.`,
    tooMuchMemory: (file) => `The workbook ${file} needs too much memory to read. Save it as .csv.`,
    quote: (file, line) =>
      `In the file ${file} a quotation mark before or in line ${line} is never closed. Correct the line or repeat the export.`,
    csv: (file, reason) => `The file ${file} cannot be read as CSV (${reason}). Repeat the export.`,
    notWritable: (file, reason) =>
      `The file ${file} cannot be written (${reason}). Check the folder, its permissions and the free space.`,
    ending: (file) => `The ending of ${file} does not tell the format. Use .xlsx, .csv or .json.`,
  },
});
