import { Controller, ForbiddenException, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { EXAMPLE } from '../../api/examples.js';
import { noSuchThings } from '../../api/no-such-things.js';
import { code, id, plainDate } from '../../api/schemas.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { ContractsInScope, type ScopedChoice } from '../contracts-in-scope.query.js';
import { Decide } from '../decide.service.js';
import { decisionPolicy, permissionFor } from '../decision.policy.js';
import { stepReport } from './decision-documents.js';
import { stepReportSchema } from './decision.schemas.js';
import { StepInputs } from './step-inputs.service.js';
import { stepFields } from './step.schema.js';

/** Of one call; a cohort may be larger. */
const MOST = 1000;

const steps = apiRoute({
  summary: 'Take a step for many contracts at once',
  description:
    'For named contracts, or for the cohort of a programme or unit with one last day; all in one transaction. ' +
    'With only_possible those who cannot take it are listed, else one of them stops all (422).',
  body: z.strictObject({
    contracts: z.array(id).min(1).max(MOST).optional().describe('Ids of contracts.'),
    programme: code.optional().describe('Code.'),
    unit: code.optional().describe('Code; with the units below.'),
    ends_on: plainDate.optional().describe('Last day of the cohort.'),
    except: z.array(id).max(MOST).optional().describe('Ids of contracts that are left out.'),
    only_possible: z.boolean().default(false),
    ...stepFields,
  }),
  response: stepReportSchema,
  idempotent: true,
  example: {
    body: {
      contracts: [EXAMPLE.contract],
      step: 'propose',
      proposal: { kind: 'extend', ends_on: '2027-12-31' },
      only_possible: true,
      dry_run: true,
    },
  },
});

type StepsBody = AskedOf<typeof steps>['body'];

@Controller('api/v1/decision-steps')
export class DecisionStepsApiController {
  constructor(
    private readonly scope: ContractsInScope,
    private readonly decide: Decide,
    private readonly inputs: StepInputs,
  ) {}

  @May(decisionPolicy, 'propose', 'process')
  @ApiRoute(steps)
  @Post()
  async take(
    @CurrentViewer() viewer: Viewer,
    @Asked() { body, locale }: AskedOf<typeof steps>,
  ): Promise<Answer<typeof steps>> {
    const ids = await this.chosen(viewer, body);
    const report = await this.decide.take(viewer.login, body.step, ids, await this.inputs.of(viewer, body), {
      dryRun: body.dry_run,
      onlyPossible: body.only_possible,
    });
    return stepReport(body.step, body.dry_run, report, locale);
  }

  /** @throws Problem 422 where nobody is meant or an id is of nothing; ForbiddenException for a step of others */
  private async chosen(viewer: Viewer, body: StepsBody): Promise<string[]> {
    const { contracts: ids, programme, unit, ends_on: endsOn, except } = body;
    const choice: ScopedChoice = { ids, programme, unit, endsOn, except };
    const seen = ids || ((programme ?? unit) && endsOn) ? await this.see(viewer, choice) : [];
    if (seen.length === 0) return [];
    const allowed = await this.scope.of(viewer, decisionPolicy, permissionFor(body.step), choice);
    if (allowed.length < seen.length) throw new ForbiddenException();
    return seen;
  }

  private async see(viewer: Viewer, choice: ScopedChoice): Promise<string[]> {
    const seen = await this.scope.of(viewer, decisionPolicy, 'see', choice);
    const known = new Set(seen);
    const { ids = [], except = [] } = choice;
    const missing = ids.flatMap((each, at) => (known.has(each) || except.includes(each) ? [] : [`#/contracts/${at}`]));
    if (missing.length) throw noSuchThings(missing);
    return seen;
  }
}
