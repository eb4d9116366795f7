// The product as it is built, with the types of its sources: the bench measures what runs, not what a test runner makes of it.
import type * as AppModuleFile from '../../src/app.module.js';
import type * as BackwardPlanFile from '../../src/law/plan/backward-plan.js';
import type * as BriefingRowFile from '../../src/committees/briefing/briefing-row.query.js';
import type * as CreateBriefingFile from '../../src/committees/briefing/create-briefing.service.js';
import type * as PaperOfBriefingFile from '../../src/committees/briefing/paper-of-briefing.service.js';
import type * as CheckChainFile from '../../src/law/check/check-chain.js';
import type * as ClockFile from '../../src/shared/clock.js';
import type * as ContractFilterFile from '../../src/registry/contract-list/contract-filter.js';
import type * as ContractListFile from '../../src/registry/contract-list/contract-list.query.js';
import type * as CreateWebAppFile from '../../src/web/create-web-app.js';
import type * as DrawNoticesFile from '../../src/committees/notices/draw-notices.js';
import type * as DeliverFile from '../../src/mail/deliver.service.js';
import type * as ImportContractsFile from '../../src/exchange/contracts/import-contracts.service.js';
import type * as LawContextFile from '../../src/config/law-context.js';
import type * as LoadSettingsFile from '../../src/config/load-settings.js';
import type * as MailComposerFile from '../../src/mail/mail-composer.js';
import type * as PaperFilesFile from '../../src/committees/papers/paper-files.js';
import type * as PaperPrinterFile from '../../src/committees/papers/paper-printer.service.js';
import type * as PaperWorkerFile from '../../src/committees/papers/paper-worker.js';
import type * as PrintablePaperFile from '../../src/committees/papers/printable-paper.js';
import type * as TellStoryFile from '../../src/operations/demo/tell-story.js';
import type * as NightlyLookFile from '../../src/reminders/nightly-look.js';

export type { Clock } from '../../src/shared/clock.js';
export type { Settings } from '../../src/config/settings.js';
import type * as SessionsFile from '../../src/identity/sessions.service.js';
import type * as UnitOfWorkFile from '../../src/database/unit-of-work.js';

const built = (file: string): Promise<unknown> => import(new URL(`../../dist/${file}`, import.meta.url).href);

await import('reflect-metadata');
export const { AppModule } = (await built('app.module.js')) as typeof AppModuleFile;
export const { backwardPlan } = (await built('law/plan/backward-plan.js')) as typeof BackwardPlanFile;
export const { checkChain } = (await built('law/check/check-chain.js')) as typeof CheckChainFile;
export const { HouseLaw, lawContext } = (await built('config/law-context.js')) as typeof LawContextFile;
export const { FixedClock } = (await built('shared/clock.js')) as typeof ClockFile;
export const { DrawNotices } = (await built('committees/notices/draw-notices.js')) as typeof DrawNoticesFile;
export const { Deliver } = (await built('mail/deliver.service.js')) as typeof DeliverFile;
export const { parseSettings } = (await built('config/load-settings.js')) as typeof LoadSettingsFile;
export const { NightlyLook } = (await built('reminders/nightly-look.js')) as typeof NightlyLookFile;
export const { ImportContracts } = (await built(
  'exchange/contracts/import-contracts.service.js',
)) as typeof ImportContractsFile;
export const { MailComposers } = (await built('mail/mail-composer.js')) as typeof MailComposerFile;
export const { ContractListQuery, WHOLE_HOUSE } = (await built(
  'registry/contract-list/contract-list.query.js',
)) as typeof ContractListFile;
export const { BY_END } = (await built('registry/contract-list/contract-filter.js')) as typeof ContractFilterFile;
export const { tellStory } = (await built('operations/demo/tell-story.js')) as typeof TellStoryFile;
export const { createWebApp } = (await built('web/create-web-app.js')) as typeof CreateWebAppFile;
export const { Sessions } = (await built('identity/sessions.service.js')) as typeof SessionsFile;
export const { UnitOfWork } = (await built('database/unit-of-work.js')) as typeof UnitOfWorkFile;
export const { FONT_FOLDERS, TEMPLATE } = (await built('committees/papers/paper-files.js')) as typeof PaperFilesFile;
export const { PaperPrinter } = (await built('committees/papers/paper-printer.service.js')) as typeof PaperPrinterFile;
export const { PaperWorker } = (await built('committees/papers/paper-worker.js')) as typeof PaperWorkerFile;
export const { printablePaper } = (await built('committees/papers/printable-paper.js')) as typeof PrintablePaperFile;
export const { BriefingQuery } = (await built('committees/briefing/briefing-row.query.js')) as typeof BriefingRowFile;
export const { CreateBriefing } = (await built(
  'committees/briefing/create-briefing.service.js',
)) as typeof CreateBriefingFile;
export const { PaperOfBriefing } = (await built(
  'committees/briefing/paper-of-briefing.service.js',
)) as typeof PaperOfBriefingFile;
