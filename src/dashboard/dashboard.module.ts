import { Module } from '@nestjs/common';
import { CommitteesModule } from '../committees/committees.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { TasksModule } from '../decisions/tasks/tasks.module.js';
import { ProgrammesModule } from '../programmes/programmes.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { RetentionModule } from '../retention/retention.module.js';
import { WatchModule } from '../watch/watch.module.js';
import { ClerkTasksQuery } from './clerk-tasks.query.js';
import { CliffsQuery } from './cliffs.query.js';
import { DashboardApiController } from './dashboard.api.controller.js';
import { DashboardController } from './dashboard.controller.js';
import { FlagsQuery } from './flags.query.js';
import { HouseQuery } from './house.query.js';
import { LoadDashboard } from './load-dashboard.js';
import { MonthsQuery } from './months.query.js';
import { ProgrammeFiguresQuery } from './programme-figures.query.js';

/** The first page, for each role what is theirs. */
@Module({
  imports: [
    CommitteesModule,
    ProgrammesModule,
    RegistryModule,
    WatchModule,
    DecisionsModule,
    TasksModule,
    RetentionModule,
  ],
  controllers: [DashboardController, DashboardApiController],
  providers: [LoadDashboard, ClerkTasksQuery, CliffsQuery, FlagsQuery, HouseQuery, MonthsQuery, ProgrammeFiguresQuery],
})
export class DashboardModule {}
