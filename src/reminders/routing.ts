import { lineage, type UnitNode } from '../watch/ladder.js';

export interface RoutedUnit extends UnitNode {
  managerId: string | null;
  deputyId: string | null;
  hrContactId: string | null;
}

/** Who can be told anything on the date. */
export interface House {
  units: ReadonlyMap<string, RoutedUnit>;
  /** People with an address that mails do not come back from, who still work here. */
  reachable: ReadonlySet<string>;
  /** Absent on the date, with the representative where one is named. */
  absent: ReadonlyMap<string, string | null>;
  /** The last fallback for HR, as a recipient's id; undefined where no mailbox is set. */
  hrMailbox?: string;
}

/** Who is told, and in whose place: the same person unless they are represented. */
export interface Route {
  recipient: string;
  responsible: string;
}

/** The person, or whoever represents them while they are absent; undefined where nobody can be told. */
function reach(personId: string | null, house: House): string | undefined {
  const asked = new Set<string>();
  for (let id = personId; id && !asked.has(id); id = house.absent.get(id) ?? null) {
    if (!house.absent.has(id)) return house.reachable.has(id) ? id : undefined;
    asked.add(id);
  }
  return undefined;
}

/** The unit's HR contact, else the parent unit's, up to the house's mailbox: nearest first, each recipient once. */
export function hrRoutes(unitId: string, house: House): Route[] {
  const routes = lineage(unitId, house.units).flatMap((unit) => {
    const recipient = reach(unit.hrContactId, house);
    return recipient ? [{ recipient, responsible: unit.hrContactId! }] : [];
  });
  if (house.hrMailbox) routes.push({ recipient: house.hrMailbox, responsible: house.hrMailbox });
  return distinct(routes);
}

/** The manager of one unit, else the deputy. The deputy of an absent manager acts in the manager's place. */
function managerOf(unit: RoutedUnit, house: House): Route | undefined {
  const manager = reach(unit.managerId, house);
  if (manager) return { recipient: manager, responsible: unit.managerId! };
  const deputy = reach(unit.deputyId, house);
  const represented = unit.managerId !== null && house.absent.has(unit.managerId);
  return deputy ? { recipient: deputy, responsible: represented ? unit.managerId! : unit.deputyId! } : undefined;
}

/** The unit's manager, else deputy, else the parent's: nearest first, each recipient once. */
export function managerRoutes(unitId: string, house: House): Route[] {
  return distinct(lineage(unitId, house.units).flatMap((unit) => managerOf(unit, house) ?? []));
}

/** Managers above the one who is told first: whoever comes next on the way up. Empty at the top. */
export function escalationRoutes(unitId: string, house: House): Route[] {
  return managerRoutes(unitId, house).slice(1);
}

function distinct(routes: Route[]): Route[] {
  return routes.filter((route, index) => routes.findIndex((other) => other.recipient === route.recipient) === index);
}
