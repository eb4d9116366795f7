import type { Ending, Outbox } from './outbox.js';

/**
 * Writes endings down as they come. One that comes while another is being written goes with the next statement, so
 * that no ending waits longer than one write and a slow disk does not hold up the connections.
 */
export class RecordEndings {
  #waiting: { ending: Ending; done: PromiseWithResolvers<void> }[] = [];
  #writing = false;

  constructor(
    private readonly outbox: Outbox,
    private readonly worker: string,
  ) {}

  /** Resolves when the ending is committed. */
  record(ending: Ending): Promise<void> {
    const done = Promise.withResolvers<void>();
    this.#waiting.push({ ending, done });
    if (!this.#writing) void this.#write();
    return done.promise;
  }

  async #write(): Promise<void> {
    this.#writing = true;
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      try {
        await this.outbox.end(
          this.worker,
          group.map(({ ending }) => ending),
        );
        for (const { done } of group) done.resolve();
      } catch (error) {
        for (const { done } of group) done.reject(error);
      }
    }
    this.#writing = false;
  }
}
