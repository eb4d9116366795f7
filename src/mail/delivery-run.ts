import type { Settings } from '../config/settings.js';
import type { Clock } from '../shared/clock.js';
import type { ClaimLease } from './claim-lease.js';
import type { Composition } from './compose-mails.js';
import type { ComposedMail } from './mail-composer.js';
import type { MailCarrier } from './mail-carrier.js';
import { MailQueue } from './mail-queue.js';
import { mailMessages } from './mail.messages.js';
import type { ClaimedMail } from './outbox.js';
import { isAddress, outgoingMessage } from './outgoing-message.js';
import type { RecordEndings } from './record-endings.js';
import { isGivenUp, pauseAfter } from './retry-plan.js';

/** Composed mails that lie ready before more are claimed. */
const ENOUGH_READY = 25;

export type DeliveryCounts = Record<'sent' | 'failed' | 'deferred' | 'obsolete', number>;

/** Carries batches over several lanes at once and writes down each mail as it ends. */
export class DeliveryRun {
  readonly counts: DeliveryCounts = { sent: 0, failed: 0, deferred: 0, obsolete: 0 };
  /** Why nothing more is sent in this run; undefined while all is well. */
  halted: string | undefined;
  /** Whether it is the server that is away, so that all that wait know why. */
  unavailable = false;
  #failure: { error: unknown } | undefined;

  constructor(
    private readonly carrier: MailCarrier,
    private readonly lease: ClaimLease,
    private readonly endings: RecordEndings,
    private readonly house: { settings: Settings; clock: Clock },
  ) {}

  stop(): void {
    this.halted ??= mailMessages[this.house.settings.locale].stopped();
  }

  close(force = false): void {
    this.carrier.close(force);
  }

  /**
   * Sends batch after batch; the next is claimed and composed while the one before is on its way.
   * @param nextBatch empty when there is no more
   * @returns the ids that were not tried: claimed still, to be given back
   */
  async send(nextBatch: () => Promise<Composition[]>): Promise<string[]> {
    const queue = new MailQueue<Composition>();
    const left: string[] = [];
    // Two lanes a connection: while one mail is written down, the connection carries the next.
    const lanes = Array.from({ length: this.house.settings.mail.connections * 2 }, () => this.#lane(queue, left));
    try {
      for (let batch = await nextBatch(); batch.length > 0; batch = await nextBatch())
        await queue.put(batch, ENOUGH_READY);
    } finally {
      queue.end();
      await Promise.all(lanes);
    }
    if (this.#failure) throw this.#failure.error;
    return left;
  }

  async #lane(queue: MailQueue<Composition>, left: string[]): Promise<void> {
    for (let next = await queue.take(); next; next = await queue.take()) {
      try {
        const tried = this.halted === undefined && (await this.#sendOne(next));
        if (!tried) left.push(next.mail.id);
      } catch (error) {
        // The database is away: what is in hand stays claimed until the lease is over, nothing more is begun.
        this.#failure ??= { error };
        this.stop();
      }
      this.lease.letGo(next.mail.id);
    }
  }

  /** @returns false when the mail was not tried */
  async #sendOne(composition: Composition): Promise<boolean> {
    const { mail } = composition;
    const texts = mailMessages[this.house.settings.locale];
    if ('obsolete' in composition) await this.#end(mail, 'obsolete', composition.obsolete);
    else if ('trouble' in composition) await this.#defer(mail, composition.trouble);
    else if (!isAddress(mail.address)) await this.#end(mail, 'failed', texts.badAddress());
    else if (await this.lease.holds(mail.id)) return this.#carry(mail, composition.composed);
    return true;
  }

  async #carry(mail: ClaimedMail, composed: ComposedMail): Promise<boolean> {
    const { settings, clock } = this.house;
    const message = outgoingMessage(mail, composed, { ...settings.mail, at: clock.now() });
    const delivery = await this.carrier.carry({ ...message, id: mail.id, runDate: mail.runDate });
    if (delivery.kind === 'unavailable') {
      this.halted ??= delivery.words;
      this.unavailable = true;
      return false;
    }
    if (delivery.kind === 'accepted') await this.#end(mail, 'sent', delivery.words, composed);
    else if (delivery.kind === 'refused') await this.#end(mail, 'failed', delivery.words, composed);
    else {
      if (delivery.halt) this.halted ??= delivery.words;
      await this.#defer(mail, delivery.words);
    }
    return true;
  }

  async #defer(mail: ClaimedMail, words: string): Promise<void> {
    const { settings, clock } = this.house;
    const { retryHours } = settings.mail;
    const now = clock.now();
    if (mail.firstTriedAt && isGivenUp(Temporal.Instant.from(mail.firstTriedAt), now, retryHours))
      return this.#end(mail, 'failed', mailMessages[settings.locale].givenUp(retryHours, words));
    const next = now.add({ seconds: pauseAfter(mail.id, mail.attempts + 1) });
    this.counts.deferred += 1;
    const { id, address, name } = mail;
    return this.endings.record({
      id,
      state: 'pending',
      response: words,
      address,
      name,
      next_attempt_at: next.toString(),
    });
  }

  async #end(
    mail: ClaimedMail,
    state: 'sent' | 'failed' | 'obsolete',
    response: string,
    composed?: ComposedMail,
  ): Promise<void> {
    const kept = composed?.kept ?? composed;
    await this.endings.record({
      id: mail.id,
      state,
      response,
      address: mail.address,
      name: mail.name,
      ...(composed && kept && { subject: composed.subject, body_text: kept.text, body_html: kept.html }),
    });
    this.counts[state] += 1;
  }
}
