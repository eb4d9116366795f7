import { closest } from '../../shared/closest.js';
import type { Organisation } from './organisation.schema.js';
import type { PlanContext } from './plan-context.js';
import type { Path } from './problems.js';
import { keyOf } from './register-snapshot.js';

type Programme = Organisation['programmes'][number];
type Committee = Organisation['committees'][number];

/** Committees with their members and sessions. */
export function planCommittees(plan: PlanContext, committees: Organisation['committees']): void {
  committees.forEach((committee, index) => {
    const path = ['committees', index];
    const known = plan.register.committees.get(committee.code);
    if (plan.twice(path, committee.code) || plan.lacks(path, known, 'name', committee.name)) return;
    const { id } = plan.register.committees.put({
      code: committee.code,
      name: committee.name,
      kind: committee.kind,
      department: committee.department,
      paperDays: committee.paperDays,
      draftDays: committee.draftDays,
    });
    planMembers(plan, index, id, committee.members);
    planSessions(plan, index, id, committee.sessions);
  });
}

function planMembers(plan: PlanContext, committee: number, committeeId: string, members: Committee['members']): void {
  // All of them first: somebody may stand in for a member further down.
  for (const { name, from } of members) plan.register.members.reserve({ committeeId, name, startsOn: from });
  members.forEach(({ from, to, deputyOf, ...member }, index) => {
    const path = ['committees', committee, 'members', index];
    if (plan.twice(path, member.name, from, committeeId) || plan.backwards([...path, 'to'], from, to)) return;
    const known = plan.register.members.get(keyOf(committeeId, member.name, from));
    const role = member.role ?? known?.role ?? 'member';
    const deputy = deputyOf && findMember(plan, [...path, 'deputyOf'], committeeId, deputyOf);
    plan.register.members.put({ ...member, role, committeeId, startsOn: from, endsOn: to, deputyOf: deputy });
  });
}

/** A member of a committee by name, the latest mandate; an unknown one is a problem that names the nearest known. */
function findMember(plan: PlanContext, path: Path, committeeId: string, name: string): string | undefined {
  const known = plan.register.members.all
    .filter((row) => row.committeeId === committeeId)
    .toSorted((a, b) => Temporal.PlainDate.compare(a.startsOn, b.startsOn));
  const found = known.findLast((row) => row.name === name);
  if (!found)
    plan.problems.add(path, 'unknown_member', name, () => [
      closest(
        name,
        known.map((row) => row.name),
      ),
    ]);
  return found?.id;
}

/** Sessions by day and title: one that is moved is cancelled on its old day and entered on its new one. */
function planSessions(
  plan: PlanContext,
  committee: number,
  committeeId: string,
  sessions: Committee['sessions'],
): void {
  sessions.forEach(({ date, title = '', papersDue, time, ...session }, index) => {
    const path = ['committees', committee, 'sessions', index];
    if (plan.twice(path, date, title, committeeId)) return;
    if (papersDue && Temporal.PlainDate.compare(papersDue, date) > 0)
      plan.problems.add([...path, 'papersDue'], 'papers_after_session', papersDue.toString(), () => []);
    else plan.register.sessions.put({ ...session, committeeId, heldOn: date, title, papersDue, startsAt: time });
  });
}

/** Programmes with their grants. */
export function planProgrammes(plan: PlanContext, programmes: Organisation['programmes']): void {
  programmes.forEach((programme, index) => {
    const path = ['programmes', index];
    if (plan.twice(path, programme.code)) return;
    const { id } = plan.register.programmes.put({
      code: programme.code,
      name: programme.name,
      committeeId: plan.refer.committee([...path, 'committee'], programme.committee),
    });
    planGrants(plan, index, id, programme.grants);
  });
}

function planGrants(plan: PlanContext, programme: number, programmeId: string, grants: Programme['grants']): void {
  grants.forEach((grant, index) => {
    const path = ['programmes', programme, 'grants', index];
    const known = plan.register.grants.get(keyOf(programmeId, grant.title, grant.from));
    if (
      plan.twice(path, grant.title, grant.from, programmeId) ||
      plan.lacks(path, known, 'certainty', grant.certainty) ||
      plan.backwards([...path, 'to'], grant.from, grant.to)
    )
      return;
    plan.register.grants.put({
      programmeId,
      title: grant.title,
      startsOn: grant.from,
      endsOn: grant.to,
      amountCents: grant.amount,
      certainty: grant.certainty,
      source: grant.source,
    });
  });
}
