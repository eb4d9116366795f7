import type { EntityManager } from 'typeorm';
import type { Settings } from '../../config/settings.js';
import { writtenStage } from '../../law/plan/deadline-stage.js';
import type { RuleId } from '../../law/rule.js';
import { loadReminderRules } from '../../watch/due-contracts.js';
import { ladderFor } from '../../watch/ladder.js';

/** The deadline of the plan that a reminder's stage hangs on, and by how many days it comes before it. */
export interface DeadlineReason {
  rule: RuleId;
  variant: string;
  /** ISO date. */
  due: string;
  days: number;
}

interface Candidate extends DeadlineReason {
  contract: string;
  unit_id: string;
  ground: string | null;
}

/**
 * The lines with the deadline that their stage hangs on: the contract's ladder has a lead time before that deadline which
 * comes to this stage, and lies ahead. Where several do, the earliest deadline.
 * @param today business date, ISO
 */
export async function withReasons<Line extends { contract: string; before?: DeadlineReason }>(
  manager: EntityManager,
  mail: string,
  lines: Line[],
  { reminders }: Pick<Settings, 'reminders'>,
  today: string,
): Promise<Line[]> {
  const { units, rules } = await loadReminderRules(manager);
  if (reminders.deadlineStages.length === 0 && !rules.some((rule) => rule.deadlineStages?.length)) return lines;
  const candidates = await manager.query<Candidate[]>(
    `select c.id as contract, c.unit_id, c.ground, d.rule, d.variant, d.due, r.stage - (r.ends_on - d.due) as days
     from reminder r
     join contract c on c.id = r.subject_id
     left join programme g on g.id = c.programme_id
     join plan_deadline d on d.ends_on = r.ends_on and d.committee_id is not distinct from g.committee_id
     where r.mail_id = $1 and r.dropped_on is null and r.kind in ('contract', 'escalation') and r.stage >= r.ends_on - d.due
       and d.due >= $2::date
     order by d.due desc, d.rule desc, d.variant desc`,
    [mail, today],
  );
  const hangs = candidates.filter((each) =>
    ladderFor(each.unit_id, each.ground, units, rules, reminders).hung.includes(writtenStage(each)),
  );
  const reasons = new Map(
    hangs.map(({ contract, rule, variant, due, days }) => [contract, { rule, variant, due, days }]),
  );
  return lines.map((line) => {
    const before = reasons.get(line.contract);
    return before ? { ...line, before } : line;
  });
}
