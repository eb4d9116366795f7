import { createHash } from 'node:crypto';
import PostalMime, { addressParser, type Attachment, type Email } from 'postal-mime';
import { parseDeliveryStatus, type RecipientStatus } from './delivery-status.js';

/** A message that came back, as far as it says what became of a mail. Nothing in it is trusted yet. */
export interface Report {
  /** What it is: about a delivery, an automatic answer (RFC 3834), or neither. */
  kind: 'delivery' | 'answer' | 'unknown';
  /** The same however often the same message is delivered. */
  id: string;
  /** To which addresses it was delivered, by its headers. */
  deliveredTo: string[];
  envelopeId: string | undefined;
  /** Message-IDs of what it is about, without angle brackets. */
  messageIds: string[];
  /** To whom the mail that it is about was addressed, by the copy of its headers. */
  addressedTo: string[];
  recipients: RecipientStatus[];
}

/** Reports with the whole mail in them are as large as our largest mail with its attachments, and a third more. */
export const LARGEST_REPORT = 10 * 1024 * 1024;
/** Of a copy of our mail only the headers count. */
const LARGEST_HEADERS = 256 * 1024;

const LIMITS = {
  forceRfc822Attachments: true,
  attachmentEncoding: 'arraybuffer',
  maxNestingDepth: 20,
  maxHeadersSize: LARGEST_HEADERS,
} as const;

/** RFC 3464, RFC 6533 */
const STATUS_PARTS = ['message/delivery-status', 'message/global-delivery-status'];
/** RFC 3462 2 (text/rfc822-headers), RFC 6533 */
const RETURNED_PARTS = ['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers'];
/** Where servers write the address of the envelope down. */
const ENVELOPE_HEADERS = ['to', 'delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-delivered-to'];

const COPY_BELOW = /^-{4,} This is a copy of (?:the|your) message.*-{4,}\s*([^]*)$/m;

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);

const headersOf = (email: Email, names: readonly string[]): string[] =>
  email.headers.filter(({ key }) => names.includes(key)).map(({ value }) => value);

const addressesOf = (values: string[]): string[] =>
  values.flatMap((value) =>
    addressParser(value, { flatten: true }).map(({ address }) => (address ?? '').toLowerCase()),
  );

const idsOf = (values: string[]): string[] =>
  values.flatMap((value) => [...value.matchAll(/<([^<>\s]{1,250})>/g)].map((match) => match[1]!));

/** Answers that people's mailboxes give by themselves; a failed delivery says so in its parts. */
function isAnswer(email: Email): boolean {
  const [submitted = 'no'] = headersOf(email, ['auto-submitted']);
  return (
    !/^no\b/i.test(submitted.trim()) ||
    headersOf(email, ['x-autoreply', 'x-autorespond']).length > 0 ||
    headersOf(email, ['precedence']).some((value) => /^auto_?reply/i.test(value)) ||
    headersOf(email, ['content-type']).some((value) => /report-type="?disposition-notification/i.test(value))
  );
}

/** Exim before 4.87 names failed addresses in a header, explains them in words, and puts the mail below as text. */
function failedInHeaders(email: Email): RecipientStatus[] {
  const addresses = addressesOf(headersOf(email, ['x-failed-recipients']));
  const words = /^ *(?:host \S+ \[[^\]\s]+\]: )?(5\d\d[ -].*)$/m.exec(email.text ?? '')?.[1] ?? '';
  return addresses.flatMap(
    (address) =>
      parseDeliveryStatus(`Final-Recipient: rfc822; ${address}\nAction: failed\nDiagnostic-Code: smtp; ${words}`)
        .recipients,
  );
}

/**
 * Reads a message that was delivered to the mailbox for bounces.
 * @returns a problem where it is larger than any report, or no message at all
 */
export async function readReport(raw: Uint8Array): Promise<Report | { problem: 'too_large' | 'broken' }> {
  if (raw.length > LARGEST_REPORT) return { problem: 'too_large' };
  try {
    return await read(raw);
  } catch {
    // The parser gives up beyond its limits: nested too deeply, headers without an end.
    return { problem: 'broken' };
  }
}

async function read(raw: Uint8Array): Promise<Report | { problem: 'broken' }> {
  const email = await PostalMime.parse(raw, LIMITS);
  if (email.headers.length === 0) return { problem: 'broken' };
  const parts = (types: string[]) => email.attachments.filter(({ mimeType }) => types.includes(mimeType));
  const text = new TextDecoder();
  const statuses = parts(STATUS_PARTS).map((part) => parseDeliveryStatus(text.decode(bytesOf(part))));
  const [copy] = parts(RETURNED_PARTS);
  const recipients = statuses.flatMap((status) => status.recipients);
  if (statuses.length === 0) recipients.push(...failedInHeaders(email));
  const below = statuses.length === 0 && recipients.length > 0 ? COPY_BELOW.exec(email.text ?? '')?.[1] : undefined;
  const source = copy ? bytesOf(copy) : below === undefined ? undefined : Buffer.from(below);
  const returned = source && (await PostalMime.parse(source.subarray(0, LARGEST_HEADERS / 2), LIMITS));
  const isDelivery = recipients.length > 0;
  return {
    kind: isDelivery ? 'delivery' : isAnswer(email) ? 'answer' : 'unknown',
    id: createHash('sha256')
      .update(email.messageId ?? raw)
      .digest('hex'),
    deliveredTo: addressesOf(headersOf(email, ENVELOPE_HEADERS)),
    envelopeId: statuses.map((status) => status.envelopeId).find((id) => id !== undefined),
    messageIds: idsOf(returned ? headersOf(returned, ['message-id']) : headersOf(email, ['in-reply-to', 'references'])),
    addressedTo: returned ? addressesOf(headersOf(returned, ['to'])) : [],
    recipients,
  };
}
