import type { EntityManager } from 'typeorm';
import type { CliffOfMail } from './cliff.presenter.js';
import { CONTRACT_JOINS, CONTRACT_LINE, type ContractLine } from './contract-line.js';
import type { DeadlineReason } from './deadline-reasons.query.js';
import { decisionSql } from '../../registry/decision.sql.js';
import { responsibleNameSql, type Role } from './why-told.js';

/** One contract that a recipient is reminded of, with in which role and in whose place. */
export interface ReminderLine extends ContractLine {
  kind: 'contract' | 'escalation';
  stage: number;
  role: Role;
  short_notice: boolean;
  /** Committee that the contract's programme reports to. */
  committee_id: string | null;
  /** The deadline of the plan that its stage hangs on (`deadline-reasons.query.ts`); absent for a stage before the end. */
  before?: DeadlineReason;
  /** The person in whose place the recipient is told; null where it is the recipient's own duty. */
  responsible_name: string | null;
}

/** The lines of a mail that still apply, in no particular order. */
export async function reminderLines(manager: EntityManager, mail: string, today: string): Promise<ReminderLine[]> {
  return manager.query<ReminderLine[]>(
    `select ${CONTRACT_LINE}, ${decisionSql('c', '$2::date')} as decision, r.kind, r.stage, r.role, r.short_notice,
       g.committee_id,
       ${responsibleNameSql('r')} as responsible_name
     from reminder r
     join contract c on c.id = r.subject_id
     ${CONTRACT_JOINS}
     where r.mail_id = $1 and r.dropped_on is null and r.kind in ('contract', 'escalation')`,
    [mail, today],
  );
}

/**
 * The open cliffs of which at least one contract is in the mail. One that has fallen below the threshold lives on as an
 * object until all are decided, but is no headline any more.
 * @param minContracts from which number of contracts on a cliff is one
 */
export async function cliffsOfMail(manager: EntityManager, mail: string, minContracts: number): Promise<CliffOfMail[]> {
  return manager.query<CliffOfMail[]>(
    `select k.scope, coalesce(g.code, u.code) as name, k.ends_on, k.contracts, k.running,
       (k.fte / k.fte_total)::float8 as fte_share, k.decided
     from cliff k
     left join programme g on k.scope = 'programme' and g.id = k.scope_id
     left join unit u on k.scope = 'unit' and u.id = k.scope_id
     where k.closed_on is null and k.contracts >= $2::int and coalesce(g.id, u.id) is not null and k.id in (
       select m.cliff_id from cliff_member m join reminder r on r.subject_id = m.contract_id
       where r.mail_id = $1 and r.dropped_on is null and m.gone_on is null)`,
    [mail, minContracts],
  );
}
