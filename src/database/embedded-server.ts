import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Client } from 'pg';
import { EXIT, VerbleibError } from '../shared/errors.js';
import { type Lock, publishPort, takeLock } from './data-dir-lock.js';
import { makeDataDir } from './make-data-dir.js';
import type { EmbeddedAnswer, EmbeddedPlace } from './embedded-worker.js';

/** PostgreSQL's own name for a Unix socket on port 5432: `pg` finds it by its folder. */
const SOCKET_FILE = '.s.PGSQL.5432';
/** Longest path of a Unix socket on Linux and macOS, without the final NUL. */
const LONGEST_SOCKET_PATH = 103;
/** How long an owner that does not answer yet is waited for: on a busy machine it takes more than half a minute to open. */
const PATIENCE_MS = 90_000;

export interface EmbeddedServer {
  /** Connection options for ordinary `pg` clients. */
  connection: { host: string; port: number; user: string; password?: string; database: string };
  /** Whether another process of ours owns the database and we are only its guest. */
  guest: boolean;
  close(): Promise<void>;
}

/** Every client's user and database: who may reach the socket is the file system's business. */
const LOGIN = { user: 'postgres', database: 'postgres' };
/** How long one attempt to be the owner's guest may take. */
const ATTEMPT_MS = 5000;

/**
 * Opens the connection that makes this process a guest. An owner ends only when all its connections have gone, so while
 * this one stays open the owner cannot end between two of our statements; one that is ending already refuses it.
 */
async function becomeGuest({ host, port }: Pick<Lock, 'host' | 'port'>): Promise<Client | undefined> {
  const client = new Client({ host, port, ...LOGIN, connectionTimeoutMillis: ATTEMPT_MS });
  // An owner that is killed takes our connection with it; whoever uses the database then is told by their own.
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch {
    await client.end().catch(() => {});
    return undefined;
  }
}

/** Folder for the socket: the data directory, or a short private one where its path is too long for a socket. */
async function socketFolder(dataDir: string): Promise<string> {
  if (join(dataDir, SOCKET_FILE).length <= LONGEST_SOCKET_PATH) return dataDir;
  return mkdtemp(join(tmpdir(), 'verbleib-'));
}

/** Beside this file when built. Run from its source (tests), the thread still needs the built one: Node alone loads it. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/database/embedded-worker.js' : './embedded-worker.js',
  import.meta.url,
);

/**
 * Starts the database's thread: a statement that takes seconds then holds up neither pages nor health checks.
 * @throws VerbleibError when commits do not provably reach the disk
 */
async function startThread(place: EmbeddedPlace): Promise<{ port: number; close(): Promise<void> }> {
  const worker = new Worker(WORKER, { workerData: place });
  const [answer] = (await once(worker, 'message')) as [EmbeddedAnswer];
  if ('port' in answer) {
    // A database that dies takes the process with it: whoever looks after the service starts both again.
    worker.on('error', (error) => {
      throw error;
    });
    return {
      port: answer.port,
      async close() {
        worker.postMessage('close', []);
        await once(worker, 'exit');
      },
    };
  }
  await once(worker, 'exit');
  if ('failure' in answer) throw new Error(answer.failure);
  throw new VerbleibError('not_durable', EXIT.failed, {
    de: 'Die eingebettete Datenbank schreibt nicht nachweislich auf die Platte. Bitte PostgreSQL verwenden (DATABASE_URL).',
    en: 'The embedded database does not provably write to disk. Use PostgreSQL instead (DATABASE_URL).',
  });
}

/**
 * Takes the data directory, or finds the process that serves it. An owner has its lock before its server listens, and may
 * end while we ask: both are waited for.
 */
async function takeOrJoin(
  lockFile: string,
  place: Pick<Lock, 'host' | 'port'>,
): Promise<{ guestOf: Lock; presence: Client } | { release(): Promise<void> } | { silent: Lock }> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const taken = await takeLock(lockFile, place);
    if ('release' in taken) return taken;
    const presence = await becomeGuest(taken.owner);
    if (presence) return { guestOf: taken.owner, presence };
    if (performance.now() > deadline) return { silent: taken.owner };
    await setTimeout(250);
  }
}

/**
 * Opens the embedded database in the data directory, or joins the process of ours that already serves it.
 * @throws VerbleibError exit 75 when another process holds the directory but does not answer
 */
export async function startEmbeddedServer(dataDirectory: string): Promise<EmbeddedServer> {
  const dataDir = resolve(dataDirectory);
  await makeDataDir(dataDir);
  const lockFile = join(dataDir, 'verbleib.lock');
  const windows = process.platform === 'win32';
  const host = windows ? '127.0.0.1' : await socketFolder(dataDir);
  const taken = await takeOrJoin(lockFile, { host, port: 5432 });
  if ('guestOf' in taken) {
    const { host, port } = taken.guestOf;
    return { connection: { host, port, ...LOGIN }, guest: true, close: () => taken.presence.end() };
  }
  if ('silent' in taken)
    throw new VerbleibError('data_dir_in_use', EXIT.tryAgain, {
      de: `Das Datenverzeichnis ${dataDir} wird von Prozess ${taken.silent.pid} benutzt, der nicht antwortet. Bitte diesen Prozess beenden und es erneut versuchen.`,
      en: `The data directory ${dataDir} is used by process ${taken.silent.pid}, which does not answer. End that process and try again.`,
    });
  try {
    await rm(join(host, SOCKET_FILE), { force: true });
    const thread = await startThread({
      folder: join(dataDir, 'database'),
      listen: windows ? { host } : { path: join(host, SOCKET_FILE) },
    });
    if (windows) await publishPort(lockFile, thread.port);
    return {
      connection: { host, port: thread.port, ...LOGIN },
      guest: false,
      async close() {
        await thread.close();
        await taken.release();
      },
    };
  } catch (error) {
    await taken.release();
    throw error;
  }
}
