import { createHash, randomBytes } from 'node:crypto';

/** A secret that nobody can guess: 256 random bits, fit for cookies, links and headers. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/**
 * What is kept of a secret. A plain hash is enough where the secret is random: there is nothing to guess (passwords are
 * another matter). Looking it up by its hash also takes no longer the more of it is right.
 */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
