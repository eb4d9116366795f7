export type CommitteeKind = 'committee' | 'council' | 'steering' | 'working_group';

/** What an organization of OParl is here: a body with sessions, a faction of its members, or something that has neither. */
export type OrganizationKind = CommitteeKind | 'faction' | 'other';

const FACTION = /fraktion|partei|w(ä|ae)hlergruppe|\bgruppe\b/i;
const COUNCIL = /parlament|kreistag|(stadt|gemeinde|bezirks|verbands)rat\b|^rat\b|vollversammlung|council/i;
const STEERING = /lenkung|steuerung|projektbeirat|steering/i;
const WORKING_GROUP = /\bAG\b|arbeits(gruppe|gemeinschaft|kreis)|working group/i;
const COMMITTEE =
  /ausschu(ss|ß)|beirat|kommission|gremium|konferenz|beratung|verwaltungsrat|kuratorium|committee|board/i;

/** By the words of `organizationType` and `classification` (OParl 1.1, Organization), and of the name where both are silent. */
export function organizationKind(facts: {
  organizationType?: string | undefined;
  classification?: string | undefined;
  name?: string | undefined;
}): OrganizationKind {
  const { organizationType: type = '', classification = '', name = '' } = facts;
  if (FACTION.test(type) || FACTION.test(classification)) return 'faction';
  const said = classification || name;
  if (COUNCIL.test(said)) return 'council';
  if (STEERING.test(said) || STEERING.test(name)) return 'steering';
  if (WORKING_GROUP.test(said)) return 'working_group';
  return COMMITTEE.test(said) || /gremium/i.test(type) ? 'committee' : 'other';
}
