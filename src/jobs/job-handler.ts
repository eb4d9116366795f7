import { Injectable } from '@nestjs/common';
import type { VerbleibError } from '../shared/errors.js';

/** What a feature does when its job is due. Lives with the feature, which registers it in its module's `onModuleInit`. */
export interface JobHandler {
  /** The job's name in `schedules.ts`. */
  readonly job: string;
  /**
   * Does the job for one business date; idempotent, because a run may be repeated for the same day.
   * @returns what was done, as counts by name (no personal data: they are shown and kept)
   */
  run(date: Temporal.PlainDate): Promise<Record<string, number>>;
  /** Why the run just done could not do its work and is to be tried again (exit 75); undefined where it could. */
  tryAgain?(): VerbleibError | undefined;
}

/** Who does which job. */
@Injectable()
export class JobHandlers {
  readonly #handlers = new Map<string, JobHandler>();

  /** @throws Error where the job already has a handler: two would run it twice */
  register(handler: JobHandler): void {
    if (this.#handlers.has(handler.job)) throw new Error(`The job ${handler.job} already has a handler.`);
    this.#handlers.set(handler.job, handler);
  }

  find(job: string): JobHandler | undefined {
    return this.#handlers.get(job);
  }

  /** Names of the jobs that have a handler. */
  get jobs(): string[] {
    return [...this.#handlers.keys()];
  }
}
