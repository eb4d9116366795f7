import type { z } from 'zod';
import type { ListedSession } from '../registry/session-list.query.js';
import { asPublished, type PublishedStatement } from '../programmes/published/published-figures.js';
import type { ProgrammeClocks } from '../watch/clocks/three-clocks.query.js';
import { unsignedYears, yearsBeyondMoney } from '../watch/clocks/person-years.js';
import { disagreements } from '../watch/clocks/three-clocks.js';
import { clerkTaskPath } from './clerk-section.js';
import type { CliffRow } from './cliffs.query.js';
import type {
  clocksSchema,
  cliffSchema,
  dashboardSchema,
  publishedSchema,
  sessionSchema,
} from './dashboard.api.schemas.js';
import type { DashboardFacts, StaffFacts } from './load-dashboard.js';
import type { ProgrammeFigures } from './programme-figures.query.js';

/** What the pages show, as programs read it. */

export const cliffItem = (row: CliffRow): z.input<typeof cliffSchema> => ({
  id: row.id,
  scope: row.scope,
  name: row.code,
  title: row.name,
  ends_on: row.ends_on,
  contracts: row.contracts,
  running: row.running,
  fte_share: row.fte_total > 0 ? Math.min(1, row.fte / row.fte_total) : 0,
  decided: row.decided,
  undecided: row.contracts - row.decided,
});

export const clocksItem = (clocks: ProgrammeClocks, today: Temporal.PlainDate): z.input<typeof clocksSchema> => ({
  id: clocks.id,
  programme: clocks.code,
  name: clocks.name,
  cohorts: clocks.cohorts,
  grants: clocks.grants,
  basis: clocks.basis,
  posts: clocks.posts,
  disagreements: disagreements(clocks, today).map(({ kind }) => kind),
  unsigned_person_years: unsignedYears(clocks, today)?.years ?? 0,
  person_years_beyond_money: yearsBeyondMoney(clocks)?.years ?? 0,
});

export const sessionItem = (session: ListedSession): z.input<typeof sessionSchema> => ({
  id: session.id,
  committee: session.committee,
  title: session.title,
  held_on: session.heldOn.toString(),
  papers_due: session.papersDue?.toString() ?? null,
});

type Document = z.input<typeof dashboardSchema>;

function staffDocument(
  { reach, cliffs, steps, tasks, horizon, months, clocks, flags }: StaffFacts,
  today: Temporal.PlainDate,
): Document['staff'] {
  return {
    reach,
    cliffs: cliffs.map(cliffItem),
    due_steps: { total: steps.total, overdue: steps.overdue },
    due_tasks: { total: tasks.total, overdue: tasks.overdue },
    certainty_horizon: {
      fixed_term: horizon.fixedTerm,
      permanent: horizon.permanent,
      median_months: horizon.medianMonths,
      under_three_months: horizon.underThreeMonths,
    },
    ends_by_month: months,
    clocks: clocks.programmes.map((each) => clocksItem(each, today)),
    flags: [...new Map(flags.map(({ rule, total }) => [rule, { rule, total }])).values()],
  };
}

/** A programme for people outside of the administration: of its staff only what was published. */
function programmeDocument(
  { clocks, published }: ProgrammeFigures,
  today: Temporal.PlainDate,
): NonNullable<Document['programmes']>[number] {
  return {
    clocks: {
      ...clocksItem(asPublished(clocks, published, today), today),
      cohorts: [],
      unsigned_person_years: null,
      person_years_beyond_money: null,
    },
    published: published ? publishedDocument(published) : null,
  };
}

const publishedDocument = ({ asOf, source, figures }: PublishedStatement): z.input<typeof publishedSchema> => ({
  as_of: asOf,
  source: source.kind,
  briefing: source.kind === 'briefing' && source.readable ? source.id : null,
  session: source.kind === 'briefing' ? source.session : null,
  figures,
});

/** The first page; null where a part is not the viewer's to see. */
export function dashboardDocument({
  today,
  staff,
  programmes,
  sessions,
  clerkTasks,
  promises,
  mails,
  accounts,
}: DashboardFacts): Document {
  return {
    today: today.toString(),
    staff: staff ? staffDocument(staff, today) : null,
    programmes: programmes?.programmes.map((each) => programmeDocument(each, today)) ?? null,
    sessions: sessions?.map(sessionItem) ?? null,
    clerk_tasks: clerkTasks?.map((task) => ({ ...task, page: clerkTaskPath(task) })) ?? null,
    promises:
      promises?.map(({ id, committee_id, kind, text, due_day, overdue }) => ({
        id,
        committee_id,
        kind,
        text,
        due_day,
        overdue,
      })) ?? null,
    mails: mails?.counts ?? null,
    accounts: accounts ?? null,
  };
}
