import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { describeError } from '../../jobs/describe-error.js';
import { VerbleibError } from '../../shared/errors.js';
import { bilingual } from '../../shared/locale.js';
import { ImportOparl, type OparlImportOptions, type OparlImportResult, sourceAddress } from './import-oparl.service.js';
import { oparlRunMessages } from './oparl-run.messages.js';
import { alreadyRunning, OparlRuns } from './oparl-runs.js';

type Wish = Pick<OparlImportOptions, 'full' | 'dryRun'>;

/** How long the answer to a form waits: small systems are read by then. */
const WAIT_MS = 1500;
/** Signs of life: three within a lease, so that one that comes late does not lose the run. */
const SIGNS_PER_LEASE = 3;

/** Imports from council information systems with their record: nobody has to wait, or to have been there. */
@Injectable()
export class RunOparl implements BeforeApplicationShutdown {
  readonly #stop = new AbortController();
  readonly #running = new Set<Promise<unknown>>();
  readonly #logger = new Logger('OParl');

  constructor(
    private readonly importOparl: ImportOparl,
    private readonly runs: OparlRuns,
  ) {}

  /**
   * Imports and returns what came of it.
   * @throws VerbleibError `oparl_running`; as ImportOparl
   */
  async run(actor: string, source: string, wish: Wish = {}): Promise<OparlImportResult> {
    const begun = await this.runs.begin(actor, sourceAddress(source), wish);
    if ('running' in begun) throw alreadyRunning();
    return this.#work(actor, begun.id, source, wish);
  }

  /** Begins an import in the background, unless one of the source is under way. @returns the run to look at */
  async start(actor: string, source: string, wish: Wish): Promise<{ id: string; already: boolean }> {
    const begun = await this.runs.begin(actor, sourceAddress(source), wish);
    if ('running' in begun) return { id: begun.running, already: true };
    const { id } = begun;
    const work = this.#work(actor, id, source, wish)
      .catch((error: unknown) => {
        if (!(error instanceof VerbleibError)) this.#logger.error(`${id}: ${describeError(error)}`);
      })
      .finally(() => this.#running.delete(work));
    this.#running.add(work);
    await Promise.race([work, pause(WAIT_MS, undefined, { ref: false })]);
    return { id, already: false };
  }

  /** Servers are no longer asked; what is being written is written. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#stop.abort();
    await Promise.allSettled(this.#running);
  }

  async #work(actor: string, id: string, source: string, wish: Wish): Promise<OparlImportResult> {
    const timer = setInterval(
      // A database that is busy with the import's own transaction is no failure.
      () => void this.runs.stayAlive(id).catch(() => undefined),
      (this.runs.leaseSeconds * 1000) / SIGNS_PER_LEASE,
    );
    try {
      const result = await this.importOparl.run(source, { ...wish, stop: this.#stop.signal });
      await this.runs.finish(actor, id, result);
      return result;
    } catch (error) {
      const failure =
        error instanceof VerbleibError
          ? { code: error.code, text: error.text }
          : { code: 'unexpected', text: bilingual((locale) => oparlRunMessages[locale].unexpected) };
      await this.runs.fail(actor, id, failure);
      throw error;
    } finally {
      clearInterval(timer);
    }
  }
}
