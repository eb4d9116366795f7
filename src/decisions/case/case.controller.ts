import { Body, Controller, ForbiddenException, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { contractPolicy } from '../../registry/contract.policy.js';
import { Clock } from '../../shared/clock.js';
import { optionalDay } from '../../web/page/fields.js';
import { Page } from '../../web/page/page.js';
import { Redirect } from '../../web/page/redirect.js';
import { decisionPolicy, permissionFor } from '../decision.policy.js';
import { PreviewStep } from '../preview-step.service.js';
import { fingerprint } from '../step-form/checked.js';
import { asStep, type Step } from '../transitions.js';
import { casePage } from './case.page.js';
import { type CaseFacts, CollectCase } from './collect-case.service.js';
import type { StepLook } from './step-section.js';
import { TakeStep } from './take-step.service.js';
import { UUID } from '../../shared/ids.js';

/** The page of one contract, and the steps that are taken on it. */
@Controller('contracts/:id')
export class CaseController {
  constructor(
    private readonly collect: CollectCase,
    private readonly preview: PreviewStep,
    private readonly takeStep: TakeStep,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @May(contractPolicy, 'see')
  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    const facts = await this.facts(viewer, id);
    const { step, done, task, asked } = query;
    const chosen = typeof step === 'string' ? asStep(step) : undefined;
    const shown = chosen ?? (done || task ? undefined : facts.steps.find((each) => each === facts.next?.step));
    const look = shown && (await this.look(facts, shown));
    const outcome = done === 'task' || done === 'request' ? done : typeof done === 'string' ? asStep(done) : undefined;
    return new Page(({ locale }) =>
      casePage(
        {
          facts,
          look,
          done: outcome,
          tasks: typeof task === 'string' ? { task } : undefined,
          askedUntil: dayIn(asked),
        },
        locale,
      ),
    );
  }

  @May(decisionPolicy, 'propose', 'process')
  @Post('steps/:step')
  async take(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('step') stepText: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const facts = await this.facts(viewer, id);
    const step = asStep(stepText);
    if (!step) throw new NotFoundException();
    if (!decisionPolicy.may(viewer, permissionFor(step), facts.contract.unit_id)) throw new ForbiddenException();
    const outcome = await this.takeStep.of(viewer, facts, step, body);
    if (outcome === 'taken') return new Redirect(`/contracts/${id}?done=${step}`);
    const { look, status } = outcome;
    // What was refused is shown with what is there now.
    const now = await this.facts(viewer, id);
    return new Page(({ locale }) => casePage({ facts: now, look: look(locale) }, locale), status);
  }

  private async facts(viewer: Viewer, id: string): Promise<CaseFacts> {
    const facts = UUID.test(id) ? await this.collect.of(viewer, id) : undefined;
    if (!facts) throw new NotFoundException();
    return facts;
  }

  /** The form of a step; where it proposes, with what the check says about what stands in it. */
  private async look(facts: CaseFacts, step: Step): Promise<StepLook | undefined> {
    const { it } = facts;
    if (!facts.steps.includes(step)) return { step };
    const on = this.clock.today(this.settings.timeZone);
    if (step === 'end_deliberately') {
      const [seen] = await this.preview.of(step, [it.contract.id], { on });
      return { step, findings: seen!.findings };
    }
    if (step !== 'propose' && step !== 'change_proposal') return { step };
    const proposal = it.kind
      ? { kind: it.kind, endsOn: it.newEndsOn }
      : { kind: 'extend' as const, endsOn: it.contract.endsOn!.add({ years: 1 }) };
    const ground = it.kind && it.newGround && it.newGround !== it.contract.ground ? { ground: it.newGround } : {};
    const input = { on, proposal: { ...proposal, ...ground } };
    const [seen] = await this.preview.of(step, [it.contract.id], input);
    return { step, findings: seen!.findings, checked: fingerprint(input) };
  }
}

/** The day that an address names; undefined for what is none. */
function dayIn(text: unknown): Temporal.PlainDate | undefined {
  const read = optionalDay().safeParse(text);
  return read.success ? (read.data ?? undefined) : undefined;
}
