import { Controller, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { EXAMPLE } from '../../api/examples.js';
import { noSuchThings } from '../../api/no-such-things.js';
import { code, id, plainDate, text } from '../../api/schemas.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { GROUNDS } from '../../law/grounds.js';
import { ContractsInScope } from '../contracts-in-scope.query.js';
import { decisionPolicy } from '../decision.policy.js';
import { proposalsDocument } from './proposals.presenter.js';
import { ProposePossible } from './propose-possible.service.js';
import { proposalsSchema, whatIfSchema } from './what-if.api.schemas.js';
import { whatIfDocument } from './what-if.document.js';
import { WhatIf, type WhatIfResult } from './what-if.service.js';

const cohort = {
  contracts: z.array(id).min(1).max(1000).optional().describe('Ids of contracts.'),
  programme: code.optional().describe('Code.'),
  unit: code.optional().describe('Code; with the units below.'),
  ends_on: plainDate.optional().describe('Last day of the cohort.'),
  except: z.array(id).max(1000).optional(),
  to: plainDate.describe('Last day of the follow-ons.'),
  ground: z.enum(GROUNDS).optional().describe('Default: that of each contract.'),
};

const ask = apiRoute({
  summary: 'What it means to extend a cohort to a day: who can, what it costs, by when; writes nothing',
  body: z.strictObject(cohort),
  response: whatIfSchema,
  example: { body: { programme: 'KIM', ends_on: '2026-12-31', to: '2027-12-31' } },
});

const propose = apiRoute({
  summary: 'Turn the extensions that are possible into proposals, all in one transaction',
  body: z.strictObject({
    ...cohort,
    reason: text(2000).optional().describe('Propose those that need legal review as well, for this reason.'),
  }),
  response: proposalsSchema,
  idempotent: true,
  example: { body: { contracts: [EXAMPLE.contract], to: '2027-06-30' } },
});

@Controller('api/v1/what-if')
export class WhatIfApiController {
  constructor(
    private readonly whatIf: WhatIf,
    private readonly possible: ProposePossible,
    private readonly scope: ContractsInScope,
  ) {}

  @May(decisionPolicy, 'see')
  @ApiRoute(ask)
  @Post()
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Asked() { body, locale }: AskedOf<typeof ask>,
  ): Promise<Answer<typeof ask>> {
    return whatIfDocument(await this.of(viewer, 'see', body), locale) as Answer<typeof ask>;
  }

  @May(decisionPolicy, 'propose')
  @ApiRoute(propose)
  @Post('proposals')
  async propose(
    @CurrentViewer() viewer: Viewer,
    @Asked() { body, locale }: AskedOf<typeof propose>,
  ): Promise<Answer<typeof propose>> {
    const result = await this.of(viewer, 'propose', body);
    const report = await this.possible.of(result, viewer.login, body.reason);
    return proposalsDocument(report, locale) as Answer<typeof propose>;
  }

  /** The scenario of those contracts of the cohort for which somebody may do this. */
  private async of(
    viewer: Viewer,
    action: 'see' | 'propose',
    body: AskedOf<typeof ask>['body'],
  ): Promise<WhatIfResult> {
    const { contracts, programme, unit, ends_on: endsOn, except, to, ground } = body;
    const named = contracts ?? ((programme ?? unit) && endsOn);
    const choice = { ids: contracts, programme, unit, endsOn, except };
    const ids = named ? await this.scope.of(viewer, decisionPolicy, action, choice) : [];
    const missing = (contracts ?? []).flatMap((each, at) =>
      ids.includes(each) || except?.includes(each) ? [] : [`#/contracts/${at}`],
    );
    if (missing.length || ids.length === 0) throw noSuchThings(missing.length ? missing : ['#']);
    return this.whatIf.of({ ids, programme, unit, endsOn, to, ...(ground && { ground }) });
  }
}
