import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { type MimePart, readMime } from './mime.js';

export interface ReceivedMail {
  from: string;
  to: string[];
  /** ENVID, where the client gave one. */
  envelopeId: string | undefined;
  secure: boolean;
  raw: string;
  message: MimePart;
}

export interface SmtpSink {
  port: number;
  received: ReceivedMail[];
  /** Answers to RCPT TO and to the end of DATA; undefined accepts. May be changed while a test runs. */
  rules: { rcpt?: (address: string) => string | undefined; data?: (mail: ReceivedMail) => string | undefined };
  /** Message-IDs of all that arrived, in order. */
  ids(): string[];
  close(): Promise<void>;
}

/** The error that makes smtp-server answer with these words, e.g. `451 4.7.1 Later`. */
function answer(words: string): Error {
  const code = Number(words.slice(0, 3));
  return Object.assign(new Error(words.slice(4)), { responseCode: code });
}

/** A mail server that keeps what it accepts. */
export async function startSmtpSink(options: SMTPServerOptions = {}, port = 0): Promise<SmtpSink> {
  const received: ReceivedMail[] = [];
  const rules: SmtpSink['rules'] = {};
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    // Tells of deliveries (RFC 3461), as the servers of a house do.
    hideDSN: false,
    logger: false,
    closeTimeout: 100,
    onRcptTo(address, _session, done) {
      const words = rules.rcpt?.(address.address);
      done(words ? answer(words) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('latin1');
        const mail = {
          from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
          to: session.envelope.rcptTo.map((recipient) => recipient.address),
          envelopeId: (session.envelope as { dsn?: { envid?: string } }).dsn?.envid,
          secure: session.secure,
          raw,
          message: readMime(raw),
        };
        const words = rules.data?.(mail);
        if (words) return done(answer(words));
        received.push(mail);
        return done();
      });
    },
    ...options,
  });
  // A client that is killed or gives up resets the connection: that is what some tests are about.
  server.on('error', () => {});
  const listening = Promise.withResolvers<void>();
  server.listen(port, '127.0.0.1', () => listening.resolve());
  await listening.promise;
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    rules,
    ids: () => received.map((mail) => mail.message.headers.get('message-id')?.[0] ?? ''),
    close: () => new Promise((done) => server.close(() => done())),
  };
}
