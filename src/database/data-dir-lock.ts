import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { newId } from '../shared/ids.js';

/** Who has the data directory, and where its database is to be reached. */
export interface Lock {
  /** Of this one start: tells apart two starts with the same pid, as containers have. */
  id: string;
  pid: number;
  /** The machine's present run; after a restart every lock is stale, whoever has its pid now. */
  boot: string;
  host: string;
  port: number;
}

/** Locks of this process, by id. */
const mine = new Set<string>();

const bootId = (): Promise<string> => readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');

async function runs(lock: Lock): Promise<boolean> {
  if (lock.pid === process.pid) return mine.has(lock.id);
  if (lock.boot !== (await bootId())) return false;
  try {
    process.kill(lock.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function readLock(file: string): Promise<Lock | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Lock;
  } catch {
    return undefined;
  }
}

/** Puts a lock there with its content, in one step that fails where there is one. */
async function put(file: string, lock: Lock): Promise<boolean> {
  const beside = `${file}.${lock.id}`;
  await writeFile(beside, JSON.stringify(lock), { mode: 0o600 });
  try {
    await link(beside, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(beside, { force: true });
  }
}

/** Takes a stale lock away; should another process have replaced it meanwhile, that one is put back. */
async function takeAway(file: string, stale: Lock | undefined): Promise<void> {
  const aside = `${file}.${newId()}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  const taken = await readLock(aside);
  if (taken && taken.id !== stale?.id) await link(aside, file).catch(() => {});
  await rm(aside, { force: true });
}

/**
 * Takes the data directory for this process. The embedded database does not guard its files, and two processes on them
 * destroy them.
 * @returns the running process that has it, or `release` when it is ours now
 */
export async function takeLock(
  file: string,
  place: Pick<Lock, 'host' | 'port'>,
): Promise<{ owner: Lock } | { release(): Promise<void> }> {
  const lock: Lock = { id: newId(), pid: process.pid, boot: await bootId(), ...place };
  for (let attempt = 0; attempt < 10; attempt += 1) {
    if ((await put(file, lock)) && (await readLock(file))?.id === lock.id) {
      mine.add(lock.id);
      return {
        async release() {
          mine.delete(lock.id);
          if ((await readLock(file))?.id === lock.id) await rm(file, { force: true });
        },
      };
    }
    const other = await readLock(file);
    if (other && (await runs(other))) return { owner: other };
    await takeAway(file, other);
  }
  throw new Error(`The lock ${file} could not be taken.`);
}

/** Tells others of the port that the owner got. */
export async function publishPort(file: string, port: number): Promise<void> {
  const lock = await readLock(file);
  if (lock) await writeFile(file, JSON.stringify({ ...lock, port }), { mode: 0o600 });
}
