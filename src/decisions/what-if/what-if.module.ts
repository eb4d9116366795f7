import { Module } from '@nestjs/common';
import { Cohort } from './cohort.query.js';
import { DecisionsModule } from '../decisions.module.js';
import { ProposePossible } from './propose-possible.service.js';
import { WhatIfApiController } from './what-if.api.controller.js';
import { WhatIf } from './what-if.service.js';

const PROVIDERS = [Cohort, WhatIf, ProposePossible];

/** What it means to extend a cohort, and what to let it go. */
@Module({
  controllers: [WhatIfApiController],
  providers: PROVIDERS,
  imports: [DecisionsModule],
  exports: [WhatIf, ProposePossible],
})
export class WhatIfModule {}
