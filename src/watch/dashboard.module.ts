import { Module } from '@nestjs/common';
import { DashboardController } from './dashboard.controller.js';
import { DashboardFlagsQuery } from './dashboard-flags.query.js';
import { DashboardQuery } from './dashboard.query.js';

/** The first page. */
@Module({ controllers: [DashboardController], providers: [DashboardQuery, DashboardFlagsQuery] })
export class DashboardModule {}
