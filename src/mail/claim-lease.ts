import type { Outbox } from './outbox.js';

/**
 * Keeps a worker's claims alive while it works, and tells it when it lost one: a worker that was frozen for longer
 * than the lease must not send what another has taken over. Measures real time passed, which no clock setting moves.
 */
export class ClaimLease {
  #renewedAt = performance.now();
  #lost = new Set<string>();
  readonly #held = new Set<string>();
  readonly #timer: NodeJS.Timeout;

  constructor(
    private readonly outbox: Outbox,
    private readonly worker: string,
    private readonly leaseSeconds: number,
  ) {
    this.#timer = setInterval(() => void this.#renew().catch(() => {}), (leaseSeconds * 1000) / 3);
    this.#timer.unref();
  }

  hold(ids: string[]): void {
    if (this.#held.size === 0) this.#renewedAt = performance.now();
    for (const id of ids) this.#held.add(id);
  }

  letGo(id: string): void {
    this.#held.delete(id);
  }

  /** Whether the mail is still ours to send; asks the database when the last sign of life is old. */
  async holds(id: string): Promise<boolean> {
    if (performance.now() - this.#renewedAt > (this.leaseSeconds * 1000) / 2) await this.#renew();
    return !this.#lost.has(id);
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #renew(): Promise<void> {
    const asked = [...this.#held];
    const started = performance.now();
    const stillOurs = await this.outbox.renew(this.worker);
    this.#renewedAt = started;
    for (const id of asked) if (!stillOurs.has(id)) this.#lost.add(id);
  }
}
