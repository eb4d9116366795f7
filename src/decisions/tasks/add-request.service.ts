import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HouseLaw } from '../../config/law-context.js';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { permanentPostRequest } from '../../law/permanent-post.js';
import { unknownName } from '../../registry/unknown-name.js';
import { Clock } from '../../shared/clock.js';
import { EXIT } from '../../shared/errors.js';
import { formatDate } from '../../shared/locale.js';
import { taskProblem } from './task-problem.js';

interface AskedContract {
  id: string;
  employee_id: string;
  starts_on: string;
  ends_on: string | null;
  /** First day of the employment without a gap. */
  employed_since: string;
  last_asked_on: string | null;
}

/** What became of a request: a task, or the day until which no further reply is owed. */
export type AddedRequest = { task: { id: string; due_on: string } } | { task: null; no_reply_owed_until: string };

/** Logs that somebody on a term has asked, in text form, for a permanent post (TzBfG § 18(2), T10). */
@Injectable()
export class AddPermanentPostRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly law: HouseLaw,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * @throws VerbleibError exit 2 for an unknown number; exit 65 where the contract is permanent, does not run on the day, or
   *   has not run for long enough
   */
  async run(actor: string, number: string, askedOn: Temporal.PlainDate): Promise<AddedRequest> {
    const law = await this.law.load();
    if (Temporal.PlainDate.compare(askedOn, this.clock.today(this.settings.timeZone)) > 0)
      throw taskProblem('asked_in_future', EXIT.badInput, (say, locale) => say.inFuture(formatDate(askedOn, locale)));
    return this.work.run(actor, async (manager) => {
      const contract = await contractAsked(manager, number, askedOn);
      const follows = permanentPostRequest(
        askedOn,
        Temporal.PlainDate.from(contract.employed_since),
        contract.last_asked_on ? Temporal.PlainDate.from(contract.last_asked_on) : undefined,
        law,
      );
      switch (follows.kind) {
        case 'not_in_force':
          throw taskProblem('not_in_force', EXIT.badInput, (say, locale) =>
            say.notInForce(formatDate(askedOn, locale)),
          );
        case 'employed_too_short':
          throw taskProblem('employed_too_short', EXIT.badInput, (say, locale) =>
            say.tooShort(formatDate(contract.employed_since, locale), formatDate(follows.from, locale)),
          );
        case 'asked_recently':
          return { task: null, no_reply_owed_until: follows.until.toString() };
        default: {
          const due = follows.due.toString();
          const [task] = await manager.query<{ id: string }[]>(
            `insert into task (kind, contract_id, asked_on, due_on) values ('permanent_post_request', $1, $2, $3) returning id`,
            [contract.id, askedOn.toString(), due],
          );
          return { task: { id: task!.id, due_on: due } };
        }
      }
    });
  }
}

async function contractAsked(manager: EntityManager, number: string, on: Temporal.PlainDate): Promise<AskedContract> {
  const [contract] = await manager.query<AskedContract[]>(
    `with recursive asked as (select * from contract where number = $1),
     run as (
       select id, employee_id, starts_on from asked
       union
       select p.id, p.employee_id, p.starts_on from run join contract p on p.employee_id = run.employee_id
         and p.starts_on < run.starts_on and (p.ends_on is null or p.ends_on >= run.starts_on - 1))
     select id, employee_id, starts_on, ends_on, (select min(starts_on) from run) as employed_since,
       (select max(t.asked_on) from task t join contract c on c.id = t.contract_id
        where t.kind = 'permanent_post_request' and c.employee_id = asked.employee_id and t.asked_on <= $2::date) as last_asked_on
     from asked`,
    [number, on.toString()],
  );
  if (!contract) throw await unknownName(manager, 'contract', number);
  const { starts_on, ends_on } = contract;
  if (ends_on === null) throw taskProblem('already_permanent', EXIT.badInput, (say) => say.permanent(number));
  const day = on.toString();
  if (day < starts_on || day > ends_on)
    throw taskProblem('not_employed', EXIT.badInput, (say, locale) =>
      say.notRunning(number, formatDate(starts_on, locale), formatDate(ends_on, locale)),
    );
  return contract;
}
