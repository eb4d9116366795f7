import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const PREFIX = 'verbleib_';
const SHAPE = /^verbleib_([\dA-Za-z]{43})([\dA-Za-z]{6})$/;
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A number to base 62, so that a double click selects all of it; padded to one length. */
function base62(number: bigint, length: number): string {
  let text = '';
  for (let rest = number; rest > 0n; rest /= 62n) text = DIGITS[Number(rest % 62n)] + text;
  return text.padStart(length, '0');
}

const checksum = (secret: string): string => base62(BigInt(crc32(secret)), 6);

/**
 * A new API token: prefix, 256 random bits and their CRC-32, so that scanners for secrets find one that was committed or
 * mailed by mistake, and nothing else.
 */
export function newTokenText(): string {
  const secret = base62(BigInt(`0x${randomBytes(32).toString('hex')}`), 43);
  return PREFIX + secret + checksum(secret);
}

/** Whether a text can be a token at all; spares the database most that is not. */
export function isTokenText(text: string): boolean {
  const [, secret, sum] = SHAPE.exec(text) ?? [];
  return secret !== undefined && checksum(secret) === sum;
}
