import { Injectable } from '@nestjs/common';
import { NameableOutcomes } from '../../committees/outcomes/nameable-outcomes.query.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { groundName } from '../../law/grounds.messages.js';
import type { Viewer } from '../../identity/viewer.js';
import { EXIT, VerbleibError } from '../../shared/errors.js';
import { formatInstant, type Locale } from '../../shared/locale.js';
import type { Refused } from '../../web/page/form.js';
import { Decide } from '../decide.service.js';
import type { StepInput } from '../decision-case.js';
import { StepRefused } from '../judge-step.js';
import { PreviewStep } from '../preview-step.service.js';
import { proposalLabel } from '../proposal.presenter.js';
import { reopenMovedEnds } from '../reopen-moved-ends.js';
import { atFields, fingerprint, stepAsksForCheck } from '../step-form/checked.js';
import { readStep } from '../step-form/read-step.js';
import { stateName, type Step, TRANSITIONS } from '../transitions.js';
import { caseMessages } from './case.messages.js';
import { actorWords } from './case.presenter.js';
import { type CaseFacts, CollectCase } from './collect-case.service.js';
import { ContractCase } from './contract-case.query.js';
import type { StepLook } from './step-section.js';

/** Not taken: what to show, and with which status. */
export interface NotTaken {
  status: 200 | 409 | 422;
  look: (locale: Locale) => StepLook;
}

const typedIn = (body: unknown, name: string): string => {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : '';
};

/** Takes the step of a form: looks at it first where it proposes, and says at the fields why it is refused. */
@Injectable()
export class TakeStep {
  constructor(
    private readonly decide: Decide,
    private readonly preview: PreviewStep,
    private readonly contracts: ContractCase,
    private readonly collect: CollectCase,
    private readonly work: UnitOfWork,
    private readonly outcomes: NameableOutcomes,
  ) {}

  async of(viewer: Viewer, facts: CaseFacts, step: Step, body: unknown): Promise<'taken' | NotTaken> {
    const { id } = facts.contract;
    const read = await readStep(step, body, facts.today, {
      position: (number) => this.contracts.position(viewer, number),
      outcome: (outcome) => this.outcomes.one(viewer, outcome, facts.today),
    });
    if (!('input' in read)) return { status: 422, look: () => ({ step, refused: read }) };
    const { input, typed } = read;
    const version = Number.parseInt(typedIn(body, 'version'), 10) || 0;
    if (version !== facts.it.version) return this.stale(viewer, facts, step, { input, typed });
    if (stepAsksForCheck(step)) {
      const wanted = typedIn(body, 'act') === 'check';
      if (wanted || typedIn(body, 'checked') !== fingerprint(input))
        return this.checked(id, step, { input, typed }, wanted);
    }
    try {
      await this.decide.take(viewer.login, step, [id], input, { version });
      return 'taken';
    } catch (error) {
      if (error instanceof VerbleibError && error.code === 'stale_version')
        return this.stale(viewer, facts, step, { input, typed });
      if (error instanceof VerbleibError) return this.refused(id, step, { input, typed }, error);
      throw error;
    }
  }

  /** What the check says about what was typed; nothing is written. */
  private async checked(id: string, step: Step, { input, typed }: Sent, wanted: boolean): Promise<NotTaken> {
    const [seen] = await this.preview.of(step, [id], input);
    const { findings, problems } = seen!;
    // A reason is asked for at its field, beside the findings that ask for it.
    const refused: Refused = { typed, problems: atFields(problems) };
    const look = { step, refused, findings, checked: fingerprint(input), unseen: !wanted && problems.length === 0 };
    return { status: problems.length ? 422 : 200, look: () => look };
  }

  private async refused(id: string, step: Step, { input, typed }: Sent, error: VerbleibError): Promise<NotTaken> {
    const [seen] = await this.preview.of(step, [id], input);
    const problems = error instanceof StepRefused ? error.refused.flatMap((each) => each.problems) : [error];
    const refused: Refused = {
      typed,
      problems: atFields(problems.map(({ code, text }) => ({ code, text, exit: EXIT.badInput }))),
    };
    const asked = stepAsksForCheck(step) || step === 'end_deliberately';
    const findings = asked ? { findings: seen!.findings, checked: fingerprint(input) } : {};
    return { status: 422, look: () => ({ step, refused, ...findings }) };
  }

  /** Somebody was quicker: what was typed beside what is there now. A last day that moved is brought up to date first. */
  private async stale(viewer: Viewer, facts: CaseFacts, step: Step, { input, typed }: Sent): Promise<NotTaken> {
    const { id } = facts.contract;
    await this.work.run(viewer.login, (manager) => reopenMovedEnds(manager, facts.today, [id]));
    const { it, events, timeZone } = (await this.collect.of(viewer, id))!;
    const last = events.at(-1);
    const look = (locale: Locale): StepLook => {
      const t = caseMessages[locale];
      const { proposal } = input;
      return {
        step,
        refused: { typed, problems: [] },
        stale: {
          rows: [
            { label: t.wanted, typed: TRANSITIONS[step].name[locale], now: t.nowState(stateName(it.state)[locale]) },
            ...(proposal
              ? [
                  {
                    label: t.proposal,
                    typed: proposalLabel(proposal.kind, proposal.endsOn?.toString() ?? null, locale),
                    now: proposalLabel(it.kind, it.newEndsOn?.toString() ?? null, locale),
                  },
                  {
                    label: t.ground,
                    typed: proposal.ground ? groundName(proposal.ground, locale) : '',
                    now: it.newGround ? groundName(it.newGround, locale) : '',
                  },
                ]
              : []),
          ],
          saved: last && { by: actorWords(last.actor, locale), at: formatInstant(last.happened_at, locale, timeZone) },
        },
      };
    };
    return { status: 409, look };
  }
}

interface Sent {
  input: StepInput;
  typed: Refused['typed'];
}
