import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Transform, pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { badFile } from '../bad-file.js';
import type { SheetFile, SheetRow } from '../sheet.js';
import { findDelimiter, type Delimiter } from './delimiter.js';
import { inspectText, type Encoding } from './encoding.js';

/** A record longer than this is an unclosed quotation mark, not a contract. In bytes. */
const LONGEST_RECORD = 1_000_000;
/** Bytes in which the heading line is looked for. */
const BEGINNING = 65_536;

/** Turns any other encoding into UTF-8, one chunk at a time. */
function toUtf8(encoding: Encoding): Transform {
  const decoder = new TextDecoder(encoding);
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, Buffer.from(decoder.decode(chunk, { stream: true }))),
    flush: (done) => done(null, Buffer.from(decoder.decode())),
  });
}

async function beginningOf(file: string, encoding: Encoding): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    return new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead), { stream: true });
  } finally {
    await handle.close();
  }
}

/** How the text is put together. Given fewer line ends to look for, the parser is faster. */
interface Shape {
  delimiter: Delimiter;
  ends: string[];
}

function shapeOf(beginning: string, score: (cells: string[]) => number): Shape {
  const ends = beginning.includes('\n') ? (beginning.includes('\r\n') ? ['\r\n', '\n'] : ['\n']) : ['\r'];
  return { delimiter: findDelimiter(beginning, score), ends };
}

interface Record {
  record: string[];
  info: { lines: number };
}

/** How many lines of the file a record takes up. */
function linesOf(record: string[]): number {
  return record.reduce((lines, cell) => lines + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 1);
}

async function* readRows(
  file: string,
  encoding: Encoding,
  { delimiter, ends }: Shape,
  taken: (bytes: number) => void,
): AsyncGenerator<SheetRow> {
  const source = createReadStream(file, { highWaterMark: 1 << 18 });
  source.on('data', () => taken(source.bytesRead));
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    record_delimiter: ends,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_RECORD,
  });
  // A fault of the source reaches us through the parser that we iterate over.
  if (encoding === 'utf-8') pipeline(source, parser, () => {});
  else pipeline(source, toUtf8(encoding), parser, () => {});
  let row = 1;
  let counted = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<Record>) {
      yield { row, cells: record };
      // The parser's own count takes \r\n inside a quoted cell for two lines: it only shows where to look.
      row += info.lines - counted > 1 ? linesOf(record) : 1;
      counted = info.lines;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE'].includes(error.code))
      throw badFile('quote', [file, row], error);
    throw badFile('csv', [file, error.message], error);
  }
}

/**
 * Opens a CSV text in any of the encodings and with any of the delimiters that payroll systems write.
 * @param score how many headings a row of cells shows; decides the delimiter
 */
export async function openCsv(
  file: string,
  bytes: number,
  score: (cells: string[]) => number,
): Promise<Omit<SheetFile, 'name'>> {
  const { encoding, sha256 } = await inspectText(file);
  const shape = shapeOf(await beginningOf(file, encoding), score);
  let consumed = 0;
  const rows = (): AsyncIterable<SheetRow> => readRows(file, encoding, shape, (count) => (consumed = count));
  return { bytes, sha256, sheets: [{ rectangular: true, from1904: false, rows }], consumed: () => consumed };
}
