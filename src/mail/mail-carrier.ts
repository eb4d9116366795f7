import type { SendMailOptions } from 'nodemailer';

/** How carrying one mail ended. `words` are the server's, or ours where there was no answer. */
export type Delivery =
  | { kind: 'accepted'; words: string }
  /** Refused for good: sending the same again would get the same answer. */
  | { kind: 'refused'; words: string }
  /** This mail could not be handed over now; `halt` when the server asks us to leave it alone for a while. */
  | { kind: 'deferred'; words: string; halt: boolean }
  /** The server is away or set up wrongly: no mail's fault, and the same for all that wait. */
  | { kind: 'unavailable'; words: string };

/** Where mails go: a mail server, or the maildrop. Opened for one run and closed after it. */
export interface MailCarrier {
  carry(message: SendMailOptions & { id: string; runDate: string }): Promise<Delivery>;
  /** @param force gives up on mails that are being handed over right now */
  close(force?: boolean): void;
}
