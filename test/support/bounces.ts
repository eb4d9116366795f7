import { readFileSync } from 'node:fs';
import { bounceAddress, envelopeId } from '../../src/mail/bounces/bounce-address.js';
import { messageId } from '../../src/mail/outgoing-message.js';
import type { TestApp } from './test-app.js';

const SENDER = 'Verbleib <verbleib@kreis-musterland.example>';
const PLAIN = 'verbleib@kreis-musterland.example';

/** A message that came back, written as the mail server of that name writes it. */
export type Sample =
  | 'postfix'
  | 'postfix-delayed'
  | 'postfix-success'
  | 'exchange'
  | 'exim'
  | 'exim-old'
  | 'sendmail'
  | 'out-of-office'
  | 'receipt'
  | 'challenge';

export interface Filling {
  /** Address that it is delivered to. */
  to?: string;
  recipient?: string;
  /** Without angle brackets. */
  message?: string;
  envelope?: string;
}

/** The sample with its places filled; what is not given is somebody else's. */
export function bounceSample(name: Sample, filling: Filling = {}): string {
  const { to = PLAIN, recipient = 'kim.beispiel@fraktion.example' } = filling;
  const { message = 'fremd@anderswo.example', envelope = 'fremd' } = filling;
  const places: Record<string, string> = { TO: to, RECIPIENT: recipient, MESSAGE: message, ENVELOPE: envelope };
  return readFileSync(`test/fixtures/bounces/${name}.eml`, 'utf8')
    .replace(/\{\{([A-Z]+)\}\}/g, (_, place: string) => places[place]!)
    .replace(/\n/g, '\r\n');
}

/** What a mail of the outbox shows of itself to the servers on its way. */
export async function tracesOf(
  test: TestApp,
  mail: string,
): Promise<{ recipient: string; message: string; envelope: string; verp: string }> {
  const [row] = await test.rows<{ address: string; bounce_token: string }>(
    'select address, bounce_token from mail where id = $1',
    [mail],
  );
  return {
    recipient: row!.address,
    message: messageId(mail, 'kreis-musterland.example').slice(1, -1),
    envelope: envelopeId(row!.bounce_token),
    verp: bounceAddress(row!.bounce_token, SENDER),
  };
}
