import type { EntityManager } from 'typeorm';
import { dayOf } from '../database/temporal-columns.js';
import type { Ground } from '../law/facts.js';
import type { Answer, Body, DecisionCase, ProposalKind, SignatureForm } from './decision-case.js';
import { type ChainRow, chainSql, fundingGoesOnSql } from './ending-chain.sql.js';
import type { DecisionState } from './states.js';

type Day = string | null;

interface CaseRow {
  contract_id: string;
  number: string;
  starts_on: string;
  ends_on: Day;
  ground: Ground | null;
  programme_id: string | null;
  committee_id: string | null;
  decision_id: string | null;
  version: number | null;
  state: DecisionState | null;
  kind: ProposalKind | null;
  new_ends_on: Day;
  new_ground: Ground | null;
  new_position_id: string | null;
  new_unit_id: string | null;
  new_weekly_hours: number | null;
  new_fte: number | null;
  new_pay_group: string | null;
  new_pay_step: number | null;
  risk_reason: string | null;
  funding: 'confirmed' | 'waived' | null;
  funding_reason: string | null;
  waiting_until: Day;
  signed_on: Day;
  signature_form: SignatureForm | null;
  received_on: Day;
  closed_on: Day;
  follows: string | null;
  participations: {
    id: string;
    body: Body;
    requested_on: string;
    answer_due: string;
    answered_on: Day;
    answer: Answer | null;
  }[];
  overtaken: {
    answered_on: string;
    void_on: string;
    covers_kind: ProposalKind;
    covers_ends_on: Day;
    covers_ground: Ground | null;
  } | null;
  chain: ChainRow[];
  funding_goes_on: true | null;
}

const CASES = `
  select c.id as contract_id, c.number, c.starts_on, c.ends_on, c.ground, c.programme_id, g.committee_id, d.id as decision_id, d.version, d.state, d.kind,
    d.new_ends_on, d.new_ground, d.new_position_id, d.new_unit_id, d.new_weekly_hours, d.new_fte, d.new_pay_group,
    d.new_pay_step, d.risk_reason, d.funding, d.funding_reason, d.waiting_until, d.signed_on, d.signature_form,
    d.received_on, d.closed_on,
    (select n.number from contract n where n.employee_id = c.employee_id and n.starts_on = c.ends_on + 1
      order by n.number limit 1) as follows,
    coalesce((
      select jsonb_agg(to_jsonb(p) order by array_position(array['staff_council', 'equal_opportunity', 'disability'], p.body)) from participation p
      where p.decision_id = d.id and p.void_on is null), '[]') as participations,
    (select to_jsonb(p) from participation p
      where p.decision_id = d.id and p.void_on is not null and p.body = 'staff_council' and p.answer in ('consent', 'silence')
      order by p.void_on desc, p.answered_on desc, p.id desc limit 1) as overtaken,
    ${chainSql('c')} as chain, ${fundingGoesOnSql('c')} as funding_goes_on
  from contract c left join decision d on d.contract_id = c.id left join programme g on g.id = c.programme_id
  where c.id = any ($1::uuid[])
  order by c.id`;

/** Loads the decisions of contracts, opened or not, and keeps others from changing the contracts meanwhile. */
export async function loadCases(manager: EntityManager, contractIds: readonly string[]): Promise<DecisionCase[]> {
  // The contract's row is locked, also where the decision is still to be opened: two clerks take turns.
  return (await manager.query<CaseRow[]>(`${CASES} for no key update of c`, [contractIds])).map(caseOf);
}

/** The same for looking at them. */
export async function readCases(
  manager: Pick<EntityManager, 'query'>,
  contractIds: readonly string[],
): Promise<DecisionCase[]> {
  return (await manager.query<CaseRow[]>(CASES, [contractIds])).map(caseOf);
}

function caseOf(row: CaseRow): DecisionCase {
  return {
    decisionId: row.decision_id,
    version: row.version ?? 0,
    contract: {
      id: row.contract_id,
      number: row.number,
      startsOn: Temporal.PlainDate.from(row.starts_on),
      endsOn: dayOf(row.ends_on),
      ground: row.ground,
    },
    programme: row.programme_id === null ? null : { id: row.programme_id, committeeId: row.committee_id },
    state: row.state ?? 'undecided',
    kind: row.kind,
    newEndsOn: dayOf(row.new_ends_on),
    newGround: row.new_ground,
    newPositionId: row.new_position_id,
    newUnitId: row.new_unit_id,
    newWeeklyHours: row.new_weekly_hours,
    newFte: row.new_fte,
    newPayGroup: row.new_pay_group,
    newPayStep: row.new_pay_step,
    riskReason: row.risk_reason,
    funding: row.funding,
    fundingReason: row.funding_reason,
    waitingUntil: dayOf(row.waiting_until),
    signedOn: dayOf(row.signed_on),
    signatureForm: row.signature_form,
    receivedOn: dayOf(row.received_on),
    closedOn: dayOf(row.closed_on),
    follows: row.follows,
    participations: row.participations.map((each) => ({
      id: each.id,
      body: each.body,
      requestedOn: Temporal.PlainDate.from(each.requested_on),
      answerDue: Temporal.PlainDate.from(each.answer_due),
      answeredOn: dayOf(each.answered_on),
      answer: each.answer,
    })),
    overtaken: row.overtaken && {
      answeredOn: Temporal.PlainDate.from(row.overtaken.answered_on),
      voidOn: Temporal.PlainDate.from(row.overtaken.void_on),
      kind: row.overtaken.covers_kind,
      endsOn: dayOf(row.overtaken.covers_ends_on),
      ground: row.overtaken.covers_ground,
    },
    chain: row.chain,
    fundingGoesOn: row.funding_goes_on,
  };
}
