import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { messageOf } from '../../shared/errors.js';
import { type ObjectCollector, kindOf } from './collect-objects.js';
import { isObject } from './field-reader.js';
import { oparlFault } from './oparl-fault.js';
import type { OparlLimits } from './oparl-limits.js';
import { readJson } from './read-json.js';

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? messageOf(error);

/** JSON files of a folder and those below it, in the order of their names. Links are not followed. */
async function jsonFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && /\.json$/i.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    throw oparlFault('unreadable', [folder, reasonOf(error)], error);
  }
}

/** What a saved file holds: one object, a list of them, or a page as a server answers it. */
function entriesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  if (isObject(value) && Array.isArray(value['data'])) return value['data'] as unknown[];
  return [value];
}

/**
 * Reads OParl objects from a folder in which somebody has saved them. Nothing is fetched: what is not in the folder is
 * missing.
 * @throws OparlFault where one of the files cannot be read, is no JSON or is too large, or where none holds an object
 */
export async function walkFolder(folder: string, collector: ObjectCollector, limits: OparlLimits): Promise<void> {
  const files = await jsonFiles(folder);
  if (files.length > limits.maxRequests) throw oparlFault('tooManyRequests', [limits.maxRequests]);
  let total = 0;
  let strangers = 0;
  for (const file of files) {
    const { size } = await stat(file);
    if (size > limits.maxBytes) throw oparlFault('tooLarge', [file, limits.maxBytes]);
    total += size;
    if (total > limits.maxTotalBytes) throw oparlFault('tooLargeInAll', [limits.maxTotalBytes]);
    const entries = entriesOf(readJson(await contentOf(file), file));
    const place = relative(folder, file);
    const objects = entries.filter((entry) => isObject(entry) && kindOf(entry) !== undefined);
    if (objects.length === 0) strangers += 1;
    else for (const entry of entries) collector.add(entry, undefined, place);
  }
  if (strangers === files.length) throw oparlFault('noJsonFiles', [folder]);
  if (strangers > 0) collector.problems.about('files_without_objects', folder, '', [strangers]);
}

async function contentOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw oparlFault('unreadable', [file, reasonOf(error)], error);
  }
}
