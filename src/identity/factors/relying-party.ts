import { publicUrl, type Settings } from '../../config/settings.js';

/** Who we are for passkeys: they belong to one name, and an answer comes from one origin (WebAuthn sections 4, 13.4.9). */
export interface RelyingParty {
  id: string;
  origin: string;
}

/** Why there are no passkeys here: the address has no name, no TLS, or is not the one that they belong to. */
export type NoPasskeys = { reason: 'name' | 'tls' } | { reason: 'elsewhere'; address: string };

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/;
const IP_ADDRESS = /^(\d+(\.\d+){3}|\[.*\])$/;

/**
 * By PUBLIC_URL. An IP address cannot be a relying party's id; on loopback its name `localhost` stands for it, with any
 * port, so that a tunnel works. Anything else needs TLS, or browsers have no passkeys there.
 * @param host of the request
 */
export function relyingParty(settings: Settings, host: string | undefined): RelyingParty | NoPasskeys {
  const url = new URL(publicUrl(settings));
  const asked = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : undefined;
  if (LOOPBACK.test(url.hostname)) {
    if (asked?.hostname === 'localhost') return { id: 'localhost', origin: asked.origin };
    return { reason: 'elsewhere', address: `http://localhost:${asked?.port || url.port || '80'}` };
  }
  if (IP_ADDRESS.test(url.hostname)) return { reason: 'name' };
  if (url.protocol !== 'https:') return { reason: 'tls' };
  // Behind a proxy the request may have a name of the inside: what counts is the address in the browser.
  return { id: url.hostname, origin: url.origin };
}
