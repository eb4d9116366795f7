import { Controller, Get, NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { EXAMPLE } from '../../api/examples.js';
import { byId } from '../../api/schemas.js';
import { Settings } from '../../config/settings.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { contractPolicy } from '../../registry/contract.policy.js';
import { History } from '../../registry/history.query.js';
import { Clock } from '../../shared/clock.js';
import type { Locale } from '../../shared/locale.js';
import { judgedRow } from '../../watch/plan/plan-text.presenter.js';
import { RegisterPlans } from '../../watch/plan/register-plan.query.js';
import { type ChainLink, ContractCase, type ContractRow } from '../case/contract-case.query.js';
import { DecisionList } from '../decision-list.query.js';
import { contractDetailSchema, type deadlineSchema, historySchema } from './contract.schemas.js';
import { decisionItem } from './decision-documents.js';

const one = apiRoute({
  summary: 'One contract: its chain, its backward plan, and how the decision stands',
  params: byId,
  response: contractDetailSchema,
  etag: true,
  example: { params: { id: EXAMPLE.contract } },
});

const history = apiRoute({
  summary: 'Everything that happened to a contract, oldest first',
  params: byId,
  response: historySchema,
  example: { params: { id: EXAMPLE.contract } },
});

const linkItem = ({ id, number, unit, starts_on, ends_on, left_on, ground, fte, signed_on }: ChainLink): ChainLink => ({
  id,
  number,
  unit,
  starts_on,
  ends_on,
  left_on,
  ground,
  fte,
  signed_on,
});

@May(contractPolicy, 'see')
@Controller('api/v1/contracts')
export class ContractApiController {
  constructor(
    private readonly cases: ContractCase,
    private readonly plans: RegisterPlans,
    private readonly decisions: DecisionList,
    private readonly changes: History,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  @ApiRoute(one)
  @Get(':id')
  async one(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, locale }: AskedOf<typeof one>,
  ): Promise<Answer<typeof one>> {
    const row = await this.contract(viewer, params.id);
    const { employee_id, unit_id, ...contract } = row;
    const { links, whole } = await this.cases.chain(viewer, employee_id);
    const decision = await this.decisions.presentOf(viewer, row.id);
    return {
      ...contract,
      unit_id,
      chain: links.map(linkItem),
      chain_complete: whole,
      plan: row.ends_on ? await this.plan(row.number, locale) : [],
      decision: decision ? decisionItem(decision) : null,
    };
  }

  @ApiRoute(history)
  @Get(':id/history')
  async history(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params }: AskedOf<typeof history>,
  ): Promise<Answer<typeof history>> {
    const { number } = await this.contract(viewer, params.id);
    const entries = await this.changes.of(number);
    return {
      items: entries
        .filter(({ entity }) => entity === 'contract')
        .map(({ when, who, what, field, from, to }) => ({ when, who, what, field, from, to })),
    };
  }

  private async contract(viewer: Viewer, id: string): Promise<ContractRow> {
    const row = await this.cases.contract(viewer, id);
    if (!row) throw new NotFoundException();
    return row;
  }

  private async plan(number: string, locale: Locale): Promise<z.input<typeof deadlineSchema>[]> {
    const today = this.clock.today(this.settings.timeZone);
    const { deadlines } = await this.plans.ofContract(number, today);
    return deadlines.map((deadline) => judgedRow(deadline, today, locale) as z.input<typeof deadlineSchema>);
  }
}
