import { Module } from '@nestjs/common';
import { RegistryModule } from '../registry/registry.module.js';
import { ContractListController } from './contract-list.controller.js';
import { TimelineApiController } from './timeline.api.controller.js';
import { TimelineController } from './timeline.controller.js';
import { TimelineQuery } from './timeline.query.js';

/** The list of contracts and their timeline as pages; the page of one contract lives with its decision. */
@Module({
  imports: [RegistryModule],
  controllers: [ContractListController, TimelineController, TimelineApiController],
  providers: [TimelineQuery],
})
export class ContractPagesModule {}
