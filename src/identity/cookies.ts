/** The value of one cookie of a `Cookie` header (RFC 6265 section 4.2.1). */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const [key, value] = pair.split('=');
    if (key?.trim() === name) return value?.trim();
  }
  return undefined;
}

/** The session's cookie. Where TLS is, the prefix keeps sibling hosts from setting it (RFC 6265bis section 4.1.3.2). */
export const sessionCookieName = (secure: boolean): string => (secure ? '__Host-verbleib' : 'verbleib');

/** A `Set-Cookie` header; without `value` the cookie is taken back. It lives as long as the browser's session. */
export function sessionCookie(secure: boolean, value?: string): string {
  return `${sessionCookieName(secure)}=${value ?? ''}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}${value ? '' : '; Max-Age=0'}`;
}
