/** How a field is typed, read and written down. */
export type FactField = { name: string; optional?: true } & (
  | { type: 'line' | 'text'; max: number }
  /** A day; one that lies ahead is refused where it tells what happened. */
  | { type: 'day'; past?: true }
  | { type: 'choice'; values: readonly string[] }
  | { type: 'number' }
  /** Of euros; the column has cents. */
  | { type: 'money' }
  | { type: 'tick' }
  /** A work item of the same programme. */
  | { type: 'work-item' }
);

interface FactTable {
  table: string;
  /** What somebody must be allowed to (`programmePolicy`). */
  action: 'edit' | 'fund';
  /** Whether the clocks follow from it: then its effect is shown before it is saved. */
  movesClocks?: true;
  fields: readonly FactField[];
}

const line = (name: string, max = 200): FactField => ({ name, type: 'line', max });
const optionalLine = (name: string, max = 200): FactField => ({ name, type: 'line', max, optional: true });
const optionalText = (name: string): FactField => ({ name, type: 'text', max: 4000, optional: true });
const day = (name: string): FactField => ({ name, type: 'day' });
const optionalDay = (name: string): FactField => ({ name, type: 'day', optional: true });
const choice = (name: string, values: readonly string[]): FactField => ({ name, type: 'choice', values });

export const CERTAINTIES = ['expected', 'announced', 'approved', 'statute'] as const;
export const STATEMENT_CERTAINTIES = [...CERTAINTIES, 'withdrawn'] as const;
export const OBJECTIVE_STATES = ['open', 'on_track', 'at_risk', 'reached', 'dropped'] as const;
export const WORK_STATES = ['open', 'on_track', 'at_risk', 'done', 'dropped'] as const;

const WORK_ITEM: FactField = { name: 'work_item_id', type: 'work-item' };

/**
 * What people enter for a programme: forms, pages, API and what is written are all made of this table. Its keys are parts
 * of addresses, names of fields are columns.
 */
export const FACT_KINDS = {
  statements: {
    table: 'programme_statement',
    action: 'edit',
    movesClocks: true,
    fields: [
      { name: 'said_on', type: 'day', past: true },
      choice('certainty', STATEMENT_CERTAINTIES),
      { name: 'text', type: 'text', max: 4000 },
      optionalLine('source', 500),
      optionalDay('in_force_from'),
      optionalDay('in_force_until'),
    ],
  },
  grants: {
    table: 'programme_grant',
    action: 'fund',
    movesClocks: true,
    fields: [
      line('title'),
      day('starts_on'),
      optionalDay('ends_on'),
      { name: 'amount_cents', type: 'money', optional: true },
      choice('certainty', CERTAINTIES),
      optionalLine('source', 500),
    ],
  },
  indicators: {
    table: 'programme_indicator',
    action: 'edit',
    fields: [
      line('code', 40),
      line('name'),
      optionalLine('unit', 60),
      optionalText('definition'),
      { name: 'counts_people', type: 'tick' },
      { name: 'minimum', type: 'number', optional: true },
      { name: 'maximum', type: 'number', optional: true },
      { name: 'ended', type: 'tick' },
    ],
  },
  objectives: {
    table: 'programme_objective',
    action: 'edit',
    fields: [
      line('title', 300),
      optionalLine('owner'),
      optionalDay('due_on'),
      choice('state', OBJECTIVE_STATES),
      optionalText('note'),
    ],
  },
  'work-items': {
    table: 'programme_work_item',
    action: 'edit',
    fields: [
      line('title', 300),
      optionalLine('kind'),
      optionalLine('owner'),
      choice('state', WORK_STATES),
      optionalText('note'),
    ],
  },
  milestones: {
    table: 'programme_milestone',
    action: 'edit',
    fields: [
      WORK_ITEM,
      line('title', 300),
      day('due_on'),
      { name: 'done_on', type: 'day', optional: true, past: true },
    ],
  },
  participants: {
    table: 'programme_participant',
    action: 'edit',
    fields: [WORK_ITEM, optionalLine('name'), optionalLine('organisation')],
  },
} as const satisfies Record<string, FactTable>;

export type FactKind = keyof typeof FACT_KINDS;
export const FACT_KIND_NAMES = Object.keys(FACT_KINDS) as FactKind[];
export const isFactKind = (kind: string): kind is FactKind => Object.hasOwn(FACT_KINDS, kind);

/** The same without exact types, for code that treats all kinds alike. */
export const tableOf = (kind: FactKind): FactTable => FACT_KINDS[kind];

/** By column; days as ISO text, amounts in cents. */
export type FactValues = Record<string, string | number | boolean | null>;

/** Values that are in the database. */
export type FactRow = FactValues & { id: string; version: number };

/** Whether it hangs below a work item rather than the programme itself. */
export const isOfWorkItem = (kind: FactKind): boolean => kind === 'milestones' || kind === 'participants';
