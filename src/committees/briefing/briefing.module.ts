import { Module, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../../jobs/job-handler.js';
import { JobsModule } from '../../jobs/jobs.module.js';
import { MailComposers } from '../../mail/mail-composer.js';
import { MailModule } from '../../mail/mail.module.js';
import { ProgrammesModule } from '../../programmes/programmes.module.js';
import { PaperPrinter } from '../papers/paper-printer.service.js';
import { BriefingList } from './briefing-list.query.js';
import { BriefingQuery } from './briefing-row.query.js';
import { CaseChoices } from './cases/case-choices.query.js';
import { CommitteeNames } from './committee-names.query.js';
import { BriefingPages } from './pages/briefing-pages.js';
import { BriefingsController } from './pages/briefings.controller.js';
import { DraftController } from './pages/draft.controller.js';
import { SampleBriefing } from './mail/sample-briefing.js';
import { PapersDue } from './papers-due.js';
import { ComingSessions } from './coming-sessions.query.js';
import { CorrectBriefing } from './correct-briefing.service.js';
import { CreateBriefing } from './create-briefing.service.js';
import { DraftBriefings } from './draft-briefings.job.js';
import { DrawFigures } from './draw-figures.service.js';
import { NameCases } from './cases/name-cases.service.js';
import { LoadContent } from './load-content.service.js';
import { BriefingMailComposer } from './mail/briefing-mail.composer.js';
import { DraftMailComposer } from './mail/draft-mail.composer.js';
import { OparlPaperQuery } from './oparl-paper.query.js';
import { PaperOfBriefing } from './paper-of-briefing.service.js';
import { BriefingAccess } from './briefing-access.service.js';
import { BriefingsApiController } from './api/briefings.api.controller.js';
import { DraftApiController } from './api/draft.api.controller.js';
import { Receipts } from './receipts.service.js';
import { ReleaseBriefing } from './release-briefing.service.js';
import { SaveBriefing } from './save-briefing.service.js';

/** Status briefings: drafted, frozen, released, sent, archived. */
@Module({
  controllers: [BriefingsController, DraftController, BriefingsApiController, DraftApiController],
  imports: [JobsModule, MailModule, ProgrammesModule],
  providers: [
    BriefingAccess,
    BriefingList,
    BriefingQuery,
    BriefingMailComposer,
    BriefingPages,
    CaseChoices,
    CommitteeNames,
    ComingSessions,
    CorrectBriefing,
    CreateBriefing,
    DraftBriefings,
    DraftMailComposer,
    DrawFigures,
    LoadContent,
    NameCases,
    PaperPrinter,
    PapersDue,
    OparlPaperQuery,
    PaperOfBriefing,
    Receipts,
    ReleaseBriefing,
    SampleBriefing,
    SaveBriefing,
  ],
  exports: [BriefingList, CommitteeNames],
})
export class BriefingModule implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly drafts: DraftBriefings,
    private readonly composers: MailComposers,
    private readonly briefingMail: BriefingMailComposer,
    private readonly draftMail: DraftMailComposer,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this.drafts);
    this.composers.register(this.briefingMail);
    this.composers.register(this.draftMail);
  }
}
