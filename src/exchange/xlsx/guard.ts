import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { VerbleibError, messageOf } from '../../shared/errors.js';
import { badFile } from '../bad-file.js';
import type { FileLimits } from '../sheet.js';
import { FormulaScan } from './formula-scan.js';

/** What a first look through a workbook's archive has shown. */
export interface GuardedWorkbook {
  sha256: string;
  /** Text of the small parts that say which sheet lies where. */
  parts: Map<string, string>;
  /** For each worksheet's part, the cells whose formula was saved without a value. */
  formulas: Map<string, Set<string>>;
}

const INDEX_PARTS = new Set(['xl/workbook.xml', 'xl/_rels/workbook.xml.rels']);
const LARGEST_INDEX_PART = 5_000_000;

async function readEntry(zip: ZipFile, entry: Entry, onChunk: (chunk: Buffer) => void): Promise<void> {
  // yauzl ends the stream with an error as soon as an entry unpacks to more than its header says.
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) onChunk(chunk);
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}

async function inspect(zip: ZipFile, file: string, limits: FileLimits): Promise<Omit<GuardedWorkbook, 'sha256'>> {
  if (zip.entryCount > limits.maxEntries) throw badFile('tooManyParts', [file, zip.entryCount, limits.maxEntries]);
  const parts = new Map<string, string>();
  const formulas = new Map<string, Set<string>>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw badFile('passwordProtected', [file]);
    const scan = /^xl\/worksheets\/[^/]+\.xml$/i.test(entry.fileName) ? new FormulaScan() : undefined;
    const text: Buffer[] = [];
    const keep = INDEX_PARTS.has(entry.fileName) && entry.uncompressedSize <= LARGEST_INDEX_PART;
    await readEntry(zip, entry, (chunk) => {
      unpacked += chunk.length;
      if (unpacked > limits.maxUnpackedBytes) throw badFile('bomb', [file, limits.maxUnpackedBytes]);
      scan?.add(chunk);
      if (keep) text.push(chunk);
    });
    if (keep) parts.set(entry.fileName, Buffer.concat(text).toString('utf8'));
    const scanned = scan?.end();
    if (scanned && !scanned.complete) throw badFile('brokenPart', [file, entry.fileName]);
    if (scanned) formulas.set(entry.fileName, scanned.cells);
  }
  return { parts, formulas };
}

/**
 * Unpacks every part of a workbook once into nothing, before a reader that keeps it in memory sees it: its real sizes
 * count, not the ones that its headers claim.
 * @throws VerbleibError exit 65 for zip bombs, damaged, encrypted and foreign archives
 */
export async function guardWorkbook(file: string, limits: FileLimits): Promise<GuardedWorkbook> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(file, { autoClose: false });
    const result = await inspect(zip, file, limits);
    if (!result.parts.has('xl/workbook.xml')) throw badFile('notWorkbook', [file]);
    return { sha256: await sha256Of(file), ...result };
  } catch (error) {
    if (error instanceof VerbleibError) throw error;
    throw badFile('broken', [file, messageOf(error)], error);
  } finally {
    zip?.close();
  }
}
