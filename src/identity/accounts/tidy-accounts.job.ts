import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ANSWERS_KEPT_HOURS } from '../../api/idempotency.service.js';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { JobHandler } from '../../jobs/job-handler.js';
import { Clock } from '../../shared/clock.js';
import { SignInThrottle } from '../sign-in-throttle.service.js';

/**
 * Deletes what let somebody in and no longer does: links, half sign-ins and sessions that have run out, counts of wrong
 * tries, and the answers that programs could have asked for again. Looks at the clock and not at the run's date: a run for a day to come must sign nobody out.
 */
@Injectable()
export class TidyAccounts implements JobHandler {
  readonly job = 'tidy-accounts';

  constructor(
    private readonly settings: Settings,
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: SignInThrottle,
    private readonly clock: Clock,
  ) {}

  run(): Promise<Record<string, number>> {
    const now = this.clock.now();
    const idle = now.subtract({ minutes: this.settings.signIn.idleMinutes });
    return this.unitOfWork.run(`job: ${this.job}`, async (manager) => ({
      links_deleted: await this.#delete(manager, 'one_time_link where expires_at <= $1', [now]),
      attempts_deleted: await this.#delete(manager, 'sign_in_attempt where expires_at <= $1', [now]),
      sessions_deleted: await this.#delete(manager, 'web_session where expires_at <= $1 or last_seen_at <= $2', [
        now,
        idle,
      ]),
      answers_deleted: await this.#delete(manager, 'idempotency_key where started_at <= $1', [
        now.subtract({ hours: ANSWERS_KEPT_HOURS }),
      ]),
      throttles_deleted: await this.throttle.forget(manager),
    }));
  }

  async #delete(manager: EntityManager, what: string, instants: Temporal.Instant[]): Promise<number> {
    const [row] = await manager.query<{ count: number }[]>(
      `with gone as (delete from ${what} returning 1) select count(*)::int as count from gone`,
      instants.map(String),
    );
    return row!.count;
  }
}
