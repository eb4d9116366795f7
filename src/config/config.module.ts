import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from '../shared/clock.js';
import { HouseSettings } from './house-settings.service.js';
import { HouseLaw } from './law-context.js';
import { settingsClock } from './settings-clock.js';
import { Settings } from './settings.js';

@Global()
@Module({})
export class ConfigModule {
  /** @param clock replaces the clock that the settings ask for: tests and the demo drive their own */
  static with(settings: Settings, clock?: Clock): DynamicModule {
    const chosen = clock ?? settingsClock(settings);
    return {
      module: ConfigModule,
      providers: [
        { provide: Settings, useValue: settings },
        { provide: Clock, useValue: chosen },
        HouseLaw,
        HouseSettings,
      ],
      exports: [Settings, Clock, HouseLaw, HouseSettings],
    };
  }
}
