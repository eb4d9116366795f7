import type { NodemailerError } from 'nodemailer';
import { messageOf } from '../shared/errors.js';
import type { Locale } from '../shared/locale.js';
import type { Delivery } from './mail-carrier.js';
import { mailMessages } from './mail.messages.js';

/** RFC 4954: answers that speak about our sign-in, whatever command they answer. */
const SIGN_IN_CODES = new Set([530, 534, 535, 538]);
/** RFC 5321 3.8: the server closes the channel; it may come back. */
const CLOSING = 421;

/** Node's codes for a certificate that cannot be trusted (tls: ERR_TLS_CERT_…; OpenSSL: X509_V_ERR_…). */
const CERTIFICATE = /^(CERT_|ERR_TLS_CERT|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA)/;
/** Whether a connection failed because nobody vouches for the other side. */
export function isCertificateFault(error: unknown): boolean {
  const { code = '', originalCode = '' } = error as { code?: string; originalCode?: string };
  return CERTIFICATE.test(originalCode || code);
}

/** Node's codes for a server that speaks no TLS where it is expected. */
const NO_TLS = /^ERR_SSL_/;

/** The server's own words where it spoke, else what happened to the connection. */
export function wordsOf(error: unknown): string {
  const { response } = error as NodemailerError;
  return response?.trim() || messageOf(error);
}

/** Trouble that concerns the server and not one mail, in words that say what to do. */
export function serverTrouble(error: unknown, locale: Locale): string {
  const { code, originalCode = '', command, responseCode } = error as NodemailerError;
  const texts = mailMessages[locale];
  const words = wordsOf(error);
  if (code === 'EAUTH' || code === 'ENOAUTH' || (responseCode && SIGN_IN_CODES.has(responseCode)))
    return texts.signInRefused(words);
  if (isCertificateFault(error)) return texts.certificateRefused(words);
  if (code === 'ETLS' || command === 'STARTTLS' || NO_TLS.test(originalCode) || /STARTTLS/.test(messageOf(error)))
    return texts.tlsMissing(words);
  return texts.unreachable(words);
}

/**
 * What an error of nodemailer means for the mail.
 * @param inSession whether the server had let us in and this mail's conversation had begun: what happens before is
 *   no mail's fault
 */
export function judge(error: unknown, inSession: boolean, locale: Locale): Exclude<Delivery, { kind: 'accepted' }> {
  const { code, responseCode, permanent } = error as NodemailerError;
  const words = wordsOf(error);
  if (!inSession || (responseCode && SIGN_IN_CODES.has(responseCode)))
    return { kind: 'unavailable', words: serverTrouble(error, locale) };
  if (permanent) return { kind: 'refused', words };
  // Refused by our own side before anything was said: no recipient, or larger than the server allows.
  if (!responseCode && (code === 'EENVELOPE' || code === 'EMESSAGE')) return { kind: 'refused', words };
  return { kind: 'deferred', words, halt: responseCode === CLOSING };
}
