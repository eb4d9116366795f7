import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { code, id, isoDate } from '../../api/schemas.js';
import { Settings } from '../../config/settings.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { Clock } from '../../shared/clock.js';
import { nextDocument } from '../commands/next-cells.js';
import { KINDS } from '../decision-case.js';
import { decisionPolicy } from '../decision.policy.js';
import { STATES } from '../states.js';
import { STEPS } from '../transitions.js';
import { type BoardRow, CohortBoard, MOST_CARDS } from './cohort-board.query.js';

const card = z
  .strictObject({
    contract_id: id,
    contract: z.string(),
    family_name: z.string(),
    given_name: z.string(),
    unit: z.string(),
    programme: z.string().nullable(),
    decision: z.string().describe('How it stands, by the register and the decision.'),
    state: z.enum(STATES).describe('Of the decision itself.'),
    kind: z.enum(KINDS).nullable(),
    new_ends_on: isoDate.nullable(),
    next_step: z.enum(STEPS).nullable(),
    owner: z.enum(['hr', 'manager']).nullable(),
    due: isoDate.nullable(),
    rule: z.string().nullable(),
  })
  .meta({ id: 'YearEndCard' });

const board = apiRoute({
  summary: 'The contracts that end with a year, and how each stands',
  params: z.strictObject({ year: z.string().regex(/^[12]\d{3}$/) }),
  query: z.strictObject({
    unit: code.optional().describe('Code; with the units below.'),
    programme: code.optional().describe('Code.'),
  }),
  response: z.strictObject({
    ends_on: isoDate,
    total: z.int().describe(`How many there are; more than items where there are more than ${MOST_CARDS}.`),
    items: z.array(card),
  }),
  example: { params: { year: '2026' }, query: { programme: 'KIM' } },
});

const itemOf = (row: BoardRow): z.input<typeof card> =>
  ({
    contract_id: row.id,
    contract: row.contract,
    family_name: row.family_name,
    given_name: row.given_name,
    unit: row.unit,
    programme: row.programme,
    decision: row.shown,
    state: row.state,
    kind: row.kind,
    new_ends_on: row.new_ends_on,
    ...nextDocument(row.next),
  }) as z.input<typeof card>;

@Controller('api/v1/year-end')
export class YearEndApiController {
  constructor(
    private readonly cohort: CohortBoard,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  @May(decisionPolicy, 'see')
  @ApiRoute(board)
  @Get(':year')
  async board(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, query }: AskedOf<typeof board>,
  ): Promise<Answer<typeof board>> {
    const endsOn = Temporal.PlainDate.from({ year: Number(params.year), month: 12, day: 31 });
    const today = this.clock.today(this.settings.timeZone);
    const { rows, total } = await this.cohort.of(viewer, endsOn, query, today);
    return { ends_on: endsOn.toString(), total, items: rows.map(itemOf) };
  }
}
