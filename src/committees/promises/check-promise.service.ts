import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { bilingual } from '../../shared/locale.js';
import { type FieldProblem, fieldProblem } from '../../web/page/form.js';
import type { PromiseWish } from './promise-changes.service.js';
import { promisesMessages } from './promises.messages.js';

/** A promise as it comes from a form or a program: its owner by e-mail address. */
export interface PromiseInput extends Omit<PromiseWish, 'owner_id'> {
  owner_email: string | null;
}

type Word = 'noSuchSession' | 'noSuchProgramme' | 'noSuchOwner' | 'dueTwice' | 'dueBefore' | 'madeInFuture';

const problem = (field: keyof PromiseInput, word: Word): FieldProblem =>
  fieldProblem(
    field,
    bilingual((locale) => promisesMessages[locale][word]),
  );

interface Known {
  due: string | null;
  made: string | null;
  programme: string | null;
  owner: string | null;
  due_on: string | null;
}

/** Looks up what a promise refers to: sessions and programmes of its committee, and its owner in the register. */
@Injectable()
export class CheckPromise {
  constructor(private readonly dataSource: DataSource) {}

  async of(
    committee: string,
    { owner_email: email, ...input }: PromiseInput,
    today: Temporal.PlainDate,
  ): Promise<{ wish: PromiseWish } | { problems: FieldProblem[] }> {
    const [known] = await this.dataSource.query<[Known]>(
      `select
         (select id from committee_session where id = $2 and committee_id = $1) as due,
         (select id from committee_session where id = $3 and committee_id = $1) as made,
         (select id from programme where id = $4 and committee_id = $1) as programme,
         (select id from employee where lower(email) = lower($5) order by id limit 1) as owner,
         (select held_on from committee_session where id = $2) as due_on`,
      [committee, input.due_session_id, input.made_in_session_id, input.programme_id, email],
    );
    const dueOn = input.due_on ?? (known.due_on ? Temporal.PlainDate.from(known.due_on) : null);
    const problems = [
      ...(input.due_session_id && !known.due ? [problem('due_session_id', 'noSuchSession')] : []),
      ...(input.made_in_session_id && !known.made ? [problem('made_in_session_id', 'noSuchSession')] : []),
      ...(input.programme_id && !known.programme ? [problem('programme_id', 'noSuchProgramme')] : []),
      ...(email && !known.owner ? [problem('owner_email', 'noSuchOwner')] : []),
      ...(input.due_session_id && input.due_on ? [problem('due_on', 'dueTwice')] : []),
      ...(dueOn && Temporal.PlainDate.compare(dueOn, input.made_on) < 0
        ? [problem(input.due_on ? 'due_on' : 'due_session_id', 'dueBefore')]
        : []),
      ...(Temporal.PlainDate.compare(input.made_on, today) > 0 ? [problem('made_on', 'madeInFuture')] : []),
    ];
    if (problems.length > 0) return { problems };
    return { wish: { ...input, owner_id: known.owner } };
  }
}
