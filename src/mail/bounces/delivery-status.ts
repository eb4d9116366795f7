/** What a server says of one recipient of a mail (RFC 3464 2.3). */
export interface RecipientStatus {
  action: 'failed' | 'delayed' | 'delivered';
  /** RFC 3463, e.g. 5.1.1. */
  status: string;
  /** As the other server wrote it: untrusted. */
  diagnostic: string;
  /** As it was addressed and as it was delivered, in small letters. */
  addresses: string[];
}

export interface DeliveryStatus {
  envelopeId: string | undefined;
  recipients: RecipientStatus[];
}

type Fields = Map<string, string>;

/** Groups of fields are a blank line apart; far more than the recipients of one mail are an attack. */
const MOST_GROUPS = 200;
const ENHANCED = /(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.])/;
const REPLY = /(?<!\d)([245])\d\d(?=[ -])/;
const ACTIONS: Record<string, RecipientStatus['action']> = {
  failed: 'failed',
  delayed: 'delayed',
  delivered: 'delivered',
  // To a server that makes no reports, or to several: it went on.
  relayed: 'delivered',
  expanded: 'delivered',
};

function fieldsOf(group: string): Fields {
  const fields: Fields = new Map();
  for (const line of group.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** `rfc822; <name@domain>` (RFC 3464 2.3.2), in xtext where it comes from an envelope (RFC 3461 4). */
function addressOf(field: string | undefined): string[] {
  const address = field
    ?.slice(field.indexOf(';') + 1)
    .trim()
    .replace(/^<(.*)>$/, '$1')
    .replace(/\+([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .toLowerCase();
  return address ? [address] : [];
}

/** The most telling code: many servers give a general one as status, and their own words hold the particular one. */
function statusOf(fields: Fields, diagnostic: string): string | undefined {
  const status = ENHANCED.exec(fields.get('status') ?? '')?.[0];
  const inWords = ENHANCED.exec(diagnostic)?.[0];
  if (status && !status.endsWith('.0.0')) return status;
  if (inWords && (!status || inWords[0] === status[0])) return inWords;
  const reply = REPLY.exec(diagnostic)?.[1];
  return status ?? (reply && `${reply}.0.0`);
}

const BY_CLASS: Record<string, RecipientStatus['action']> = { 2: 'delivered', 4: 'delayed', 5: 'failed' };

function recipientOf(fields: Fields): RecipientStatus | undefined {
  if (!fields.has('final-recipient') && !fields.has('action') && !fields.has('status')) return undefined;
  const diagnostic = (fields.get('diagnostic-code') ?? '').replace(/^[\w-]+\s*;\s*/, '');
  const status = statusOf(fields, diagnostic);
  // RFC 3464 2.3.3: the action says whether it is over; a failure may carry the code of the last try (4.4.1).
  const action = ACTIONS[(fields.get('action') ?? '').toLowerCase().split(/[\s(;]/)[0]!] ?? BY_CLASS[status?.[0] ?? ''];
  if (!action) return undefined;
  const general = { failed: '5.0.0', delayed: '4.0.0', delivered: '2.0.0' }[action];
  const addresses = [...addressOf(fields.get('original-recipient')), ...addressOf(fields.get('final-recipient'))];
  return { action, status: status ?? general, diagnostic, addresses };
}

/** Reads the machine's part of a report (message/delivery-status, RFC 3464 2.1). What is no field of it is passed over. */
export function parseDeliveryStatus(text: string): DeliveryStatus {
  const groups = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/, MOST_GROUPS)
    .map(fieldsOf);
  return {
    envelopeId: groups.map((fields) => fields.get('original-envelope-id')).find((id) => id !== undefined),
    recipients: groups.map(recipientOf).filter((recipient) => recipient !== undefined),
  };
}

/**
 * What a report means for the mail to one address. Forwarding makes several recipients of one: those that are told of under
 * that address count, else all; one that failed outweighs the others.
 */
export function statusFor(recipients: readonly RecipientStatus[], address: string): RecipientStatus | undefined {
  const own = recipients.filter(({ addresses }) => addresses.includes(address.toLowerCase()));
  const told = own.length > 0 ? own : recipients;
  for (const action of ['failed', 'delayed', 'delivered'] as const) {
    const found = told.find((recipient) => recipient.action === action);
    if (found) return found;
  }
  return undefined;
}
