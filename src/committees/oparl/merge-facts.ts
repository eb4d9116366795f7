type Value = string | boolean | null;
export type Facts = Record<string, Value>;
type FactsOf<Row> = { [Field in keyof Row]: Value };

/** What becomes of a row when its source says something new. */
export interface Merged<Row> {
  row: Row;
  changed: boolean;
  /** Fields that somebody changed by hand and that stay so, although the source now says something new. */
  kept: string[];
  /** Fields that somebody changed by hand and that the source has replaced. */
  replaced: string[];
}

/**
 * Brings what a source says into a row that people may have changed meanwhile.
 * @param before what the source said last time: what differs from it was changed by hand
 * @param now what it says now; absent fields say nothing
 * @param owned fields in which the source is right whatever somebody entered
 */
export function mergeFacts<Row extends FactsOf<Row>>(
  current: Row,
  before: Facts | Partial<Row>,
  now: Partial<Row>,
  owned: readonly (keyof Row)[] = [],
): Merged<Row> {
  const merged: Merged<Row> = { row: { ...current }, changed: false, kept: [], replaced: [] };
  for (const [field, value] of Object.entries(now) as [keyof Row & string, Row[keyof Row & string] | undefined][]) {
    if (value === undefined || value === current[field]) continue;
    const last = (before as Partial<Row>)[field];
    const byHand = last !== undefined && last !== current[field];
    if (byHand && !owned.includes(field)) {
      if (value !== last) merged.kept.push(field);
      continue;
    }
    if (byHand) merged.replaced.push(field);
    merged.row[field] = value;
    merged.changed = true;
  }
  return merged;
}
