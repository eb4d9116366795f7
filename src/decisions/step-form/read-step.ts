import { z } from 'zod';
import type { NameableOutcome } from '../../committees/outcomes/named-outcome.js';
import { GROUNDS } from '../../law/grounds.js';
import { bilingual } from '../../shared/locale.js';
import {
  choice,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalNumber,
  optionalText,
  several,
  text,
  tick,
} from '../../web/page/fields.js';
import { fieldProblem, readForm, type Refused } from '../../web/page/form.js';
import { ANSWERS, BODIES, FORMS, KINDS, type Proposal, type StepInput } from '../decision-case.js';
import { inputsOf, type Step, type StepInputName, type Transition, TRANSITIONS } from '../transitions.js';
import { stepFormMessages } from './step-form.messages.js';

const REASON = 2000;

/** Every field that a step can have. What a step cannot do without is asked again by its gates, in their words. */
const step = z.object({
  on: optionalDay(),
  kind: optionalChoice(KINDS),
  ends_on: optionalDay(),
  ground: optionalChoice(GROUNDS),
  position: optionalText(60),
  hours: optionalNumber({ min: 0.25, max: 60 }),
  fte: optionalNumber({ min: 0.01, max: 1.5 }),
  pay_group: optionalText(20),
  pay_step: optionalNumber({ min: 1, max: 9, integer: true }),
  reason: optionalText(REASON),
  outcome: optionalId(),
  note: optionalText(REASON),
  document: optionalText(200),
  until: optionalDay(),
  bodies: several(choice(BODIES)),
  discussion: tick(),
  answer_due: optionalDay(),
  body: optionalChoice(BODIES),
  answer: optionalChoice(ANSWERS),
  form: optionalChoice(FORMS),
  number: optionalText(60),
});
type Fields = z.output<typeof step>;

/** Those that the table says are needed and whose absence is best said at the field. */
const REQUIRED: Partial<Record<StepInputName, z.ZodRawShape>> = {
  proposal: { kind: choice(KINDS) },
  document: { document: text(200) },
  reason: { reason: text(REASON) },
  note: { note: text(REASON) },
  body: { body: choice(BODIES) },
  answer: { answer: choice(ANSWERS) },
};

function schemaFor(name: Step): typeof step {
  const { needs }: Transition = TRANSITIONS[name];
  return step.extend(Object.assign({}, ...needs.map((input) => REQUIRED[input] ?? {})) as object) as typeof step;
}

/** What is proposed. What the kind has no use for is left out: a field that does not show does not count. */
function proposalOf(fields: Fields, positionId: string | undefined): Proposal | undefined {
  const { kind } = fields;
  if (!kind) return undefined;
  const ends = kind === 'extend' || kind === 'change_post';
  return {
    kind,
    ...(ends && fields.ends_on && { endsOn: fields.ends_on }),
    ...(ends && fields.ends_on && fields.ground && { ground: fields.ground }),
    ...(positionId && { positionId }),
    ...(kind !== 'let_end' && {
      ...(fields.hours !== null && { weeklyHours: fields.hours }),
      ...(fields.fte !== null && { fte: fields.fte }),
      ...(fields.pay_group && { payGroup: fields.pay_group }),
      ...(fields.pay_step !== null && { payStep: fields.pay_step }),
    }),
    ...(fields.reason && { riskReason: fields.reason }),
  };
}

export type ReadStep = { input: StepInput; typed: Refused['typed'] } | Refused;

/** What a form names is found by these; undefined where there is none that the viewer may see. */
export interface StepFinders {
  /** The id behind the number of a post. */
  position: (number: string) => Promise<string | undefined>;
  /** By its id. */
  outcome: (id: string) => Promise<NameableOutcome | undefined>;
}

/** The input of a step from its form. */
export async function readStep(
  name: Step,
  body: unknown,
  today: Temporal.PlainDate,
  find: StepFinders,
): Promise<ReadStep> {
  const read = readForm(schemaFor(name), body);
  if (!('value' in read)) return read;
  const { value } = read;
  const takes = new Set(inputsOf(name));
  const moves = takes.has('proposal') && value.kind === 'change_post' && value.position;
  const positionId = moves ? await find.position(moves) : undefined;
  const unknown = (field: string, word: 'unknownPosition' | 'unknownOutcome'): Refused => ({
    problems: [
      fieldProblem(
        field,
        bilingual((locale) => stepFormMessages[locale][word]),
      ),
    ],
    typed: read.typed,
  });
  if (moves && !positionId) return unknown('position', 'unknownPosition');
  const named = takes.has('outcome') && value.outcome;
  const outcome = named ? await find.outcome(named) : undefined;
  if (named && !outcome) return unknown('outcome', 'unknownOutcome');
  const proposal = takes.has('proposal') ? proposalOf(value, positionId) : undefined;
  return {
    typed: read.typed,
    input: {
      on: (stepFormMessages.de.on(name) && value.on) || today,
      ...(proposal && { proposal }),
      ...(takes.has('reason') && value.reason && { reason: value.reason }),
      ...(outcome && { outcome }),
      ...(takes.has('note') && value.note && { note: value.note }),
      ...(takes.has('document') && value.document && { document: value.document }),
      ...(takes.has('until') && value.until && { until: value.until }),
      ...(takes.has('bodies') && value.bodies.length > 0 && { bodies: value.bodies }),
      ...(takes.has('discussion') && value.discussion && { withDiscussion: true }),
      ...(takes.has('answer_due') && value.answer_due && { answerDue: value.answer_due }),
      ...(takes.has('body') && value.body && { body: value.body }),
      ...(takes.has('answer') && value.answer && { answer: value.answer }),
      ...(takes.has('form') && value.form && { form: value.form }),
      ...(takes.has('number') && value.number && { number: value.number }),
    },
  };
}
