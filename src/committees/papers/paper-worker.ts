import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { FONT_FOLDERS, TEMPLATE, WORKER } from './paper-files.js';

export type PrintAnswer = ({ pdf: Uint8Array } | { error: string }) & { memory: number };

/** A process that prints papers, one at a time. While it waits, it does not keep this process alive. */
export class PaperWorker {
  readonly #child: ChildProcess;
  /** Papers it has printed. */
  printed = 0;
  /** What it holds in memory, in bytes, after the last one. */
  memory = 0;

  constructor() {
    this.#child = fork(WORKER, [TEMPLATE, ...FONT_FOLDERS], {
      serialization: 'advanced',
      // It has no use for settings and secrets of the service. Windows starts nothing without its own folder.
      env: { SystemRoot: process.env['SystemRoot'] },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // Who waits for an answer hears of it; a process that ends while nobody waits is replaced with the next paper.
    this.#child.on('error', () => undefined);
    this.#wait();
  }

  get alive(): boolean {
    // A process can have ended before its channel says so; nobody would then answer, nor end once more.
    return this.#child.connected && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /**
   * Undefined where the process ended before it had an answer, be it by itself or because the time was up.
   * @throws Error where it had ended before
   */
  async print(data: string, milliseconds: number): Promise<PrintAnswer | undefined> {
    if (!this.alive) throw new Error('The printing process has ended.');
    const over = new AbortController();
    this.#child.ref();
    this.#child.channel?.ref();
    const timer = setTimeout(() => this.stop(), milliseconds);
    const answer = once(this.#child, 'message', { signal: over.signal }).then(([said]) => said as PrintAnswer);
    const end = once(this.#child, 'exit', { signal: over.signal }).then(() => undefined);
    try {
      this.#child.send(data);
      const said = await Promise.race([answer, end]);
      this.printed += 1;
      this.memory = said?.memory ?? 0;
      return said;
    } finally {
      clearTimeout(timer);
      over.abort();
      await Promise.allSettled([answer, end]);
      this.#wait();
    }
  }

  stop(): void {
    this.#child.kill('SIGKILL');
  }

  #wait(): void {
    this.#child.unref();
    this.#child.channel?.unref();
  }
}
