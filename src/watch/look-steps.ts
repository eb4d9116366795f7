import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What a feature adds to the nightly look. Lives with the feature, which registers it in its module's `onModuleInit`. */
export interface LookStep {
  name: string;
  /**
   * `facts`: before the look decides what is due · `told`: after routes and reminders are written · `committees` and
   * `committees-year-end`: after the one look or the other has written reminders to committees, to keep what they tell; left out
   * of the replay, which shows no contents.
   */
  phase: 'facts' | 'told' | 'committees' | 'committees-year-end';
  /** Tables it writes: the replay puts copies in front of them. A row with `since` on or after the replay's first day is left out of the copy. */
  writes: readonly { table: string; since?: string }[];
  /** @returns what was done, as counts by name */
  run(manager: EntityManager, date: Temporal.PlainDate): Promise<Record<string, number>>;
}

/** The steps of the nightly look that features bring, in the order in which they were registered. */
@Injectable()
export class LookSteps {
  readonly #steps: LookStep[] = [];

  register(step: LookStep): void {
    this.#steps.push(step);
  }

  get all(): readonly LookStep[] {
    return this.#steps;
  }

  /** Runs the steps of one phase, one after the other. */
  async run(
    phase: LookStep['phase'],
    manager: EntityManager,
    date: Temporal.PlainDate,
  ): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const step of this.#steps) if (step.phase === phase) Object.assign(counts, await step.run(manager, date));
    return counts;
  }
}
