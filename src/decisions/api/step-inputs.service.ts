import { Injectable } from '@nestjs/common';
import { noSuchThings } from '../../api/no-such-things.js';
import { NameableOutcomes } from '../../committees/outcomes/nameable-outcomes.query.js';
import { Settings } from '../../config/settings.js';
import type { Viewer } from '../../identity/viewer.js';
import { Clock } from '../../shared/clock.js';
import type { StepInput } from '../decision-case.js';
import { type StepBody, stepInputOf } from './step.schema.js';

/** Reads what a program sends with a step. */
@Injectable()
export class StepInputs {
  constructor(
    private readonly outcomes: NameableOutcomes,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** @throws Problem 422 where the body names an outcome that is none for them */
  async of(viewer: Viewer, body: StepBody): Promise<StepInput> {
    const today = this.clock.today(this.settings.timeZone);
    if (body.outcome_id === undefined) return stepInputOf(body, today);
    const outcome = await this.outcomes.one(viewer, body.outcome_id, today);
    if (!outcome) throw noSuchThings(['#/outcome_id']);
    return stepInputOf(body, today, outcome);
  }
}
