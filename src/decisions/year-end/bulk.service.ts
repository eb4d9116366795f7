import { Injectable } from '@nestjs/common';
import { NameableOutcomes } from '../../committees/outcomes/nameable-outcomes.query.js';
import type { NameableOutcome } from '../../committees/outcomes/named-outcome.js';
import type { Viewer } from '../../identity/viewer.js';
import { EXIT, VerbleibError } from '../../shared/errors.js';
import { bilingual } from '../../shared/locale.js';
import { fieldProblem, type Refused } from '../../web/page/form.js';
import { ContractCase } from '../case/contract-case.query.js';
import { Decide } from '../decide.service.js';
import type { StepInput } from '../decision-case.js';
import { type StepPreview, PreviewStep } from '../preview-step.service.js';
import { atFields, stepAsksForCheck } from '../step-form/checked.js';
import { readStep } from '../step-form/read-step.js';
import { OUTCOMES_OFFERED } from '../step-form/step-form.js';
import { inputsOf, type Step, type Transition, TRANSITIONS } from '../transitions.js';
import { yearEndMessages } from './year-end.messages.js';

/** What the form of a bulk step shows. */
export interface BulkLook {
  refused?: Refused | undefined;
  previews?: StepPreview[] | undefined;
  /** Fingerprint of what the preview is about. */
  seen?: string | undefined;
  /** It was sent without the preview having been seen. */
  unseen?: boolean;
  status: 200 | 409 | 422;
}

export type BulkOutcome = { taken: number; refused: number } | BulkLook;

export interface Chosen {
  id: string;
  version: number;
}

const one = (body: unknown, name: string): string => {
  const value = (body as Record<string, unknown> | null)?.[name];
  return typeof value === 'string' ? value : '';
};

/** All that a step is handed, to tell whether what is sent is what the preview was about. */
const seenOf = (input: StepInput): string => JSON.stringify(input);

/** Takes a step for several contracts: previewed first, then all in one transaction. */
@Injectable()
export class TakeBulkStep {
  constructor(
    private readonly decide: Decide,
    private readonly preview: PreviewStep,
    private readonly contracts: ContractCase,
    private readonly outcomes: NameableOutcomes,
  ) {}

  /** The form before anything is typed; with a preview where the step needs nothing that people have to say. */
  async look(
    step: Step,
    chosen: readonly Chosen[],
    today: Temporal.PlainDate,
    endsOn: Temporal.PlainDate,
  ): Promise<BulkLook> {
    const { needs, oneOf = [] }: Transition = TRANSITIONS[step];
    const proposes = stepAsksForCheck(step);
    if (needs.length + oneOf.length > 0 && !proposes) return { status: 200 };
    const input: StepInput = { on: today, ...(proposes && { proposal: { kind: 'extend', endsOn } }) };
    return { status: 200, previews: await this.previews(step, chosen, input), seen: seenOf(input) };
  }

  async of(
    viewer: Viewer,
    step: Step,
    chosen: readonly Chosen[],
    body: unknown,
    today: Temporal.PlainDate,
  ): Promise<BulkOutcome> {
    const read = await readStep(step, body, today, {
      position: (number) => this.contracts.position(viewer, number),
      outcome: (outcome) => this.outcomes.one(viewer, outcome, today),
    });
    if (!('input' in read)) return { status: 422, refused: read };
    const { input, typed } = read;
    const previews = await this.previews(step, chosen, input);
    const seen = seenOf(input);
    const looked = { refused: { typed, problems: [] }, previews, seen };
    if (one(body, 'act') !== 'send') return { ...looked, status: 200 };
    if (one(body, 'seen') !== seen) return { ...looked, status: 200, unseen: true };
    const possible = previews.filter(({ problems }) => problems.length === 0).length;
    const only = one(body, 'only') !== '';
    if (possible < chosen.length && (!only || possible === 0)) {
      const needed = fieldProblem(
        possible === 0 ? '' : 'only',
        bilingual((locale) => yearEndMessages[locale].onlyNeeded),
      );
      return { ...looked, status: 422, refused: { typed, problems: [needed] } };
    }
    try {
      const versions = new Map(chosen.map(({ id, version }) => [id, version]));
      const ids = chosen.map(({ id }) => id);
      const report = await this.decide.take(viewer.login, step, ids, input, { onlyPossible: only, versions });
      return { taken: report.taken.length, refused: report.refused.length };
    } catch (error) {
      if (!(error instanceof VerbleibError)) throw error;
      const again = await this.previews(step, chosen, input);
      const problems = atFields([{ code: error.code, text: error.text, exit: EXIT.badInput }]);
      return {
        ...looked,
        previews: again,
        status: error.exit === EXIT.tryAgain ? 409 : 422,
        refused: { typed, problems: problems.map((each) => ({ ...each, field: '' })) },
      };
    }
  }

  /** What may be named as the reason for any of the contracts; the gates say for whom it may not. */
  async reasons(
    viewer: Viewer,
    step: Step,
    programmes: readonly (string | null)[],
    today: Temporal.PlainDate,
  ): Promise<NameableOutcome[]> {
    if (!inputsOf(step).includes('outcome')) return [];
    const codes = new Set(programmes.filter((code) => code !== null));
    return this.outcomes.seenBy(viewer, [...codes], today, OUTCOMES_OFFERED);
  }

  /** A decision that somebody has changed since it was selected cannot take the step. */
  private async previews(step: Step, chosen: readonly Chosen[], input: StepInput): Promise<StepPreview[]> {
    const versions = new Map(chosen.map(({ id, version }) => [id, version]));
    return this.preview.of(
      step,
      chosen.map(({ id }) => id),
      input,
      versions,
    );
  }
}
