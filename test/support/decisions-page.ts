import { format, resolveConfig } from 'prettier';
import type { Gate } from '../../src/decisions/gates.js';
import { CLOSED, type DecisionState, STATES } from '../../src/decisions/states.js';
import {
  NEXT_STEPS,
  STEPS,
  stateName,
  targetsOf,
  type Step,
  type Transition,
  TRANSITIONS,
} from '../../src/decisions/transitions.js';

/** What each gate asks, with the rule it stands on (docs/rules.md). */
const GATES: Record<Gate, string> = {
  not_in_future: 'the day has come',
  possible_proposal: 'dates, ground and post are possible; no extension once the contract is over (T7)',
  findings_reasoned:
    'a serious finding about the follow-on, or about the term where it is to end, is answered with a reason, which is kept',
  goes_on: 'something is meant to follow',
  document_named: 'a reference number is given',
  reason_given: 'a reason is given',
  grounds_given: 'a reason is given, or the outcome of a session as its ground',
  outcome_of_programme:
    'the outcome is one of the committee to which the programme of the contract reports, and about no other programme',
  note_given: 'the comment has words',
  waits_for_something: 'the day waited for is after today and not after the last day',
  asked_once: 'no body is asked twice about the same proposal; the staff council is among those asked (P1)',
  period_known: 'the legal profile knows the period, or its last day is given (P2–P5)',
  was_asked: 'the body was asked and has not answered; an objection may be followed by a new answer',
  silence_after_period: 'silence counts only after the last day of the period (P2, K3)',
  consents: 'every body that was asked has answered without objecting, and the staff council was asked (P1)',
  signed_in_time: 'a term is signed on or before the last day (T2, T7)',
  written_form: 'a term is signed in wet ink or with a qualified electronic signature (T6)',
  not_before_signature: 'the paper was not received before it was signed',
  received_in_time: 'the signed paper of a term reached the employee on or before the last day (T6, T8)',
  nothing_follows: 'the register has no other contract from the day after',
  leaves_within_term: 'the last day at work lies within the contract',
};

/** Steps that lead from nearly every state: said in words instead of drawn. */
const EVERYWHERE: readonly Step[] = [
  'comment',
  'end_moved',
  'reopen',
  'employee_leaves',
  'end_deliberately',
  'register_signed',
  'register_left',
  'register_withdrawn',
];

/** The drawing: steps of people and of the look; what leads everywhere is said below instead of drawn. */
function drawing(): string {
  const drawn = STEPS.filter((step) => !EVERYWHERE.includes(step));
  const arrows = drawn.flatMap((step) =>
    TRANSITIONS[step].from.flatMap((from) =>
      targetsOf(step, from)
        .filter((to) => to !== from)
        .map((to) => `  ${from} --> ${to}: ${step}`),
    ),
  );
  return ['stateDiagram-v2', '  [*] --> undecided', ...arrows, ...CLOSED.map((state) => `  ${state} --> [*]`)].join(
    '\n',
  );
}

const code = (values: readonly string[]): string => values.map((value) => `\`${value}\``).join(', ') || '–';

function dueWords(state: DecisionState): string {
  const due = NEXT_STEPS[state]?.due;
  if (due === undefined) return '–';
  if (due === 'answer') return 'the nearest end of a period that runs, else T6';
  if (due === 'last_day') return 'the last day';
  if (due === 'waiting_until') return 'the day waited for';
  return due.map((each) => ('variant' in each ? `${each.rule}/${each.variant}` : each.rule)).join(', else ');
}

/** docs/decisions.md, as the tables of the product say it. */
export async function decisionsPage(): Promise<string> {
  const states = STATES.map((state) => {
    const next = NEXT_STEPS[state];
    const { de, en } = stateName(state);
    return `| \`${state}\` | ${de} | ${en} | ${next ? `\`${next.step}\`` : '–'} | ${next?.owner ?? '–'} | ${dueWords(state)} |`;
  });
  const steps = STEPS.map((step) => {
    const { from, to, needs, oneOf = [], may = [], gates, by, name }: Transition = TRANSITIONS[step];
    const needed = [
      ...needs.map((each) => code([each])),
      ...(oneOf.length ? [code(oneOf).replaceAll(', ', ' or ')] : []),
    ];
    const where = to === 'stays' ? 'stays' : code([...new Set(from.flatMap((state) => targetsOf(step, state)))]);
    return `| \`${step}\` | ${name.de} | ${code(from)} | ${where} | ${needed.join(', ') || '–'} | ${code(may)} | ${code(gates)} | ${by} |`;
  });
  const page = `# Decisions

<!-- Made from src/decisions/transitions.ts by src/decisions/transitions.spec.ts (UPDATE_DOCS=1). Do not edit. -->

One decision for each contract that ends. Its states and steps are a table of the product; this page is drawn from it.

\`\`\`mermaid
${drawing()}
\`\`\`

Not drawn: \`employee_leaves\` and \`register_left\` lead from every open state to \`leaving\`, the first
also from \`ended\`; \`register_signed\` to \`done\`;
\`end_deliberately\` from every open state before the signature to \`ended\`; \`reopen\`, \`end_moved\` and
\`register_withdrawn\` lead back to \`undecided\`; \`comment\` changes nothing.

## States

Who has the next step, and by when: the first deadline of the backward plan (rule/variant) that the house has.

| state | German | English | next step | owner | due |
| --- | --- | --- | --- | --- | --- |
${states.join('\n')}

## Steps

Taken by people with \`verbleib decide\`, or by the nightly look by what the register says.

| step | German | from | to | needs | may have | gates | by |
| --- | --- | --- | --- | --- | --- | --- | --- |
${steps.join('\n')}

## Gates

Each says what is wrong and what to do next.

| gate | open when |
| --- | --- |
${Object.entries(GATES)
  .map(([gate, words]) => `| \`${gate}\` | ${words} |`)
  .join('\n')}

## What is void when

A body's answer covers the kind, the last day and the ground that it was told (LPVG NRW § 72(1) no. 1, P1). When one of them
changes, its answer becomes void, the decision goes back to \`funded\` (\`proposed\` where funding is open), and participation
is repeated. Hours, pay or post may change without that. When the last day of the contract itself moves, everything starts
again.
`;
  return format(page, { ...(await resolveConfig('docs/decisions.md')), parser: 'markdown' });
}
