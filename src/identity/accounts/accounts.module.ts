import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import { MailComposers } from '../../mail/mail-composer.js';
import { MailModule } from '../../mail/mail.module.js';
import { AccountAccessApiController } from './account-access.api.controller.js';
import { AccountMailComposer } from './account-mail.composer.js';
import { AccountList } from './account-list.query.js';
import { AccountsApiController } from './accounts.api.controller.js';
import { ChangeAccount } from './change-account.service.js';
import { CreateAccount } from './create-account.service.js';
import { EndOwnSessions } from './end-own-sessions.service.js';
import { FirstAdmin } from './first-admin.service.js';
import { JobHandlers } from '../../jobs/job-handler.js';
import { JobsModule } from '../../jobs/jobs.module.js';
import { Invite } from './invite.service.js';
import { Limits } from './limits.query.js';
import { OneTimeLinks } from './one-time-links.service.js';
import { OwnAccountApiController } from './own-account.api.controller.js';
import { OwnAccountQuery } from './own-account.query.js';
import { SendLink } from './send-link.service.js';
import { SetPassword } from './set-password.service.js';
import { TidyAccounts } from './tidy-accounts.job.js';

const SERVICES = [
  OneTimeLinks,
  CreateAccount,
  EndOwnSessions,
  Invite,
  Limits,
  ChangeAccount,
  SetPassword,
  SendLink,
  FirstAdmin,
  AccountList,
  OwnAccountQuery,
];

/** Accounts of this house: made, invited, changed, disabled; their links and mails. */
@Global()
@Module({
  imports: [MailModule, JobsModule],
  controllers: [AccountsApiController, AccountAccessApiController, OwnAccountApiController],
  providers: [...SERVICES, TidyAccounts],
  exports: SERVICES,
})
export class AccountsModule implements OnModuleInit {
  constructor(
    private readonly composers: MailComposers,
    private readonly links: OneTimeLinks,
    private readonly settings: Settings,
    private readonly jobs: JobHandlers,
    private readonly tidy: TidyAccounts,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this.tidy);
    for (const purpose of ['invitation', 'password_reset'] as const)
      this.composers.register(new AccountMailComposer(purpose, this.links, this.settings));
  }
}
