import type { INestApplicationContext, LogLevel } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { Database } from '../database/database.module.js';
import { Heartbeat } from '../jobs/heartbeat.js';
import type { Clock } from '../shared/clock.js';
import { EXIT, VerbleibError } from '../shared/errors.js';
import { openApplication } from '../open-application.js';
import { createWebApp } from '../web/create-web-app.js';
import { serveMessages } from './serve.messages.js';

export const ROLES = ['all', 'web', 'worker'] as const;
/** `web` answers requests, `worker` works through the schedules, `all` does both. */
export type Role = (typeof ROLES)[number];

export interface Service {
  app: INestApplicationContext;
  /** Where it can be reached; undefined for a worker. */
  address: string | undefined;
  /** @returns whether every running job could be finished first */
  stop(): Promise<boolean>;
}

function failure(code: string, exit: 75 | 78, key: 'portInUse' | 'portForbidden', port: number, cause: unknown) {
  return new VerbleibError(code, exit, { de: serveMessages.de[key](port), en: serveMessages.en[key](port) }, { cause });
}

/** What a running service says beside its one line: faults only, without personal data. */
const LOG_LEVELS: LogLevel[] = ['error', 'warn'];

/** @throws VerbleibError exit 75 when the port is in use, 78 when it may not be opened */
async function listen(app: Awaited<ReturnType<typeof createWebApp>>, settings: Settings): Promise<string> {
  const { port, host } = settings.http;
  try {
    // The framework would print a taken port with its stack before we can say it in words.
    app.useLogger(false);
    await app.listen(port, host);
    app.useLogger(LOG_LEVELS);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw failure('port_in_use', EXIT.tryAgain, 'portInUse', port, error);
    if (code === 'EACCES') throw failure('port_forbidden', EXIT.badConfiguration, 'portForbidden', port, error);
    throw error;
  }
  return app.getUrl();
}

/** Two services on one data directory would both believe that they are the only one. */
function refuseGuest(app: INestApplicationContext, settings: Settings): void {
  if (!app.get(Database).embedded?.guest) return;
  throw new VerbleibError('already_served', EXIT.tryAgain, {
    de: serveMessages.de.alreadyServed(settings.dataDir),
    en: serveMessages.en.alreadyServed(settings.dataDir),
  });
}

/**
 * Starts the service and returns once it answers and looks after its schedules.
 * @throws VerbleibError when the data directory or the port is taken, or the database is away
 */
export async function serve(settings: Settings, role: Role, clock?: Clock): Promise<Service> {
  const web = role === 'worker' ? undefined : await createWebApp(settings, clock);
  const app = web ?? (await openApplication(settings, { ...(clock ? { clock } : {}), levels: LOG_LEVELS }));
  try {
    refuseGuest(app, settings);
    const address = web && (await listen(web, settings));
    if (role !== 'web') app.get(Heartbeat).start();
    return {
      app,
      address,
      async stop() {
        const ended = await app.get(Heartbeat).stop();
        // A job that did not end holds its connections: closing would wait for it.
        if (ended) await app.close();
        return ended;
      },
    };
  } catch (error) {
    await app.close();
    throw error;
  }
}
