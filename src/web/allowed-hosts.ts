import type { Settings } from '../config/settings.js';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether a `Host` header names this service: by a loopback name, by the address it listens on, or by its public address.
 * A foreign page whose name was pointed at our address (DNS rebinding) arrives with its own name, and is turned away before
 * anything is read. Loopback names and the own address pass with any port, so that a tunnel on another port works.
 */
export function isAllowedHost(
  host: string | undefined,
  settings: { http: Pick<Settings['http'], 'host' | 'publicUrl'> },
): boolean {
  if (!host) return false;
  const { publicUrl, host: own } = settings.http;
  if (publicUrl && new URL(publicUrl).host === host.toLowerCase()) return true;
  const name = /^(\[[\da-f:]+\]|[^:[\]]+)(?::\d{1,5})?$/i.exec(host)?.[1]?.toLowerCase();
  // 0.0.0.0 as a name leads to one's own machine in some browsers, from any page: it never counts.
  const mine = own === '0.0.0.0' ? [] : [own.includes(':') ? `[${own.toLowerCase()}]` : own.toLowerCase()];
  return name !== undefined && [...LOOPBACK, ...mine].includes(name);
}
