import { z } from 'zod';

/** Nobody is watched for longer, in whatever unit; beyond it numbers are mistakes. */
export const LONGEST_TIME = 1e12;

/** As many spells as are taken at once. */
export const MOST_SPELLS = 1_000_000;

/** What a schema's own check may find; carried by the issue, told in survival-question.messages. */
export type OwnCode = 'not_a_time' | 'not_before_exit' | 'cause_missing' | 'empty' | 'too_many';

const wrong = (code: OwnCode) => ({ code: 'custom' as const, message: code, params: { code } });

const cause = z.union([z.string().trim().max(100), z.number().transform(String)]).nullish();

const spell = z
  .strictObject({
    entry: z.number().nullish(),
    exit: z.number(),
    event: z.union([z.boolean(), z.literal([0, 1]).transform((value) => value === 1)]),
    cause,
  })
  .transform(({ entry, ...rest }) => ({ entry: entry ?? 0, ...rest }));

/** What `calc survival` reads (interfaces: fixed). */
export const survivalQuestionSchema = z.array(spell).superRefine((spells, context) => {
  if (spells.length === 0) context.addIssue(wrong('empty'));
  if (spells.length > MOST_SPELLS) context.addIssue(wrong('too_many'));
  const hasCauses = spells.some(({ event, cause: why }) => event && why);
  for (const [index, { entry, exit, event, cause: why }] of spells.entries()) {
    const odd = (
      [
        ['entry', entry],
        ['exit', exit],
      ] as const
    ).filter(([, value]) => !Number.isFinite(value) || value < 0 || value > LONGEST_TIME);
    for (const [key] of odd) context.addIssue({ ...wrong('not_a_time'), path: [index, key] });
    if (odd.length === 0 && entry >= exit) context.addIssue({ ...wrong('not_before_exit'), path: [index] });
    if (event && hasCauses && !why) context.addIssue({ ...wrong('cause_missing'), path: [index, 'cause'] });
  }
});

export const SPELL_KEYS = ['entry', 'exit', 'event', 'cause'];
