interface Node {
  id: string;
  parentId: string | null;
}

/** The units of a loop in the tree, or undefined where there is none. */
export function findLoop<Unit extends Node>(units: readonly Unit[]): Unit[] | undefined {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const sound = new Set<string>();
  for (const start of units) {
    const way: Unit[] = [];
    for (let unit: Unit | undefined = start; unit && !sound.has(unit.id); unit = byId.get(unit.parentId ?? '')) {
      const seen = way.indexOf(unit);
      if (seen >= 0) return way.slice(seen);
      way.push(unit);
    }
    for (const unit of way) sound.add(unit.id);
  }
  return undefined;
}

/**
 * Parents before their children. Written in this order the tree never has a loop on the way either, even where two
 * units swap places: whatever is written hangs on the final tree already.
 */
export function parentsFirst<Unit extends Node>(units: readonly Unit[], all: readonly Unit[]): Unit[] {
  const byId = new Map(all.map((unit) => [unit.id, unit]));
  const depth = (unit: Unit): number => {
    let steps = 0;
    // Bounded: a tree with a loop is refused before and by the database, never walked round and round.
    for (let above = byId.get(unit.parentId ?? ''); above && steps < all.length; above = byId.get(above.parentId ?? ''))
      steps += 1;
    return steps;
  };
  return [...units].sort((a, b) => depth(a) - depth(b));
}
