// The product as it is built, with the types of its sources: the bench measures what runs, not what a test runner makes of it.
import type * as AppModuleFile from '../../src/app.module.js';
import type * as BackwardPlanFile from '../../src/law/plan/backward-plan.js';
import type * as CheckChainFile from '../../src/law/check/check-chain.js';
import type * as ClockFile from '../../src/shared/clock.js';
import type * as DeliverFile from '../../src/mail/deliver.service.js';
import type * as ImportContractsFile from '../../src/exchange/contracts/import-contracts.service.js';
import type * as LawContextFile from '../../src/config/law-context.js';
import type * as LoadSettingsFile from '../../src/config/load-settings.js';
import type * as MailComposerFile from '../../src/mail/mail-composer.js';
import type * as NightlyLookFile from '../../src/reminders/nightly-look.js';

const built = (file: string): Promise<unknown> => import(new URL(`../../dist/${file}`, import.meta.url).href);

await import('reflect-metadata');
export const { AppModule } = (await built('app.module.js')) as typeof AppModuleFile;
export const { backwardPlan } = (await built('law/plan/backward-plan.js')) as typeof BackwardPlanFile;
export const { checkChain } = (await built('law/check/check-chain.js')) as typeof CheckChainFile;
export const { HouseLaw, lawContext } = (await built('config/law-context.js')) as typeof LawContextFile;
export const { FixedClock } = (await built('shared/clock.js')) as typeof ClockFile;
export const { Deliver } = (await built('mail/deliver.service.js')) as typeof DeliverFile;
export const { parseSettings } = (await built('config/load-settings.js')) as typeof LoadSettingsFile;
export const { NightlyLook } = (await built('reminders/nightly-look.js')) as typeof NightlyLookFile;
export const { ImportContracts } = (await built(
  'exchange/contracts/import-contracts.service.js',
)) as typeof ImportContractsFile;
export const { MailComposers } = (await built('mail/mail-composer.js')) as typeof MailComposerFile;
