import { Module } from '@nestjs/common';
import { WatchModule } from '../watch/watch.module.js';
import { SettingEffect } from './effect.service.js';

/** What a house sets for itself on its pages, each with its effect before it counts. */
@Module({ imports: [WatchModule], providers: [SettingEffect], exports: [SettingEffect] })
export class HouseSettingsModule {}
