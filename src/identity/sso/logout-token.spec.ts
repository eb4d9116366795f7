import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { readLogoutToken } from './logout-token.js';

const ISSUER = 'https://sso.kreis-musterland.example';
const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} };
const expected = { issuer: ISSUER, clientId: 'verbleib' };
const claims = { iss: ISSUER, aud: 'verbleib', iat: 1_795_000_000, sub: 'anna', sid: 's1', events: EVENTS };

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwk = (key: KeyObject, kid: string) => ({ ...key.export({ format: 'jwk' }), kid });
const keys = [jwk(rsa.publicKey, 'r'), jwk(curve.publicKey, 'e')];

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
function token(head: object, body: object, key: KeyObject = rsa.privateKey): string {
  const data = `${encoded(head)}.${encoded(body)}`;
  return `${data}.${sign('sha256', Buffer.from(data), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}
const read = (head: object, body: object, key?: KeyObject) => readLogoutToken(token(head, body, key), keys, expected);

describe('a logout token', () => {
  it('is read where it holds', () => {
    expect(read({ alg: 'RS256', kid: 'r', typ: 'logout+jwt' }, claims)).toEqual({
      subject: 'anna',
      session: 's1',
      issuedAt: Temporal.Instant.fromEpochMilliseconds(1_795_000_000_000),
      expiresAt: null,
    });
    expect(read({ alg: 'ES256', kid: 'e' }, { ...claims, aud: ['x', 'verbleib'] }, curve.privateKey)).toBeDefined();
  });

  it.each<{ why: string; head: object; body: object; key?: KeyObject }>([
    { why: 'signed by somebody else', head: { alg: 'RS256', kid: 'r' }, body: claims, key: other.privateKey },
    { why: 'with a key of another kind', head: { alg: 'RS256', kid: 'e' }, body: claims },
    { why: 'without a signature', head: { alg: 'none' }, body: claims },
    { why: 'with the public key as a password', head: { alg: 'HS256', kid: 'r' }, body: claims },
    { why: 'with demands that we do not know', head: { alg: 'RS256', kid: 'r', crit: ['x'] }, body: claims },
    { why: 'of another provider', head: { alg: 'RS256', kid: 'r' }, body: { ...claims, iss: 'https://other.example' } },
    { why: 'for another application', head: { alg: 'RS256', kid: 'r' }, body: { ...claims, aud: 'other' } },
    { why: 'that is an ID token', head: { alg: 'RS256', kid: 'r' }, body: { ...claims, nonce: 'x' } },
    { why: 'about another event', head: { alg: 'RS256', kid: 'r' }, body: { ...claims, events: {} } },
    { why: 'about nobody', head: { alg: 'RS256', kid: 'r' }, body: { ...claims, sub: undefined, sid: undefined } },
    { why: 'from no time', head: { alg: 'RS256', kid: 'r' }, body: { ...claims, iat: undefined } },
  ])('$why does not hold', ({ head, body, key }) => {
    expect(read(head, body, key)).toBeUndefined();
  });
});
