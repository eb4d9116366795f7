import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { problemOf } from '../../api/problem-of.js';
import { code, flag, id, isoDate, pageOf, paging, plainDate, severalOf, text } from '../../api/schemas.js';
import { Settings } from '../../config/settings.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { GROUNDS } from '../../law/grounds.js';
import { Clock } from '../../shared/clock.js';
import { contractPolicy } from '../contract.policy.js';
import { DECISION_NAMES } from '../decision.messages.js';
import type { ShownDecision } from '../decision.sql.js';
import { type ContractFilter, SORT_KEYS, TERMS } from './contract-filter.js';
import { ContractListQuery, UnknownCursor } from './contract-list.query.js';

const DECISIONS = Object.keys(DECISION_NAMES) as [ShownDecision, ...ShownDecision[]];

const contract = z
  .strictObject({
    id,
    contract: z.string().describe('Contract number.'),
    employee: z.string().describe('Personnel number.'),
    family_name: z.string(),
    given_name: z.string(),
    unit: z.string(),
    unit_name: z.string(),
    programme: z.string().nullable(),
    programme_name: z.string().nullable(),
    job_title: z.string(),
    starts_on: isoDate,
    ends_on: isoDate.nullable().describe('Last day; null: permanent.'),
    ground: z.string().nullable(),
    left_on: isoDate.nullable().describe('Last day of work of somebody who went before the end.'),
    fte: z.number(),
    decision: z.enum(DECISIONS).nullable().describe('null for permanent contracts.'),
    flags: z.array(z.string()).describe('Rules of open flags.'),
  })
  .meta({ id: 'Contract' });

const filter = {
  term: z.enum(TERMS).default('current'),
  search: text(200).optional().describe('Words that begin a name or number, or a word of unit or programme.'),
  unit: code.optional().describe('Code; with the units below.'),
  programme: code.optional().describe('Code.'),
  ground: severalOf(z.enum(GROUNDS)).optional(),
  ending_from: plainDate.optional(),
  ending_to: plainDate.optional(),
  decision: severalOf(z.enum(DECISIONS)).optional(),
  flag: severalOf(z.string().max(100)).optional().describe('Rule of an open flag.'),
};

const list = apiRoute({
  summary: 'Contracts, with the filters and orders of the page',
  query: z.strictObject({
    ...filter,
    sort: z.enum(SORT_KEYS).default('end'),
    descending: flag.default(false),
    ...paging,
  }),
  response: pageOf(contract),
  example: { query: { ending_from: '2026-12-01', ending_to: '2026-12-31', decision: 'undecided', limit: '3' } },
});

const count = apiRoute({
  summary: 'How many contracts a filter has',
  query: z.strictObject(filter),
  response: z.strictObject({
    contracts: z.int(),
    more: z.boolean().describe('There are more than these: nobody has counted further.'),
  }),
  example: { query: { term: 'fixed' } },
});

type FilterQuery = AskedOf<typeof count>['query'];

const filterOf = ({
  ground,
  decision,
  flag: flags,
  ending_from,
  ending_to,
  ...query
}: FilterQuery): ContractFilter => ({
  term: query.term,
  search: query.search,
  unit: query.unit,
  programme: query.programme,
  grounds: ground,
  endingFrom: ending_from,
  endingTo: ending_to,
  decisions: decision,
  flags,
});

@May(contractPolicy, 'see')
@Controller('api/v1')
export class ContractsApiController {
  constructor(
    private readonly contracts: ContractListQuery,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  private get today(): Temporal.PlainDate {
    return this.clock.today(this.settings.timeZone);
  }

  @ApiRoute(list)
  @Get('contracts')
  async list(@CurrentViewer() viewer: Viewer, @Asked() { query }: AskedOf<typeof list>): Promise<Answer<typeof list>> {
    const { sort: by, descending, cursor, limit } = query;
    const selection = await this.contracts.select(viewer, filterOf(query), this.today);
    try {
      const { rows, next } = await this.contracts.page(selection, { by, descending }, cursor, limit);
      return { items: rows, nextCursor: next ?? null };
    } catch (error) {
      if (error instanceof UnknownCursor) throw problemOf(400, 'bad_cursor', (say) => say.badCursor);
      throw error;
    }
  }

  @ApiRoute(count)
  @Get('contract-count')
  async count(
    @CurrentViewer() viewer: Viewer,
    @Asked() { query }: AskedOf<typeof count>,
  ): Promise<Answer<typeof count>> {
    return this.contracts.count(await this.contracts.select(viewer, filterOf(query), this.today));
  }
}
