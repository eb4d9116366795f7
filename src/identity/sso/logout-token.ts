import { constants, createPublicKey, verify, type webcrypto } from 'node:crypto';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/** Who was signed out at the provider, and when it said so. */
export interface LogoutToken {
  subject: string | null;
  /** The provider's session; null: all of the subject's. */
  session: string | null;
  issuedAt: Temporal.Instant;
  expiresAt: Temporal.Instant | null;
}

type Json = Record<string, unknown>;
type JsonWebKey = webcrypto.JsonWebKey;

const SIGNATURES: Record<string, (data: Buffer, jwk: JsonWebKey, signature: Buffer) => boolean> = {
  RS256: (data, jwk, signature) => verify('sha256', data, createPublicKey({ key: jwk, format: 'jwk' }), signature),
  PS256: (data, jwk, signature) =>
    verify(
      'sha256',
      data,
      { key: createPublicKey({ key: jwk, format: 'jwk' }), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 },
      signature,
    ),
  ES256: (data, jwk, signature) =>
    verify('sha256', data, { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' }, signature),
};

const KEY_TYPES: Record<string, string> = { RS256: 'RSA', PS256: 'RSA', ES256: 'EC' };

const part = (written: string): Json => JSON.parse(Buffer.from(written, 'base64url').toString()) as Json;
const text = (value: unknown): string | null => (typeof value === 'string' && value ? value : null);
const instant = (value: unknown): Temporal.Instant | null =>
  typeof value === 'number' && Number.isFinite(value)
    ? Temporal.Instant.fromEpochMilliseconds(Math.floor(value) * 1000)
    : null;

function read(claims: Json, expected: { issuer: string; clientId: string }): LogoutToken | undefined {
  const { iss, aud, iat, exp, sub, sid, events, nonce } = claims;
  const token = { subject: text(sub), session: text(sid), issuedAt: instant(iat), expiresAt: instant(exp) };
  const isFor = iss === expected.issuer && [aud].flat().includes(expected.clientId);
  const isLogout = typeof events === 'object' && events !== null && EVENT in events && nonce === undefined;
  if (!isFor || !isLogout || !token.issuedAt || (!token.subject && !token.session)) return undefined;
  return { ...token, issuedAt: token.issuedAt };
}

/**
 * Reads a logout token and checks its signature and claims (OpenID Connect Back-Channel Logout 1.0 section 2.6). Whether it
 * has expired is for the caller, who has the clock.
 * @param keys of the provider, fetched now
 * @returns undefined for anything that does not hold
 */
export function readLogoutToken(
  written: string,
  keys: readonly (JsonWebKey & { kid?: string })[],
  expected: { issuer: string; clientId: string },
): LogoutToken | undefined {
  try {
    const [head, body, signature, ...more] = written.split('.');
    if (!head || !body || !signature || more.length > 0) return undefined;
    const { alg, kid, crit } = part(head);
    const holds = typeof alg === 'string' && Object.hasOwn(SIGNATURES, alg) ? SIGNATURES[alg] : undefined;
    const fitting = keys.filter(
      (key) =>
        key.kty === KEY_TYPES[String(alg)] && (kid === undefined || key.kid === kid) && (key.use ?? 'sig') === 'sig',
    );
    if (!holds || crit !== undefined || fitting.length !== 1) return undefined;
    const data = Buffer.from(`${head}.${body}`);
    return holds(data, fitting[0]!, Buffer.from(signature, 'base64url')) ? read(part(body), expected) : undefined;
  } catch {
    return undefined;
  }
}
