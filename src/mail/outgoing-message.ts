import { createHash } from 'node:crypto';
import type { SendMailOptions } from 'nodemailer';
import { bounceAddress, envelopeId } from './bounces/bounce-address.js';
import type { ComposedMail } from './mail-composer.js';
import type { ClaimedMail } from './outbox.js';
import { parseSender } from './sender.js';

// RFC 5321 4.1.2, narrowed to what real mailboxes have: no quoted local parts, no address literals, nothing that
// could end a header or an SMTP command.
const ADDRESS = /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@[^\s@<>()[\]\\,;:"\p{Cc}]{1,255}$/u;

export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** One line of text for a header: control characters and line separators become spaces. */
export function headerText(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The same for each attempt, so that a mail that arrives twice is shown once. */
export function messageId(mailId: string, domain: string): string {
  return `<${mailId}@${domain}>`;
}

/** Mails to one recipient for one purpose in one year hang together; the root itself is never sent. */
export function threadRoot(mail: Pick<ClaimedMail, 'recipient' | 'purpose' | 'runDate'>, domain: string): string {
  const year = mail.runDate.slice(0, 4);
  const digest = createHash('sha256').update(`${mail.purpose} ${mail.recipient} ${year}`).digest('hex').slice(0, 32);
  return `<thread-${digest}@${domain}>`;
}

/**
 * The message with its headers.
 * @param from the setting `mail.from`
 * @param verp return path that names the mail, so that a bounce can be matched to it
 * @param at the moment of sending, as our clock has it
 */
export function outgoingMessage(
  mail: ClaimedMail,
  composed: ComposedMail,
  { from, verp, at }: { from: string; verp: boolean; at: Temporal.Instant },
): SendMailOptions {
  const sender = parseSender(from);
  const root = threadRoot(mail, sender.domain);
  const returnPath = verp ? bounceAddress(mail.bounceToken, from) : sender.address;
  return {
    from: { name: headerText(sender.name), address: sender.address },
    to: { name: headerText(mail.name), address: mail.address },
    envelope: { from: returnPath, to: [mail.address] },
    // RFC 3461, where the server knows it: reports name the envelope, and carry back headers only, not what the mail says.
    dsn: { id: envelopeId(mail.bounceToken), return: 'headers', notify: ['failure', 'delay'] },
    subject: headerText(composed.subject),
    messageId: messageId(mail.id, sender.domain),
    inReplyTo: root,
    references: root,
    date: new Date(at.epochMilliseconds),
    text: composed.text,
    html: composed.html,
    // What counting the letters of German or English would choose anyway; counting costs a walk over each body.
    textEncoding: 'Q',
    attachments: (composed.attachments ?? []).map(({ filename, contentType, content }) => ({
      filename: headerText(filename),
      contentType: headerText(contentType),
      content,
    })),
    headers: {
      // RFC 3834: no out-of-office notes in answer; the second is Exchange's word for the same.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      // RFC 2919
      'List-Id': `Verbleib <${mail.purpose.replace(/[^a-z0-9]+/gi, '-')}.verbleib.${sender.domain}>`,
      'Content-Language': mail.locale,
    },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
