import type { EntityManager } from 'typeorm';
import { LOST } from '../../mail/mail-states.js';
import { CONTRACT_JOINS, CONTRACT_LINE, type ContractFacts } from '../../reminders/mails/contract-line.js';
import { responsibleNameSql, type Role } from '../../reminders/mails/why-told.js';
import type { Body, ProposalKind } from '../decision-case.js';
import type { DecisionState } from '../states.js';
import type { Step } from '../transitions.js';

/** One step of one contract that a recipient is told about, with how the decision stands now. Dates are ISO text. */
export interface DecisionMailLine extends ContractFacts {
  number: string;
  role: Role;
  responsible_name: string | null;
  step: Step;
  actor: string;
  on_date: string;
  note: string | null;
  document: string | null;
  /** Bodies whose answers this step made void. */
  voided: Body[];
  body: Body | null;
  answer: string | null;
  /** Number of the follow-on contract that was made. */
  successor: string | null;
  state: DecisionState;
  kind: ProposalKind | null;
  new_ends_on: string | null;
  waiting_until: string | null;
  answer_due: string | null;
}

/** Of several steps of one contract that wait in a mail, or are told by a newer one, only the last is told. */
async function dropSuperseded(manager: EntityManager, mail: string, today: string): Promise<void> {
  await manager.query(
    `update notice n set dropped_on = $2::date, dropped_reason = 'superseded'
     from mail m
     where n.mail_id = $1 and m.id = n.mail_id and n.dropped_on is null and exists (
       select from notice l join mail lm on lm.id = l.mail_id
       where l.purpose = n.purpose and l.contract_id = n.contract_id and l.recipient = n.recipient and l.cause_id > n.cause_id
         and l.dropped_on is null and (lm.id = m.id or lm.id > m.id and lm.state not in (${LOST})))`,
    [mail, today],
  );
}

/** The lines of a mail that still apply, in no particular order. */
export async function decisionMailLines(
  manager: EntityManager,
  mail: string,
  today: string,
): Promise<DecisionMailLine[]> {
  await dropSuperseded(manager, mail, today);
  return manager.query<DecisionMailLine[]>(
    `select ${CONTRACT_LINE}, c.number, n.role, ${responsibleNameSql('n')} as responsible_name, v.step, v.actor, v.on_date, v.note, v.document,
       coalesce(v.detail -> 'void', '[]') as voided, v.detail ->> 'body' as body, v.detail ->> 'answer' as answer,
       v.detail ->> 'number' as successor, d.state, d.kind, d.new_ends_on, d.waiting_until,
       (select min(a.answer_due) from participation a where a.decision_id = d.id and a.void_on is null and a.answer is null)
         as answer_due
     from notice n
     join decision_event v on v.id = n.cause_id
     join decision d on d.id = v.decision_id
     join contract c on c.id = n.contract_id
     ${CONTRACT_JOINS}
     where n.mail_id = $1 and n.dropped_on is null`,
    [mail],
  );
}
