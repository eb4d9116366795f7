import { z } from 'zod';
import type { NameableOutcome } from '../../committees/outcomes/named-outcome.js';
import { id, plainDate, text } from '../../api/schemas.js';
import { GROUNDS } from '../../law/grounds.js';
import { ANSWERS, BODIES, FORMS, KINDS, type StepInput } from '../decision-case.js';
import { type Step, STEPS_OF_PEOPLE } from '../transitions.js';

const proposalSchema = z
  .strictObject({
    kind: z.enum(KINDS),
    ends_on: plainDate.nullish().describe('Last day of the follow-on; null: permanent.'),
    ground: z.enum(GROUNDS).optional().describe('Default: as in the contract that ends.'),
    position_id: id.optional(),
    unit_id: id.optional(),
    weekly_hours: z.number().positive().max(60).optional(),
    fte: z.number().positive().max(1.5).optional(),
    pay_group: text(20).optional(),
    pay_step: z.number().min(1).max(9).optional(),
  })
  .meta({ id: 'Proposal' });

/** A step as it is sent; which fields it needs stands in docs/decisions.md, and a refusal says what is missing. */
export const stepFields = {
  step: z.enum(STEPS_OF_PEOPLE as [Step, ...Step[]]),
  on: plainDate.optional().describe('Day on which it happened; default: today.'),
  proposal: proposalSchema.optional(),
  reason: text(2000).optional(),
  outcome_id: id
    .optional()
    .describe('waive_funding: the outcome of a session that it rests on, beside the reason or instead of it.'),
  note: text(2000).optional(),
  document: text(200).optional().describe('Reference number in the files of the house.'),
  until: plainDate.optional(),
  bodies: z.array(z.enum(BODIES)).min(1).optional(),
  with_discussion: z.boolean().optional(),
  answer_due: plainDate.optional(),
  body: z.enum(BODIES).optional(),
  answer: z.enum(ANSWERS).optional(),
  form: z.enum(FORMS).optional(),
  number: text(50).optional().describe('Number of the follow-on contract.'),
  dry_run: z.boolean().default(false).describe('Say what would come of it, and write nothing.'),
};

export type StepBody = z.output<z.ZodObject<typeof stepFields>>;

/** Without what was not sent: an empty field is not the same as none. */
function given<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: NonNullable<Fields[Key]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

/**
 * The input of the step.
 * @param outcome behind `outcome_id`
 */
export function stepInputOf(body: StepBody, today: Temporal.PlainDate, outcome?: NameableOutcome): StepInput {
  const { proposal, reason } = body;
  return {
    on: body.on ?? today,
    ...given({
      reason,
      outcome,
      note: body.note,
      document: body.document,
      until: body.until,
      bodies: body.bodies,
      withDiscussion: body.with_discussion,
      answerDue: body.answer_due,
      body: body.body,
      answer: body.answer,
      form: body.form,
      number: body.number,
    }),
    ...(proposal && {
      proposal: {
        kind: proposal.kind,
        ...given({
          endsOn: proposal.ends_on,
          ground: proposal.ground,
          positionId: proposal.position_id,
          unitId: proposal.unit_id,
          weeklyHours: proposal.weekly_hours,
          fte: proposal.fte,
          payGroup: proposal.pay_group,
          payStep: proposal.pay_step,
          riskReason: reason,
        }),
      },
    }),
  };
}
