import type { KnownObject } from './known-objects.js';
import { foremostRole, type MemberRole } from './member-role.js';

/** What one membership of a committee says. */
export interface MandateFacts {
  name: string;
  email: string | null;
  role: MemberRole;
  non_public: boolean;
  faction: string;
  organisation: string;
  starts_on: string;
  ends_on: string | null;
}

/** Memberships of one person in one committee that are one: they overlap, or one begins when the other has ended. */
export interface Mandate {
  facts: MandateFacts;
  members: KnownObject[];
}

const NEVER = '9999-12-31';
const factsOf = (known: KnownObject): MandateFacts => known.facts as unknown as MandateFacts;
const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
const counts = ({ starts_on, ends_on }: MandateFacts, today: string): boolean =>
  starts_on <= today && (ends_on ?? NEVER) >= today;

/** Systems enter a member and their chair as two memberships: here that is one member, with the role that says most today. */
export function mandatesOf(memberships: readonly KnownObject[], today: string): Mandate[] {
  const alive = memberships
    .filter((each) => !each.deleted)
    .toSorted((a, b) => (factsOf(a).starts_on < factsOf(b).starts_on ? -1 : 1));
  const mandates: { members: KnownObject[]; until: string }[] = [];
  for (const each of alive) {
    const last = mandates.at(-1);
    const until = factsOf(each).ends_on ?? NEVER;
    if (last && (last.until === NEVER || factsOf(each).starts_on <= dayAfter(last.until))) {
      last.members.push(each);
      if (until > last.until) last.until = until;
    } else mandates.push({ members: [each], until });
  }
  return mandates.map(({ members, until }) => ({ members, facts: together(members.map(factsOf), until, today) }));
}

function together(memberships: MandateFacts[], until: string, today: string): MandateFacts {
  const speakingToday = memberships.filter((each) => counts(each, today));
  const speaking = speakingToday.length > 0 ? speakingToday : memberships;
  const latest = speaking.at(-1)!;
  return {
    ...latest,
    role: foremostRole(speaking.map(({ role }) => role)),
    non_public: speaking.some(({ non_public }) => non_public),
    starts_on: memberships[0]!.starts_on,
    ends_on: until === NEVER ? null : until,
  };
}
