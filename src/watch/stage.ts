/**
 * The stage that is due: a contract is in exactly one window `(next smaller stage, this stage]` of days left before
 * its last day. So after days of downtime only the latest stage is told, never the ones that were missed.
 *
 * @param daysLeft whole days from the run date to the last day; 0 on the last day, negative after it
 * @param stages lead times in days, in any order
 * @returns the smallest stage that is not smaller than `daysLeft`; undefined before the first stage and after the end
 */
export function stageDue(daysLeft: number, stages: readonly number[]): number | undefined {
  if (daysLeft < 0) return undefined;
  let due: number | undefined;
  for (const stage of stages) if (stage >= daysLeft && (due === undefined || stage < due)) due = stage;
  return due;
}

/**
 * The same in SQL, for set-based scans; a property test holds the two together.
 * @param days an SQL expression of whole days left
 * @param stages an SQL expression of type int[]
 */
export function stageDueSql(days: string, stages: string): string {
  return `case when ${days} >= 0 then (select min(stage) from unnest(${stages}) stage where stage >= ${days}) end`;
}
