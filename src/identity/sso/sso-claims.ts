/** What of the provider's claims counts for us. */
export interface SsoClaims {
  issuer: string;
  subject: string;
  /** In small letters, and only where the provider says that it is verified. */
  verifiedEmail: string | null;
  name: string | null;
  groups: string[];
  /** The provider's session, where it names it. */
  session: string | null;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value.trim() : null);

/** A list of groups, or one group alone; anything else is none. */
const listed = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((group): group is string => typeof group === 'string');

/** Reads claims (OpenID Connect Core 1.0 section 5.1); issuer and subject have been checked. */
export function readClaims(
  claims: Record<string, unknown> & { iss: string; sub: string },
  groupsClaim: string,
): SsoClaims {
  return {
    issuer: claims.iss,
    subject: claims.sub,
    // Some providers send the flag as text.
    verifiedEmail: [true, 'true'].includes(claims['email_verified'] as never)
      ? (text(claims['email'])?.toLowerCase() ?? null)
      : null,
    name: text(claims['name']),
    groups: listed(claims[groupsClaim]),
    session: text(claims['sid']),
  };
}
