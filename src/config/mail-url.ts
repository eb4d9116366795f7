import { closest } from '../shared/closest.js';
import { EXIT, VerbleibError } from '../shared/errors.js';
import { mailUrlMessages } from './mail-url.messages.js';

const YES_OR_NO = /^(true|false)$/;
const MILLISECONDS = /^\d+$/;
const NAME = /^[\w.-]+$/;

/** What may follow the `?` of both addresses, and how it is written. Times are milliseconds. */
const SHARED: Record<string, RegExp> = {
  ignoreTLS: YES_OR_NO,
  connectionTimeout: MILLISECONDS,
  greetingTimeout: MILLISECONDS,
  socketTimeout: MILLISECONDS,
  'tls.rejectUnauthorized': YES_OR_NO,
  'tls.servername': NAME,
  'tls.minVersion': /^TLSv1\.[23]$/,
};
const SMTP: Record<string, RegExp> = { requireTLS: YES_OR_NO, name: NAME, dnsTimeout: MILLISECONDS, ...SHARED };

/**
 * Checks the options of an address. What is not known would be ignored: `?requiretls=true` would quietly send in
 * clear, and `?debug=true` would write mails into the log.
 * @throws VerbleibError exit 78 that names the option, never the URL with its password
 */
function checkOptions(url: string, setting: string, code: string, options: Record<string, RegExp>): void {
  if (!url) return;
  for (const [option, value] of new URL(url).searchParams) {
    const expected = options[option];
    if (expected?.test(value)) continue;
    const near = expected ? undefined : closest(option, Object.keys(options));
    const known = Object.keys(options).join(', ');
    const { de, en } = mailUrlMessages;
    throw new VerbleibError(code, EXIT.badConfiguration, {
      de: expected ? de.badUrlValue(setting, option) : de.unknownUrlOption(setting, option, near, known),
      en: expected ? en.badUrlValue(setting, option) : en.unknownUrlOption(setting, option, near, known),
    });
  }
}

/** @param url a URL, or empty. @throws VerbleibError exit 78 */
export const checkSmtpUrl = (url: string): void => checkOptions(url, 'SMTP_URL (mail.smtpUrl)', 'bad_smtp_url', SMTP);

/** @param url a URL, or empty. @throws VerbleibError exit 78 */
export const checkImapUrl = (url: string): void =>
  checkOptions(url, 'MAIL_BOUNCES (mail.bounces)', 'bad_imap_url', SHARED);
