/** The value of one cookie of a `Cookie` header (RFC 6265 section 4.2.1). */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const [key, value] = pair.split('=');
    if (key?.trim() === name) return value?.trim();
  }
  return undefined;
}

/** Where TLS is, the prefix keeps sibling hosts from setting the cookie (RFC 6265bis section 4.1.3.2). */
const prefixed = (secure: boolean, name: string): string => (secure ? `__Host-${name}` : name);

/** The session's cookie. */
export const sessionCookieName = (secure: boolean): string => prefixed(secure, 'verbleib');

/** The cookie of a sign-in that is under way: between password and second factor, or at the provider of single sign-on. */
export const attemptCookieName = (secure: boolean): string => prefixed(secure, 'verbleib_attempt');

/** A `Set-Cookie` header; without `value` the cookie is taken back. It lives as long as the browser's session. */
function setCookie(name: string, secure: boolean, value: string | undefined): string {
  return `${name}=${value ?? ''}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}${value ? '' : '; Max-Age=0'}`;
}

export const sessionCookie = (secure: boolean, value?: string): string =>
  setCookie(sessionCookieName(secure), secure, value);

export const attemptCookie = (secure: boolean, value?: string): string =>
  setCookie(attemptCookieName(secure), secure, value);
