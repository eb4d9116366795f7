import { createTransport } from 'nodemailer';
import type { Locale } from '../shared/locale.js';
import type { Settings } from '../config/settings.js';
import type { MailCarrier } from './mail-carrier.js';
import { mailMessages } from './mail.messages.js';
import { judge, serverTrouble } from './smtp-fault.js';
import { wholeMessage } from './whole-message.js';

/** Longest wait for a connection and for the greeting; SMTP_URL may set others (`?greetingTimeout=…`, ms). */
const CONNECT_MS = 20_000;
const GREETING_MS = 30_000;
/** RFC 5321 4.5.3.2.6: who waits less than ten minutes for the last answer makes duplicates. */
const SILENCE_MS = 600_000;

/** Mails over one connection: half of what Exim takes before it says 421 (`smtp_accept_max_per_connection`). */
const MOST_MESSAGES = 500;

function openPool(settings: Settings) {
  const url = settings.mail.smtpUrl;
  return createTransport({
    url,
    pool: true,
    maxConnections: settings.mail.connections,
    maxMessages: MOST_MESSAGES,
    // One quiet second try for a connection that the server closed while it was idle; anything else is ours to judge.
    maxRequeues: 1,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: GREETING_MS,
    socketTimeout: SILENCE_MS,
    // Configured credentials are used or the connection is no good: never silently without.
    forceAuth: Boolean(new URL(url).username),
    logger: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** Sends over pooled connections to the server that the setting `mail.smtpUrl` names. */
export function openSmtp(settings: Settings, locale: Locale): MailCarrier {
  const pool = openPool(settings);
  // nodemailer says what went wrong but not when; the message is first read when its conversation begins.
  const begun = new Set<string>();
  pool.use('stream', (mail, done) => {
    const read = mail.message.createReadStream.bind(mail.message);
    mail.message.createReadStream = (options) => {
      begun.add(String(mail.data.messageId));
      return wholeMessage(read(options));
    };
    done();
  });
  return {
    async carry({ id: _id, runDate: _runDate, ...message }) {
      const key = String(message.messageId);
      try {
        const { response } = await pool.sendMail(message);
        return { kind: 'accepted', words: response };
      } catch (error) {
        return judge(error, begun.has(key), locale);
      } finally {
        begun.delete(key);
      }
    },
    close(force) {
      pool.close({ force: force ?? false });
    },
  };
}

/** Greeting, EHLO, TLS and sign-in, as a mail would meet them; sends nothing. */
export async function verifySmtp(settings: Settings, locale: Locale): Promise<{ ok: boolean; message: string }> {
  const pool = openPool(settings);
  try {
    await pool.verify();
    return { ok: true, message: mailMessages[locale].serverReady(new URL(settings.mail.smtpUrl).host) };
  } catch (error) {
    return { ok: false, message: serverTrouble(error, locale) };
  } finally {
    pool.close();
  }
}
