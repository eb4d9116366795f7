import type { NameableOutcome } from '../committees/outcomes/named-outcome.js';
import { termFault } from '../law/plausible-term.js';
import type { LawContext } from '../law/rule.js';
import { EXIT, type ExitCode } from '../shared/errors.js';
import { type Bilingual, bilingual } from '../shared/locale.js';
import { answerDue } from './answer-due.js';
import { type Body, type DecisionCase, isTerm, type Proposal, type StepInput } from './decision-case.js';
import { seriousFindings } from './follow-on.js';
import { GATE_CITATIONS, type GateText, gateMessages } from './gates.messages.js';
import { bodiesOf, withProposal } from './proposed.js';

/** Why a step is not possible, in words, with its legal ground where it has one. */
export interface Problem {
  code: string;
  exit: ExitCode;
  text: Bilingual;
  citation?: Bilingual;
}

/** When and under which law a step is taken. */
export interface Moment {
  /** Business date. */
  today: Temporal.PlainDate;
  law: LawContext;
}

type Texts = { [Key in keyof GateText]: Parameters<GateText[Key]> };

function problem<Key extends keyof GateText>(
  code: Key,
  facts: Texts[Key],
  { cites, exit = EXIT.badInput }: { cites?: keyof typeof GATE_CITATIONS; exit?: ExitCode } = {},
): Problem {
  const citation = cites && GATE_CITATIONS[cites];
  const text = bilingual((locale) => (gateMessages[locale][code] as (...facts: Texts[Key]) => string)(...facts));
  return {
    code,
    exit,
    text: citation ? bilingual((locale) => `${text[locale]} (${citation[locale]})`) : text,
    ...(citation ? { citation } : {}),
  };
}

/** A contract without an end has nothing to decide: asked before every step. */
export function notFixedTerm(number: string): Problem {
  return problem('not_fixed_term', [number]);
}

const usage = { exit: EXIT.usage } as const;
const after = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) > 0;

type Check = (it: DecisionCase & { endsOn: Temporal.PlainDate }, input: StepInput, at: Moment) => Problem | undefined;

/** Dates, ground and post of a proposal: possible at all, before any law is asked. */
const possibleProposal: Check = (it, { proposal, on }) => {
  if (!proposal) return problem('end_missing', [], usage);
  const { newEndsOn, newGround } = withProposal(it, proposal);
  if (proposal.kind === 'extend' && newEndsOn === null) return problem('end_missing', [], usage);
  if ((proposal.kind === 'permanent' || proposal.kind === 'let_end') && proposal.endsOn)
    return problem('end_not_wanted', [], usage);
  if (proposal.kind === 'change_post' && !proposal.positionId) return problem('post_missing', [], usage);
  if (newEndsOn === null) return proposal.ground ? problem('ground_not_wanted', [], usage) : undefined;
  const starts = it.endsOn.add({ days: 1 });
  if (after(starts, newEndsOn)) return problem('end_before_start', [newEndsOn, starts]);
  if (termFault({ startsOn: starts, endsOn: newEndsOn })) return problem('term_implausible', [newEndsOn]);
  if (newGround === null) return problem('ground_missing', [], usage);
  return after(on, it.endsOn) ? problem('contract_over', [it.endsOn], { cites: 'T7' }) : undefined;
};

/**
 * T1–T5, V1–V9: what the check says seriously about a follow-on is proposed only with a reason, which is kept. So is an end
 * by a term that the check takes for void; a step without a proposal lets the contract end.
 */
const findingsReasoned: Check = (it, { proposal, reason, on }, { law }) => {
  const { kind, ...terms }: Proposal = proposal ?? { kind: 'let_end', ...(reason ? { riskReason: reason } : {}) };
  if (terms.riskReason?.trim()) return undefined;
  const found = seriousFindings({ ...it, ...withProposal(it, { kind, ...terms }) }, on, law);
  if (found.length === 0) return undefined;
  return {
    code: 'findings_reasoned',
    exit: EXIT.badInput,
    text: bilingual((locale) =>
      gateMessages[locale][kind === 'let_end' ? 'void_term_reasoned' : 'findings_reasoned'](
        found.map((finding) => `${finding.message(locale)} (${finding.citation[locale]})`).join(' '),
      ),
    ),
    citation: found[0]!.citation,
  };
};

const periodKnown: Check = (it, input, { law }) => {
  for (const body of bodiesOf(it, input, law)) {
    const due = input.answerDue ?? answerDue(body, input.on, input.withDiscussion ?? false, law);
    if (!due) return problem('period_known', [body], usage);
    if (after(input.on, due)) return problem('answer_due_before_request', [], usage);
  }
  return undefined;
};

const askedOnce: Check = (it, input, { law }) => {
  const bodies = bodiesOf(it, input, law);
  const asked = (body: Body): boolean => it.participations.some((each) => each.body === body);
  const again = bodies.length ? bodies.find(asked) : it.participations[0]?.body;
  if (again) return problem('asked_once', [again]);
  // Else "consented" might be reached with the equal opportunity officer alone.
  return law.profile.applies('P1.applies', input.on) &&
    ![...bodies, ...it.participations.map((p) => p.body)].includes('staff_council')
    ? problem('staff_council_missing', [], { cites: 'P1' })
    : undefined;
};

/** P2, K3: an objection may be followed by a new answer; consent or silence are final for what they cover. */
const wasAsked: Check = (it, { body, answer, on }) => {
  if (!body) {
    const open = it.participations.filter((each) => each.answer === null || each.answer === 'objection');
    return problem('body_missing', [open.map((each) => each.body)], usage);
  }
  if (!answer) return problem('answer_missing', [], usage);
  const request = it.participations.find((each) => each.body === body);
  if (!request || (request.answer !== null && request.answer !== 'objection')) return problem('was_asked', [body]);
  return after(request.requestedOn, on) ? problem('answer_before_request', [request.requestedOn]) : undefined;
};

const silenceAfterPeriod: Check = (it, { body, answer, on }) => {
  const request = it.participations.find((each) => each.body === body);
  return request && answer === 'silence' && !after(on, request.answerDue)
    ? problem('silence_after_period', [request.answerDue], { cites: 'P2' })
    : undefined;
};

/** P1: nobody signs before every body that was asked has answered without objecting; the staff council must be asked. */
const consents: Check = (it, { on }, { law }) => {
  const cites = { cites: 'P1' } as const;
  for (const { body, answer, answerDue: due } of it.participations) {
    if (answer === null) return problem('consent_open', [body, due], cites);
    if (blocks(body, answer)) return problem('consent_objected', [body], cites);
  }
  if (law.profile.applies('P1.applies', on) && !it.participations.some(({ body }) => body === 'staff_council'))
    return it.overtaken ? problem('consent_overtaken', [it.overtaken], cites) : problem('consent_missing', [], cites);
  const last = it.participations
    .map(({ answeredOn }) => answeredOn!)
    .toSorted((a, b) => Temporal.PlainDate.compare(a, b))
    .at(-1);
  return last && after(last, on) ? problem('signed_before_consent', [last], cites) : undefined;
};

/** Whether an outcome is one of the committee to which a programme reports, and about no other programme. */
const isAbout = (outcome: NameableOutcome, programme: DecisionCase['programme']): boolean =>
  programme !== null &&
  programme.committeeId === outcome.committee_id &&
  (outcome.programme_id === null || outcome.programme_id === programme.id);

/** Whether an answer stands in the way: the disability representative is heard and cannot object (SGB IX § 178(2), P4). */
export function blocks(body: Body, answer: string | null): boolean {
  return answer === null || (answer === 'objection' && body !== 'disability');
}

const CHECKS = {
  not_in_future: (_, { on }, { today }) =>
    after(on, today) ? problem('not_in_future', [on, today], usage) : undefined,
  possible_proposal: possibleProposal,
  findings_reasoned: findingsReasoned,
  goes_on: (it) => (it.kind === 'let_end' || it.kind === null ? problem('goes_on', []) : undefined),
  document_named: (_, { document }) => (document?.trim() ? undefined : problem('document_named', [], usage)),
  reason_given: (_, { reason }) => (reason?.trim() ? undefined : problem('reason_given', [], usage)),
  grounds_given: (_, { reason, outcome }) =>
    reason?.trim() || outcome ? undefined : problem('grounds_given', [], usage),
  outcome_of_programme: (it, { outcome }) =>
    !outcome || isAbout(outcome, it.programme) ? undefined : problem('outcome_of_programme', [it.contract.number]),
  note_given: (_, { note }) => (note?.trim() ? undefined : problem('note_given', [], usage)),
  waits_for_something: (it, { until }, { today }) => {
    if (!until) return problem('until_missing', [], usage);
    return after(until, it.endsOn) || !after(until, today) ? problem('until_too_late', [until, it.endsOn]) : undefined;
  },
  asked_once: askedOnce,
  period_known: periodKnown,
  was_asked: wasAsked,
  silence_after_period: silenceAfterPeriod,
  consents,
  // T2, T7: what is agreed after the end is a new contract, or the old one goes on for good; never an extension.
  signed_in_time: (it, { on }) =>
    isTerm(it) && after(on, it.endsOn) ? problem('signed_in_time', [it.endsOn], { cites: 'T7' }) : undefined,
  written_form: (it, { form }) => (isTerm(it) && !form ? problem('written_form', [], { cites: 'T6' }) : undefined),
  not_before_signature: (it, { on }) =>
    it.signedOn && after(it.signedOn, on) ? problem('not_before_signature', [it.signedOn]) : undefined,
  received_in_time: (it, { on }) =>
    isTerm(it) && after(on, it.endsOn) ? problem('received_in_time', [it.endsOn], { cites: 'T8' }) : undefined,
  nothing_follows: (it) => (it.follows ? problem('nothing_follows', [it.follows]) : undefined),
  leaves_within_term: (it, { on }) =>
    after(on, it.endsOn) || after(it.contract.startsOn, on)
      ? problem('leaves_within_term', [it.contract.startsOn, it.endsOn])
      : undefined,
} satisfies Record<string, Check>;

export type Gate = keyof typeof CHECKS;
export const GATES = Object.keys(CHECKS) as Gate[];

/** The problems of the gates that stay shut, in their order; empty where the step is free. */
export function shutGates(gates: readonly Gate[], it: DecisionCase, input: StepInput, at: Moment): Problem[] {
  const { endsOn } = it.contract;
  if (!endsOn) return [notFixedTerm(it.contract.number)];
  return gates.flatMap((gate) => CHECKS[gate]({ ...it, endsOn }, input, at) ?? []);
}
