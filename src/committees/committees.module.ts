import { Module, type OnModuleInit } from '@nestjs/common';
import { HouseSettingsModule } from '../house-settings/house-settings.module.js';
import { MailComposers } from '../mail/mail-composer.js';
import { MailModule } from '../mail/mail.module.js';
import { LookSteps } from '../watch/look-steps.js';
import { WatchModule } from '../watch/watch.module.js';
import { CouncilPapersApiController } from './archive/council-papers.api.controller.js';
import { CouncilPapersController } from './archive/council-papers.controller.js';
import { CouncilPapersQuery } from './archive/council-papers.query.js';
import { CommitteesApiController } from './bodies/committees.api.controller.js';
import { CommitteesController } from './bodies/committees.controller.js';
import { CommitteesQuery } from './bodies/committees.query.js';
import { MemberChanges } from './bodies/member-changes.service.js';
import { MemberAccountApiController } from './bodies/member-account.api.controller.js';
import { MemberAccountController } from './bodies/member-account.controller.js';
import { MemberPages } from './bodies/member-pages.service.js';
import { MemberAccount } from './bodies/member-account.service.js';
import { MemberAccountsQuery } from './bodies/member-accounts.query.js';
import { MembersApiController } from './bodies/members.api.controller.js';
import { MembersController } from './bodies/members.controller.js';
import { MembersQuery } from './bodies/members.query.js';
import { UnkeptCommittees } from './bodies/unkept-committees.query.js';
import { BriefingModule } from './briefing/briefing.module.js';
import { CommitteeAccess } from './committee-access.js';
import { PromiseMailComposer } from './mails/promise-mail.composer.js';
import { SessionMailComposer } from './mails/session-mail.composer.js';
import { CheckPromise } from './promises/check-promise.service.js';
import { MinutesAccess } from './promises/minutes-access.service.js';
import { MinutesChecked } from './promises/minutes-checked.service.js';
import { MinutesApiController } from './promises/minutes.api.controller.js';
import { MinutesController } from './promises/minutes.controller.js';
import { Minutes } from './promises/minutes.service.js';
import { PromiseChanges } from './promises/promise-changes.service.js';
import { PromiseLook } from './promises/promise-look.js';
import { PromisesApiController } from './promises/promises.api.controller.js';
import { PromisesController } from './promises/promises.controller.js';
import { PromisesQuery } from './promises/promises.query.js';
import { OutcomeChanges } from './sessions/outcome-changes.service.js';
import { OutcomesApiController } from './sessions/outcomes.api.controller.js';
import { OutcomesQuery } from './sessions/outcomes.query.js';
import { SessionFormsController } from './sessions/session-forms.controller.js';
import { SessionNotices } from './sessions/session-notices.js';
import { SessionsApiController } from './sessions/sessions.api.controller.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SessionsQuery } from './sessions/sessions.query.js';

/** Committees with their members and sessions, and the register of what was promised to them and asked by them. */
@Module({
  imports: [HouseSettingsModule, WatchModule, MailModule, BriefingModule],
  controllers: [
    CouncilPapersController,
    CouncilPapersApiController,
    CommitteesController,
    CommitteesApiController,
    MembersController,
    MemberAccountController,
    MembersApiController,
    MemberAccountApiController,
    SessionFormsController,
    SessionsController,
    SessionsApiController,
    OutcomesApiController,
    MinutesController,
    MinutesApiController,
    PromisesController,
    PromisesApiController,
  ],
  providers: [
    CommitteeAccess,
    CommitteesQuery,
    UnkeptCommittees,
    CouncilPapersQuery,
    MembersQuery,
    MemberChanges,
    MemberPages,
    MemberAccount,
    MemberAccountsQuery,
    SessionsQuery,
    OutcomesQuery,
    OutcomeChanges,
    PromisesQuery,
    PromiseChanges,
    CheckPromise,
    Minutes,
    MinutesAccess,
    MinutesChecked,
    PromiseLook,
    SessionNotices,
    PromiseMailComposer,
    SessionMailComposer,
  ],
  exports: [CommitteeAccess, CommitteesQuery, UnkeptCommittees, SessionsQuery, PromisesQuery],
})
export class CommitteesModule implements OnModuleInit {
  constructor(
    private readonly steps: LookSteps,
    private readonly composers: MailComposers,
    private readonly promiseLook: PromiseLook,
    private readonly sessionNotices: SessionNotices,
    private readonly promiseMail: PromiseMailComposer,
    private readonly sessionMail: SessionMailComposer,
  ) {}

  onModuleInit(): void {
    this.steps.register(this.promiseLook);
    this.steps.register(this.sessionNotices);
    this.composers.register(this.promiseMail);
    this.composers.register(this.sessionMail);
  }
}
