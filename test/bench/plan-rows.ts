import type { BenchApp } from './open-app.ts';
import { HouseLaw, backwardPlan } from './product.ts';

/** How far ahead the look keeps plans with the settings as they are shipped: as far as it looks for cliffs. */
const REACH_DAYS = 548;

/** The backward plans of a register whose committees have named no sessions, as rows of `plan_deadline`. */
export async function planRows(bench: BenchApp, date: string): Promise<object[]> {
  const law = await bench.app.get(HouseLaw).load();
  const keys = await bench.query<{ ends_on: string; committee_id: string | null }>(
    `select distinct c.ends_on, p.committee_id from contract c left join programme p on p.id = c.programme_id
     where c.ends_on between $1::date and $1::date + ${REACH_DAYS}`,
    [date],
  );
  return keys.flatMap((key) =>
    backwardPlan(
      {
        endsOn: Temporal.PlainDate.from(key.ends_on),
        detailed: true,
        ...(key.committee_id && { sessions: [], paperDays: null }),
      },
      law,
    ).deadlines.map(({ rule, variant, due }) => ({ ...key, rule, variant, due: due.toString() })),
  );
}
