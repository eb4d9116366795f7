import { Module } from '@nestjs/common';
import { RegistryModule } from '../../registry/registry.module.js';
import { DecisionsModule } from '../decisions.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { DoneWork } from './done-work.query.js';
import { OpenWork } from './open-work.query.js';
import { WorkApiController } from './work.api.controller.js';
import { WorkController } from './work.controller.js';

/** The list of what is to decide and to do. */
@Module({
  imports: [RegistryModule, DecisionsModule, TasksModule],
  controllers: [WorkApiController, WorkController],
  providers: [DoneWork, OpenWork],
})
export class WorkModule {}
