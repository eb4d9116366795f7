import { Module } from '@nestjs/common';
import { CaseModule } from '../case/case.module.js';
import { DecisionsModule } from '../decisions.module.js';
import { WhatIfModule } from '../what-if/what-if.module.js';
import { TakeBulkStep } from './bulk.service.js';
import { CohortBoard } from './cohort-board.query.js';
import { YearEndApiController } from './year-end.api.controller.js';
import { YearEndWhatIfController } from './year-end-what-if.controller.js';
import { YearEndController } from './year-end.controller.js';

/** The pages of a year's end. */
@Module({
  imports: [CaseModule, DecisionsModule, WhatIfModule],
  controllers: [YearEndApiController, YearEndController, YearEndWhatIfController],
  providers: [CohortBoard, TakeBulkStep],
})
export class YearEndModule {}
