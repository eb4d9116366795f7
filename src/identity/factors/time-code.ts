import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
/** A code of the step before or after is taken as well: phones' clocks are off, and people type slowly. */
const WINDOW = 1;

const generator = (key: string, login = '') =>
  new TOTP({ issuer: 'Verbleib', label: login, secret: Secret.fromBase32(key), digits: 6, period: PERIOD_SECONDS });

/** A new key, 160 random bits in base32 (RFC 4226 section 4, R6). */
export const newTimeCodeKey = (): string => new Secret({ size: 20 }).base32;

/** The address that authenticator apps read from a QR code. */
export const timeCodeUri = (key: string, login: string): string => generator(key, login).toString();

/** The code that an app shows at an instant. */
export const timeCode = (key: string, now: Temporal.Instant): string =>
  generator(key).generate({ timestamp: now.epochMilliseconds });

/** Which step of time (RFC 6238 section 4.2) a code belongs to; undefined for a wrong one. */
export function stepOfTimeCode(key: string, code: string, now: Temporal.Instant): number | undefined {
  const timestamp = now.epochMilliseconds;
  const totp = generator(key);
  const delta = totp.validate({ token: code.replaceAll(/\s/g, ''), timestamp, window: WINDOW });
  return delta === null ? undefined : totp.counter({ timestamp }) + delta;
}
