import { Module } from '@nestjs/common';
import { ProgrammeList } from './programme-list.query.js';
import { ProgrammesApiController } from './programmes.api.controller.js';
import { UnitList } from './unit-list.query.js';
import { UnitsApiController } from './units.api.controller.js';

/** Units and programmes for the API. */
@Module({
  controllers: [UnitsApiController, ProgrammesApiController],
  providers: [UnitList, ProgrammeList],
})
export class RegisterApiModule {}
