import { z } from 'zod';
import { CLERK_TASKS } from './clerk-tasks.query.js';
import { id, isoDate, share } from '../api/schemas.js';
import { staffFigure } from '../committees/briefing/api/briefing.schemas.js';

export const cliffSchema = z
  .strictObject({
    id: z.string(),
    scope: z.enum(['programme', 'unit']),
    name: z.string().describe('Code of the programme or unit.'),
    title: z.string(),
    ends_on: isoDate,
    contracts: z.int().describe('How many end that day …'),
    running: z.int().describe('… of how many that run.'),
    fte_share: share,
    decided: z.int(),
    undecided: z.int(),
  })
  .meta({ id: 'Cliff' });

export const clocksSchema = z
  .strictObject({
    id,
    programme: z.string(),
    name: z.string(),
    cohorts: z.array(z.strictObject({ ends_on: isoDate.nullable(), contracts: z.int() })),
    grants: z.array(
      z.strictObject({
        title: z.string(),
        starts_on: isoDate,
        ends_on: isoDate.nullable(),
        certainty: z.enum(['expected', 'announced', 'approved', 'statute']),
      }),
    ),
    basis: z
      .strictObject({
        said_on: isoDate,
        certainty: z.enum(['expected', 'announced', 'approved', 'statute']),
        in_force_from: isoDate.nullable(),
        in_force_until: isoDate.nullable(),
      })
      .nullable()
      .describe('The legal basis as it stands today.'),
    posts: z.array(z.strictObject({ ends_on: isoDate.nullable(), posts: z.int() })),
    disagreements: z.array(z.string()).describe('What the three clocks do not say alike, by its kind.'),
    unsigned_person_years: z
      .number()
      .nullable()
      .describe('Employment that secured money would pay for and nobody has signed; null: not told.'),
    person_years_beyond_money: z
      .number()
      .nullable()
      .describe('Employment signed for the time after the last secured money; null: not told.'),
  })
  .meta({ id: 'ThreeClocks' });

export const sessionSchema = z
  .strictObject({
    id,
    committee: z.string(),
    title: z.string(),
    held_on: isoDate,
    papers_due: isoDate.nullable().describe('Last day for papers.'),
  })
  .meta({ id: 'Session' });

const due = z.strictObject({ total: z.int(), overdue: z.int() });

const staff = z.strictObject({
  reach: z.enum(['house', 'units', 'nothing']),
  cliffs: z.array(cliffSchema).describe('The most urgent; all of them under /cliffs.'),
  due_steps: due.describe('Steps that are mine this week.'),
  due_tasks: due,
  certainty_horizon: z.strictObject({
    fixed_term: z.int().describe('People on a term.'),
    permanent: z.int(),
    median_months: z.number().nullable(),
    under_three_months: z.int(),
  }),
  ends_by_month: z.array(z.strictObject({ month: z.string(), contracts: z.int(), decided: z.int() })),
  clocks: z.array(clocksSchema),
  flags: z.array(z.strictObject({ rule: z.string(), total: z.int() })).describe('Open flags by rule.'),
});

export const publishedSchema = z
  .strictObject({
    as_of: isoDate.describe('The day that was counted.'),
    source: z.enum(['briefing', 'notice']).describe('A public status briefing, or a reminder to the committee.'),
    briefing: id.nullable().describe('Where you may read it.'),
    session: isoDate.nullable().describe('For which it was made.'),
    figures: z.array(staffFigure),
  })
  .meta({ id: 'PublishedFigures' });

/** What one viewer's first page is made of. */
export const dashboardSchema = z
  .strictObject({
    today: isoDate,
    staff: staff.nullable().describe('For those who see contracts.'),
    programmes: z
      .array(
        z.strictObject({
          clocks: clocksSchema,
          published: publishedSchema.nullable().describe('What was last told of its staff; null: nothing yet.'),
        }),
      )
      .nullable()
      .describe('For committees and steering groups: money and posts as they stand, of staff what was published.'),
    sessions: z.array(sessionSchema).nullable(),
    clerk_tasks: z
      .array(
        z.strictObject({
          kind: z.enum(CLERK_TASKS),
          committee_id: id,
          committee: z.string(),
          session_id: id,
          held_on: isoDate,
          briefing_id: id.nullable(),
          count: z.int().describe('Promises that the draft does not answer yet, or mails that were refused.'),
          due: isoDate,
          page: z.string().describe('Where it is done.'),
        }),
      )
      .nullable()
      .describe('What is to be done for the committees that the viewer keeps, the most urgent first.'),
    promises: z
      .array(
        z.strictObject({
          id,
          committee_id: id,
          kind: z.enum(['promise', 'question']),
          text: z.string(),
          due_day: isoDate.nullable(),
          overdue: z.boolean(),
        }),
      )
      .nullable()
      .describe('Open ones, for those who keep a committee; all of them under /promises.'),
    mails: z
      .strictObject({
        sent: z.int(),
        filed: z.int(),
        waiting: z.int(),
        failed: z.int(),
        bounced: z.int(),
        obsolete: z.int(),
      })
      .nullable(),
    accounts: z.strictObject({ active: z.int(), disabled: z.int(), without_role: z.int() }).nullable(),
  })
  .meta({ id: 'Dashboard' });
