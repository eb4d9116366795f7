import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const NAME = /^[\da-f]{64}\.eml$/;

/** Where messages are kept that were handed to the command and could not be understood: they are nowhere else. */
export const unclearFolder = (dataDir: string): string => join(dataDir, 'bounces');

async function files(dataDir: string): Promise<string[]> {
  try {
    return (await readdir(unclearFolder(dataDir))).filter((name) => NAME.test(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** @returns the file; the same message makes one */
export async function keepUnclear(dataDir: string, raw: Uint8Array): Promise<string> {
  await mkdir(unclearFolder(dataDir), { recursive: true, mode: 0o700 });
  const file = join(unclearFolder(dataDir), `${createHash('sha256').update(raw).digest('hex')}.eml`);
  await writeFile(file, raw, { mode: 0o600 });
  return file;
}

export const countUnclear = async (dataDir: string): Promise<number> => (await files(dataDir)).length;

/** @returns how many were deleted */
export async function deleteUnclear(dataDir: string, before: Date): Promise<number> {
  let deleted = 0;
  for (const name of await files(dataDir)) {
    const file = join(unclearFolder(dataDir), name);
    if ((await stat(file)).mtime >= before) continue;
    await rm(file, { force: true });
    deleted += 1;
  }
  return deleted;
}
