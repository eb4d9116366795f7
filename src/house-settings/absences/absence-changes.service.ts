import { Injectable } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/ids.js';
import { bilingual } from '../../shared/locale.js';
import { type FieldProblem, fieldProblem } from '../../web/page/form.js';
import { NO_SUCH_PERSON, PeopleQuery, type Person } from '../people.query.js';
import type { SettingChange } from '../setting-change.js';
import { absencesMessages } from './absences.messages.js';
import type { AbsenceRow } from './absences.query.js';

/** An absence that somebody wants to enter; people by personnel number. */
export interface AbsenceWish {
  number: string;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  representative: string | null;
}

const says = (word: 'wrongOrder' | 'ofThemselves') => bilingual((locale) => absencesMessages[locale][word]);

/** Checks what is wanted of absences, and makes changes of it. */
@Injectable()
export class AbsenceChanges {
  constructor(
    private readonly people: PeopleQuery,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async add(
    wish: AbsenceWish,
  ): Promise<{ problems: FieldProblem[] } | { change: SettingChange; person: Person; other: Person | undefined }> {
    const { from, to } = wish;
    const person = await this.people.byNumber(wish.number);
    const other = wish.representative === null ? undefined : await this.people.byNumber(wish.representative);
    const problems: FieldProblem[] = [];
    if (!person) problems.push(fieldProblem('number', NO_SUCH_PERSON));
    if (wish.representative !== null && !other) problems.push(fieldProblem('representative', NO_SUCH_PERSON));
    if (person && other?.id === person.id) problems.push(fieldProblem('representative', says('ofThemselves')));
    if (Temporal.PlainDate.compare(to, from) < 0) problems.push(fieldProblem('to', says('wrongOrder')));
    if (problems.length > 0 || !person) return { problems };
    const change: SettingChange = {
      days: this.#ahead(from, to),
      async write(manager) {
        await manager.query(
          'insert into absence (id, employee_id, starts_on, ends_on, representative_id) values ($1, $2, $3, $4, $5)',
          [newId(), person.id, from.toString(), to.toString(), other?.id ?? null],
        );
      },
    };
    return { change, person, other };
  }

  remove({ id, starts_on, ends_on }: AbsenceRow): SettingChange {
    return {
      days: this.#ahead(Temporal.PlainDate.from(starts_on), Temporal.PlainDate.from(ends_on)),
      async write(manager) {
        await manager.query('delete from absence where id = $1', [id]);
      },
    };
  }

  /** The days of an absence that lie ahead: reminders of the past do not change. */
  #ahead(from: Temporal.PlainDate, to: Temporal.PlainDate) {
    const tomorrow = this.clock.today(this.settings.timeZone).add({ days: 1 });
    return { from: Temporal.PlainDate.compare(from, tomorrow) < 0 ? tomorrow : from, to };
  }
}
