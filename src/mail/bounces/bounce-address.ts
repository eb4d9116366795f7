import { parseSender } from '../sender.js';

const MARK = '+bounce-';

/** The token as it is written in envelopes: hexadecimal, because some servers write local parts in small letters. */
const written = (token: string): string => token.replaceAll('-', '');

/** What the written token stands for; undefined for anything else. */
function readToken(text: string): string | undefined {
  const match = /^([\da-f]{8})([\da-f]{4})([\da-f]{4})([\da-f]{4})([\da-f]{12})$/i.exec(text);
  return match?.slice(1).join('-').toLowerCase();
}

/** Return path that names the mail to us and to nobody else (VERP). @param token mail.bounce_token */
export function bounceAddress(token: string, from: string): string {
  const { local, domain } = parseSender(from);
  return `${local}${MARK}${written(token)}@${domain}`;
}

/** The token in an address that a message was delivered to; undefined where it is none of ours. */
export function tokenOfAddress(address: string, from: string): string | undefined {
  const { local, domain } = parseSender(from);
  const at = address.lastIndexOf('@');
  const start = `${local}${MARK}`.toLowerCase();
  if (address.slice(at + 1).toLowerCase() !== domain.toLowerCase()) return undefined;
  if (!address.toLowerCase().startsWith(start)) return undefined;
  return readToken(address.slice(start.length, at));
}

/** Envelope id (RFC 3461 4.4), which reports carry back and recipients do not see. */
export const envelopeId = (token: string): string => `bounce-${written(token)}`;

export const tokenOfEnvelope = (id: string): string | undefined => readToken(id.replace(/^bounce-/i, ''));
