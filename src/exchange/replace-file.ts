import { createWriteStream, type WriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { EXIT, VerbleibError, messageOf } from '../shared/errors.js';
import { badFileText } from './bad-file.messages.js';

/**
 * Writes a file that appears when it is complete, readable for its owner only; one of that name is replaced.
 * @param write opens the file when it is ready to write, and fills it to its end
 * @throws VerbleibError exit 1 where the file cannot be written
 */
export async function replaceFile<T>(file: string, write: (open: () => WriteStream) => Promise<T>): Promise<T> {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    const result = await write(() => createWriteStream(draft, { mode: 0o600 }));
    await rename(draft, file);
    return result;
  } catch (cause) {
    await rm(draft, { force: true });
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    if (!/^E[A-Z]+$/.test(code) || code.startsWith('ECONN')) throw cause;
    const text = (locale: 'de' | 'en'): string => badFileText[locale].notWritable(file, messageOf(cause));
    throw new VerbleibError('file_not_writable', EXIT.failed, { de: text('de'), en: text('en') }, { cause });
  }
}
