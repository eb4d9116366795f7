import { fdatasyncSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { messageOf } from '../shared/errors.js';
import { keepTurnsWhole } from './whole-turns.js';

/** Where the database's files are, and where it is to be reached. */
export interface EmbeddedPlace {
  folder: string;
  listen: { path: string } | { host: string };
}

/** What the thread says once: where it listens, that commits do not reach the disk, or what went wrong. */
export type EmbeddedAnswer = { port: number } | { notDurable: true } | { failure: string };

/** PostgreSQL's own port: part of a Unix socket's name. */
const PORT = 5432;
const MOST_CONNECTIONS = 100;
/** How long a closing owner waits for its guests. */
const GUESTS_MS = 20_000;

/**
 * Starts PGlite with real fsync. As shipped it runs PostgreSQL with `-F` and its file system layer ignores fsync: a
 * power cut could take committed rows with it. Proves at start that a commit reaches `fdatasync`.
 * @returns undefined where it does not
 */
async function openDurable(folder: string): Promise<PGlite | undefined> {
  const db = await PGlite.create({
    dataDir: folder,
    extensions: { btree_gist },
    startParams: [
      ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
      '-c',
      'fsync=on',
      '-c',
      'wal_sync_method=fsync',
      '-c',
      'work_mem=64MB',
    ],
  });
  let synced = 0;
  const fs = (db.Module as unknown as { FS: { filesystems: { NODEFS: { stream_ops: Record<string, unknown> } } } }).FS;
  fs.filesystems.NODEFS.stream_ops['fsync'] = (stream: { nfd: number }): number => {
    fdatasyncSync(stream.nfd);
    synced += 1;
    return 0;
  };
  await db.exec('create table if not exists durability_probe (at timestamptz)');
  const before = synced;
  await db.exec('insert into durability_probe values (now()); delete from durability_probe');
  if (synced > before) return db;
  await db.close();
  return undefined;
}

/** A command of another process may have joined us: it ends its work first. Our own connections are closed by now. */
async function guestsGone(server: PGLiteSocketServer): Promise<void> {
  const deadline = performance.now() + GUESTS_MS;
  while (server.getStats().activeConnections > 0 && performance.now() < deadline) await setTimeout(50);
}

/** Serves the database to ordinary PostgreSQL clients until the thread is told to close. */
async function serve({ folder, listen }: EmbeddedPlace, tell: (answer: EmbeddedAnswer) => void): Promise<void> {
  const db = await openDurable(folder);
  if (!db) return tell({ notDurable: true });
  const server = new PGLiteSocketServer({
    db: keepTurnsWhole(db),
    maxConnections: MOST_CONNECTIONS,
    ...('path' in listen ? listen : { ...listen, port: 0 }),
  });
  await server.start();
  parentPort!.once('message', () => {
    void guestsGone(server)
      .then(() => server.stop())
      .then(() => db.close())
      .finally(() => parentPort!.close());
  });
  tell({ port: 'path' in listen ? PORT : Number(server.getServerConn().split(':').at(-1)) });
}

if (parentPort) {
  const port = parentPort;
  const tell = (answer: EmbeddedAnswer): void => {
    port.postMessage(answer);
    if (!('port' in answer)) port.close();
  };
  serve(workerData as EmbeddedPlace, tell).catch((error: unknown) => tell({ failure: messageOf(error) }));
}
