import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Opens a server of a test on this machine, on a port that is free. */
export async function openLocally(server: Server): Promise<void> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
}

/** Ends it with all its connections. */
export async function closeLocally(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

export const portOf = (server: Server): number => (server.address() as AddressInfo).port;
