import type { Meeting, Moment } from '../../exchange/oparl/oparl-objects.js';
import { formatDate } from '../../shared/locale.js';
import { type ApplyContext, note, noteByHand, noRows, type RowCounts } from './apply-context.js';
import { knownOrganization } from './apply-organizations.js';
import type { KnownObject } from './known-objects.js';
import type { OparlChange } from './oparl-changes.js';
import { mergeFacts } from './merge-facts.js';
import { SessionRows, type SessionRow } from './session-rows.js';

export interface SessionCounts extends RowCounts {
  moved: number;
  cancelled: number;
}

/** In these the council information system is right, whatever somebody has entered here. */
const OWNED = ['held_on', 'starts_at', 'place', 'cancelled'] as const;

type Said = Partial<Omit<SessionRow, 'id' | 'committee_id'>>;

/** Sessions of the meetings that were read: a joint meeting is one in each of its committees. */
export async function applyMeetings(context: ApplyContext): Promise<SessionCounts> {
  const rows = await SessionRows.load(context.manager);
  const counts = { ...noRows(), moved: 0, cancelled: 0 };
  const parts = agendaParts(context);
  const hidden = hiddenItems(context);
  for (const meeting of context.objects.Meeting.values()) applyOne(context, rows, meeting, { parts, hidden }, counts);
  for (const id of context.objects.deleted.keys())
    for (const known of context.known.all(id)) if (known.kind === 'meeting') cancel(context, rows, known, counts);
  await rows.save(context.manager);
  return counts;
}

function applyOne(
  context: ApplyContext,
  rows: SessionRows,
  meeting: Meeting,
  { parts, hidden }: { parts: ReadonlyMap<string, Said>; hidden: ReadonlyMap<string, string> },
  counts: SessionCounts,
): void {
  const { id, start, organizations } = meeting;
  if (!start) return note(context, 'no_start', id, 'start', () => []);
  if (organizations.length === 0) return note(context, 'no_organization', id, 'organization', () => []);
  const said: Said = {
    title: meeting.name ?? '',
    ...timeOf(start, context.timeZone),
    cancelled: meeting.cancelled,
    ...placeOf(context, meeting),
    ...parts.get(id),
  };
  const committees = new Set<string>();
  for (const organization of organizations) {
    const found = knownOrganization(context, organization);
    if (!found) note(context, 'unknown_organization', id, 'organization', () => [organization]);
    else if (found.committeeId) committees.add(found.committeeId);
  }
  for (const committee of committees) applyIn(context, rows, committee, meeting, said, hidden.get(id), counts);
  for (const known of context.known.all(id))
    if (known.committee_id && !committees.has(known.committee_id) && !known.deleted) {
      note(context, 'no_longer_there', id, 'organization', () => [rows.codeOf(known.committee_id!)]);
      cancel(context, rows, known, counts);
    }
}

function applyIn(
  context: ApplyContext,
  rows: SessionRows,
  committee: string,
  { id, modified }: Meeting,
  said: Said,
  hidden: string | undefined,
  counts: SessionCounts,
): void {
  const known = context.known.one(id, committee);
  const mapped = known?.row_id ? rows.get(known.row_id) : undefined;
  const adopted = mapped ? undefined : rows.adoptable(committee, said.held_on!);
  if (adopted) note(context, 'session_adopted', id, '', (locale) => [formatDate(adopted.held_on, locale)]);
  const current = mapped ?? adopted;
  let rowId = current?.id;
  if (current) {
    const merged = mapped
      ? mergeFacts<SessionRow>(current, known!.facts, said, OWNED)
      : mergeFacts<SessionRow>(current, {}, Object.fromEntries(OWNED.map((field) => [field, said[field]])));
    if (mapped) noteByHand(context, id, merged);
    if (merged.changed) changeSession(context, rows, id, current, merged.row, counts);
    counts[merged.changed ? 'updated' : 'unchanged'] += 1;
  } else {
    const row = rows.add(committee, said);
    rowId = row.id;
    tell(context, rows, row, 'created');
    counts.created += 1;
  }
  rows.take(rowId!);
  context.known.put({
    oparl_id: id,
    kind: 'meeting',
    committee_id: committee,
    row_id: rowId!,
    modified: modified?.toString() ?? null,
    facts: { ...said, hidden: hidden ?? known?.facts['hidden'] ?? '' },
  });
}

/** The row stays the same, so that plans, promises and papers that lean on it follow. */
function changeSession(
  context: ApplyContext,
  rows: SessionRows,
  id: string,
  before: SessionRow,
  after: SessionRow,
  counts: SessionCounts,
): void {
  if (after.held_on !== before.held_on) {
    counts.moved += 1;
    const { papers_due: papers } = before;
    if (papers !== null) {
      const late = papers > after.held_on;
      note(context, late ? 'papers_due_dropped' : 'papers_due_stays', id, 'start', (locale) => [
        formatDate(papers, locale),
        formatDate(after.held_on, locale),
      ]);
      if (late) after.papers_due = null;
    }
  }
  const cancelled = after.cancelled && !before.cancelled;
  if (cancelled) counts.cancelled += 1;
  const moved = after.held_on === before.held_on ? undefined : before.held_on;
  tell(context, rows, after, cancelled ? 'cancelled' : moved ? 'moved' : 'updated', moved);
  rows.change(after);
}

/** A meeting that is gone does not take place; its row stays, because others lean on it. */
function cancel(context: ApplyContext, rows: SessionRows, known: KnownObject, counts: SessionCounts): void {
  const current = known.row_id ? rows.get(known.row_id) : undefined;
  if (current && !current.cancelled) {
    rows.change({ ...current, cancelled: true });
    tell(context, rows, current, 'cancelled');
    counts.cancelled += 1;
    counts.updated += 1;
  }
  context.known.put({ ...known, deleted: true, facts: { ...known.facts, cancelled: true } });
}

function tell(
  context: ApplyContext,
  rows: SessionRows,
  { committee_id, held_on, title }: SessionRow,
  change: OparlChange['change'],
  before?: string,
): void {
  const committee = rows.codeOf(committee_id);
  context.changes.add({ entity: 'session', change, label: title, committee, day: held_on, ...(before && { before }) });
}

/** Day and time of day in the house's zone; midnight and a bare day say nothing of the time. */
function timeOf(start: Moment, zone: string): Said {
  if (start instanceof Temporal.PlainDate) return { held_on: start.toString() };
  const local = start instanceof Temporal.Instant ? start.toZonedDateTimeISO(zone).toPlainDateTime() : start;
  const time = local.toPlainTime();
  return {
    held_on: local.toPlainDate().toString(),
    ...(time.equals('00:00') ? {} : { starts_at: time.toString({ smallestUnit: 'second' }) }),
  };
}

function placeOf({ objects }: ApplyContext, { location }: Meeting): Said {
  const place = location === undefined ? undefined : objects.Location.get(location)?.text;
  return place === undefined ? {} : { place };
}

/**
 * By meeting, ids of what is dealt with in its non-public part: agenda items and consultations, with blanks between them. A
 * meeting whose agenda was not delivered is not in it.
 */
function hiddenItems({ objects }: ApplyContext): Map<string, string> {
  const items = Map.groupBy(objects.AgendaItem.values(), ({ meeting }) => meeting ?? '');
  return new Map(
    [...items].map(([meeting, list]) => [
      meeting,
      list.flatMap((item) => (item.public === false ? [item.id, item.consultation ?? ''] : [])).join(' '),
    ]),
  );
}

/** By its agenda a meeting has a public part, a non-public one, or both; without an agenda nothing is said. */
function agendaParts({ objects }: ApplyContext): Map<string, Said> {
  const parts = new Map<string, Said>();
  for (const { meeting, public: isPublic } of objects.AgendaItem.values()) {
    if (meeting === undefined || isPublic === undefined) continue;
    const part = parts.get(meeting) ?? { public_part: false, non_public_part: false };
    parts.set(meeting, { ...part, [isPublic ? 'public_part' : 'non_public_part']: true });
  }
  return parts;
}
