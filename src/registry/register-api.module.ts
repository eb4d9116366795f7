import { Module } from '@nestjs/common';
import { ContractsApiController } from './contract-list/contracts.api.controller.js';
import { ProgrammeList } from './programme-list.query.js';
import { ProgrammesApiController } from './programmes.api.controller.js';
import { RegistryModule } from './registry.module.js';
import { UnitList } from './unit-list.query.js';
import { UnitsApiController } from './units.api.controller.js';

/** Contracts, units and programmes for the API. */
@Module({
  imports: [RegistryModule],
  controllers: [ContractsApiController, UnitsApiController, ProgrammesApiController],
  providers: [UnitList, ProgrammeList],
  exports: [ProgrammeList],
})
export class RegisterApiModule {}
