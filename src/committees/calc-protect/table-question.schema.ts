import { z } from 'zod';
import { DEFAULT_THRESHOLD, LEAST_THRESHOLD } from '../disclosure/released-figures.js';

/** The label of totals, in what comes out and in tables published before. */
export const TOTAL = 'total';

/** Counts of people; nobody has more. */
const LARGEST_COUNT = 1_000_000_000;

/** More than a page holds. */
export const MOST_CELLS = 400;

/** What a schema's own check may find; carried by the issue, told in table-question.messages. */
export type OwnCode = 'not_a_count' | 'too_low' | 'label_twice' | 'label_reserved' | 'wrong_shape' | 'too_many';

const wrong = (code: OwnCode) => ({ code: 'custom' as const, message: code, params: { code } });

const count = z.number().superRefine((value, context) => {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST_COUNT) context.addIssue(wrong('not_a_count'));
});

const label = z.union([z.string().trim().min(1).max(200), z.number().transform(String)]);
const labels = z.array(label).min(1);

const axis = labels.superRefine((list, context) => {
  for (const [index, name] of list.entries()) {
    if (name === TOTAL) context.addIssue({ ...wrong('label_reserved'), path: [index] });
    if (list.indexOf(name) < index) context.addIssue({ ...wrong('label_twice'), path: [index] });
  }
});

const maybeCounts = z.array(z.array(count.nullable()));

/** A table as it was published: bare counts in the order of this table, or with its own labels. */
const published = z.union([maybeCounts, z.looseObject({ rows: labels, columns: labels, counts: maybeCounts })]);

/** One earlier table may stand without a list around it. */
const asList = (value: unknown): unknown => (maybeCounts.min(1).safeParse(value).success ? [value] : value);

/** What `calc protect` reads (interfaces: fixed). */
export const tableQuestionSchema = z
  .strictObject({
    rows: axis,
    columns: axis,
    counts: z.array(z.array(count)),
    threshold: z
      .number()
      .int()
      .max(LARGEST_COUNT)
      .default(DEFAULT_THRESHOLD)
      .superRefine((value, context) => {
        if (value < LEAST_THRESHOLD) context.addIssue(wrong('too_low'));
      }),
    published_before: z.preprocess(asList, z.array(published).max(100).nullish()),
  })
  .superRefine(({ rows, columns, counts }, context) => {
    if (rows.length * columns.length > MOST_CELLS) context.addIssue({ ...wrong('too_many'), path: ['counts'] });
    if (counts.length !== rows.length) context.addIssue({ ...wrong('wrong_shape'), path: ['counts'] });
    for (const [index, row] of counts.entries())
      if (row.length !== columns.length) context.addIssue({ ...wrong('wrong_shape'), path: ['counts', index] });
  });

export type TableQuestion = z.infer<typeof tableQuestionSchema>;
export type PublishedBefore = z.infer<typeof published>;

export const QUESTION_KEYS = Object.keys(tableQuestionSchema.shape);
