import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, type AgentOptions } from 'node:https';
import { getCACertificates } from 'node:tls';
import { messageOf } from '../../shared/errors.js';
import type { CertificateReason } from './oparl-fault.messages.js';
import { oparlFault } from './oparl-fault.js';
import type { OparlLimits } from './oparl-limits.js';

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** Codes of OpenSSL and of Node for a certificate that is not accepted. */
const REASONS: Readonly<Record<string, CertificateReason>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self_signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'unknown_authority',
  UNABLE_TO_GET_ISSUER_CERT: 'unknown_authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknown_authority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unknown_authority',
  CERT_UNTRUSTED: 'unknown_authority',
  INVALID_CA: 'unknown_authority',
  ERR_TLS_CERT_ALTNAME_INVALID: 'other_name',
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'expired',
  CERT_REVOKED: 'revoked',
};

/** What is wrong with the certificate of a server that was not asked because of it; undefined: it failed otherwise. */
export const certificateReason = (error: unknown): CertificateReason | undefined =>
  REASONS[(error as NodeJS.ErrnoException).code ?? ''];

/** @throws OparlFault where the file cannot be read or holds no certificates */
function authoritiesIn(file: string): string[] {
  try {
    const found = readFileSync(file, 'utf8').match(PEM) ?? [];
    if (found.length > 0) return found.map((pem) => new X509Certificate(pem).toString());
  } catch (error) {
    throw oparlFault('authorities', [file, (error as NodeJS.ErrnoException).code ?? messageOf(error)], error);
  }
  throw oparlFault('authorities', [file, 'PEM']);
}

/**
 * Connections with TLS to servers that prove who they are. Through a proxy the name is resolved there and not here: whom the
 * proxy reaches is asked nothing before it has proved to be the host that was named.
 */
export function trustedAgent(options: AgentOptions, { ca, proxy }: Pick<OparlLimits, 'ca' | 'proxy'>): Agent {
  const { lookup: _, ...unresolved } = options;
  return new Agent({
    ...(proxy ? { ...unresolved, proxyEnv: { HTTPS_PROXY: proxy } } : options),
    // The well-known ones are named as well: `ca` takes their place otherwise.
    ...(ca && { ca: [...getCACertificates('default'), ...authoritiesIn(ca)] }),
  });
}
