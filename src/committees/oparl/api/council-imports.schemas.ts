import { z } from 'zod';
import { id, instant, isoDate } from '../../../api/schemas.js';
import type { Locale } from '../../../shared/locale.js';
import type { OparlRun } from '../oparl-runs.js';

const rows = { created: z.int(), updated: z.int(), unchanged: z.int() };

const facts = {
  id,
  source: z.string(),
  dry_run: z.boolean(),
  full: z.boolean(),
  state: z.enum(['running', 'done', 'failed']),
  started_at: instant,
  finished_at: instant.nullable(),
  actor: z.string(),
  since: instant.nullable().describe('What changed since then was asked for; null: everything.'),
  counts: z
    .strictObject({
      committees: z.strictObject(rows),
      sessions: z.strictObject({ ...rows, moved: z.int(), cancelled: z.int() }),
      members: z.strictObject({ ...rows, ended: z.int() }),
      committee_papers: z.strictObject(rows),
    })
    .nullable()
    .describe('Null: not yet, or nothing because it failed.'),
  problem_count: z.int(),
  failure: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
};

export const councilImport = z.strictObject(facts).meta({ id: 'CouncilImport' });

export const councilImportWithProblems = z
  .strictObject({
    ...facts,
    problems: z.array(z.strictObject({ code: z.string(), object: z.string(), field: z.string(), message: z.string() })),
    problems_omitted: z.int(),
    changes: z.array(
      z.strictObject({
        entity: z.enum(['committee', 'session', 'paper']),
        change: z.enum(['created', 'updated', 'moved', 'cancelled', 'removed']),
        label: z.string(),
        committee: z.string().optional(),
        day: isoDate.optional(),
        before: isoDate.optional(),
      }),
    ),
    changes_omitted: z.int(),
  })
  .meta({ id: 'CouncilImportWithProblems' });

export const councilImportOf =
  (locale: Locale) =>
  ({ result, failure, ...run }: OparlRun): z.input<typeof councilImport> => ({
    id: run.id,
    source: run.source,
    dry_run: run.dry_run,
    full: run.whole,
    state: run.state,
    started_at: run.started_at,
    finished_at: run.finished_at,
    actor: run.created_by,
    since: result?.since ?? null,
    counts: result && {
      committees: result.committees,
      sessions: result.sessions,
      members: result.members,
      committee_papers: result.committee_papers,
    },
    problem_count: run.problems + (result?.problems_omitted ?? 0),
    failure: failure && { code: failure.code, message: failure.text[locale] },
  });
