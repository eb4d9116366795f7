import { Controller, Get } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import { Database } from '../../database/database.module.js';
import { May } from '../../identity/access.js';
import { jobPolicy } from '../../jobs/job.policy.js';
import { JobsQuery } from '../../jobs/jobs.query.js';
import { Clock } from '../../shared/clock.js';
import { Page } from '../../web/page/page.js';
import { examineRunning } from '../doctor/doctor.js';
import { operationsPolicy } from '../operations.policy.js';
import { doctorPage } from './doctor.page.js';
import { jobsPage } from './jobs.page.js';
import { RecentRuns } from './recent-runs.query.js';

/** How the machinery does. */
@Controller('admin')
export class AdminController {
  constructor(
    private readonly jobsQuery: JobsQuery,
    private readonly recentRuns: RecentRuns,
    private readonly settings: Settings,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get('jobs')
  @May(jobPolicy, 'see')
  async jobs(): Promise<Page> {
    const facts = {
      jobs: await this.jobsQuery.all(),
      recent: await this.recentRuns.list(),
      timeZone: this.settings.timeZone,
    };
    return new Page(({ locale }) => jobsPage(facts, locale));
  }

  @Get('doctor')
  @May(operationsPolicy, 'doctor')
  async doctor(): Promise<Page> {
    const { settings, database, clock } = this;
    // The findings are sentences: both languages at once, as the page's is known only where it is rendered.
    const [de, en] = await Promise.all([
      examineRunning({ settings, database, clock, locale: 'de' }),
      examineRunning({ settings, database, clock, locale: 'en' }),
    ]);
    return new Page(({ locale }) => doctorPage({ de, en }[locale], locale));
  }
}
