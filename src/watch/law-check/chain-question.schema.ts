import { z } from 'zod';
import type { Ground } from '../../law/facts.js';
import { GROUNDS } from '../../law/grounds.js';
import { FIRST_YEAR, LAST_YEAR, termFault } from '../../law/plausible-term.js';

/** More contracts than a person can have: a whole register was sent by mistake. */
export const MOST_CONTRACTS = 10_000;

/** What a schema's own check may find; carried by the issue, told in chain-question.messages. */
export type OwnCode = 'bad_date' | 'unlikely_year' | 'unknown_ground' | 'end_before_start' | 'too_long' | 'too_many';

const wrong = (code: OwnCode) => ({ code: 'custom' as const, message: code, params: { code } });

const date = z.string().transform((text, context): Temporal.PlainDate => {
  try {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(text);
    const day = Temporal.PlainDate.from(text, { overflow: 'reject' });
    if (day.year < FIRST_YEAR || day.year > LAST_YEAR) context.addIssue(wrong('unlikely_year'));
    return day;
  } catch {
    context.addIssue(wrong('bad_date'));
    return z.NEVER;
  }
});

const ground = z.string().transform((text, context): Ground => {
  const found = GROUNDS.find((code) => code === text.trim().toLowerCase());
  if (!found) context.addIssue(wrong('unknown_ground'));
  return found ?? z.NEVER;
});

const contract = z
  .strictObject({
    starts_on: date,
    ends_on: date.nullish(),
    ground: ground.nullish(),
    signed_on: date.nullish(),
    received_on: date.nullish(),
    same_terms: z.boolean().nullish(),
    employer: z.string().trim().max(200).nullish(),
    harmless: z.boolean().nullish(),
  })
  .superRefine(({ starts_on: startsOn, ends_on: endsOn }, context) => {
    const fault = termFault({ startsOn, endsOn });
    if (fault && fault !== 'unlikely_year') context.addIssue({ ...wrong(fault), path: ['ends_on'] });
  });

/** What `law check` reads (interfaces: fixed, with further facts that may be given). */
export const chainQuestionSchema = z.strictObject({
  employer: z.string().trim().max(200).nullish(),
  contracts: z.array(contract).superRefine((list, context) => {
    if (list.length > MOST_CONTRACTS) context.addIssue(wrong('too_many'));
  }),
  proposed: contract.nullish(),
  on: date.nullish(),
  funding_expected_to_continue: z.boolean().nullish(),
  tariff_area_west: z.boolean().nullish(),
  born_on: date.nullish(),
  retires_on: date.nullish(),
  out_of_work_months: z.number().min(0).max(1200).nullish(),
  doctorate_on: date.nullish(),
});

export type ContractQuestion = z.infer<typeof contract>;
export type ChainQuestion = z.infer<typeof chainQuestionSchema>;

export const CONTRACT_KEYS = Object.keys(contract.shape);
export const QUESTION_KEYS = Object.keys(chainQuestionSchema.shape);
