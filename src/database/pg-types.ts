import { types } from 'pg';

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8 = 20;
const NUMERIC = 1700;

/**
 * How rows come out of both engines, everywhere: `date` as ISO text (so no time zone can move it), `timestamptz`
 * as ISO text in UTC, `bigint` and `numeric` as numbers (our counts, FTE and hours are far inside 2^53).
 */
export function usePlainTypes(): void {
  types.setTypeParser(DATE, (text: string) => text);
  types.setTypeParser(TIMESTAMPTZ, (text: string) => Temporal.Instant.from(text).toString());
  types.setTypeParser(INT8, Number);
  types.setTypeParser(NUMERIC, Number);
}
