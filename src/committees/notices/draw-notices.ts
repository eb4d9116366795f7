import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { Settings } from '../../config/settings.js';
import { type IndicatorRow, IndicatorsQuery } from '../../programmes/indicators/indicators.query.js';
import { newId } from '../../shared/ids.js';
import { type CountedPerson, countStaff } from '../briefing/count-cells.js';
import { programmeOfIndicators, withIndicators } from '../briefing/indicator-cells.js';
import { protectStaff, toldShape } from '../briefing/protect-figures.js';
import { releasedBefore, takeTurnToRelease, toldOfEach } from '../briefing/released-before.query.js';
import type { StaffFigures } from '../briefing/staff-figures.js';
import { countedStaff } from '../briefing/staff-facts.query.js';
import { type Bounds, boundsOf, type ReleasedFigures } from '../disclosure/released-figures.js';

/** A last day of a programme's contracts at the stage at which its committee is told of it. */
interface OwedStage {
  programme: string;
  ends_on: string;
  stage: number;
  /** Whether it was told at an earlier stage. */
  again: boolean;
}

/**
 * `night`: at lead times of each last day, so that whoever gets a mail knows the day · `year_end`: on days of the calendar, whatever
 * ends when.
 */
type Look = 'night' | 'year_end';

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
export class DrawNotices {
  constructor(
    private readonly settings: Settings,
    private readonly audit: AuditLog,
    private readonly indicators: IndicatorsQuery,
  ) {}

  /** @param by the night's look, or that around the year's end */
  async run(manager: EntityManager, date: Temporal.PlainDate, by: Look): Promise<Record<string, number>> {
    const owed = await manager.query<OwedStage[]>(
      `select distinct r.subject_id as programme, r.ends_on, r.stage, exists (
         select from committee_notice_stage s where s.programme_id = r.subject_id and s.ends_on = r.ends_on) as again
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
    await this.draw(manager, owed, date, by);
    return {};
  }

  /** One notice for each programme. */
  async draw(manager: EntityManager, owed: readonly OwedStage[], asOf: Temporal.PlainDate, by: Look): Promise<void> {
    const stages = Map.groupBy(owed, ({ programme }) => programme);
    const ids = [...stages.keys()];
    const programmes = await manager.query<Named[]>(
      'select id, code, name from programme where id = any($1::uuid[]) order by id',
      [ids],
    );
    const people = await countedStaff(manager, ids, asOf);
    const indicators = await this.indicators.countingPeople(ids, asOf, manager);
    const before = toldOfEach(await releasedBefore(manager, ids), programmeOfIndicators(indicators.values()));
    const drawn = programmes.flatMap((programme): Drawn[] => {
      const staff = { people: people.get(programme.id)!, indicators: indicators.get(programme.id) ?? [] };
      const figures = this.#figures(programme, staff, before.get(programme.id) ?? [], asOf);
      const told = stages.get(programme.id)!.filter((stage) => mayTell(figures, stage, by, this.settings.cliffs));
      return told.length > 0 ? [{ id: newId(), programme: programme.id, code: programme.code, figures, told }] : [];
    });
    if (drawn.length > 0) await this.#keep(manager, drawn, asOf);
  }

  #figures(
    programme: Named,
    { people, indicators }: { people: readonly CountedPerson[]; indicators: readonly IndicatorRow[] },
    before: readonly ReleasedFigures[],
    asOf: Temporal.PlainDate,
  ): StaffFigures {
    const { threshold } = this.settings.briefings;
    const counted = withIndicators(countStaff(programme.id, people, asOf, threshold, before), indicators, false);
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
 * Whether there is a notice follows from what it tells. A day that may not be named is told to nobody beside one that is. Where none
 * is, it is told in words around the year's end; and at night of a year of which it is told that so many end that those on the day
 * are many, and all others may be. At night what is no cliff for sure, by what is told, is left alone.
 */
function mayTell(figures: StaffFigures, { ends_on: day, again }: OwedStage, by: Look, cliffs: Settings['cliffs']) {
  const { years } = figures.programmes[0]!.staff;
  const { cells, threshold } = figures.released;
  const days = years.flatMap((year) => year.days);
  const year = years.find((each) => each.year === Number(day.slice(0, 4)));
  const cell =
    days.length > 0
      ? days.find((each) => each.day === day)?.cell
      : year && boundsOf(cells[year.ends]!, threshold).least >= 2 * threshold
        ? year.ends
        : undefined;
  if (by === 'year_end') return days.length === 0 || cell !== undefined;
  return cell !== undefined && (again || mayBeCliff(figures, cell, cliffs));
}

/** As `watch/cliffs.ts` has it, for all that a reader knows. */
function mayBeCliff({ programmes, released }: StaffFigures, cell: string, cliffs: Settings['cliffs']): boolean {
  const told = (each: string): Bounds => boundsOf(released.cells[each]!, released.threshold);
  const { running, permanent, years, later } = programmes[0]!.staff;
  const onTerm = [...years.map(({ ends }) => ends), later].reduce((sum, each) => sum + told(each).least, 0);
  const { most } = told(cell);
  return (
    most >= cliffs.minContracts &&
    (most >= cliffs.minShareFixedTerm * Math.max(onTerm, told(running).least - told(permanent).most) ||
      most >= cliffs.minShareTotal * told(running).least)
  );
}
