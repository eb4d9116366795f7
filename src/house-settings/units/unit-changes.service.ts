import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../shared/ids.js';
import { bilingual } from '../../shared/locale.js';
import { type FieldProblem, fieldProblem } from '../../web/page/form.js';
import { NO_SUCH_PERSON, PeopleQuery } from '../people.query.js';
import { refuseStale } from '../refuse-stale.js';
import type { SettingChange } from '../setting-change.js';
import { unitsMessages } from './units.messages.js';
import type { UnitRow } from './units.query.js';

const ADDRESS = /^[^\s@<>,]+@[^\s@<>,]+$/;

/** What is to be set for a unit, as it was written: people by personnel number. */
export interface UnitFields {
  manager: string | null;
  deputy: string | null;
  hr: string | null;
  stages: string[];
  mailboxes: string[];
}

/** The same, found and checked. */
interface UnitWish {
  managerId: string | null;
  deputyId: string | null;
  hrId: string | null;
  stages: number[] | null;
  mailboxes: string[];
}

const wrong = (field: string, word: 'stagesWrong' | 'addressWrong'): FieldProblem =>
  fieldProblem(
    field,
    bilingual((locale) => unitsMessages[locale][word]),
  );

/** Checks what is wanted for a unit, and makes a change of it. */
@Injectable()
export class UnitChanges {
  constructor(private readonly people: PeopleQuery) {}

  async check(fields: UnitFields): Promise<{ problems: FieldProblem[]; wish: UnitWish }> {
    const problems: FieldProblem[] = [];
    const person = async (field: 'manager' | 'deputy' | 'hr'): Promise<string | null> => {
      const number = fields[field];
      const found = number === null ? null : await this.people.byNumber(number);
      if (found === undefined) problems.push(fieldProblem(field, NO_SUCH_PERSON));
      return found?.id ?? null;
    };
    const { stages, mailboxes } = fields;
    if (stages.some((stage) => !/^\d{1,4}$/.test(stage) || Number(stage) > 3650))
      problems.push(wrong('stages', 'stagesWrong'));
    if (!mailboxes.every((address) => ADDRESS.test(address))) problems.push(wrong('mailboxes', 'addressWrong'));
    const wish = {
      managerId: await person('manager'),
      deputyId: await person('deputy'),
      hrId: await person('hr'),
      stages: stages.length ? [...new Set(stages.map(Number))].toSorted((a, b) => b - a) : null,
      mailboxes,
    };
    return { problems, wish };
  }

  /** @param version from which it was made: another one is stale */
  of(unit: UnitRow, version: number, wish: UnitWish): SettingChange {
    return { write: (manager) => save(manager, unit, version, wish) };
  }
}

async function save(manager: EntityManager, unit: UnitRow, version: number, wish: UnitWish): Promise<void> {
  await refuseStale(
    manager.query(
      `with changed as (
         update unit set manager_id = $2, deputy_id = $3, hr_contact_id = $4, version = version + 1
         where id = $1 and version = $5 returning id) select id from changed`,
      [unit.id, wish.managerId, wish.deputyId, wish.hrId, version],
    ),
  );
  if (wish.stages === null && wish.mailboxes.length === 0) {
    // What else the rule says (recipients, lead times before deadlines) stays.
    await manager.query(
      `update reminder_rule set stages = null, mailboxes = '{}', version = version + 1 where unit_id = $1 and ground is null`,
      [unit.id],
    );
    return;
  }
  await manager.query(
    `insert into reminder_rule (id, unit_id, stages, mailboxes) values ($1, $2, $3, $4)
     on conflict on constraint reminder_rule_once
       do update set stages = excluded.stages, mailboxes = excluded.mailboxes, version = reminder_rule.version + 1`,
    [newId(), unit.id, wish.stages, wish.mailboxes],
  );
}
