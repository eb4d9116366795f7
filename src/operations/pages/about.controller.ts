import { Controller, Get } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import { Database } from '../../database/database.module.js';
import { Public, SignedIn } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { Page } from '../../web/page/page.js';
import { operationsPolicy } from '../operations.policy.js';
import { aboutPage } from './about.page.js';
import type { Jurisdiction } from './accessibility.messages.js';
import { accessibilityPage } from './accessibility.page.js';
import { shippedParts } from './shipped-parts.js';

/** What Verbleib is made of, and the accessibility statement. */
@Controller()
export class AboutController {
  constructor(
    private readonly settings: Settings,
    private readonly database: Database,
  ) {}

  /** Signed in only: versions help those who look for a way in. */
  @Get('about')
  @SignedIn()
  async about(@CurrentViewer() viewer: Viewer): Promise<Page> {
    const [row] = await this.database.dataSource.query<{ version: string }[]>(
      `select current_setting('server_version') as version`,
    );
    const facts = {
      ...shippedParts(),
      node: process.versions.node,
      postgres: row!.version,
      embedded: this.database.embedded !== undefined,
      mayCheck: operationsPolicy.may(viewer, 'doctor'),
    };
    return new Page(({ locale }) => aboutPage(facts, locale));
  }

  @Get('accessibility')
  @Public()
  accessibility(): Page {
    const { house, law, holidayRegion } = this.settings;
    const ofState: Jurisdiction = holidayRegion === 'DE-NW' ? 'nrw' : 'other';
    const facts = {
      house: house.name,
      contact: house.accessibilityContact,
      jurisdiction: law.profile === 'Bund' ? ('federal' as const) : ofState,
      version: shippedParts().own.version,
    };
    return new Page(({ locale }) => accessibilityPage(facts, locale));
  }
}
