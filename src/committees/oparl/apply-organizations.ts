import type { Organization } from '../../exchange/oparl/oparl-objects.js';
import { newId } from '../../shared/ids.js';
import { type ApplyContext, note, noteByHand, noRows, type RowCounts } from './apply-context.js';
import { mergeFacts } from './merge-facts.js';
import { type OrganizationKind, organizationKind } from './organization-kind.js';
import { insertRows, updateRows, type WrittenTable } from './write-rows.js';

const TABLE: WrittenTable = {
  name: 'committee',
  versioned: true,
  columns: { id: 'uuid', code: 'text', name: 'text', kind: 'text' },
};

/** Longest code that is made of a short name: it stands in lists, mails and feeds. */
const LONGEST_CODE = 40;

interface CommitteeRow {
  id: string;
  code: string;
  name: string;
  kind: string;
}

/** What an organization is here, for those that refer to it. */
export interface KnownOrganization {
  kind: OrganizationKind;
  /** As it stands beside a member: its short name, else its name. */
  label: string;
  /** Its committee; null: it has none here. */
  committeeId: string | null;
  startsOn: string | null;
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Committees as they are and as they become, found by name or code. */
class Committees {
  readonly created: CommitteeRow[] = [];
  readonly updated: CommitteeRow[] = [];

  constructor(
    readonly rows: Map<string, CommitteeRow>,
    /** Those that belong to an organization already. */
    readonly taken: Set<string>,
  ) {}

  /** One that was entered by hand and is meant: its name or code is the same. */
  adoptable(name: string, shortName: string | undefined): CommitteeRow | undefined {
    const names = [name, shortName].filter((each) => each !== undefined).map(folded);
    const free = [...this.rows.values()].filter(({ id }) => !this.taken.has(id));
    return (
      free.find((row) => folded(row.name) === names[0]) ??
      free.find((row) => names.includes(folded(row.name)) || names.includes(folded(row.code)))
    );
  }

  /** A code that no committee has: the short name, without what separates codes in settings. */
  freeCode(wanted: string): string {
    const code =
      wanted
        .replaceAll(/[\s;:=,/]+/g, '-')
        .replaceAll(/^-+|-+$/g, '')
        .slice(0, LONGEST_CODE) || 'Gremium';
    const codes = new Set([...this.rows.values()].map((row) => row.code));
    for (let number = 1; ; number += 1) {
      const tried = number === 1 ? code : `${code}-${number}`;
      if (!codes.has(tried)) return tried;
    }
  }
}

/** Committees of the organizations that were read. Others, such as factions, are only remembered. */
export async function applyOrganizations(context: ApplyContext): Promise<RowCounts> {
  const { manager, objects, known } = context;
  const rows = await manager.query<CommitteeRow[]>('select id, code, name, kind from committee');
  const taken = known.ofKind('organization').flatMap(({ row_id }) => (row_id === null ? [] : [row_id]));
  const committees = new Committees(new Map(rows.map((row) => [row.id, row])), new Set(taken));
  const counts = noRows();
  for (const organization of objects.Organization.values()) applyOne(context, committees, organization, counts);
  for (const id of objects.deleted.keys()) forget(context, committees, id);
  await insertRows(manager, TABLE, committees.created);
  await updateRows(manager, TABLE, committees.updated);
  return counts;
}

function applyOne(context: ApplyContext, committees: Committees, organization: Organization, counts: RowCounts): void {
  const { known, today } = context;
  const { id, shortName, startDate, endDate } = organization;
  const name = organization.name ?? shortName;
  const before = known.one(id, null);
  if (name === undefined) return note(context, 'no_name', id, 'name', () => []);
  const kind = organizationKind(organization);
  const facts = { name, kind, label: shortName ?? name, starts_on: startDate?.toString() ?? null };
  const isCommittee = kind !== 'faction' && kind !== 'other';
  const isOver = endDate !== undefined && Temporal.PlainDate.compare(endDate, today) < 0;
  const current = before?.row_id ? committees.rows.get(before.row_id) : undefined;
  let rowId = current?.id ?? null;
  if (current && isCommittee) {
    const merged = mergeFacts(current, before?.facts ?? {}, { name, kind });
    noteByHand(context, id, merged);
    if (merged.changed) {
      committees.updated.push(merged.row);
      committees.rows.set(current.id, merged.row);
      context.changes.add({ entity: 'committee', change: 'updated', label: merged.row.name });
    }
    counts[merged.changed ? 'updated' : 'unchanged'] += 1;
  } else if (isCommittee && !isOver) rowId = adoptOrCreate(context, committees, organization, { name, kind }, counts);
  known.put({
    oparl_id: id,
    kind: 'organization',
    committee_id: null,
    row_id: rowId,
    modified: organization.modified?.toString() ?? null,
    facts,
  });
}

function adoptOrCreate(
  context: ApplyContext,
  committees: Committees,
  { id, shortName }: Organization,
  { name, kind }: { name: string; kind: string },
  counts: RowCounts,
): string {
  const adopted = committees.adoptable(name, shortName);
  if (adopted) {
    committees.taken.add(adopted.id);
    note(context, 'committee_adopted', id, '', () => [adopted.code]);
    counts.unchanged += 1;
    return adopted.id;
  }
  const row = { id: newId(), code: committees.freeCode(shortName ?? name), name, kind };
  committees.rows.set(row.id, row);
  committees.taken.add(row.id);
  committees.created.push(row);
  context.changes.add({ entity: 'committee', change: 'created', label: name });
  counts.created += 1;
  return row.id;
}

/** A committee stays when its organization goes: programmes report to it, and its papers are the house's own. */
function forget(context: ApplyContext, committees: Committees, id: string): void {
  const before = context.known.one(id, null);
  if (before?.kind !== 'organization' || before.deleted) return;
  const committee = before.row_id === null ? undefined : committees.rows.get(before.row_id);
  if (committee) note(context, 'organization_gone', id, '', () => [committee.code]);
  context.known.put({ ...before, deleted: true });
}

/** An organization that was read now or before. */
export function knownOrganization({ known }: ApplyContext, id: string | undefined): KnownOrganization | undefined {
  const found = id === undefined ? undefined : known.one(id, null);
  if (found?.kind !== 'organization') return undefined;
  const { kind, label, starts_on } = found.facts;
  return {
    kind: kind as OrganizationKind,
    label: String(label),
    committeeId: found.row_id,
    startsOn: starts_on === undefined ? null : (starts_on as string | null),
  };
}
