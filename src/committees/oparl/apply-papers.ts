import type { Paper } from '../../exchange/oparl/oparl-objects.js';
import { newId } from '../../shared/ids.js';
import { type ApplyContext, noRows, type RowCounts } from './apply-context.js';
import { knownOrganization } from './apply-organizations.js';
import type { OparlChange } from './oparl-changes.js';
import { mergeFacts } from './merge-facts.js';
import { insertRows, updateRows, type WrittenTable } from './write-rows.js';

const TABLE: WrittenTable = {
  name: 'committee_paper',
  versioned: false,
  columns: {
    id: 'uuid',
    committee_id: 'uuid',
    session_id: 'uuid',
    name: 'text',
    reference: 'text',
    dated_on: 'date',
    kind: 'text',
    address: 'text',
    non_public: 'boolean',
  },
};

interface PaperRow {
  id: string;
  committee_id: string | null;
  session_id: string | null;
  name: string;
  reference: string;
  dated_on: string | null;
  kind: string;
  address: string;
  non_public: boolean;
}

/** Where a paper was on the agenda; `nonPublic`: in no public part there. */
interface Place {
  meeting: string | null;
  nonPublic: boolean;
}
/** By committee. A paper without any stands in the archive by itself. */
type Agenda = Map<string | null, Place>;

/** Papers of the archive, once for each committee that has had them on its agenda. */
export async function applyPapers(context: ApplyContext): Promise<RowCounts> {
  const { manager, objects, known } = context;
  const all = await manager.query<PaperRow[]>(`select ${Object.keys(TABLE.columns).join(', ')} from committee_paper`);
  const rows = new Map(all.map((row) => [row.id, row]));
  const created: PaperRow[] = [];
  const updated: PaperRow[] = [];
  const gone: string[] = [];
  const counts = noRows();
  const agendas = agendasOf(context);
  for (const paper of objects.Paper.values()) {
    const agenda = agendas.get(paper.id) ?? new Map([[null, { meeting: null, nonPublic: false }]]);
    for (const [committee, { meeting, nonPublic }] of agenda) {
      const before = known.one(paper.id, committee);
      const current = before?.row_id ? rows.get(before.row_id) : undefined;
      const session = meeting === null ? null : (known.one(meeting, committee)?.row_id ?? null);
      const said = { ...factsOf(paper), committee_id: committee, session_id: session, non_public: nonPublic };
      const merged = mergeFacts<PaperRow>(current ?? { ...said, id: newId() }, {}, said);
      if (!current) created.push(merged.row);
      else if (merged.changed) updated.push(merged.row);
      if (!current || merged.changed) tell(context, merged.row, current ? 'updated' : 'created');
      counts[current ? (merged.changed ? 'updated' : 'unchanged') : 'created'] += 1;
      known.put({
        oparl_id: paper.id,
        kind: 'paper',
        committee_id: committee,
        row_id: merged.row.id,
        modified: paper.modified?.toString() ?? null,
        facts: { meeting },
      });
    }
    // What stood in the archive by itself until its committee was known.
    const alone = agenda.has(null) ? undefined : known.one(paper.id, null);
    if (alone?.row_id) gone.push(alone.row_id);
    if (alone) known.put({ ...alone, row_id: null, deleted: true });
  }
  for (const id of objects.deleted.keys())
    for (const each of known.all(id))
      if (each.kind === 'paper' && each.row_id) {
        const row = rows.get(each.row_id);
        if (row) tell(context, row, 'removed');
        gone.push(each.row_id);
        known.put({ ...each, row_id: null, deleted: true });
      }
  await manager.query('delete from committee_paper where id = any($1::uuid[])', [gone]);
  await insertRows(manager, TABLE, created);
  await updateRows(manager, TABLE, updated);
  return counts;
}

function tell(
  { changes }: ApplyContext,
  { name, reference }: Pick<PaperRow, 'name' | 'reference'>,
  change: OparlChange['change'],
): void {
  changes.add({ entity: 'paper', change, label: [reference, name].filter(Boolean).join(' · ') });
}

const factsOf = ({
  id,
  name,
  reference,
  date,
  paperType,
  web,
}: Paper): Omit<PaperRow, 'id' | 'committee_id' | 'session_id' | 'non_public'> => ({
  name: name ?? '',
  reference: reference ?? '',
  dated_on: date?.toString() ?? null,
  kind: paperType ?? '',
  address: web ?? id,
});

function agendasOf(context: ApplyContext): Map<string, Agenda> {
  const agendas = new Map<string, Agenda>();
  for (const { id, paper, meeting, agendaItem, organizations } of context.objects.Consultation.values()) {
    if (paper === undefined) continue;
    const named = organizations.flatMap((id) => knownOrganization(context, id)?.committeeId ?? []);
    const ofMeeting =
      meeting === undefined ? [] : context.known.all(meeting).flatMap((each) => each.committee_id ?? []);
    const agenda = agendas.get(paper) ?? new Map<string | null, Place>();
    const nonPublic = isHidden(context, meeting, [id, agendaItem]);
    for (const committee of named.length > 0 ? named : ofMeeting) {
      const shown = agenda.get(committee)?.nonPublic === false;
      agenda.set(committee, { meeting: meeting ?? null, nonPublic: nonPublic && !shown });
    }
    if (agenda.size > 0) agendas.set(paper, agenda);
  }
  return agendas;
}

/** Whether a meeting deals with it in its non-public part, as its agenda says now or said before. */
function isHidden({ known }: ApplyContext, meeting: string | undefined, ids: (string | undefined)[]): boolean {
  const hidden = meeting === undefined ? undefined : known.all(meeting)[0]?.facts['hidden'];
  const listed = typeof hidden === 'string' ? hidden.split(' ') : [];
  return ids.some((id) => id !== undefined && listed.includes(id));
}

/** Papers that came before their session find it as soon as it is there. */
export async function findSessionsOfPapers({ manager }: ApplyContext): Promise<void> {
  await manager.query(
    `update committee_paper p set session_id = m.row_id
     from oparl_object o join oparl_object m on m.oparl_id = o.facts ->> 'meeting' and m.committee_id = o.committee_id
     where o.kind = 'paper' and o.row_id = p.id and p.session_id is null and m.row_id is not null`,
  );
}
