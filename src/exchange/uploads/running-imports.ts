import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import type { ImportProgress } from '../contracts/merge-file.service.js';

/** Bytes up to which a file is done in no time, unless the machine is very busy. */
const SMALL = 1_000_000;

type Report = (progress: ImportProgress) => void;

/** Imports that this instance is working on just now, each once, so that no browser has to wait for them. */
@Injectable()
export class RunningImports implements BeforeApplicationShutdown {
  readonly #running = new Map<string, { done: Promise<void>; progress?: ImportProgress }>();
  readonly #logger = new Logger('Import');

  /**
   * Begins a piece of work, unless one for the same run is under way, and waits for it a little: most are done by then. A
   * small file is waited for longer: its answer is worth more than a page that says to wait.
   * @param work tells with the run itself how it ended
   * @returns whether it is done
   */
  async start(
    { id: runId, file_bytes: bytes }: { id: string; file_bytes: number | null },
    work: (report: Report) => Promise<void>,
  ): Promise<boolean> {
    const waitMs = (bytes ?? 0) > SMALL ? 1000 : 30_000;
    if (!this.#running.has(runId)) this.#begin(runId, work);
    const { done } = this.#running.get(runId)!;
    const waiting = new AbortController();
    const late = pause(waitMs, false, { signal: waiting.signal, ref: false }).catch(() => false);
    const first = await Promise.race([done.then(() => true), late]);
    waiting.abort();
    return first;
  }

  #begin(runId: string, work: (report: Report) => Promise<void>): void {
    const entry: { done: Promise<void>; progress?: ImportProgress } = { done: Promise.resolve() };
    this.#running.set(runId, entry);
    entry.done = work((progress) => (entry.progress = progress))
      .catch((error: unknown) => this.#logger.error(runId, error instanceof Error ? error.stack : String(error)))
      .finally(() => this.#running.delete(runId));
  }

  isRunning(runId: string): boolean {
    return this.#running.has(runId);
  }

  progress(runId: string): ImportProgress | undefined {
    return this.#running.get(runId)?.progress;
  }

  /** What is under way ends before the database goes. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.allSettled([...this.#running.values()].map(({ done }) => done));
  }
}
