import type { Membership } from '../../exchange/oparl/oparl-objects.js';
import { type ApplyContext, note, noteByHand, noRows, type RowCounts } from './apply-context.js';
import { knownOrganization } from './apply-organizations.js';
import type { KnownObject } from './known-objects.js';
import { MemberRows, type MemberRow } from './member-rows.js';
import { memberRole } from './member-role.js';
import { mergeFacts } from './merge-facts.js';
import { type MandateFacts, mandatesOf } from './mandates.js';

export interface MemberCounts extends RowCounts {
  ended: number;
}

/** Members of committees by the memberships that were read; somebody with several in a row is one member. */
export async function applyMemberships(context: ApplyContext): Promise<MemberCounts> {
  const rows = await MemberRows.load(context.manager);
  const counts = { ...noRows(), ended: 0 };
  // Before anything is remembered: what a member is made of now is held against what it was made of last time.
  const before = new Map<string, KnownObject>();
  for (const known of context.known.ofKind('membership')) before.set(known.id, { ...known });
  const touched = new Set<string>();
  const memberships = [...context.objects.Membership.values()];
  const ofPerson = Map.groupBy(memberships, ({ person }) => person);
  for (const membership of memberships) remember(context, membership, ofPerson, touched);
  for (const id of context.objects.deleted.keys()) forget(context, id, touched);
  for (const key of touched) {
    const [person, committee] = JSON.parse(key) as [string, string];
    applyPerson(context, rows, person, committee, before, counts);
  }
  await rows.save(context.manager);
  return counts;
}

const keyOf = (person: string, committee: string): string => JSON.stringify([person, committee]);

function remember(
  context: ApplyContext,
  membership: Membership,
  ofPerson: ReadonlyMap<string | undefined, Membership[]>,
  touched: Set<string>,
): void {
  const { id, organization, endDate } = membership;
  const found = knownOrganization(context, organization);
  if (!found) {
    const over = endDate !== undefined && Temporal.PlainDate.compare(endDate, context.today) < 0;
    if (!over) note(context, 'unknown_organization', id, 'organization', () => [organization ?? '']);
    return;
  }
  const { committeeId, startsOn } = found;
  if (!committeeId) return;
  const known = context.known.one(id, committeeId);
  const person = membership.person ?? known?.parent_id ?? undefined;
  const name = (person && context.objects.Person.get(person)?.name) ?? known?.facts['name'];
  if (person === undefined || typeof name !== 'string') return note(context, 'unknown_person', id, 'person', () => []);
  // Who has left before we heard of them is none of our business.
  if (!known && endDate && Temporal.PlainDate.compare(endDate, context.today) < 0) return;
  const role = memberRole(membership.role, membership.votingRight);
  const facts: MandateFacts = {
    name,
    email: context.objects.Person.get(person)?.email ?? null,
    role,
    non_public: membership.votingRight !== false && role !== 'advisory',
    ...behalf(context, membership, ofPerson.get(person) ?? []),
    starts_on: membership.startDate?.toString() ?? startOf(known) ?? startsOn ?? context.today.toString(),
    ends_on: endDate?.toString() ?? null,
  };
  if (facts.ends_on !== null && facts.ends_on < facts.starts_on) {
    context.problems.about('end_before_start', id, 'endDate', []);
    facts.ends_on = null;
  }
  touched.add(keyOf(person, committeeId));
  context.known.put({
    oparl_id: id,
    kind: 'membership',
    committee_id: committeeId,
    row_id: known?.row_id ?? null,
    parent_id: person,
    modified: membership.modified?.toString() ?? null,
    facts: { ...facts },
  });
}

function startOf(known: KnownObject | undefined): string | undefined {
  const start = known?.facts['starts_on'];
  return typeof start === 'string' ? start : undefined;
}

/** For whom somebody sits there: as the membership says, else the faction to which the person belongs today. */
function behalf(
  context: ApplyContext,
  { onBehalfOf }: Membership,
  ofPerson: readonly Membership[],
): Pick<MandateFacts, 'faction' | 'organisation'> {
  const said = knownOrganization(context, onBehalfOf);
  if (said)
    return said.kind === 'faction'
      ? { faction: said.label, organisation: '' }
      : { faction: '', organisation: said.label };
  const today = context.today.toString();
  for (const each of ofPerson) {
    if (each.endDate && each.endDate.toString() < today) continue;
    const faction = knownOrganization(context, each.organization);
    if (faction?.kind === 'faction') return { faction: faction.label, organisation: '' };
  }
  return { faction: '', organisation: '' };
}

/** A membership that is gone ends; with a person all theirs do. */
function forget(context: ApplyContext, id: string, touched: Set<string>): void {
  const gone = [...context.known.all(id).filter(({ kind }) => kind === 'membership'), ...context.known.ofParent(id)];
  for (const known of gone) {
    if (known.deleted) continue;
    touched.add(keyOf(known.parent_id!, known.committee_id!));
    // Whose membership it was is in the register's row; here nothing of them is kept.
    context.known.put({ ...known, deleted: true, facts: {} });
  }
}

function applyPerson(
  context: ApplyContext,
  rows: MemberRows,
  person: string,
  committee: string,
  before: ReadonlyMap<string, KnownObject>,
  counts: MemberCounts,
): void {
  const now = context.known.ofParent(person).filter((each) => each.committee_id === committee);
  const said = now.map((each) => before.get(each.id)).filter((each) => each !== undefined);
  const today = context.today.toString();
  for (const { facts, members } of mandatesOf(now, today)) {
    const mapped = members.map(({ row_id }) => row_id).find((id) => id !== null && rows.get(id));
    const current = mapped ? rows.get(mapped) : rows.adoptable(committee, facts.name);
    const past = mandatesOf(said, today).find((each) => each.members.some(({ row_id }) => row_id === mapped));
    let rowId = current?.id;
    if (current) {
      const merged = mapped
        ? mergeFacts<MemberRow>(current, { ...past?.facts }, facts)
        : mergeFacts<MemberRow>(current, {}, blanksOf(current, facts));
      noteByHand(context, members[0]!.oparl_id, merged);
      if (merged.changed) rows.change(merged.row);
      counts[merged.changed ? 'updated' : 'unchanged'] += 1;
    } else {
      rowId = rows.add(committee, facts).id;
      counts.created += 1;
    }
    rows.take(rowId!);
    for (const each of members) context.known.put({ ...each, row_id: rowId! });
  }
  for (const gone of now.filter((each) => each.deleted)) {
    const row = gone.row_id === null ? undefined : rows.get(gone.row_id);
    const stays = now.some((each) => !each.deleted && each.row_id === gone.row_id);
    if (row && !stays && rows.end(row, context.today.subtract({ days: 1 }).toString())) counts.ended += 1;
  }
}

/** Of somebody who was entered by hand only what is blank is filled. */
function blanksOf(current: MemberRow, { faction, organisation }: MandateFacts): Partial<MemberRow> {
  return { ...(current.faction === '' && { faction }), ...(current.organisation === '' && { organisation }) };
}
