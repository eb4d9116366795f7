import { z } from 'zod';
import { id, instant, isoDate } from '../../api/schemas.js';
import { GROUNDS } from '../../law/grounds.js';
import { ANSWERS, BODIES, KINDS } from '../decision-case.js';
import { STATES } from '../states.js';
import { STEPS } from '../transitions.js';

export const decisionSchema = z
  .strictObject({
    id,
    contract_id: id,
    contract: z.string().describe('Contract number.'),
    employee: z.string().describe('Personnel number.'),
    family_name: z.string(),
    given_name: z.string(),
    unit: z.string(),
    programme: z.string().nullable(),
    ends_on: isoDate.describe('Last day of the contract.'),
    state: z.enum(STATES),
    kind: z.enum(KINDS).nullable().describe('What is proposed.'),
    new_ends_on: isoDate.nullable().describe('Last day of the follow-on; null: permanent, or none.'),
    new_ground: z.enum(GROUNDS).nullable(),
    funding: z.string().nullable().describe('confirmed, waived or null.'),
    waiting_until: isoDate.nullable(),
    successor: z.string().nullable().describe('Number of the follow-on contract.'),
    next_step: z.enum(STEPS).nullable(),
    owner: z.enum(['hr', 'manager']).nullable().describe('Whose turn it is.'),
    due: isoDate.nullable(),
    rule: z.string().nullable().describe('Rule that the day comes from.'),
    version: z.int().describe('Counts up with each step.'),
  })
  .meta({ id: 'Decision' });

const participationSchema = z.strictObject({
  body: z.enum(BODIES),
  requested_on: isoDate,
  with_discussion: z.boolean(),
  answer_due: isoDate,
  answered_on: isoDate.nullable(),
  answer: z.enum(ANSWERS).nullable(),
  covers_kind: z.string(),
  covers_ends_on: isoDate.nullable(),
  covers_ground: z.string().nullable(),
  void_on: isoDate.nullable(),
  void_reason: z.string().nullable(),
  document: z.string().nullable(),
});

const eventSchema = z.strictObject({
  happened_at: instant,
  actor: z.string(),
  step: z.string(),
  from_state: z.string().nullable(),
  to_state: z.string().nullable(),
  on_date: isoDate.nullable(),
  note: z.string().nullable(),
  document: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
  outcome: z
    .strictObject({
      words: z
        .strictObject({ de: z.string(), en: z.string() })
        .nullable()
        .describe('As they were on that day; null: it is non-public, and not for the caller.'),
      session: z
        .strictObject({ id, committee_id: id, held_on: isoDate })
        .nullable()
        .describe('Where it still is and the caller may see it.'),
    })
    .nullable()
    .describe('The outcome of a session that was named as the reason.'),
});

export const decisionDetailSchema = decisionSchema
  .extend({ participations: z.array(participationSchema), events: z.array(eventSchema) })
  .meta({ id: 'DecisionDetail' });

export const findingSchema = z
  .strictObject({
    rule: z.string(),
    severity: z.enum(['ok', 'hint', 'warning', 'error', 'legal_review', 'blocked']),
    message: z.string(),
    citation: z.string(),
    confidence: z.string(),
    inputs: z.unknown(),
    missing: z.array(z.string()).optional(),
    contract: z.int().optional(),
  })
  .meta({ id: 'Finding' });

const takenSchema = z.strictObject({
  contract_id: id,
  contract: z.string(),
  from: z.enum(STATES),
  to: z.enum(STATES),
  voided: z.boolean().describe('Whether participation has to be repeated.'),
  successor: z.string().nullable(),
  findings: z.array(findingSchema).describe('What the follow-on check says, worst first.'),
});

export const stepReportSchema = z
  .strictObject({
    step: z.enum(STEPS),
    dry_run: z.boolean(),
    taken: z.array(takenSchema),
    refused: z.array(
      z.strictObject({
        contract: z.string(),
        problems: z.array(z.strictObject({ code: z.string(), message: z.string() })),
      }),
    ),
  })
  .meta({ id: 'StepReport' });
