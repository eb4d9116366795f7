import { Module } from '@nestjs/common';
import { RegistryModule } from '../../registry/registry.module.js';
import { WatchModule } from '../../watch/watch.module.js';
import { DecisionsModule } from '../decisions.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { CaseController } from './case.controller.js';
import { CaseMails } from './case-mails.query.js';
import { CaseTasksController } from './case-tasks.controller.js';
import { CollectCase } from './collect-case.service.js';
import { ContractApiController } from './contract.api.controller.js';
import { ContractCase } from './contract-case.query.js';
import { TakeStep } from './take-step.service.js';

/** The page of one contract. */
@Module({
  imports: [DecisionsModule, RegistryModule, TasksModule, WatchModule],
  controllers: [CaseController, ContractApiController, CaseTasksController],
  providers: [CaseMails, CollectCase, ContractCase, TakeStep],
  exports: [ContractCase],
})
export class CaseModule {}
