/** A value that a date cell of a spreadsheet holds, as ISO text: no time zone can move it. */
export interface DateCell {
  date: string;
}

/** A formula that the spreadsheet was saved without a value of. */
export interface FormulaCell {
  formula: true;
}

export type Cell = string | number | boolean | DateCell | FormulaCell | null;

/** A value to be written. */
export type OutCell = string | number | DateCell | null;

/** One row as the file has it; `row` is the line or row number in the file, 1-based. */
export interface SheetRow {
  row: number;
  cells: Cell[];
}

export interface Sheet {
  /** Whether every row must have as many cells as the heading row (CSV), or empty ones may be left out (XLSX). */
  rectangular: boolean;
  /** A bare number in a date column counts days from 1 January 1904 instead of 1900 (old spreadsheets from Macs). */
  from1904: boolean;
  /** Reads from the top; may be called again. */
  rows(): AsyncIterable<SheetRow>;
}

/** A file of rows, checked as a whole, not yet read as what it means. */
export interface SheetFile {
  name: string;
  bytes: number;
  sha256: string;
  sheets: Sheet[];
  /** Bytes of the file that `rows()` has taken in so far; undefined where that says nothing (spreadsheets). */
  consumed(): number | undefined;
}

/** What keeps a hostile or broken file from taking the machine with it (settings `import`). */
export interface FileLimits {
  maxBytes: number;
  maxUnpackedBytes: number;
  maxEntries: number;
  timeoutSeconds: number;
}
