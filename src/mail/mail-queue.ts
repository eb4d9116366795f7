/**
 * Hands things from one maker to several takers. The maker waits while enough lie ready, a taker while none does.
 */
export class MailQueue<T> {
  readonly #ready: T[] = [];
  #ended = false;
  #changed = Promise.withResolvers<void>();

  /** Adds what was made; resolves when at most `enough` lie ready, or when the queue has ended. */
  async put(things: T[], enough: number): Promise<void> {
    this.#ready.push(...things);
    this.#wake();
    while (this.#ready.length > enough && !this.#ended) await this.#changed.promise;
  }

  /** Nothing more will be added. */
  end(): void {
    this.#ended = true;
    this.#wake();
  }

  /** The next thing, or undefined when the queue has ended and is empty. */
  async take(): Promise<T | undefined> {
    while (this.#ready.length === 0 && !this.#ended) await this.#changed.promise;
    const next = this.#ready.shift();
    this.#wake();
    return next;
  }

  #wake(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers<void>();
  }
}
