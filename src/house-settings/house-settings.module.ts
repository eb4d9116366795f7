import { Module } from '@nestjs/common';
import { WhatIfModule } from '../decisions/what-if/what-if.module.js';
import { WatchModule } from '../watch/watch.module.js';
import { AbsenceChanges } from './absences/absence-changes.service.js';
import { AbsencesApiController } from './absences/absences.api.controller.js';
import { AbsencesController } from './absences/absences.controller.js';
import { AbsencesQuery } from './absences/absences.query.js';
import { CostExamples } from './cost-example.service.js';
import { SettingEffect } from './effect.service.js';
import { ChangeHouse } from './house-change.service.js';
import { SettingsApiController } from './settings.api.controller.js';
import { ChangeByApi } from './change-by-api.service.js';
import { KeptImportsQuery } from './kept-imports.query.js';
import { MakeChange } from './make-change.service.js';
import { PeopleQuery } from './people.query.js';
import { SettingsPagesController } from './settings-pages.controller.js';
import { UnitChanges } from './units/unit-changes.service.js';
import { UnitSettingsApiController } from './units/unit-settings.api.controller.js';
import { UnitsController } from './units/units.controller.js';
import { UnitsQuery } from './units/units.query.js';

/** What a house sets for itself on its pages, each with its effect before it counts. */
@Module({
  imports: [WatchModule, WhatIfModule],
  controllers: [
    AbsencesController,
    AbsencesApiController,
    UnitsController,
    UnitSettingsApiController,
    SettingsPagesController,
    SettingsApiController,
  ],
  providers: [
    AbsencesQuery,
    AbsenceChanges,
    UnitsQuery,
    UnitChanges,
    PeopleQuery,
    MakeChange,
    ChangeByApi,
    ChangeHouse,
    SettingEffect,
    CostExamples,
    KeptImportsQuery,
  ],
  exports: [MakeChange, ChangeByApi],
})
export class HouseSettingsModule {}
