import { type DynamicModule, Module } from '@nestjs/common';
import { CommitteesModule } from './committees/committees.module.js';
import { OparlModule } from './committees/oparl/oparl.module.js';
import { ConfigModule } from './config/config.module.js';
import type { Settings } from './config/settings.js';
import { DatabaseModule } from './database/database.module.js';
import { DecisionsModule } from './decisions/decisions.module.js';
import { CaseModule } from './decisions/case/case.module.js';
import { WorkModule } from './decisions/work/work.module.js';
import { YearEndModule } from './decisions/year-end/year-end.module.js';
import { WhatIfModule } from './decisions/what-if/what-if.module.js';
import { TasksModule } from './decisions/tasks/tasks.module.js';
import { FeedsModule } from './feeds/feeds.module.js';
import { ExchangeModule } from './exchange/exchange.module.js';
import { ApiModule } from './api/api.module.js';
import { AuditModule } from './audit/audit.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { HouseSettingsModule } from './house-settings/house-settings.module.js';
import { AccountsModule } from './identity/accounts/accounts.module.js';
import { AccountPagesModule } from './identity/pages/account-pages.module.js';
import { FactorPagesModule } from './identity/pages/factors/factor-pages.module.js';
import { SsoPagesModule } from './identity/pages/sso/sso-pages.module.js';
import { TokenPagesModule } from './identity/pages/tokens/token-pages.module.js';
import { JobsApiModule } from './jobs/jobs-api.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { MailModule } from './mail/mail.module.js';
import { AdminPagesModule } from './operations/admin-pages.module.js';
import { BriefingModule } from './committees/briefing/briefing.module.js';
import { NoticesModule } from './committees/notices/notices.module.js';
import { ProgrammesModule } from './programmes/programmes.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { entities } from './entities.js';
import { RegisterApiModule } from './registry/register-api.module.js';
import { RegistryModule } from './registry/registry.module.js';
import { MailPagesModule } from './reminders/mail-pages.module.js';
import { RemindersMailModule } from './reminders/reminder-mails.module.js';
import type { Clock } from './shared/clock.js';
import { ContractPagesModule } from './contract-pages/contract-pages.module.js';
import { DashboardModule } from './dashboard/dashboard.module.js';
import { WebModule } from './web/web.module.js';
import { WatchModule } from './watch/watch.module.js';
import { RemindersModule } from './reminders/reminders.module.js';

/** The features of the application. Commands and the service open the same one. */
const FEATURES: NonNullable<DynamicModule['imports']> = [
  AuditModule,
  IdentityModule,
  AccountsModule,
  AccountPagesModule,
  FactorPagesModule,
  SsoPagesModule,
  TokenPagesModule,
  RegistryModule,
  RegisterApiModule,
  ExchangeModule,
  OparlModule,
  ApiModule,
  WebModule,
  JobsModule,
  JobsApiModule,
  DashboardModule,
  ContractPagesModule,
  FeedsModule,
  MailPagesModule,
  MailModule,
  RemindersModule,
  WatchModule,
  DecisionsModule,
  WhatIfModule,
  TasksModule,
  CaseModule,
  WorkModule,
  YearEndModule,
  RemindersMailModule,
  HouseSettingsModule,
  ProgrammesModule,
  CommitteesModule,
  BriefingModule,
  NoticesModule,
  OperationsModule,
  AdminPagesModule,
];

@Module({})
export class AppModule {
  static with(settings: Settings, clock?: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [ConfigModule.with(settings, clock), DatabaseModule.forRoot(entities), ...FEATURES],
    };
  }
}
