import type { Schedule } from '../jobs/schedules.js';
import { nextSlot } from '../jobs/schedules.js';
import { sayDisagreements } from '../programmes/clocks/clocks.presenter.js';
import { formatDate, formatInstant, formatShare, type Locale } from '../shared/locale.js';
import type { Tone } from '../web/components/badge.js';
import { watchMessages } from '../watch/watch.messages.js';
import type { CliffRow } from './cliffs.query.js';
import { dashboardMessages } from './dashboard.messages.js';
import type { FlagRow } from './flags.query.js';
import type { RunRow } from './house.query.js';
import { ruleMessages } from './rules.messages.js';

/** From this many days on an undecided cliff is urgent: § 38 SGB III makes people register as job-seekers then. */
const URGENT_DAYS = 92;

export interface CliffView {
  id: string;
  sentence: string;
  name: string;
  days: string;
  still: string;
  share: string;
  open: string;
  tone: Tone;
  decided: number;
  contracts: number;
  picture: string;
}

export function presentCliff(row: CliffRow, today: Temporal.PlainDate, locale: Locale): CliffView {
  const t = dashboardMessages[locale];
  const days = today.until(row.ends_on).days;
  const undecided = row.contracts - row.decided;
  return {
    id: `cliff-${row.id}`,
    sentence: watchMessages[locale].cliffSentence({ ...row, name: row.code }),
    name: row.name,
    days: t.daysLeft(days),
    still: t.stillTime(days),
    share: row.fte_total > 0 ? t.fteShare(formatShare(row.fte / row.fte_total, locale)) : '',
    open: t.open(undecided),
    tone: undecided === 0 ? 'success' : days <= URGENT_DAYS ? 'danger' : 'warning',
    decided: row.decided,
    contracts: row.contracts,
    picture: t.picture(row.decided, row.contracts),
  };
}

/** Rules by urgency: first what takes the decision away, then what keeps a reminder from arriving, then gaps in the data. */
const URGENCY = new Map<string, keyof (typeof dashboardMessages)['de']['urgency']>([
  ['works_without_paper', 'danger'],
  ['cliff', 'danger'],
  ['ends_undecided', 'danger'],
  ['no_hr_contact', 'danger'],
  ['no_manager', 'danger'],
  ['no_committee_member', 'danger'],
  ['nobody_told', 'danger'],
  ['not_delivered', 'danger'],
  ['funded_contracts_end', 'danger'],
  ['task_overdue', 'warning'],
  ['promise_overdue', 'warning'],
  ['money_not_certain', 'warning'],
  ['contracts_beyond_money', 'warning'],
  ['posts_end_first', 'warning'],
  ['posts_outlast_contracts', 'warning'],
  ['beyond_grant', 'warning'],
  ['gap', 'warning'],
  ['no_ground', 'info'],
  ['contact_bounces', 'warning'],
  ['address_bounces', 'warning'],
  ['no_address', 'info'],
]);

export interface FlagItem {
  subject: string;
  detail: string;
  since: string;
  /** Where it is shown: the contract, or the cliff on this page. */
  href?: string;
}

export interface FlagGroup {
  rule: string;
  title: string;
  hint: string;
  total: number;
  totalText: string;
  tone: Tone;
  urgency: string;
  items: FlagItem[];
  more: string;
}

function presentFlag(row: FlagRow, locale: Locale): FlagItem {
  const t = dashboardMessages[locale];
  const ends = row.ends_on ? t.endsOn(formatDate(row.ends_on, locale)) : '';
  const name = [row.code, row.name].filter(Boolean).join(' ');
  const since = t.since(formatDate(row.opened_on, locale));
  switch (row.scope) {
    case 'contract':
      return {
        subject: row.name ?? '',
        detail: [t.contract(row.code ?? ''), ends].filter(Boolean).join(', '),
        since,
        href: `/contracts/${row.scope_id}`,
      };
    case 'cliff':
      return { subject: name, detail: ends, since, href: `#cliff-${row.scope_id}` };
    case 'programme': {
      const detail = sayDisagreements(row.facts.found ?? [], locale).join(' ');
      return { subject: name, detail, since, href: `/programmes/${row.scope_id}` };
    }
    case 'promise':
      return {
        subject: row.name ?? '',
        detail: '',
        since,
        href: `/committees/${row.code ?? ''}/promises/${row.scope_id}`,
      };
    default:
      return { subject: name, detail: '', since };
  }
}

/** Flags by rule, the most urgent rule first; a rule that is not in the table comes last under its own name. */
export function presentFlags(rows: FlagRow[], locale: Locale): FlagGroup[] {
  const t = dashboardMessages[locale];
  const byRule = Map.groupBy(rows, (row) => row.rule);
  const known = [...URGENCY.keys()].filter((rule) => byRule.has(rule));
  const unknown = [...byRule.keys()].filter((rule) => !URGENCY.has(rule));
  return [...known, ...unknown].map((rule) => {
    const flags = byRule.get(rule)!;
    const tone = URGENCY.get(rule) ?? 'info';
    const { total } = flags[0]!;
    return {
      rule,
      ...ruleMessages[locale].rule(rule),
      total,
      totalText: t.flagTotal(total),
      tone,
      urgency: t.urgency[tone],
      items: flags.map((flag) => presentFlag(flag, locale)),
      more: total > flags.length ? t.more(total - flags.length) : '',
    };
  });
}

export interface ScheduleView {
  id: string;
  description: string;
  last: string;
  lastState?: { tone: Tone; label: string };
  counts: string;
  next: string;
}

const RUN_TONES = { running: 'info', done: 'success', failed: 'danger' } as const;

export function presentSchedule(
  schedule: Schedule,
  run: RunRow | undefined,
  now: Temporal.Instant,
  locale: Locale,
): ScheduleView {
  const t = dashboardMessages[locale];
  const next = nextSlot(schedule, now);
  const counts = Object.entries(run?.counts ?? {})
    .filter(([, count]) => count > 0)
    .map(([name, count]) => t.counts[name]?.(count));
  return {
    id: schedule.id,
    description: schedule.description[locale],
    last: run ? formatInstant(run.started_at, locale, schedule.zone) : t.never,
    ...(run && { lastState: { tone: RUN_TONES[run.state], label: t.runStates[run.state] } }),
    counts: counts.filter(Boolean).join(', '),
    next: next ? formatInstant(next, locale, schedule.zone) : '',
  };
}
