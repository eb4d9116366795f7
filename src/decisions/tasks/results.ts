/** What a task can have as its result, by its kind, as the command line writes it. */
export const RESULTS = {
  further_employment_check: ['possible-permanent', 'possible-fixed-term', 'not-possible'],
  permanent_post_request: ['granted', 'declined'],
} as const;

export type TaskKind = keyof typeof RESULTS;
export type TaskResult = (typeof RESULTS)[TaskKind][number];

export const ALL_RESULTS = Object.values(RESULTS).flat() as readonly TaskResult[];

/** The kind of task that has this result; undefined for a word that is none. */
export function kindOfResult(result: string): TaskKind | undefined {
  return (Object.keys(RESULTS) as TaskKind[]).find((kind) => (RESULTS[kind] as readonly string[]).includes(result));
}
