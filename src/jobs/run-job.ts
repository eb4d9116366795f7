import { Injectable } from '@nestjs/common';
import { HouseSettings } from '../config/house-settings.service.js';
import { Settings } from '../config/settings.js';
import { closest } from '../shared/closest.js';
import { EXIT, VerbleibError } from '../shared/errors.js';
import { describeError } from './describe-error.js';
import { type JobHandler, JobHandlers } from './job-handler.js';
import { jobsMessages } from './jobs.messages.js';
import { type Claim, RunLedger } from './run-ledger.js';

/** Sign of life: three within a lease, so that one that comes late does not lose the run. */
const SIGNS_PER_LEASE = 3;

export interface JobResult {
  job: string;
  /** The business date, ISO. */
  date: string;
  counts: Record<string, number>;
}

/** Runs a job's handler and keeps the ledger: by hand here, and for the heartbeat what it has claimed. */
@Injectable()
export class RunJob {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly ledger: RunLedger,
    private readonly settings: Settings,
    private readonly house: HouseSettings,
  ) {}

  /**
   * Runs a job now, by hand.
   * @param date the business date
   * @throws VerbleibError exit 2 for a job that does not exist; whatever the handler throws
   */
  async run(job: string, date: Temporal.PlainDate): Promise<JobResult> {
    const handler = this.#handler(job);
    const claim = await this.ledger.startByHand(job, date);
    try {
      const counts = await this.staying(claim, handler);
      await this.ledger.finish(claim, counts);
      return { job, date: date.toString(), counts };
    } catch (error) {
      await this.ledger.fail(claim, describeError(error), undefined);
      throw error;
    }
  }

  /** Runs the handler and shows signs of life meanwhile. */
  async staying(claim: Claim, handler: JobHandler): Promise<Record<string, number>> {
    let signing: Promise<unknown> | undefined;
    const sign = (): void => {
      // A database that is away, or busy with the job's own transaction, is not the job's failure.
      signing ??= this.ledger
        .stayAlive(claim)
        .catch(() => false)
        .finally(() => (signing = undefined));
    };
    const timer = setInterval(sign, (this.settings.jobs.leaseSeconds * 1000) / SIGNS_PER_LEASE);
    try {
      await this.house.refresh();
      return await handler.run(claim.date);
    } finally {
      clearInterval(timer);
      await signing;
    }
  }

  #handler(job: string): JobHandler {
    const handler = this.handlers.find(job);
    if (handler) return handler;
    const { jobs } = this.handlers;
    const near = closest(job, jobs);
    throw new VerbleibError('unknown_job', EXIT.usage, {
      de: jobsMessages.de.unknownJob(job, near, jobs.join(', ')),
      en: jobsMessages.en.unknownJob(job, near, jobs.join(', ')),
    });
  }
}
