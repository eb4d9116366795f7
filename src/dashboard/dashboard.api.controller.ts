import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../api/api-route.js';
import { Asked } from '../api/asked.js';
import { listOf, paging, plainDate } from '../api/schemas.js';
import { Settings } from '../config/settings.js';
import { May, SignedInOrToken } from '../identity/access.js';
import { CurrentViewer } from '../identity/request-viewer.js';
import type { Viewer } from '../identity/viewer.js';
import { contractPolicy } from '../registry/contract.policy.js';
import { SessionList } from '../registry/session-list.query.js';
import { sessionPolicy } from '../registry/session.policy.js';
import { Clock } from '../shared/clock.js';
import { ThreeClocksQuery } from '../watch/clocks/three-clocks.query.js';
import { CliffsQuery } from './cliffs.query.js';
import { clocksSchema, cliffSchema, dashboardSchema, sessionSchema } from './dashboard.api.schemas.js';
import { clocksItem, cliffItem, dashboardDocument, sessionItem } from './dashboard.documents.js';
import { LoadDashboard } from './load-dashboard.js';

const { limit } = paging;

const dashboard = apiRoute({
  summary: 'What the first page shows to whoever asks; a part that is not theirs is null',
  response: dashboardSchema,
  example: {},
});

const cliffs = apiRoute({
  summary: 'Contracts of one programme or unit that end together, the most urgent first',
  query: z.strictObject({ limit }),
  response: listOf(cliffSchema),
  example: { query: { limit: '20' } },
});

const clocks = apiRoute({
  summary: 'The three clocks of programmes: when contracts, money and posts end',
  query: z.strictObject({ limit }),
  response: listOf(clocksSchema),
  example: { query: { limit: '20' } },
});

const sessions = apiRoute({
  summary: 'Sessions of committees with the last day for their papers, soonest first',
  query: z.strictObject({
    from: plainDate.optional().describe('Default: today.'),
    to: plainDate.optional().describe('Default: in a year.'),
    limit,
  }),
  response: listOf(sessionSchema),
  example: { query: { from: '2026-11-01', to: '2027-03-31' } },
});

@Controller('api/v1')
export class DashboardApiController {
  constructor(
    private readonly dashboards: LoadDashboard,
    private readonly ends: CliffsQuery,
    private readonly programmes: ThreeClocksQuery,
    private readonly committees: SessionList,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  private get today(): Temporal.PlainDate {
    return this.clock.today(this.settings.timeZone);
  }

  @SignedInOrToken()
  @ApiRoute(dashboard)
  @Get('dashboard')
  async dashboard(@CurrentViewer() viewer: Viewer): Promise<Answer<typeof dashboard>> {
    return dashboardDocument(await this.dashboards.for(viewer));
  }

  @May(contractPolicy, 'see')
  @ApiRoute(cliffs)
  @Get('cliffs')
  async cliffs(
    @CurrentViewer() viewer: Viewer,
    @Asked() { query }: AskedOf<typeof cliffs>,
  ): Promise<Answer<typeof cliffs>> {
    return { items: (await this.ends.seenBy(viewer, this.today, query.limit)).map(cliffItem) };
  }

  @May(contractPolicy, 'see')
  @ApiRoute(clocks)
  @Get('clocks')
  async clocks(
    @CurrentViewer() viewer: Viewer,
    @Asked() { query }: AskedOf<typeof clocks>,
  ): Promise<Answer<typeof clocks>> {
    const found = await this.programmes.seenBy(viewer, this.today, query.limit);
    return { items: found.programmes.map((each) => clocksItem(each, this.today)) };
  }

  @May(sessionPolicy, 'see')
  @ApiRoute(sessions)
  @Get('sessions')
  async sessions(
    @CurrentViewer() viewer: Viewer,
    @Asked() { query }: AskedOf<typeof sessions>,
  ): Promise<Answer<typeof sessions>> {
    const from = query.from ?? this.today;
    const found = await this.committees.seenBy(viewer, from, query.to ?? from.add({ years: 1 }), query.limit);
    return { items: found.map(sessionItem) };
  }
}
