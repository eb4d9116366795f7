import type { EntityManager } from 'typeorm';
import { namedAs } from '../committees/outcomes/named-outcome.js';
import { EXIT, VerbleibError } from '../shared/errors.js';
import type { DecisionCase, StepInput } from './decision-case.js';
import { decideMessages } from './decide.messages.js';
import type { DecisionValues, Effect } from './effects.js';
import type { Step } from './transitions.js';
import { voidParticipations } from './void-participations.js';

/** One step of one decision, ready to be written. */
export interface ReadyStep {
  it: DecisionCase;
  effect: Effect;
}

/** A step as it was written. */
export interface WrittenStep extends ReadyStep {
  decisionId: string;
  eventId: string;
}

const COLUMNS: readonly [column: string, type: string, key: keyof DecisionValues][] = [
  ['state', 'text', 'state'],
  ['kind', 'text', 'kind'],
  ['new_ends_on', 'date', 'newEndsOn'],
  ['new_ground', 'text', 'newGround'],
  ['new_position_id', 'uuid', 'newPositionId'],
  ['new_unit_id', 'uuid', 'newUnitId'],
  ['new_weekly_hours', 'numeric', 'newWeeklyHours'],
  ['new_fte', 'numeric', 'newFte'],
  ['new_pay_group', 'text', 'newPayGroup'],
  ['new_pay_step', 'smallint', 'newPayStep'],
  ['risk_reason', 'text', 'riskReason'],
  ['funding', 'text', 'funding'],
  ['funding_reason', 'text', 'fundingReason'],
  ['waiting_until', 'date', 'waitingUntil'],
  ['signed_on', 'date', 'signedOn'],
  ['signature_form', 'text', 'signatureForm'],
  ['received_on', 'date', 'receivedOn'],
  ['closed_on', 'date', 'closedOn'],
];

/** Decisions that the look has not opened yet are opened by their first step. */
async function openMissing(manager: EntityManager, steps: readonly ReadyStep[], today: string): Promise<void> {
  const missing = steps.filter(({ it }) => it.decisionId === null).map(({ it }) => it.contract.id);
  if (missing.length === 0) return;
  await manager.query(
    `insert into decision (contract_id, ends_on, opened_on)
     select id, ends_on, $2::date from contract where id = any ($1::uuid[])`,
    [missing, today],
  );
}

async function writeValues(manager: EntityManager, steps: readonly ReadyStep[]): Promise<Map<string, string>> {
  const rows = steps.map(({ it, effect: { values } }) => ({
    contract_id: it.contract.id,
    version: it.decisionId === null ? 1 : it.version,
    ...Object.fromEntries(COLUMNS.map(([column, , key]) => [column, values[key]?.toString() ?? null])),
  }));
  const written = await manager.query<{ id: string; contract_id: string }[]>(
    `with written as (
       update decision d set ${COLUMNS.map(([column]) => `${column} = r.${column}`).join(', ')}, version = d.version + 1
       from jsonb_to_recordset($1::jsonb) as r(contract_id uuid, version int,
         ${COLUMNS.map(([column, type]) => `${column} ${type}`).join(', ')})
       where d.contract_id = r.contract_id and d.version = r.version
       returning d.id, d.contract_id
     ) select * from written`,
    [JSON.stringify(rows)],
  );
  if (written.length < steps.length)
    throw new VerbleibError('stale_version', EXIT.tryAgain, {
      de: decideMessages.de.changedMeanwhile(),
      en: decideMessages.en.changedMeanwhile(),
    });
  return new Map(written.map((row) => [row.contract_id, row.id]));
}

async function writeRequests(
  manager: EntityManager,
  steps: readonly (ReadyStep & { decisionId: string })[],
  input: StepInput,
): Promise<void> {
  const rows = steps.flatMap(({ decisionId, effect }) =>
    effect.requests.map(({ body, answerDue }) => ({
      decision_id: decisionId,
      body,
      answer_due: answerDue.toString(),
      covers_kind: effect.values.kind,
      covers_ends_on: effect.values.newEndsOn?.toString() ?? null,
      covers_ground: effect.values.newGround,
    })),
  );
  if (rows.length === 0) return;
  await manager.query(
    `insert into participation (decision_id, body, requested_on, with_discussion, answer_due, covers_kind, covers_ends_on,
       covers_ground, document)
     select r.decision_id, r.body, $2::date, $3, r.answer_due, r.covers_kind, r.covers_ends_on, r.covers_ground, $4
     from jsonb_to_recordset($1::jsonb) as r(decision_id uuid, body text, answer_due date, covers_kind text,
       covers_ends_on date, covers_ground text)`,
    [JSON.stringify(rows), input.on.toString(), input.withDiscussion ?? false, input.document ?? null],
  );
}

async function writeAnswers(manager: EntityManager, decisions: readonly string[], input: StepInput): Promise<void> {
  await manager.query(
    `update participation set answer = $2, answered_on = $3::date, document = coalesce($4, document), version = version + 1
     where decision_id = any ($1::uuid[]) and body = $5 and void_on is null`,
    [decisions, input.answer, input.on.toString(), input.document ?? null, input.body],
  );
}

/** What the history keeps of a step besides its day, words and document. */
function detailOf(input: StepInput, { it, effect: { values, voids } }: ReadyStep): Record<string, unknown> {
  const { proposal, outcome, until, withDiscussion, body, answer, form } = input;
  return {
    ...(proposal
      ? {
          kind: values.kind,
          ends_on: values.newEndsOn?.toString(),
          ground: values.newGround ?? undefined,
          ...(it.kind ? { before: { kind: it.kind, ends_on: it.newEndsOn?.toString(), ground: it.newGround } } : {}),
          risk_reason: values.riskReason ?? undefined,
        }
      : {}),
    ...(outcome ? { outcome: namedAs(outcome) } : {}),
    ...(until ? { until: until.toString() } : {}),
    ...(withDiscussion ? { with_discussion: true } : {}),
    ...(body ? { body, answer } : {}),
    ...(form ? { form } : {}),
    ...(voids && it.participations.length ? { void: it.participations.map((each) => each.body) } : {}),
  };
}

async function writeEvents(
  manager: EntityManager,
  step: Step,
  steps: readonly (ReadyStep & { decisionId: string; more?: Record<string, unknown> | undefined })[],
  input: StepInput,
): Promise<Map<string, string>> {
  const rows = steps.map((each) => ({
    decision_id: each.decisionId,
    from_state: each.it.state,
    to_state: each.effect.values.state,
    detail: {
      ...detailOf(input, each),
      ...(each.effect.requests.length
        ? { bodies: each.effect.requests.map(({ body, answerDue }) => ({ body, answer_due: answerDue.toString() })) }
        : {}),
      ...each.more,
    },
  }));
  const note = [input.reason, input.note].filter((text) => text?.trim()).join(' – ') || null;
  const written = await manager.query<{ id: string; decision_id: string }[]>(
    `insert into decision_event (decision_id, step, from_state, to_state, on_date, note, document, detail)
     select r.decision_id, $2, r.from_state, r.to_state, $3::date, $4, $5, r.detail
     from jsonb_to_recordset($1::jsonb) as r(decision_id uuid, from_state text, to_state text, detail jsonb)
     returning id, decision_id`,
    [JSON.stringify(rows), step, input.on.toString(), note, input.document?.trim() || null],
  );
  return new Map(written.map((row) => [row.decision_id, row.id]));
}

/**
 * Writes a step of many decisions: rows, requests, answers, void consents and the history, in the caller's transaction.
 * @param more by contract: what else the history keeps
 * @throws VerbleibError exit 75 when somebody else changed one of them meanwhile
 */
export async function writeEffects(
  manager: EntityManager,
  step: Step,
  steps: readonly ReadyStep[],
  input: StepInput,
  today: Temporal.PlainDate,
  more: ReadonlyMap<string, Record<string, unknown>> = new Map(),
): Promise<WrittenStep[]> {
  await openMissing(manager, steps, today.toString());
  const ids = await writeValues(manager, steps);
  const known = steps.map((each) => ({
    ...each,
    decisionId: ids.get(each.it.contract.id)!,
    more: more.get(each.it.contract.id),
  }));
  const voided = known.filter(({ effect }) => effect.voids).map(({ decisionId }) => decisionId);
  await voidParticipations(manager, voided, input.on, step);
  if (step === 'answer') await writeAnswers(manager, [...ids.values()], input);
  await writeRequests(manager, known, input);
  const events = await writeEvents(manager, step, known, input);
  return known.map((each) => ({ ...each, eventId: events.get(each.decisionId)! }));
}
