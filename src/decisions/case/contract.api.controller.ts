import { Controller, Get, NotFoundException } from '@nestjs/common';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { EXAMPLE } from '../../api/examples.js';
import { byId } from '../../api/schemas.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { contractPolicy } from '../../registry/contract.policy.js';
import { judgedRow } from '../../watch/plan/plan-text.presenter.js';
import { reportDocument } from '../../watch/law-check/law-check.presenter.js';
import { decisionItem } from '../api/decision-documents.js';
import { DecisionList } from '../decision-list.query.js';
import { type CaseFacts, CollectCase } from './collect-case.service.js';
import type { ChainLink } from './contract-case.query.js';
import { contractDetailSchema, historySchema } from './contract.schemas.js';

const one = apiRoute({
  summary: 'One contract: its chain, its backward plan, what the rules say, and how the decision stands',
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
    private readonly collect: CollectCase,
    private readonly decisions: DecisionList,
  ) {}

  @ApiRoute(one)
  @Get(':id')
  async one(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, locale }: AskedOf<typeof one>,
  ): Promise<Answer<typeof one>> {
    const { contract, chain, plan, report, today } = await this.facts(viewer, params.id);
    const { employee_id: _employee, ...own } = contract;
    const decision = await this.decisions.presentOf(viewer, contract.id);
    return {
      ...own,
      chain: chain.links.map(linkItem),
      chain_complete: chain.whole,
      plan: (plan?.deadlines ?? []).map((deadline) => judgedRow(deadline, today, locale)),
      check: report ? reportDocument(report, locale) : null,
      decision: decision ? decisionItem(decision) : null,
    } as Answer<typeof one>;
  }

  @ApiRoute(history)
  @Get(':id/history')
  async history(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params }: AskedOf<typeof history>,
  ): Promise<Answer<typeof history>> {
    const { changes } = await this.facts(viewer, params.id);
    return { items: changes.map(({ when, who, what, field, from, to }) => ({ when, who, what, field, from, to })) };
  }

  private async facts(viewer: Viewer, id: string): Promise<CaseFacts> {
    const facts = await this.collect.of(viewer, id);
    if (!facts) throw new NotFoundException();
    return facts;
  }
}
