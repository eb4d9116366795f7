import { z } from 'zod';
import { id, instant, isoDate, listOf } from '../../api/schemas.js';
import { decisionSchema, findingSchema } from '../api/decision.schemas.js';

const link = z.strictObject({
  id,
  number: z.string(),
  unit: z.string(),
  starts_on: isoDate,
  ends_on: isoDate.nullable(),
  left_on: isoDate.nullable(),
  ground: z.string().nullable(),
  fte: z.number(),
  signed_on: isoDate.nullable(),
});

export const deadlineSchema = z
  .strictObject({
    rule: z.string(),
    variant: z.string(),
    due: isoDate,
    past: z.boolean(),
    title: z.string(),
    needs: z.string(),
    owner: z.string(),
    citation: z.string(),
    confidence: z.string(),
    inputs: z.unknown(),
    standing: z.string().nullable().describe('null where nobody can know.'),
    met_on: isoDate.nullable(),
    done: z.int().nullable(),
    of: z.int().nullable(),
  })
  .meta({ id: 'Deadline' });

export const contractDetailSchema = z
  .strictObject({
    id,
    number: z.string(),
    employee: z.string().describe('Personnel number.'),
    family_name: z.string(),
    given_name: z.string(),
    unit_id: id,
    unit: z.string(),
    unit_name: z.string(),
    programme: z.string().nullable(),
    programme_name: z.string().nullable(),
    position: z.string().nullable(),
    job_title: z.string(),
    starts_on: isoDate,
    ends_on: isoDate.nullable(),
    ground: z.string().nullable(),
    fte: z.number(),
    weekly_hours: z.number().nullable(),
    pay_group: z.string().nullable(),
    pay_step: z.number().nullable(),
    left_on: isoDate.nullable(),
    signed_on: isoDate.nullable(),
    bounce_status: z.string().nullable().describe('Code (RFC 3463) where mails to the person have lately come back.'),
    chain: z.array(link).describe("The person's contracts that the caller may see, oldest first."),
    chain_complete: z.boolean().describe('Whether there are no others.'),
    plan: z.array(deadlineSchema).describe('The backward plan of the last day.'),
    check: z
      .strictObject({
        findings: z.array(findingSchema).describe('Worst first.'),
        chain: z.strictObject({ duration_days: z.int(), extensions: z.int(), light: z.string() }).nullable(),
        latest_end: isoDate.optional().describe('Latest lawful end of a follow-on; absent: none by time.'),
      })
      .nullable()
      .describe('What the rules say about the chain and what is proposed; null for a permanent contract.'),
    decision: decisionSchema.nullable(),
  })
  .meta({ id: 'ContractDetail' });

export const historySchema = listOf(
  z.strictObject({
    when: instant,
    who: z.string(),
    what: z.enum(['created', 'changed', 'deleted']),
    field: z.string().nullable(),
    from: z.unknown(),
    to: z.unknown(),
  }),
);
