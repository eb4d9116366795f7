import { Injectable } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import type { Viewer } from '../../identity/viewer.js';
import { contractPolicy } from '../../registry/contract.policy.js';
import { ProgrammeList, type ProgrammeRow } from '../../registry/programme-list.query.js';
import { programmePolicy } from '../../registry/programme.policy.js';
import { Clock } from '../../shared/clock.js';
import { UUID } from '../../shared/ids.js';
import { type ProgrammeClocks, ThreeClocksQuery } from '../../watch/clocks/three-clocks.query.js';
import { IndicatorsQuery } from '../indicators/indicators.query.js';
import { type ToldIndicator, ToldIndicators } from '../indicators/told-indicators.js';
import { type OccupancyMonth, OccupancyQuery } from '../occupancy/occupancy.query.js';
import { type PostRow, PostsQuery } from '../occupancy/posts.query.js';
import {
  type GrantRow,
  type ObjectiveRow,
  ProgrammeFacts,
  type StatementRow,
  type WorkItemRow,
} from '../programme-facts.query.js';
import { PublishedFigures, type PublishedStatement } from '../published/published-figures.js';

const MONTHS = { before: 12, after: 6 };
const MOST_POSTS = 200;
/** The latest value is held against that of a year before, however late it came. */
const MONTHS_OF_INDICATORS = 25;

/** What one viewer sees of a programme. */
export interface SeenProgramme {
  programme: ProgrammeRow;
  today: Temporal.PlainDate;
  clocks: ProgrammeClocks | undefined;
  /** For those who see contracts; absent: nothing is counted for them, they see what was `published` last. */
  people?: { posts: PostRow[] };
  published?: PublishedStatement;
  occupancy: OccupancyMonth[];
  statements: StatementRow[];
  grants: GrantRow[];
  indicators: ToldIndicator[];
  objectives: ObjectiveRow[];
  workItems: WorkItemRow[];
  may: { edit: boolean; fund: boolean };
}

/** Asks for what a viewer may see of a programme, and for nothing else. */
@Injectable()
export class LoadProgramme {
  constructor(
    private readonly list: ProgrammeList,
    private readonly clocks: ThreeClocksQuery,
    private readonly facts: ProgrammeFacts,
    private readonly indicators: IndicatorsQuery,
    private readonly told: ToldIndicators,
    private readonly occupancy: OccupancyQuery,
    private readonly posts: PostsQuery,
    private readonly published: PublishedFigures,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  get today(): Temporal.PlainDate {
    return this.clock.today(this.settings.timeZone);
  }

  /** The programme itself. @returns undefined where there is none that the viewer may see */
  async find(viewer: Viewer, id: string): Promise<ProgrammeRow | undefined> {
    return UUID.test(id) ? this.list.oneSeenBy(viewer, id) : undefined;
  }

  async for(viewer: Viewer, id: string): Promise<SeenProgramme | undefined> {
    const programme = await this.find(viewer, id);
    if (!programme) return undefined;
    const { today } = this;
    const people = contractPolicy.may(viewer, 'see');
    const published = people ? undefined : (await this.published.of(viewer, [id])).get(id);
    return {
      programme,
      today,
      ...(people
        ? {
            clocks: await this.clocks.oneSeenBy(viewer, id, today),
            people: { posts: await this.posts.seenBy(viewer, id, today, MOST_POSTS) },
            occupancy: await this.occupancy.of(id, today, MONTHS, viewer),
          }
        : {
            clocks: (await this.clocks.whole([id], today))[0],
            ...(published && { published }),
            occupancy: await this.occupancy.of(id, today, MONTHS),
          }),
      statements: await this.facts.statements(id, today),
      grants: await this.facts.grants(id),
      indicators: await this.told.of(viewer, id, await this.indicators.of(id, today, MONTHS_OF_INDICATORS)),
      objectives: await this.facts.objectives(id),
      workItems: await this.facts.workItems(id),
      may: { edit: programmePolicy.may(viewer, 'edit', id), fund: programmePolicy.may(viewer, 'fund', id) },
    };
  }
}
