import { dueForBudget } from '../../law/committee.js';
import type { LawContext } from '../../law/rule.js';
import type { SessionRow } from './sessions.query.js';

/** By when something for a budget has to be there, and the last session before. Days are ISO text. */
export interface BudgetDate {
  step: 'request' | 'budget';
  day: string;
  passed: boolean;
  lastSession: string | null;
}

/** The dates of the next budget whose last one lies ahead (C3). */
export function budgetDates(
  sessions: readonly Pick<SessionRow, 'held_on' | 'cancelled'>[],
  today: Temporal.PlainDate,
  { profile, calendar }: LawContext,
): { year: number; dates: BudgetDate[] } {
  const of = (year: number): BudgetDate[] =>
    (['request', 'budget'] as const).flatMap((step) => {
      const monthDay = profile.monthDay(`C3.${step}`, today);
      if (!monthDay) return [];
      const day = dueForBudget(year, monthDay, calendar).toString();
      const before = sessions.filter(
        ({ held_on, cancelled }) => !cancelled && held_on <= day && held_on >= today.toString(),
      );
      return [{ step, day, passed: day < today.toString(), lastSession: before.at(-1)?.held_on ?? null }];
    });
  const next = of(today.year + 1);
  const year = next.some(({ passed }) => !passed) ? today.year + 1 : today.year + 2;
  return { year, dates: of(year) };
}
