import { Module, type OnModuleInit } from '@nestjs/common';
import { MailComposers } from '../../mail/mail-composer.js';
import { MailModule } from '../../mail/mail.module.js';
import { ProgrammesModule } from '../../programmes/programmes.module.js';
import { PublishedFigures } from '../../programmes/published/published-figures.js';
import { RemindersMailModule } from '../../reminders/reminder-mails.module.js';
import { LookSteps } from '../../watch/look-steps.js';
import { WatchModule } from '../../watch/watch.module.js';
import { DrawNotices } from './draw-notices.js';
import { NoticeMailComposer } from './notice-mail.composer.js';
import { PublishedQuery } from './published.query.js';

/** What reminders tell committees: drawn when they are written, kept, mailed, and shown as last published beside the briefings. */
@Module({
  imports: [WatchModule, MailModule, ProgrammesModule, RemindersMailModule],
  providers: [DrawNotices, NoticeMailComposer, PublishedQuery],
})
export class NoticesModule implements OnModuleInit {
  constructor(
    private readonly steps: LookSteps,
    private readonly composers: MailComposers,
    private readonly notices: DrawNotices,
    private readonly mail: NoticeMailComposer,
    private readonly published: PublishedFigures,
    private readonly query: PublishedQuery,
  ) {}

  onModuleInit(): void {
    for (const [phase, look] of [
      ['committees', 'night'],
      ['committees-year-end', 'year_end'],
    ] as const)
      this.steps.register({
        name: `committee-notices-${look}`,
        phase,
        writes: [],
        run: (manager, date) => this.notices.run(manager, date, look),
      });
    this.composers.register(this.mail);
    this.published.register({
      statements: (viewer, programmes) => this.query.seenBy(viewer, programmes),
      indicators: (programme) => this.query.indicators(programme),
    });
  }
}
