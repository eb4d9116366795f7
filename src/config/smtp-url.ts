import { closest } from '../shared/closest.js';
import { EXIT, VerbleibError } from '../shared/errors.js';
import { smtpUrlMessages } from './smtp-url.messages.js';

/** What may follow the `?` of SMTP_URL, and how it is written. Times are milliseconds. */
const OPTIONS: Record<string, RegExp> = {
  requireTLS: /^(true|false)$/,
  ignoreTLS: /^(true|false)$/,
  name: /^[\w.-]+$/,
  connectionTimeout: /^\d+$/,
  greetingTimeout: /^\d+$/,
  socketTimeout: /^\d+$/,
  dnsTimeout: /^\d+$/,
  'tls.rejectUnauthorized': /^(true|false)$/,
  'tls.servername': /^[\w.-]+$/,
  'tls.minVersion': /^TLSv1\.[23]$/,
};

/**
 * Checks the options of SMTP_URL. nodemailer ignores what it does not know: `?requiretls=true` would quietly send in
 * clear, and `?debug=true` would write mails into the log.
 * @param smtpUrl a URL, or empty
 * @throws VerbleibError exit 78 that names the option, never the URL with its password
 */
export function checkSmtpUrl(smtpUrl: string): void {
  if (!smtpUrl) return;
  for (const [option, value] of new URL(smtpUrl).searchParams) {
    const expected = OPTIONS[option];
    if (expected?.test(value)) continue;
    const near = expected ? undefined : closest(option, Object.keys(OPTIONS));
    const known = Object.keys(OPTIONS).join(', ');
    throw new VerbleibError('bad_smtp_url', EXIT.badConfiguration, {
      de: expected ? smtpUrlMessages.de.badUrlValue(option) : smtpUrlMessages.de.unknownUrlOption(option, near, known),
      en: expected ? smtpUrlMessages.en.badUrlValue(option) : smtpUrlMessages.en.unknownUrlOption(option, near, known),
    });
  }
}
