import type { Settings } from '../config/settings.js';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether a `Host` header names this service. Until sign-in exists the service is reachable from its own machine
 * only, and a foreign page whose name was pointed at 127.0.0.1 (DNS rebinding) is what would get around that: it
 * arrives with its own name. Loopback names pass with any port, so that an SSH tunnel on another port works.
 */
export function isAllowedHost(host: string | undefined, settings: Pick<Settings, 'http'>): boolean {
  if (!host) return false;
  const { publicUrl } = settings.http;
  if (publicUrl && new URL(publicUrl).host === host.toLowerCase()) return true;
  const name = /^(\[[\da-f:]+\]|[^:[\]]+)(?::\d{1,5})?$/i.exec(host)?.[1]?.toLowerCase();
  return name !== undefined && LOOPBACK.includes(name);
}
