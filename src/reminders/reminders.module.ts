import { Module, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../jobs/job-handler.js';
import { LookSteps } from '../watch/look-steps.js';
import { WatchModule } from '../watch/watch.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { BouncedNotices } from './bounced-notices.js';
import { FirstDayControl } from './first-day-control.js';
import { NightlyLook } from './nightly-look.js';
import { PlanNotices } from './plan-notices.js';
import { Replay } from './replay.js';
import { YearEndLook } from './year-end-look.js';

/** Who is told what at which stage: the two looks as jobs, and their replay. */
@Module({
  imports: [JobsModule, WatchModule],
  providers: [BouncedNotices, FirstDayControl, PlanNotices, NightlyLook, YearEndLook, Replay],
  exports: [NightlyLook, YearEndLook, Replay],
})
export class RemindersModule implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly nightlyLook: NightlyLook,
    private readonly yearEndLook: YearEndLook,
    private readonly steps: LookSteps,
    private readonly firstDay: FirstDayControl,
    private readonly planNotices: PlanNotices,
    private readonly bouncedNotices: BouncedNotices,
  ) {}

  onModuleInit(): void {
    this.handlers.register({ job: 'watch', run: (date) => this.nightlyLook.run(date) });
    this.steps.register(this.firstDay);
    this.steps.register(this.planNotices);
    this.steps.register(this.bouncedNotices);
    this.handlers.register({ job: 'year-end', run: (date) => this.yearEndLook.run(date) });
  }
}
