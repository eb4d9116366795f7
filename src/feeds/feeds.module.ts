import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { TasksModule } from '../decisions/tasks/tasks.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { BriefingModule } from '../committees/briefing/briefing.module.js';
import { BriefingFeedsController } from './atom/briefing-feeds.controller.js';
import { FeedEntriesQuery } from './atom/feed-entries.query.js';
import { OwnBriefingFeedController } from './atom/own-briefing-feed.controller.js';
import { ServeBriefings } from './atom/serve-briefings.service.js';
import { CalendarController } from './calendar.controller.js';
import { CreateFeed } from './create-feed.service.js';
import { FeedFactsQuery } from './feed-facts.query.js';
import { FeedList } from './feed-list.query.js';
import { FeedSequences } from './feed-sequences.js';
import { FindFeed } from './find-feed.query.js';
import { FeedsApiController } from './feeds.api.controller.js';
import { FeedsController } from './feeds.controller.js';
import { RevokeFeed } from './revoke-feed.service.js';
import { ServeFeed } from './serve-feed.service.js';

/** Calendars and briefings to subscribe to, each by a secret address of its owner. */
@Module({
  imports: [AuditModule, BriefingModule, RegistryModule, DecisionsModule, TasksModule],
  controllers: [
    FeedsController,
    FeedsApiController,
    CalendarController,
    BriefingFeedsController,
    OwnBriefingFeedController,
  ],
  providers: [
    CreateFeed,
    RevokeFeed,
    FeedList,
    FeedFactsQuery,
    FeedSequences,
    FindFeed,
    ServeFeed,
    FeedEntriesQuery,
    ServeBriefings,
  ],
})
export class FeedsModule {}
