import { Module } from '@nestjs/common';
import { NameableOutcomesApiController } from './nameable-outcomes.api.controller.js';
import { NameableOutcomes } from './nameable-outcomes.query.js';

/** Outcomes of sessions as reasons: the one part of committees that decisions know. */
@Module({
  controllers: [NameableOutcomesApiController],
  providers: [NameableOutcomes],
  exports: [NameableOutcomes],
})
export class OutcomesModule {}
