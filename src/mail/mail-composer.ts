import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Locale } from '../shared/locale.js';

/** A mail of the outbox as its composer sees it: to whom and why, not yet what. */
export interface MailToCompose {
  id: string;
  purpose: string;
  form: 'digest' | 'single';
  /** employee.id or committee_member.id; for a mailbox an id made of its address. */
  recipient: string;
  recipientKind: 'employee' | 'committee_member' | 'mailbox';
  name: string;
  locale: Locale;
  /** Business date of the run that wrote the mail, ISO. */
  runDate: string;
}

/** What is sent: HTML and its plain text twin. */
export interface ComposedMail {
  /** Recipient's address and name where the composer knows newer ones than the mail was written with. */
  address?: string;
  name?: string;
  subject: string;
  text: string;
  html: string;
  /** What is written down of the mail instead of what was sent, where that holds a secret. */
  kept?: { text: string; html: string };
  attachments?: { filename: string; contentType: string; content: string | Buffer }[];
}

/** Invented people for a look at a mail of which a house has none: they are gone with the transaction. */
export interface InventedCase {
  /** employee.id of the HR contact who is told. */
  hr: string;
  /** committee_member.id of a member of the committee to which the programme reports. */
  member: string;
  /** contract.id, and its last day, ISO. */
  contract: string;
  endsOn: string;
}

/** A feature's port to the outbox: makes the mails of one purpose when they are about to leave. */
export interface MailComposer {
  readonly purpose: string;
  /**
   * @param today business date on which the mail leaves
   * @param manager a short transaction that commits: what the composer leaves out may be written down; use nothing else
   * @returns `obsolete` when the cause went away before the mail left; the reason is kept with the mail
   */
  compose(
    mail: MailToCompose,
    today: Temporal.PlainDate,
    manager: EntityManager,
  ): Promise<ComposedMail | { obsolete: string }>;
  /**
   * Writes what such a mail would tell of.
   * @returns cause of the notice to the HR contact or, where it is not of that kind, its recipient, and what is to be written
   * once the mail is there
   */
  sample?(
    manager: EntityManager,
    invented: InventedCase,
    today: Temporal.PlainDate,
  ): Promise<{ cause: string } | { recipient: string; mailed?: (mail: string) => Promise<unknown> }>;
}

/** Which composer makes the mails of which purpose; a feature registers its own in `onModuleInit`. */
@Injectable()
export class MailComposers {
  readonly #byPurpose = new Map<string, MailComposer>();

  /** @throws Error when two composers claim one purpose */
  register(composer: MailComposer): void {
    if (this.#byPurpose.has(composer.purpose))
      throw new Error(`Two composers are registered for the mail purpose ${composer.purpose}.`);
    this.#byPurpose.set(composer.purpose, composer);
  }

  /** Every purpose that mails can be made for. */
  get purposes(): string[] {
    return [...this.#byPurpose.keys()].sort();
  }

  for(purpose: string): MailComposer | undefined {
    return this.#byPurpose.get(purpose);
  }
}
