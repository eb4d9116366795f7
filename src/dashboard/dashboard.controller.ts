import { Controller, Get } from '@nestjs/common';
import { SignedIn } from '../identity/access.js';
import { CurrentViewer } from '../identity/request-viewer.js';
import type { Viewer } from '../identity/viewer.js';
import { Page } from '../web/page/page.js';
import { dashboardPage } from './dashboard.page.js';
import { LoadDashboard } from './load-dashboard.js';

@SignedIn()
@Controller()
export class DashboardController {
  constructor(private readonly dashboard: LoadDashboard) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer): Promise<Page> {
    const facts = await this.dashboard.for(viewer);
    return new Page(({ locale }) => dashboardPage(facts, locale));
  }
}
