import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { Settings } from '../../config/settings.js';
import { newId } from '../../shared/ids.js';
import type { LookStep } from '../../watch/look-steps.js';
import { type CountedPerson, countStaff } from '../briefing/count-cells.js';
import { releasedBefore, takeTurnToRelease } from '../briefing/released-before.query.js';
import type { StaffFigures } from '../briefing/staff-figures.js';
import { countedStaff } from '../briefing/staff-facts.query.js';
import { protectPaper } from '../disclosure/protect-paper.js';
import type { ReleasedFigures } from '../disclosure/released-figures.js';

/** A last day of a programme's contracts at the stage at which its committee is told of it. */
interface OwedStage {
  programme: string;
  ends_on: string;
  stage: number;
}

interface Named {
  id: string;
  code: string;
  name: string;
}

/**
 * Draws and keeps what the reminders of a day tell committees: the figures of each programme, counted and protected like a
 * briefing's (rule D4) against everything that was told of it before, briefings and notices. They count as told from then on.
 */
@Injectable()
export class DrawNotices implements LookStep {
  readonly name = 'committee-notices';
  readonly phase = 'committees';
  readonly writes = [];

  constructor(
    private readonly settings: Settings,
    private readonly audit: AuditLog,
  ) {}

  async run(manager: EntityManager, date: Temporal.PlainDate): Promise<Record<string, number>> {
    const owed = await manager.query<OwedStage[]>(
      `select distinct r.subject_id as programme, r.ends_on, r.stage
       from mail m join reminder r on r.mail_id = m.id
       where m.run_date = $1::date and m.purpose = 'committee' and r.kind = 'committee' and r.dropped_on is null
         and not exists (
           select from committee_notice_stage s
           where s.programme_id = r.subject_id and s.ends_on = r.ends_on and s.stage = r.stage)
       order by r.subject_id, r.ends_on, r.stage`,
      [date.toString()],
    );
    if (owed.length === 0) return {};
    await takeTurnToRelease(manager);
    await this.draw(manager, owed, date);
    return {};
  }

  /** One notice for each programme. */
  async draw(manager: EntityManager, owed: readonly OwedStage[], asOf: Temporal.PlainDate): Promise<void> {
    const stages = Map.groupBy(owed, ({ programme }) => programme);
    const ids = [...stages.keys()];
    const programmes = await manager.query<Named[]>(
      'select id, code, name from programme where id = any($1::uuid[]) order by id',
      [ids],
    );
    const people = await countedStaff(manager, ids, asOf);
    for (const programme of programmes) {
      const figures = await this.#figures(manager, programme, people.get(programme.id)!, asOf);
      const told = stages.get(programme.id)!.filter(({ ends_on }) => mayTell(figures, ends_on));
      if (told.length > 0) await this.#keep(manager, programme, figures, told);
    }
  }

  async #figures(
    manager: EntityManager,
    programme: Named,
    people: readonly CountedPerson[],
    asOf: Temporal.PlainDate,
  ): Promise<StaffFigures> {
    const { threshold } = this.settings.briefings;
    const { cells, relations, shape } = countStaff(programme.id, people, asOf, threshold);
    const before = (await releasedBefore(manager, [programme.id])).map((each) => only(each.released, programme.id));
    const { released } = protectPaper({ threshold, cells, relations, before });
    return { as_of: asOf.toString(), programmes: [{ ...programme, staff: shape }], released };
  }

  async #keep(
    manager: EntityManager,
    programme: Named,
    figures: StaffFigures,
    told: readonly OwedStage[],
  ): Promise<void> {
    const id = newId();
    await manager.query(
      'insert into committee_notice (id, programme_id, as_of, figures) values ($1, $2, $3::date, $4)',
      [id, programme.id, figures.as_of, JSON.stringify(figures)],
    );
    await manager.query(
      `insert into committee_notice_stage (programme_id, ends_on, stage, notice_id)
       select $1, t.ends_on, t.stage, $2 from jsonb_to_recordset($3) t(ends_on date, stage int)`,
      [programme.id, id, JSON.stringify(told)],
    );
    await this.audit.record(manager, {
      action: 'committee_notice.released',
      subject: { kind: 'committee_notice', id },
      facts: { programme: programme.code, as_of: figures.as_of },
    });
  }
}

/**
 * A day on which few end is named to nobody: it stands for itself only in a programme none of whose days has many, and then
 * without the day.
 */
function mayTell({ programmes: [programme] }: StaffFigures, day: string): boolean {
  const days = programme!.staff.years.flatMap((year) => year.days.map((each) => each.day));
  return days.length === 0 || days.includes(day);
}

/** What was told of one programme: no relation reaches from one into another. */
function only({ threshold, cells, relations }: ReleasedFigures, programme: string): ReleasedFigures {
  const isOf = (cell: string): boolean => cell.startsWith(`${programme}/`);
  return {
    threshold,
    cells: Object.fromEntries(Object.entries(cells).filter(([cell]) => isOf(cell))),
    relations: relations.filter(({ total }) => isOf(total)),
  };
}
