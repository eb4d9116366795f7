import { Module, type OnModuleInit } from '@nestjs/common';
import { MailComposers } from '../../mail/mail-composer.js';
import { MailModule } from '../../mail/mail.module.js';
import { LookSteps } from '../../watch/look-steps.js';
import { WatchModule } from '../../watch/watch.module.js';
import { DecisionsModule } from '../decisions.module.js';
import { AddPermanentPostRequest } from './add-request.service.js';
import { DueTasksQuery } from './due-tasks.query.js';
import { FinishTask } from './finish-task.service.js';
import { FurtherEmploymentChecks } from './further-employment-checks.js';
import { TaskList } from './task-list.query.js';
import { TaskMailComposer } from './task-mail.composer.js';
import { TaskNotices } from './task-notices.js';
import { TasksApiController } from './tasks.api.controller.js';

/** Duties of procedure about contracts that end, each with its period and what came of it. */
@Module({
  imports: [WatchModule, MailModule, DecisionsModule],
  controllers: [TasksApiController],
  providers: [
    AddPermanentPostRequest,
    FinishTask,
    FurtherEmploymentChecks,
    TaskList,
    TaskMailComposer,
    TaskNotices,
    DueTasksQuery,
  ],
  exports: [AddPermanentPostRequest, DueTasksQuery, FinishTask, TaskList],
})
export class TasksModule implements OnModuleInit {
  constructor(
    private readonly steps: LookSteps,
    private readonly checks: FurtherEmploymentChecks,
    private readonly notices: TaskNotices,
    private readonly composers: MailComposers,
    private readonly composer: TaskMailComposer,
  ) {}

  onModuleInit(): void {
    // In this order: a check that is created at short notice is told in the same night.
    this.steps.register(this.checks);
    this.steps.register(this.notices);
    this.composers.register(this.composer);
  }
}
