import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** Memory in KiB, passes, lanes: OWASP's first choice for argon2id (Password Storage Cheat Sheet), RFC 9106 section 4. */
interface Cost {
  memory: number;
  passes: number;
  parallelism: number;
}
const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const VERSION = 0x13;
const SALT_BYTES = 16;
const TAG_BYTES = 32;

const PHC = /^\$argon2id\$v=(\d+)\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

// Composed alike on every keyboard (NIST SP 800-63B section 3.1.1.2).
const tagOf = (password: string, salt: Buffer, cost: Cost, tagLength: number): Promise<Buffer> =>
  derive('argon2id', { message: Buffer.from(password.normalize('NFKC')), nonce: salt, tagLength, ...cost });

/** What is kept of a password: a PHC string of argon2id with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await tagOf(password, salt, COST, TAG_BYTES);
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=${VERSION}$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

// Nobody's password: looking it up where there is no account takes as long as where there is one.
const NOBODY = `$argon2id$v=${VERSION}$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(Buffer.alloc(SALT_BYTES))}$${unpadded(Buffer.alloc(TAG_BYTES))}`;

/**
 * Whether a password is the one that a hash was made of.
 * @param hash PHC string; null (no account, or none with a password): the same work is done, and the answer is no
 * @returns `outdated` where it is right and the hash was made at a lower cost than today's: make a new one
 * @throws Error for a hash that is not argon2id
 */
export async function checkPassword(
  password: string,
  hash: string | null,
): Promise<{ right: boolean; outdated: boolean }> {
  const parts = PHC.exec(hash ?? NOBODY);
  if (!parts) throw new Error('A password hash is not a PHC string of argon2id.');
  const [memory, passes, parallelism] = parts.slice(2, 5).map(Number) as [number, number, number];
  const expected = Buffer.from(parts[6]!, 'base64');
  const tag = await tagOf(password, Buffer.from(parts[5]!, 'base64'), { memory, passes, parallelism }, expected.length);
  const right = timingSafeEqual(tag, expected) && hash !== null;
  return { right, outdated: right && (memory < COST.memory || passes < COST.passes) };
}
