import { Module, type OnModuleInit } from '@nestjs/common';
import { CliffList } from './cliff-list.query.js';
import { LookSteps } from './look-steps.js';
import { KeepPlans } from './plan/keep-plans.js';
import { RegisterPlans } from './plan/register-plan.query.js';
import { ThreeClocksQuery } from './clocks/three-clocks.query.js';

/** What the nightly look finds, to read. The look itself is run with the reminders that follow from it. */
@Module({
  providers: [CliffList, LookSteps, KeepPlans, RegisterPlans, ThreeClocksQuery],
  exports: [CliffList, KeepPlans, LookSteps, RegisterPlans, ThreeClocksQuery],
})
export class WatchModule implements OnModuleInit {
  constructor(
    private readonly steps: LookSteps,
    private readonly plans: KeepPlans,
  ) {}

  onModuleInit(): void {
    this.steps.register(this.plans);
  }
}
