import { Register1790000000001 } from './0001-register.js';
import { Watch1790000000002 } from './0002-watch.js';
import { RemindersAndMail1790000000003 } from './0003-reminders-and-mail.js';
import { Jobs1790000000004 } from './0004-jobs.js';
import { MailFirstTried1790000000005 } from './0005-mail-first-tried.js';
import { ReminderRuleStages1790000000006 } from './0006-reminder-rule-stages.js';
import { ToldMeansNotDropped1790000000007 } from './0007-told-means-not-dropped.js';
import { PlanAndDecisions1790000000008 } from './0008-plan-and-decisions.js';
import { NoticeResponsible1790000000009 } from './0009-notice-responsible.js';
import { Identity1790000000010 } from './0010-identity.js';
import { ImportRuns1790000000011 } from './0011-import-runs.js';
import { IdempotencyKeys1790000000012 } from './0012-idempotency-keys.js';
import { HouseSettings1790000000013 } from './0013-house-settings.js';
import { ContractList1790000000016 } from './0016-contract-list.js';
import { FeedsAndReach1790000000019 } from './0019-feeds-and-reach.js';
import { Programmes1790000000020 } from './0020-programmes.js';
import { Committees1790000000021 } from './0021-committees.js';
import { Oparl1790000000022 } from './0022-oparl.js';
import { Briefings1790000000023 } from './0023-briefings.js';
import { AuditChain1790000000024 } from './0024-audit-chain.js';
import { DashboardIndexes1790000000025 } from './0025-dashboard-indexes.js';
import { CaseReasons1790000000026 } from './0026-case-reasons.js';
import { BriefingFeeds1790000000027 } from './0027-briefing-feeds.js';
import { CommitteeNotices1790000000028 } from './0028-committee-notices.js';
import { OparlRuns1790000000029 } from './0029-oparl-runs.js';
import { MemberAccounts1790000000030 } from './0030-member-accounts.js';
import { MailBounces1790000000031 } from './0031-mail-bounces.js';
import { BriefingWords1790000000032 } from './0032-briefing-words.js';
import { MinutesChecked1790000000033 } from './0033-minutes-checked.js';

/** In the order in which they run. A migration that has landed is never edited; the next one changes what it made. */
export const migrations = [
  Register1790000000001,
  Watch1790000000002,
  RemindersAndMail1790000000003,
  Jobs1790000000004,
  MailFirstTried1790000000005,
  ReminderRuleStages1790000000006,
  ToldMeansNotDropped1790000000007,
  PlanAndDecisions1790000000008,
  NoticeResponsible1790000000009,
  Identity1790000000010,
  ImportRuns1790000000011,
  IdempotencyKeys1790000000012,
  HouseSettings1790000000013,
  ContractList1790000000016,
  FeedsAndReach1790000000019,
  Programmes1790000000020,
  Committees1790000000021,
  Oparl1790000000022,
  Briefings1790000000023,
  AuditChain1790000000024,
  DashboardIndexes1790000000025,
  CaseReasons1790000000026,
  BriefingFeeds1790000000027,
  CommitteeNotices1790000000028,
  OparlRuns1790000000029,
  MemberAccounts1790000000030,
  MailBounces1790000000031,
  BriefingWords1790000000032,
  MinutesChecked1790000000033,
];
