import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** Just enough of DER (X.690) and X.509 (RFC 5280) to be one's own certificate authority. */
const tlv = (tag: number, ...parts: Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const sequence = (...parts: Buffer[]): Buffer => tlv(0x30, ...parts);
const octets = (content: Buffer): Buffer => tlv(0x04, content);
const oid = (hex: string): Buffer => tlv(0x06, Buffer.from(hex, 'hex'));
const time = (day: string): Buffer => tlv(0x18, Buffer.from(`${day.replaceAll('-', '')}000000Z`));

const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'));
const commonName = (name: string): Buffer =>
  sequence(tlv(0x31, sequence(oid('550403'), tlv(0x0c, Buffer.from(name, 'utf8')))));
const TRUE = tlv(0x01, Buffer.from([0xff]));
/** That it may sign others; critical. */
const AUTHORITY = sequence(oid('551d13'), TRUE, octets(sequence(TRUE)));
/** An IPv4 address for which it is valid. */
const forAddress = (address: string): Buffer =>
  sequence(oid('551d11'), octets(sequence(tlv(0x87, Buffer.from(address.split('.').map(Number))))));

export interface Certified {
  /** PEM */
  cert: string;
  /** PEM */
  key: string;
}

interface Signer extends Certified {
  name: string;
  privateKey: KeyObject;
}

function certificate(
  name: string,
  extension: Buffer,
  { signer, until = '2100-01-01' }: { signer?: Signer; until?: string } = {},
): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const content = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.from([1]), randomBytes(8)),
    ECDSA_SHA256,
    commonName(signer?.name ?? name),
    sequence(time('2020-01-01'), time(until)),
    commonName(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, sequence(extension)),
  );
  const signature = sign('sha256', content, signer?.privateKey ?? privateKey);
  const der = sequence(content, ECDSA_SHA256, tlv(0x03, Buffer.from([0]), signature));
  const lines = der.toString('base64').replaceAll(/.{64}/g, '$&\n').trim();
  return {
    name,
    privateKey,
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
  };
}

/** A certificate authority that nobody knows but who made it. */
export class TestAuthority {
  readonly #root = certificate('Zertifizierungsstelle Kreis Musterland', AUTHORITY);

  /** Its own certificate, PEM. */
  get cert(): string {
    return this.#root.cert;
  }

  /** A certificate for a server at an IPv4 address. @param until its last day, ISO */
  issue(address: string, until?: string): Certified {
    return certificate('ris.kreis-musterland.example', forAddress(address), {
      signer: this.#root,
      ...(until && { until }),
    });
  }
}

/** A certificate for a server at an IPv4 address that vouches for itself. */
export const selfSigned = (address: string): Certified =>
  certificate('ris.kreis-musterland.example', forAddress(address));
