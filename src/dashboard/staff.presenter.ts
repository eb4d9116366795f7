import type { DueSteps } from '../decisions/due-steps.query.js';
import type { DueTasks } from '../decisions/tasks/due-tasks.query.js';
import { tasksMessages } from '../decisions/tasks/tasks.messages.js';
import { STEP_NAMES } from '../decisions/transitions.messages.js';
import { personName } from '../registry/person-name.js';
import type { CertaintyHorizon } from '../retention/certainty-horizon.js';
import { formatDate, formatNumber, type Locale } from '../shared/locale.js';
import { staffMessages } from './staff.messages.js';

/** Rows shown of what is to do; the rest is counted. */
export const STEPS_SHOWN = 8;

export interface WorkItem {
  key: string;
  what: string;
  contract: { number: string; href: string; unit: string };
  person: string;
  due: string;
  overdue: boolean;
}

export interface WorkView {
  summary: string;
  elsewhere: string[];
  items: WorkItem[];
  more: string;
}

/** Sunday of the week of a day. */
export const endOfWeek = (today: Temporal.PlainDate): Temporal.PlainDate => today.add({ days: 7 - today.dayOfWeek });

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * What is one's own to do until the end of the week, soonest first.
 * @param isHr whose steps the others' are: a manager's, or for managers HR's
 */
export function presentWork(
  steps: DueSteps,
  tasks: DueTasks,
  today: Temporal.PlainDate,
  isHr: boolean,
  locale: Locale,
): WorkView {
  const t = staffMessages[locale];
  const contract = (row: { contract: string; contract_id: string; unit: string }) => ({
    number: row.contract,
    href: `/contracts/${row.contract_id}`,
    unit: row.unit,
  });
  const items = [
    ...steps.rows.map((row) => ({
      key: `step-${row.decision_id}`,
      what: capital(STEP_NAMES[row.step][locale]),
      contract: contract(row),
      person: personName(row),
      day: row.due,
    })),
    ...tasks.rows.map((row) => ({
      key: `task-${row.id}`,
      what: tasksMessages[locale].kind[row.kind],
      contract: contract(row),
      person: personName(row),
      day: Temporal.PlainDate.from(row.due_on),
    })),
  ]
    .toSorted((a, b) => Temporal.PlainDate.compare(a.day, b.day))
    .slice(0, STEPS_SHOWN);
  const total = steps.total + tasks.total;
  const { elsewhere } = steps;
  return {
    summary: t.mineSummary(total, steps.overdue + tasks.overdue, formatDate(endOfWeek(today), locale)),
    elsewhere: elsewhere.total ? [t.elsewhere[isHr ? 'hr' : 'manager'](elsewhere.total, elsewhere.overdue)] : [],
    items: items.map(({ day, ...item }) => ({
      ...item,
      due: formatDate(day, locale),
      overdue: Temporal.PlainDate.compare(day, today) < 0,
    })),
    more: total > items.length ? t.moreSteps(total - items.length) : '',
  };
}

export interface HorizonView {
  sentence: string;
  tiles: { label: string; value: string; short?: boolean }[];
}

/** The certainty horizon as a sentence and its figures; no median where nobody is on a term. */
export function presentHorizon(horizon: CertaintyHorizon, locale: Locale): HorizonView {
  const t = staffMessages[locale];
  const { fixedTerm, permanent, medianMonths, underThreeMonths } = horizon;
  const count = (value: number) => formatNumber(value, locale);
  const months =
    medianMonths === null ? '' : t.months(formatNumber(medianMonths, locale, { maximumFractionDigits: 1 }));
  return {
    sentence: medianMonths === null ? t.horizonNobody : t.horizonSentence(months, fixedTerm),
    tiles: [
      ...(medianMonths === null ? [] : [{ label: t.median, value: months }]),
      { label: t.underThree, value: count(underThreeMonths), short: underThreeMonths > 0 },
      { label: t.fixedTerm, value: count(fixedTerm) },
      { label: t.permanent, value: count(permanent) },
    ],
  };
}
