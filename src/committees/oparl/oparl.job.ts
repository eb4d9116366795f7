import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import { OparlFault } from '../../exchange/oparl/oparl-fault.js';
import { VerbleibError } from '../../shared/errors.js';
import { type JobHandler, JobHandlers } from '../../jobs/job-handler.js';
import { RunOparl } from './run-oparl.service.js';

/** `run oparl`: reads every council information system that the house has named, before the nightly look. */
@Injectable()
export class OparlJob implements JobHandler, OnModuleInit {
  readonly job = 'oparl';

  constructor(
    private readonly settings: Settings,
    private readonly runOparl: RunOparl,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.register(this);
  }

  /**
   * One that cannot be read leaves the others alone; then the run has failed, and is tried again.
   * @throws OparlFault the first one, when all have been asked
   */
  async run(): Promise<Record<string, number>> {
    let refused: OparlFault | undefined;
    const counts = { committees_created: 0, sessions_created: 0, sessions_changed: 0, sessions_moved: 0 };
    for (const source of this.settings.oparl.sources) {
      try {
        const { committees, sessions } = await this.runOparl.run(`job: ${this.job}`, source);
        counts.committees_created += committees.created;
        counts.sessions_created += sessions.created;
        counts.sessions_changed += sessions.updated;
        counts.sessions_moved += sessions.moved;
      } catch (error) {
        // Somebody has just started the same: that is as good.
        if (error instanceof VerbleibError && error.code === 'oparl_running') continue;
        if (!(error instanceof OparlFault)) throw error;
        refused ??= error;
      }
    }
    if (refused) throw refused;
    return counts;
  }
}
