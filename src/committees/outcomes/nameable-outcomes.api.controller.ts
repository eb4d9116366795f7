import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { code, id, isoDate, listOf } from '../../api/schemas.js';
import { Settings } from '../../config/settings.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { Clock } from '../../shared/clock.js';
import { committeePolicy } from '../committee.policy.js';
import { NameableOutcomes } from './nameable-outcomes.query.js';
import { sentenceOf } from './named-outcome.js';
import { OUTCOME_KINDS } from './outcome-kinds.js';

const MOST = 200;

const outcome = z
  .strictObject({
    id,
    committee_id: id,
    committee: z.string().describe('Name of the body.'),
    session_id: id,
    held_on: isoDate,
    kind: z.enum(OUTCOME_KINDS),
    faction: z.string(),
    text: z.string(),
    programme_id: id.nullable(),
    programme: z.string().nullable().describe('Code.'),
    non_public: z.boolean(),
    sentence: z.string().describe('What is kept where it is named as a reason, in the language of the caller.'),
  })
  .meta({ id: 'NameableOutcome' });

const list = apiRoute({
  summary: 'Outcomes of sessions that may be named as a reason, the latest first',
  description:
    'Of sessions that were held; 200 at most. With `programme` those of the committee to which it reports, about the ' +
    'programme or about none. The step `waive_funding` of a decision takes one as `outcome_id`.',
  query: z.strictObject({ programme: code.optional().describe('Code.') }),
  response: listOf(outcome),
  example: { query: { programme: 'KIM' } },
});

/** Outcomes of sessions across committees, for programs. */
@Controller('api/v1/outcomes')
export class NameableOutcomesApiController {
  constructor(
    private readonly outcomes: NameableOutcomes,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  @May(committeePolicy, 'see')
  @ApiRoute(list)
  @Get()
  async list(
    @CurrentViewer() viewer: Viewer,
    @Asked() { query, locale }: AskedOf<typeof list>,
  ): Promise<Answer<typeof list>> {
    const today = this.clock.today(this.settings.timeZone);
    const rows = await this.outcomes.seenBy(viewer, query.programme ? [query.programme] : undefined, today, MOST);
    return { items: rows.map((row) => ({ ...row, sentence: sentenceOf(row)[locale] })) };
  }
}
