/** Stages and recipients set for a unit (and the units below it) and a ground; null stands for any. */
export interface ReminderRule {
  unitId: string | null;
  ground: string | null;
  stages: number[] | null;
  /** Lead times before deadlines of the plan, e.g. P2/plain:14. */
  deadlineStages: string[] | null;
  recipients: string[] | null;
  mailboxes: string[];
}

export interface UnitNode {
  id: string;
  parentId: string | null;
}

/** Who is told at which lead times: what applies to the contracts of one unit on one ground. */
export interface Ladder {
  stages: number[];
  /** Lead times before deadlines of the plan; which stages they come to depends on the last day (`stagesOfDeadlines`). */
  hung: string[];
  /** Roles that are told; null: all. */
  recipients: string[] | null;
  /** Further addresses. */
  mailboxes: string[];
}

/** The unit itself and the units above it, nearest first; survives a loop. */
export function lineage<Unit extends UnitNode>(unitId: string, units: ReadonlyMap<string, Unit>): Unit[] {
  const line: Unit[] = [];
  for (let unit = units.get(unitId); unit && !line.includes(unit); unit = units.get(unit.parentId ?? ''))
    line.push(unit);
  return line;
}

/**
 * What applies to a unit and ground: the rule of the nearest unit wins, at the same unit the one that names the ground;
 * each of stages, lead times before deadlines, recipients and mailboxes is looked up on its own, then the house's default.
 */
export function ladderFor(
  unitId: string,
  ground: string | null,
  units: ReadonlyMap<string, UnitNode>,
  rules: readonly ReminderRule[],
  defaults: { stages: readonly number[]; deadlineStages: readonly string[] },
): Ladder {
  const places = [...lineage(unitId, units).map((unit) => unit.id), null];
  const applicable = places.flatMap((place) =>
    rules
      .filter((rule) => rule.unitId === place && (rule.ground === null || rule.ground === ground))
      .toSorted((a, b) => Number(a.ground === null) - Number(b.ground === null)),
  );
  return {
    stages: applicable.find((rule) => rule.stages)?.stages ?? [...defaults.stages],
    hung: applicable.find((rule) => rule.deadlineStages)?.deadlineStages ?? [...defaults.deadlineStages],
    recipients: applicable.find((rule) => rule.recipients)?.recipients ?? null,
    mailboxes: applicable.find((rule) => rule.mailboxes.length > 0)?.mailboxes ?? [],
  };
}
