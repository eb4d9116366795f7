import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HouseLaw } from '../../config/law-context.js';
import { Settings, publicUrl } from '../../config/settings.js';
import { backwardPlan } from '../../law/plan/backward-plan.js';
import { keyOf } from '../../law/plan/deadline.js';
import type { Deadline, LawContext } from '../../law/rule.js';
import type { ComposedMail, InventedCase, MailComposer, MailToCompose } from '../../mail/mail-composer.js';
import { type CommitteeFacts, loadCommittees, planFacts } from '../../watch/plan/plan-facts.js';
import { composeMail } from './compose-mail.js';
import { dropForeignLines } from './drop-foreign-lines.js';
import { planMailMessages } from './plan-mail.messages.js';
import { type EndChangeGroup, presentPlanMail } from './plan-mail.presenter.js';
import {
  dropSettledMoves,
  type EndChange,
  endChanges,
  moveGroups,
  type MovedDeadline,
  planToldAs,
} from './plan-mail.query.js';

/** Makes the mails about what moved in the plans. */
@Injectable()
export class PlanMailComposer implements MailComposer {
  readonly purpose = 'plan';

  constructor(
    private readonly settings: Settings,
    private readonly law: HouseLaw,
  ) {}

  compose(
    mail: MailToCompose,
    today: Temporal.PlainDate,
    manager: EntityManager,
  ): Promise<ComposedMail | { obsolete: string }> {
    return composeMail(mail, today, manager, planMailMessages[mail.locale].obsolete, async (name) => {
      const { timeZone } = this.settings;
      await dropSettledMoves(manager, mail.id, today.toString(), timeZone);
      await dropForeignLines(manager, mail.id, today.toString());
      const groups = await moveGroups(manager, mail.id, today.toString());
      const changed = await endChanges(manager, mail.id, timeZone);
      if (!groups.length && !changed.length) return undefined;
      const changes = changed.length
        ? changeGroups(changed, await loadCommittees(manager), await this.law.load(), today)
        : [];
      const told = await planToldAs(manager, mail.id);
      const view = presentPlanMail({ name, overview: publicUrl(this.settings), groups, changes, told }, mail.locale);
      return { view };
    });
  }

  async sample(
    manager: EntityManager,
    { contract, endsOn }: InventedCase,
    today: Temporal.PlainDate,
  ): Promise<{ cause: string }> {
    const [row] = await manager.query<{ cause: string }[]>(
      `insert into plan_move (ends_on, committee_id, rule, variant, old_due, new_due, moved_on)
       select $2::date, p.committee_id, 'P2', 'plain', $2::date - 16, $2::date - 20, $3::date
       from contract c join programme p on p.id = c.programme_id where c.id = $1 returning id as cause`,
      [contract, endsOn, today.toString()],
    );
    return row!;
  }
}

/** The changes by old and new end and committee, each with what it does to the plan. */
function changeGroups(
  changed: EndChange[],
  committees: Map<string, CommitteeFacts>,
  law: LawContext,
  today: Temporal.PlainDate,
): EndChangeGroup[] {
  const plan = (end: string | null, committee: CommitteeFacts | undefined): Deadline[] =>
    end === null ? [] : backwardPlan(planFacts(Temporal.PlainDate.from(end), committee), law).deadlines;
  const same = Map.groupBy(changed, ({ old_end, new_end, committee_id }) =>
    JSON.stringify([old_end, new_end, committee_id]),
  );
  return [...same.values()].map((people) => {
    const { old_end, new_end, committee_id } = people[0]!;
    const committee = committees.get(committee_id ?? '');
    return { old_end, new_end, people, moves: differences(plan(old_end, committee), plan(new_end, committee), today) };
  });
}

/** What is on another day in the new plan; what is past in both, and the employee's own period (T9), is left out. */
function differences(before: Deadline[], after: Deadline[], today: Temporal.PlainDate): MovedDeadline[] {
  const [was, is] = [before, after].map((plan) => new Map(plan.map((each) => [keyOf(each), each])));
  const keys = new Set([...is!.keys(), ...was!.keys()]);
  return [...keys].flatMap((key) => {
    const [from, to] = [was!.get(key), is!.get(key)];
    const dues = [from, to].flatMap((each) => (each ? [each.due] : []));
    const moved = !from || !to || !from.due.equals(to.due);
    const matters = key !== 'T9' && moved && dues.some((due) => Temporal.PlainDate.compare(due, today) >= 0);
    const { rule, variant } = (to ?? from)!;
    return matters
      ? [{ rule, variant, old_due: from?.due.toString() ?? null, new_due: to?.due.toString() ?? null }]
      : [];
  });
}
