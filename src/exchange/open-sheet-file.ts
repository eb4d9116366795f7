import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { messageOf } from '../shared/errors.js';
import { badFile } from './bad-file.js';
import { openCsv } from './csv/read-csv.js';
import type { FileLimits, SheetFile } from './sheet.js';
import { openXlsx } from './xlsx/read-xlsx.js';

const ZIP = Buffer.from('504b0304', 'hex');
const EMPTY_ZIP = Buffer.from('504b0506', 'hex');
/** Compound file (MS-CFB): old .xls, and the container of password-protected workbooks (MS-OFFCRYPTO 2.3.4.1). */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

async function firstBytes(file: string): Promise<Buffer> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw badFile('unreadable', [file, messageOf(error)], error);
  }
}

async function contains(file: string, needle: Buffer): Promise<boolean> {
  let tail = Buffer.alloc(0);
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    const window = Buffer.concat([tail, chunk]);
    if (window.includes(needle)) return true;
    tail = window.subarray(-needle.length);
  }
  return false;
}

/**
 * Opens a file of rows. What it is tells its content, not its name.
 * @param score how many headings a row of cells shows
 * @throws VerbleibError exit 65 where the file as a whole cannot be used
 */
export async function openSheetFile(
  file: string,
  limits: FileLimits,
  score: (cells: string[]) => number,
): Promise<SheetFile> {
  const facts = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? badFile('missing', [file]) : badFile('unreadable', [file, error.message], error);
  });
  if (facts.isDirectory()) throw badFile('directory', [file]);
  if (!facts.isFile()) throw badFile('notRegular', [file]);
  if (facts.size === 0) throw badFile('empty', [file]);
  if (facts.size > limits.maxBytes) throw badFile('tooLarge', [file, facts.size, limits.maxBytes]);
  const start = await firstBytes(file);
  if (start.indexOf(COMPOUND) === 0)
    throw badFile((await contains(file, ENCRYPTED_PACKAGE)) ? 'passwordProtected' : 'oldExcel', [file]);
  const zip = start.indexOf(ZIP) === 0 || start.indexOf(EMPTY_ZIP) === 0;
  const opened = zip ? await openXlsx(file, facts.size, limits) : await openCsv(file, facts.size, score);
  return { name: basename(file), ...opened };
}
