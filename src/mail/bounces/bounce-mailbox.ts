import type { ImapFlow } from 'imapflow';
import { EXIT, messageOf, VerbleibError } from '../../shared/errors.js';
import type { Bilingual } from '../../shared/locale.js';
import { isCertificateFault } from '../smtp-fault.js';
import { bounceMailboxMessages } from './bounce-mailbox.messages.js';
import { cleanWords } from './clean-words.js';
import { LARGEST_REPORT } from './read-report.js';

/** Longest waits; MAIL_BOUNCES may set others (`?connectionTimeout=…`, ms). */
const CONNECT_MS = 20_000;
const GREETING_MS = 16_000;
const SILENCE_MS = 60_000;
/** What a reader of mail shows with a star: here, that a person is to look at it. Any server keeps it. */
const UNCLEAR = '\\Flagged';

/** A message that waits in the mailbox. */
export interface Waiting {
  uid: number;
  /** Bytes. */
  size: number;
}

type Fault = 'signIn' | 'certificate' | 'noFolder' | 'away';

function refusal(fault: Fault, error: unknown, folder: string): VerbleibError {
  const { responseText } = error as { responseText?: string };
  const words = cleanWords(responseText ?? messageOf(error));
  const say = (locale: keyof Bilingual): string => {
    const texts = bounceMailboxMessages[locale];
    return fault === 'noFolder' ? texts.noFolder(folder, words) : texts[fault](words);
  };
  return new VerbleibError('bounce_mailbox_away', EXIT.tryAgain, { de: say('de'), en: say('en') }, { cause: error });
}

function connectFault(error: unknown): Fault {
  if ((error as { authenticationFailed?: boolean }).authenticationFailed) return 'signIn';
  return isCertificateFault(error) ? 'certificate' : 'away';
}

/** Where the mailbox is, without who reads it. */
export function placeOf(address: string): { server: string; folder: string } {
  const url = new URL(address);
  return { server: url.host, folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX' };
}

async function clientOf(address: string): Promise<ImapFlow> {
  // Only who reads the mailbox carries the weight of it: an import, say, runs in a small heap.
  const { ImapFlow } = await import('imapflow');
  const url = new URL(address);
  const option = (name: string): string | undefined => url.searchParams.get(name) ?? undefined;
  const milliseconds = (name: string, usual: number): number => Number(option(name) ?? usual);
  const secure = url.protocol === 'imaps:';
  const [servername, minVersion] = [option('tls.servername'), option('tls.minVersion')];
  return new ImapFlow({
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    // Without TLS from the beginning it is asked for, unless the operator says otherwise: the password goes over the line.
    ...(!secure && { doSTARTTLS: option('ignoreTLS') !== 'true' }),
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    tls: {
      rejectUnauthorized: option('tls.rejectUnauthorized') !== 'false',
      ...(servername && { servername }),
      ...(minVersion && { minVersion: minVersion as 'TLSv1.2' | 'TLSv1.3' }),
    },
    connectionTimeout: milliseconds('connectionTimeout', CONNECT_MS),
    greetingTimeout: milliseconds('greetingTimeout', GREETING_MS),
    socketTimeout: milliseconds('socketTimeout', SILENCE_MS),
    maxLiteralSize: LARGEST_REPORT * 2,
    disableAutoIdle: true,
    // What is logged there are addresses and whole messages.
    logger: false,
    clientInfo: { name: 'Verbleib' },
  });
}

/** The mailbox to which mails come back, for the time of one visit. */
export class BounceMailbox {
  private constructor(
    private readonly client: ImapFlow,
    private readonly folder: string,
  ) {}

  /**
   * Signs in and opens the folder.
   * @param address the setting `mail.bounces`
   * @throws VerbleibError exit 75 that says what to do, never with the password
   */
  static async open(address: string): Promise<BounceMailbox> {
    const { folder } = placeOf(address);
    const client = await clientOf(address);
    // A connection that breaks while nothing is asked of it: the next question says so.
    client.on('error', () => {});
    try {
      await client.connect();
    } catch (error) {
      client.close();
      throw refusal(connectFault(error), error, folder);
    }
    const mailbox = new BounceMailbox(client, folder);
    try {
      await mailbox.#ask(() => client.mailboxOpen(folder), 'noFolder');
      return mailbox;
    } catch (error) {
      await mailbox.close();
      throw error;
    }
  }

  /** Messages that nobody has looked at, oldest first. */
  async waiting(): Promise<Waiting[]> {
    const uids = await this.#ask(() => this.client.search({ flagged: false, deleted: false }, { uid: true }));
    if (!uids || uids.length === 0) return [];
    const found = await this.#ask(() => this.client.fetchAll(uids.join(','), { uid: true, size: true }, { uid: true }));
    return found.map(({ uid, size }) => ({ uid, size: size ?? 0 })).toSorted((a, b) => a.uid - b.uid);
  }

  /** The message as it was delivered, left unread; undefined where somebody took it away meanwhile. */
  async read(uid: number): Promise<Uint8Array | undefined> {
    const message = await this.#ask(() => this.client.fetchOne(String(uid), { source: true }, { uid: true }));
    return (message && message.source) || undefined;
  }

  /** Leaves it for a person to look at. */
  async leaveUnclear(uid: number): Promise<void> {
    await this.#ask(() => this.client.messageFlagsAdd(String(uid), [UNCLEAR], { uid: true }));
  }

  async countUnclear(): Promise<number> {
    const found = await this.#ask(() => this.client.search({ flagged: true, deleted: false }, { uid: true }));
    return found ? found.length : 0;
  }

  /** Moves it to the folder of what is done, which `prepareDone` has seen to. */
  async moveDone(uid: number, done: string): Promise<void> {
    await this.#ask(() => this.client.messageMove(String(uid), done, { uid: true }), 'noFolder', done);
  }

  /** Makes the folder of what is done where it is missing. */
  async prepareDone(done: string): Promise<void> {
    const folders = await this.#ask(() => this.client.list());
    if (!folders.some(({ path }) => path === done))
      await this.#ask(() => this.client.mailboxCreate(done), 'noFolder', done);
  }

  /** Deletes for good what was moved there before a day. The mailbox's own folder is not open any more afterwards. */
  async deleteDone(done: string, before: Date): Promise<number> {
    await this.#ask(() => this.client.mailboxOpen(done), 'noFolder', done);
    const old = await this.#ask(() => this.client.search({ before }, { uid: true }));
    if (!old || old.length === 0) return 0;
    await this.#ask(() => this.client.messageDelete(old.join(','), { uid: true }));
    return old.length;
  }

  async close(): Promise<void> {
    try {
      await this.client.logout();
    } catch {
      // It has hung up first.
      this.client.close();
    }
  }

  async #ask<T>(question: () => Promise<T>, fault: Fault = 'away', folder = this.folder): Promise<T> {
    try {
      return await question();
    } catch (error) {
      throw refusal(this.client.usable ? fault : 'away', error, folder);
    }
  }
}
