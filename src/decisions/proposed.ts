import type { LawContext } from '../law/rule.js';
import type { Body, DecisionCase, Proposal, Proposed, StepInput } from './decision-case.js';

/** What the decision holds once the proposal is made: what it leaves out stays as it is in the contract that ends. */
export function withProposal(it: Pick<DecisionCase, 'contract'>, proposal: Proposal): Proposed {
  const newEndsOn = proposal.kind === 'let_end' || proposal.kind === 'permanent' ? null : (proposal.endsOn ?? null);
  return {
    kind: proposal.kind,
    newEndsOn,
    newGround: newEndsOn ? (proposal.ground ?? it.contract.ground) : null,
    newPositionId: proposal.positionId ?? null,
    newUnitId: proposal.unitId ?? null,
    newWeeklyHours: proposal.weeklyHours ?? null,
    newFte: proposal.fte ?? null,
    newPayGroup: proposal.payGroup ?? null,
    newPayStep: proposal.payStep ?? null,
    riskReason: proposal.riskReason?.trim() || null,
  };
}

/** P1: a body's answer covers kind, last day and ground that it was told, and nothing else. */
export function coversTheSame(a: Proposed, b: Proposed): boolean {
  const day = (it: Proposed): string => it.newEndsOn?.toString() ?? '';
  return a.kind === b.kind && day(a) === day(b) && a.newGround === b.newGround;
}

/** Whether every other term stays as it was (T2). */
export function keepsTerms(it: Proposed): boolean {
  return [it.newPositionId, it.newUnitId, it.newWeeklyHours, it.newFte, it.newPayGroup, it.newPayStep].every(
    (term) => term === null,
  );
}

/** The bodies that a request goes to: those named, else the staff council and the equal opportunity officer where they have a say. */
export function bodiesOf(it: DecisionCase, { bodies, on }: StepInput, { profile }: LawContext): readonly Body[] {
  if (bodies?.length) return [...new Set(bodies)];
  const asked = it.participations.map(({ body }) => body);
  return [
    'staff_council' as const,
    ...(profile.number('P3.days', on) === undefined ? [] : ['equal_opportunity' as const]),
  ].filter((body) => !asked.includes(body));
}
