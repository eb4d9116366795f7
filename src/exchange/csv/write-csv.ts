import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { formatDate } from '../../shared/locale.js';
import type { OutCell } from '../sheet.js';
import { guardFormula } from '../values/guard-formula.js';

function cellText(cell: OutCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return typeof cell === 'string' ? guardFormula(cell) : formatDate(cell.date, 'de');
}

/** Writes rows as German spreadsheets expect CSV: UTF-8 with byte order mark, `;`, CRLF, decimal comma. */
export async function writeCsv(headings: string[], rows: AsyncIterable<OutCell[]>, to: Writable): Promise<void> {
  const lines = async function* (): AsyncGenerator<string[]> {
    yield headings;
    for await (const row of rows) yield row.map(cellText);
  };
  await pipeline(
    Readable.from(lines()),
    stringify({ delimiter: ';', bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ }),
    to,
  );
}
