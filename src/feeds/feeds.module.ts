import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { TasksModule } from '../decisions/tasks/tasks.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { CalendarController } from './calendar.controller.js';
import { CreateFeed } from './create-feed.service.js';
import { FeedFactsQuery } from './feed-facts.query.js';
import { FeedList } from './feed-list.query.js';
import { FeedSequences } from './feed-sequences.js';
import { FeedsApiController } from './feeds.api.controller.js';
import { FeedsController } from './feeds.controller.js';
import { RevokeFeed } from './revoke-feed.service.js';
import { ServeFeed } from './serve-feed.service.js';

/** Calendars to subscribe to, each by a secret address of its owner. */
@Module({
  imports: [AuditModule, RegistryModule, DecisionsModule, TasksModule],
  controllers: [FeedsController, FeedsApiController, CalendarController],
  providers: [CreateFeed, RevokeFeed, FeedList, FeedFactsQuery, FeedSequences, ServeFeed],
})
export class FeedsModule {}
