import { z } from 'zod';
import { isoDate, money } from '../../api/schemas.js';
import { findingSchema } from '../api/decision.schemas.js';
import { STATES } from '../states.js';

const cost = z.strictObject({ pay: money, bonus: money, on_cost: money, total: money }).nullable();
const sum = z.strictObject({
  cents: z.int(),
  currency: z.string(),
  unknown: z.int().describe('People whose figure is not known.'),
});
const total = z.strictObject({ people: z.int(), fte: z.number(), per_year: sum, period: sum, letting_go: sum });

const row = z.strictObject({
  contract: z.string(),
  employee: z.string(),
  unit: z.string(),
  programme: z.string().nullable(),
  ends_on: isoDate,
  ground: z.string().nullable(),
  fte: z.number(),
  pay_group: z.string().nullable(),
  pay_step: z.number().nullable(),
  decision: z.enum(STATES),
  status: z.enum(['possible', 'needs_review', 'not_possible']),
  reasons: z.array(findingSchema),
  latest_end: isoDate.nullable(),
  used_end: isoDate.nullable(),
  cost: z.strictObject({ per_year: cost, period: cost }),
  letting_go: z
    .strictObject({ vacancy: money, recruiting: money, onboarding: money, total: money })
    .nullable()
    .describe('What letting the person go costs.'),
  dates: z.strictObject({
    staff_council_discussion: isoDate.nullable(),
    staff_council: isoDate.nullable(),
    session: isoDate.nullable(),
    papers: isoDate.nullable(),
  }),
  unknown: z.array(z.strictObject({ fact: z.string(), text: z.string() })),
});

/** A scenario as what-if.document.ts writes it. */
export const whatIfSchema = z
  .strictObject({
    on: isoDate,
    to: isoDate,
    ground: z.string().nullable(),
    cohort: z.strictObject({
      programme: z.string().nullable(),
      unit: z.string().nullable(),
      ends_on: isoDate.nullable(),
      contracts: z.int(),
      running: z.int().nullable(),
      decided: z.int(),
    }),
    rows: z.array(row),
    decided: z.array(z.strictObject({ contract: z.string(), employee: z.string(), standing: z.string() })),
    totals: z.record(z.string(), total),
    comparison: z.strictObject({ people: z.int(), extend_per_year: sum, extend_period: sum, let_go: sum }),
    assumptions: z.array(
      z.strictObject({
        title: z.string(),
        value: z.string(),
        source: z.string(),
        confidence: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Scenario' });

export const proposalsSchema = z
  .strictObject({
    proposed: z.array(z.strictObject({ contract: z.string(), decision_id: z.string(), state: z.enum(STATES) })),
    left_out: z.array(
      z.strictObject({
        contract: z.string(),
        code: z.string(),
        message: z.string(),
        latest_end: isoDate.nullable(),
      }),
    ),
  })
  .meta({ id: 'ProposalReport' });
