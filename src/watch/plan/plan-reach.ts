import type { EntityManager } from 'typeorm';
import type { Settings } from '../../config/settings.js';
import { parseDeadlineStage } from '../../law/plan/deadline-stage.js';

/** The farthest that a deadline lies before its last day: the request for the staffing plan, early in the year before (C3). */
const FARTHEST_DEADLINE = 730;

/** How far ahead, in days, last days have a plan: as far as anybody is told of them or cliffs are looked for. */
export async function planReach(
  manager: Pick<EntityManager, 'query'>,
  { reminders, cliffs }: Pick<Settings, 'reminders' | 'cliffs'>,
): Promise<number> {
  const rules = await manager.query<{ stages: number[] | null; hung: string[] | null }[]>(
    'select stages, deadline_stages as hung from reminder_rule',
  );
  const hung = [reminders.deadlineStages, ...rules.map((rule) => rule.hung ?? [])].flat();
  return Math.max(
    cliffs.horizonDays,
    ...reminders.stages,
    ...rules.flatMap((rule) => rule.stages ?? []),
    ...hung.map((written) => (parseDeadlineStage(written).stage?.days ?? 0) + FARTHEST_DEADLINE),
  );
}
