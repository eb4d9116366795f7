import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { Settings } from '../config/settings.js';
import { Clock } from '../shared/clock.js';
import { describeError } from './describe-error.js';
import { JobHandlers } from './job-handler.js';
import { RunJob } from './run-job.js';
import { RunLedger, pauseAfter } from './run-ledger.js';
import { type Schedule, latestDueSlot, schedules, slotsBetween } from './schedules.js';

const INTERVAL = 'heartbeat';
/** Missed slots are counted up to here: a year without `deliver` would be half a million. */
const MOST_SKIPPED = 1000;
/** How long a stop waits for running jobs: less than the 30 seconds that service managers usually give. */
const STOP_WAIT_MS = 25_000;

/**
 * Looks again and again which schedules are due, claims their slots in the ledger and runs them. Only the service
 * starts it; commands never do. Nothing that goes wrong in a look or a job ends the service.
 */
@Injectable()
export class Heartbeat implements BeforeApplicationShutdown {
  readonly #log = new Logger(Heartbeat.name);
  readonly #busy = new Map<Schedule['lane'], Promise<void>>();
  #stopping = false;

  constructor(
    private readonly registry: SchedulerRegistry,
    private readonly handlers: JobHandlers,
    private readonly runJob: RunJob,
    private readonly ledger: RunLedger,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Looks at once and then every `jobs.heartbeatSeconds`. */
  start(): void {
    this.#stopping = false;
    this.registry.addInterval(
      INTERVAL,
      setInterval(() => void this.tick(), this.settings.jobs.heartbeatSeconds * 1000),
    );
    void this.tick();
  }

  /**
   * Starts nothing new and waits for what is running.
   * @returns whether all has ended; if not, another instance takes the run over once its lease is over
   */
  async stop(waitMs = STOP_WAIT_MS): Promise<boolean> {
    this.#stopping = true;
    if (this.registry.doesExist('interval', INTERVAL)) this.registry.deleteInterval(INTERVAL);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => resolve(false), waitMs);
    const ended = Promise.all(this.#busy.values()).then(() => true);
    return Promise.race([ended, promise]).finally(() => clearTimeout(timer));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  /**
   * One look: runs what is due and ends when that has ended. A lane that is still at work is left alone, so an
   * instance never looks twice at the same time, and mails do not wait for a long look at the register.
   */
  async tick(): Promise<void> {
    const lanes = Map.groupBy(schedules(this.settings.timeZone), (schedule) => schedule.lane);
    const free = [...lanes].filter(([lane]) => !this.#busy.has(lane) && !this.#stopping);
    await Promise.all(
      free.map(([lane, due]) => {
        const work = this.#inSequence(due).finally(() => this.#busy.delete(lane));
        this.#busy.set(lane, work);
        return work;
      }),
    );
  }

  async #inSequence(due: Schedule[]): Promise<void> {
    for (const schedule of due) {
      if (this.#stopping) return;
      try {
        await this.#look(schedule);
      } catch (error) {
        this.#log.error(`${schedule.id}: ${describeError(error)}`);
      }
    }
  }

  /** Runs the schedule's latest due slot, if it is ours to run. */
  async #look(schedule: Schedule): Promise<void> {
    const handler = this.handlers.find(schedule.id);
    const slot = latestDueSlot(schedule, this.clock.now());
    if (!handler || !slot) return;
    const claim = await this.ledger.claim(schedule, slot, await this.#skipped(schedule, slot));
    if (!claim) return;
    try {
      const counts = await this.runJob.staying(claim, handler);
      if (!(await this.ledger.finish(claim, counts)))
        this.#log.warn(`${schedule.id} ${slot.toString()}: was taken over while it ran; that run's result counts`);
    } catch (error) {
      const cause = describeError(error);
      await this.ledger.fail(claim, cause, pauseAfter(claim.attempt));
      this.#log.error(`${schedule.id} ${slot.toString()}, attempt ${claim.attempt}: ${cause}`);
    }
    if (schedule.keepEmptyRuns) await this.ledger.trim(schedule.id, this.clock.now().subtract(schedule.keepEmptyRuns));
  }

  /** How many slots lie between the last one that was claimed and this one. */
  async #skipped(schedule: Schedule, slot: Temporal.Instant): Promise<number> {
    const last = await this.ledger.lastSlot(schedule.id);
    return last ? Math.max(0, slotsBetween(schedule, last, slot, MOST_SKIPPED + 1).length - 1) : 0;
  }
}
