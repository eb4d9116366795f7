import { Controller, Get } from '@nestjs/common';
import { resolve } from 'node:path';
import { Settings } from '../config/settings.js';
import { SignedIn } from '../identity/access.js';
import { schedules } from '../jobs/schedules.js';
import { Clock } from '../shared/clock.js';
import { Page } from '../web/page/page.js';
import { DashboardFlagsQuery } from './dashboard-flags.query.js';
import { monthRange } from './dashboard-months.presenter.js';
import { type DashboardFacts, dashboardPage } from './dashboard.page.js';
import { DashboardQuery } from './dashboard.query.js';

const FLAGS_PER_RULE = 10;
const LATEST_MAILS = 6;

@SignedIn()
@Controller()
export class DashboardController {
  constructor(
    private readonly query: DashboardQuery,
    private readonly flags: DashboardFlagsQuery,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(): Promise<Page> {
    const facts = await this.facts();
    return new Page(({ locale }) => dashboardPage(facts, locale));
  }

  private async facts(): Promise<DashboardFacts> {
    const { dataDir, mail, timeZone } = this.settings;
    const today = this.clock.today(timeZone);
    const day = today.toString();
    const all = schedules(timeZone);
    return {
      today,
      now: this.clock.now(),
      hasContracts: await this.query.hasContracts(),
      cliffs: await this.query.cliffs(day),
      months: await this.query.endingByMonth(day, monthRange(today).until.toString()),
      flags: await this.flags.newest(FLAGS_PER_RULE),
      mailCounts: await this.query.mailCounts(day),
      latestMails: await this.query.latestMails(LATEST_MAILS),
      schedules: all,
      lastRuns: await this.query.lastRuns(all.map((schedule) => schedule.id)),
      ...(!mail.smtpUrl && { maildrop: resolve(dataDir, 'maildrop') }),
    };
  }
}
