import { oparlFault } from './oparl-fault.js';

/**
 * An address that somebody named.
 * @throws OparlFault where it is none, not http(s), or carries a user name
 */
export function webAddress(written: string): URL {
  let url: URL;
  try {
    url = new URL(written);
  } catch (error) {
    throw oparlFault('notHttp', [written.slice(0, 200)], error);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw oparlFault('notHttp', [written.slice(0, 200)]);
  if (url.username || url.password) throw oparlFault('credentials', [url.host]);
  url.hash = '';
  return url;
}

/**
 * Whether an address is on the host that was named: the same scheme, name and port, or the same name with TLS where both
 * use the usual ports. A step from TLS to none would let anybody on the way answer.
 */
export function isSameHost(start: URL, url: URL): boolean {
  if (url.origin === start.origin) return true;
  return (
    url.hostname === start.hostname &&
    start.protocol === 'http:' &&
    url.protocol === 'https:' &&
    !start.port &&
    !url.port
  );
}
