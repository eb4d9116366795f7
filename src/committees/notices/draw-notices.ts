import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { Settings } from '../../config/settings.js';
import { newId } from '../../shared/ids.js';
import type { LookStep } from '../../watch/look-steps.js';
import { type CountedPerson, countStaff } from '../briefing/count-cells.js';
import { protectStaff, toldShape } from '../briefing/protect-figures.js';
import { releasedBefore, takeTurnToRelease } from '../briefing/released-before.query.js';
import type { StaffFigures } from '../briefing/staff-figures.js';
import { countedStaff } from '../briefing/staff-facts.query.js';
import type { ReleasedFigures } from '../disclosure/released-figures.js';
import { partOf } from '../disclosure/split-paper.js';

/** A last day of a programme's contracts at the stage at which its committee is told of it. */
interface OwedStage {
  programme: string;
  ends_on: string;
  stage: number;
}

/** A notice to be kept. */
interface Drawn {
  id: string;
  programme: string;
  code: string;
  figures: StaffFigures;
  /** For which days and stages. */
  told: OwedStage[];
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
    const before = (await releasedBefore(manager, ids)).map((each) => each.released);
    const drawn = programmes.flatMap((programme): Drawn[] => {
      const figures = this.#figures(programme, people.get(programme.id)!, before, asOf);
      const told = stages.get(programme.id)!.filter(({ ends_on }) => mayTell(figures, ends_on));
      return told.length > 0 ? [{ id: newId(), programme: programme.id, code: programme.code, figures, told }] : [];
    });
    if (drawn.length > 0) await this.#keep(manager, drawn, asOf);
  }

  #figures(
    programme: Named,
    people: readonly CountedPerson[],
    told: readonly ReleasedFigures[],
    asOf: Temporal.PlainDate,
  ): StaffFigures {
    const { threshold } = this.settings.briefings;
    // No relation reaches from one programme into another.
    const before = told.flatMap((each) => partOf(each, (cell) => cell.startsWith(`${programme.id}/`)));
    const counted = countStaff(programme.id, people, asOf, threshold, before);
    const released = protectStaff(counted, threshold, before);
    return { as_of: asOf.toString(), programmes: [{ ...programme, staff: toldShape(counted, released) }], released };
  }

  async #keep(manager: EntityManager, drawn: readonly Drawn[], asOf: Temporal.PlainDate): Promise<void> {
    const rows = JSON.stringify(drawn);
    await manager.query(
      `insert into committee_notice (id, programme_id, as_of, figures)
       select d.id, d.programme, $2::date, d.figures
       from jsonb_to_recordset($1::jsonb) d(id uuid, programme uuid, figures jsonb)`,
      [rows, asOf.toString()],
    );
    await manager.query(
      `insert into committee_notice_stage (programme_id, ends_on, stage, notice_id)
       select d.programme, t.ends_on, t.stage, d.id
       from jsonb_to_recordset($1::jsonb) d(id uuid, programme uuid, told jsonb),
         jsonb_to_recordset(d.told) t(ends_on date, stage int)`,
      [rows],
    );
    for (const { id, code } of drawn)
      await this.audit.record(manager, {
        action: 'committee_notice.released',
        subject: { kind: 'committee_notice', id },
        facts: { programme: code, as_of: asOf.toString() },
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
