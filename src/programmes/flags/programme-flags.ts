import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Disagreement, disagreements } from '../../watch/clocks/three-clocks.js';
import { ThreeClocksQuery } from '../../watch/clocks/three-clocks.query.js';
import type { LookStep } from '../../watch/look-steps.js';

/** The flag that a disagreement of the clocks opens; those that open none are shown with the programme alone. */
export const PROGRAMME_RULES = {
  basis_longer: 'funded_contracts_end',
  funded_longer: 'funded_contracts_end',
  unsigned_employment: 'funded_contracts_end',
  hoped_longer: 'money_not_certain',
  contracts_beyond_money: 'contracts_beyond_money',
  posts_longer: 'posts_outlast_contracts',
  posts_end_first: 'posts_end_first',
} as const satisfies Partial<Record<Disagreement['kind'], string>>;

/** A flag on a programme: what the clocks do not say alike. */
interface ProgrammeFinding {
  rule: string;
  programme: string;
  detail: { found: Disagreement[] };
}

function findingsOf(programme: string, found: Disagreement[]): ProgrammeFinding[] {
  const byRule = Map.groupBy(found, ({ kind }) => (kind === 'no_grant' ? undefined : PROGRAMME_RULES[kind]));
  return [...byRule].flatMap(([rule, each]) => (rule ? [{ rule, programme, detail: { found: each } }] : []));
}

/**
 * Flags programmes whose clocks disagree (F5). A flag stands while its cause does, says as of the last look how large it
 * is, and goes with it: by a contract that is signed, a grant or a statement on the legal basis that is entered.
 */
@Injectable()
export class ProgrammeFlags implements LookStep {
  readonly name = 'programme-flags';
  readonly phase = 'told';
  readonly writes = [];

  constructor(private readonly clocks: ThreeClocksQuery) {}

  async run(manager: EntityManager, date: Temporal.PlainDate): Promise<Record<string, number>> {
    const running = await manager.query<{ id: string }[]>(
      `select id from programme p where exists (
         select from contract c where c.programme_id = p.id and c.starts_on <= $1::date and coalesce(c.ends_on, 'infinity') >= $1::date)`,
      [date.toString()],
    );
    const clocks = await this.clocks.whole(
      running.map(({ id }) => id),
      date,
      manager,
    );
    const findings = clocks.flatMap((each) => findingsOf(each.id, disagreements(each, date)));
    await manager.query(
      `insert into finding (rule, scope, scope_id, detail)
       select rule, 'programme', programme, detail from jsonb_to_recordset($1::jsonb) f(rule text, programme uuid, detail jsonb)`,
      [JSON.stringify(findings)],
    );
    return {};
  }
}
