import type { ChainReport } from '../../law/check/check-chain.js';
import { worstFirst } from '../../law/check/worst-first.js';
import { groundName } from '../../law/grounds.messages.js';
import { OWNER_NAMES } from '../../law/owner.messages.js';
import type { Finding, Severity } from '../../law/rule.js';
import { historyMessages } from '../../registry/history.messages.js';
import type { HistoryEntry } from '../../registry/history.query.js';
import { formatDate, formatInstant, type Locale } from '../../shared/locale.js';
import { lawCheckMessages } from '../../watch/law-check/law-check.messages.js';
import { daysLeft } from '../../watch/plan/days-left.messages.js';
import type { JudgedDeadline } from '../../watch/plan/judge-plan.js';
import { standingWords } from '../../watch/plan/standing-words.presenter.js';
import type { Tone } from '../../web/components/badge.js';
import { loginOf } from '../actor.js';
import { decideCommandMessages } from '../commands/decide-command.messages.js';
import { eventContent } from '../commands/event-content.js';
import type { DecisionCase } from '../decision-case.js';
import type { DecisionEvent } from '../decision-history.query.js';
import { isOverdue, type NextDue } from '../next-due.js';
import { proposalLabel } from '../proposal.presenter.js';
import { type DecisionState, isClosed } from '../states.js';
import { STEP_DONE } from '../transitions.messages.js';
import { stateName, type Step, TRANSITIONS } from '../transitions.js';
import { caseMessages } from './case.messages.js';
import type { CaseFacts } from './collect-case.service.js';
import type { ContractRow } from './contract-case.query.js';
import { inputName, inputValue } from './finding-inputs.messages.js';

/** Given name first, as people are called. */
export const fullName = ({ given_name, family_name }: Pick<ContractRow, 'given_name' | 'family_name'>): string =>
  [given_name, family_name].filter(Boolean).join(' ');

export const proposalOf = (it: DecisionCase, locale: Locale): string =>
  proposalLabel(it.kind, it.newEndsOn?.toString() ?? null, locale);

/** Who, where, until when, and what is decided: one sentence. */
export function leadOf({ contract, it, today }: CaseFacts, locale: Locale): string {
  const t = caseMessages[locale];
  const where = [
    `${contract.unit_name} (${contract.unit})`,
    contract.programme_name ? t.programme(contract.programme_name) : '',
  ]
    .filter(Boolean)
    .join(', ');
  const { endsOn } = it.contract;
  if (!endsOn) return t.leadPermanent(where, contract.number, formatDate(contract.starts_on, locale));
  const decided = [
    t.decided(stateName(it.state)[locale], proposalOf(it, locale)),
    contract.left_on ? t.leadLeft(formatDate(contract.left_on, locale)) : '',
  ].join(' ');
  const days = today.until(endsOn).days;
  return days < 0
    ? t.leadOver(where, contract.number, formatDate(endsOn, locale), decided.trim())
    : t.lead(where, contract.number, formatDate(endsOn, locale), daysLeft[locale].left(days), decided.trim());
}

const STATE_TONES: Partial<Record<DecisionState, Tone>> = { undecided: 'warning', waiting_for_funding: 'warning' };

export const stateTone = (state: DecisionState): Tone => (isClosed(state) ? 'success' : (STATE_TONES[state] ?? 'info'));

/** The next step in words, with how urgent it is. */
export function presentNext(
  next: NextDue | undefined,
  today: Temporal.PlainDate,
  locale: Locale,
): { text: string; due: string; late: boolean; citation: string } | undefined {
  if (!next) return undefined;
  const t = caseMessages[locale];
  const late = isOverdue(next, today);
  const due = next.due ? formatDate(next.due, locale) : '';
  return {
    text: t.nextStep(TRANSITIONS[next.step].name[locale], decideCommandMessages[locale].owner[next.owner]),
    due: !due ? '' : late ? t.nextLate(due) : t.nextDue(due, daysLeft[locale].left(today.until(next.due!).days)),
    late,
    citation: next.citation?.[locale] ?? '',
  };
}

const STANDING_TONES = { met: 'success', missed: 'danger', at_risk: 'warning', open: 'info' } as const;

export interface PlanLine {
  key: string;
  due: string;
  title: string;
  needs: string;
  badge: { tone: Tone; label: string } | undefined;
  standing: string;
  owner: string;
  citation: string;
}

export function presentDeadline(judged: JudgedDeadline, today: Temporal.PlainDate, locale: Locale): PlanLine {
  const t = caseMessages[locale];
  const { standing, confidence } = judged;
  return {
    key: `${judged.rule}-${judged.variant}`,
    due: formatDate(judged.due, locale),
    title: judged.title[locale],
    needs: judged.needs[locale],
    badge: standing ? { tone: STANDING_TONES[standing], label: t.standing[standing] } : undefined,
    standing: [...standingWords(judged, today, locale), ...(standing ? [] : [t.notRecorded])]
      .filter((word) => !standing || word !== t.standing[standing])
      .join(', '),
    owner: OWNER_NAMES[judged.owner][locale],
    citation: [judged.citation[locale], t.rule(judged.rule), ...(confidence === 'M' ? [t.unconfirmed] : [])].join(
      ' · ',
    ),
  };
}

const SEVERITY_TONES: Record<Severity, Tone> = {
  blocked: 'danger',
  error: 'danger',
  legal_review: 'warning',
  warning: 'warning',
  hint: 'info',
  ok: 'success',
};

export interface FindingLine {
  key: string;
  tone: Tone;
  label: string;
  message: string;
  source: string;
  /** "Why": the facts by name. */
  inputs: [string, string][];
}

function presentFinding(finding: Finding, index: number, locale: Locale): FindingLine {
  const t = caseMessages[locale];
  const unknown = Boolean(finding.missing) && finding.severity === 'hint';
  return {
    key: `${finding.rule}-${index}`,
    tone: unknown ? 'info' : SEVERITY_TONES[finding.severity],
    label: unknown ? t.missingFact : lawCheckMessages[locale].severity[finding.severity],
    message: finding.message(locale),
    source: [finding.citation[locale], t.rule(finding.rule)].join(' · '),
    inputs: Object.entries(finding.inputs).map(([name, value]) => [inputName(name, locale), inputValue(value, locale)]),
  };
}

/** Findings that speak against it, worst first; hints and open questions; rules that have nothing to say. */
export function presentFindings(
  findings: readonly Finding[],
  locale: Locale,
): Record<'lines' | 'hints' | 'fine', FindingLine[]> {
  const of = (some: readonly Finding[]): FindingLine[] =>
    some.map((each, index) => presentFinding(each, index, locale));
  return {
    lines: of(worstFirst(findings).filter(({ severity }) => severity !== 'ok' && severity !== 'hint')),
    hints: of(findings.filter(({ severity }) => severity === 'hint')),
    fine: of(findings.filter(({ severity }) => severity === 'ok')),
  };
}

/** What the report comes to, in a sentence or two. */
export function reportSummary(report: ChainReport, locale: Locale): string[] {
  const say = lawCheckMessages[locale];
  const worst = worstFirst(report.findings)[0]?.severity ?? 'ok';
  const open = worst === 'hint' && report.findings.some(({ missing }) => missing);
  return [
    open ? say.open : say.verdict[worst],
    ...(report.latestEnd ? [say.latestEnd(report.latestEnd)] : []),
    ...(report.chain ? [say.chain(report.chain)] : []),
  ];
}

/** Who acted, in words: people by their login, jobs and imports as such. */
export function actorWords(actor: string, locale: Locale): string {
  const t = caseMessages[locale];
  const login = loginOf(actor);
  if (login !== undefined) return t.terminal(login);
  if (actor.startsWith('job: ')) return t.nightly;
  return actor.startsWith('import: ') ? t.import(actor.slice('import: '.length)) : actor;
}

export function presentEvent(event: DecisionEvent, timeZone: string, locale: Locale): string[] {
  const t = caseMessages[locale];
  const state = (name: string | null): string => (name ? stateName(name as DecisionState)[locale] : '');
  const from = state(event.from_state);
  const to = state(event.to_state);
  return [
    formatInstant(event.happened_at, locale, timeZone),
    actorWords(event.actor, locale),
    STEP_DONE[event.step as Step][locale],
    from && to ? t.change(from, to) : to,
    [
      event.on_date ? t.dated(formatDate(event.on_date, locale)) : '',
      eventContent(event, locale),
      event.note ?? '',
      event.document ? t.reference(event.document) : '',
    ]
      .filter(Boolean)
      .join('; '),
  ];
}

export function presentChange(entry: HistoryEntry, timeZone: string, locale: Locale): string[] {
  const say = historyMessages[locale];
  const shown = (value: unknown): string =>
    entry.field === 'ground' && typeof value === 'string' ? groundName(value, locale) : say.value(value);
  return [
    say.when(entry, timeZone),
    actorWords(entry.who, locale),
    ...(entry.what === 'changed'
      ? [say.field(entry.field!), shown(entry.from), shown(entry.to)]
      : [say[entry.what], '', '']),
  ];
}
