/** What is listed, looked up once for pages and counts: SQL with its parameters. */
export interface Selection {
  /** To walk along. */
  where: string;
  /** The same, to take all at once. */
  whereAll: string;
  parameters: readonly unknown[];
  /** The viewer's scope alone; its parameters come first. */
  seen: string;
  seenParameters: readonly unknown[];
}
