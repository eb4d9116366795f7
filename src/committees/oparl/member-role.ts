export type MemberRole = 'chair' | 'deputy_chair' | 'member' | 'advisory';

const DEPUTY = /stellv|vertret|vize|vice|deputy/i;
const CHAIR = /vorsitz|pr(ä|ae)sident|\bchair|sprecher/i;
/** A numbered deputy is the chair's; one without number stands in for a member. */
const NUMBERED_DEPUTY = /^\d+\. ?(stellv\.|stellvertret(er|erin|ung|ende|ender)?)$/i;
const ADVISORY =
  /berat|sachkundige[rn]? einwohner|sachverst|\bgast\b|g(ä|ae)ste|hinzugezogen|protokoll|schriftf|verwaltung|advis/i;

/** The role that a membership's words and voting right come to; without words a member. */
export function memberRole(words: string | undefined, votingRight: boolean | undefined): MemberRole {
  const role = words?.trim() ?? '';
  if (NUMBERED_DEPUTY.test(role)) return 'deputy_chair';
  if (CHAIR.test(role)) return DEPUTY.test(role) ? 'deputy_chair' : 'chair';
  if (votingRight === false) return 'advisory';
  return votingRight === undefined && ADVISORY.test(role) ? 'advisory' : 'member';
}

const RANK: readonly MemberRole[] = ['advisory', 'member', 'deputy_chair', 'chair'];

/** Of several roles of one person the one that says most. */
export const foremostRole = (roles: readonly MemberRole[]): MemberRole =>
  RANK[Math.max(...roles.map((role) => RANK.indexOf(role)))]!;
