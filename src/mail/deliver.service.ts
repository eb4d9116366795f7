import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/ids.js';
import { ClaimLease } from './claim-lease.js';
import { ComposeMails } from './compose-mails.js';
import { DeliveryRun, type DeliveryCounts } from './delivery-run.js';
import type { MailCarrier } from './mail-carrier.js';
import { openMaildrop } from './maildrop-carrier.js';
import { Outbox } from './outbox.js';
import { RecordEndings } from './record-endings.js';
import { openSmtp } from './smtp-carrier.js';

/** Mails claimed at once: enough to keep the connections busy, few enough to be taken over soon after a crash. */
const BATCH = 50;
/** How long a shutdown waits for mails that are being handed over. */
const GRACE_MS = 10_000;

/** Sends what is due. Any number of instances may do so at once: a mail belongs to the one that claimed it. */
@Injectable()
export class Deliver implements BeforeApplicationShutdown {
  readonly #runs = new Map<DeliveryRun, Promise<unknown>>();
  #closing = false;
  #serverAway: string | undefined;

  constructor(
    private readonly outbox: Outbox,
    private readonly composeMails: ComposeMails,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends until nothing is due, the server is away, or `limit` mails were taken up.
   * @returns how the mails that were due ended; `deferred` counts those that stay due or are due again later
   */
  async deliver({ limit = Infinity }: { limit?: number } = {}): Promise<DeliveryCounts> {
    const worker = newId();
    const lease = new ClaimLease(this.outbox, worker, this.settings.jobs.leaseSeconds);
    const run = new DeliveryRun(this.#openCarrier(), lease, new RecordEndings(this.outbox, worker), {
      settings: this.settings,
      clock: this.clock,
    });
    const work = this.#work(run, lease, worker, limit);
    this.#runs.set(run, work);
    try {
      return await work;
    } finally {
      this.#serverAway = run.unavailable ? run.halted : undefined;
      this.#runs.delete(run);
      lease.close();
      run.close();
    }
  }

  /** What kept the last run from sending at all: the mail server's absence in words; undefined where it answered. */
  get serverAway(): string | undefined {
    return this.#serverAway;
  }

  /** Lets mails that are being handed over finish, gives the others back. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#closing = true;
    for (const run of this.#runs.keys()) run.stop();
    const timer = setTimeout(() => {
      for (const run of this.#runs.keys()) run.close(true);
    }, GRACE_MS);
    await Promise.allSettled(this.#runs.values());
    clearTimeout(timer);
  }

  async #work(run: DeliveryRun, lease: ClaimLease, worker: string, limit: number): Promise<DeliveryCounts> {
    let taken = 0;
    const left = await run.send(async () => {
      if (this.#closing || run.halted !== undefined) return [];
      const batch = await this.outbox.claim(worker, Math.min(BATCH, limit - taken));
      taken += batch.length;
      lease.hold(batch.map((mail) => mail.id));
      return this.composeMails.compose(batch);
    });
    if (run.halted === undefined) return run.counts;
    await this.outbox.release(worker, left, run.halted);
    run.counts.deferred += run.unavailable ? await this.outbox.explainDelay(run.halted) : left.length;
    return run.counts;
  }

  #openCarrier(): MailCarrier {
    return this.settings.mail.smtpUrl
      ? openSmtp(this.settings, this.settings.locale)
      : openMaildrop(this.settings.dataDir, this.settings.locale);
  }
}
