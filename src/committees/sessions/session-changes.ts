import { refuseStale } from '../../house-settings/refuse-stale.js';
import type { SettingChange } from '../../house-settings/setting-change.js';
import { newId } from '../../shared/ids.js';
import { bilingual } from '../../shared/locale.js';
import { type FieldProblem, fieldProblem } from '../../web/page/form.js';
import { sessionsMessages } from './sessions.messages.js';
import type { SessionRow } from './sessions.query.js';

/** A session as somebody wants it. */
export interface SessionWish {
  held_on: Temporal.PlainDate;
  /** 17:00 */
  starts_at: string | null;
  title: string | null;
  place: string | null;
  public_part: boolean;
  non_public_part: boolean;
  papers_due: Temporal.PlainDate | null;
  cancelled: boolean;
}

/** A session as it is. */
export const wishOf = (row: SessionRow): SessionWish => ({
  held_on: Temporal.PlainDate.from(row.held_on),
  starts_at: row.starts_at,
  title: row.title || null,
  place: row.place || null,
  public_part: row.public_part,
  non_public_part: row.non_public_part,
  papers_due: row.papers_due === null ? null : Temporal.PlainDate.from(row.papers_due),
  cancelled: row.cancelled,
});

/** Papers that are due after the session help nobody, and a session without any part is none. */
export function sessionProblems({ held_on, papers_due, public_part, non_public_part }: SessionWish): FieldProblem[] {
  const problem = (field: string, word: 'papersLate' | 'noPart') =>
    fieldProblem(
      field,
      bilingual((locale) => sessionsMessages[locale][word]),
    );
  return [
    ...(papers_due !== null && Temporal.PlainDate.compare(papers_due, held_on) > 0
      ? [problem('papers_due', 'papersLate')]
      : []),
    ...(public_part || non_public_part ? [] : [problem('public_part', 'noPart')]),
  ];
}

const COLUMNS = 'held_on, starts_at, title, place, public_part, non_public_part, papers_due, cancelled';

const valuesOf = (wish: SessionWish): unknown[] => [
  wish.held_on.toString(),
  wish.starts_at,
  wish.title ?? '',
  wish.place ?? '',
  wish.public_part,
  wish.non_public_part,
  wish.papers_due?.toString() ?? null,
  wish.cancelled,
];

/** Of the committee with this id. */
export const newSession = (committee: string, wish: SessionWish): SettingChange => ({
  async write(manager) {
    await manager.query(
      `insert into committee_session (${COLUMNS}, id, committee_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [...valuesOf(wish), newId(), committee],
    );
  },
});

/** @param version from which it was made: another one is stale */
export const changeOfSession = ({ id }: SessionRow, version: number, wish: SessionWish): SettingChange => ({
  write: (manager) =>
    refuseStale(
      manager.query(
        `with changed as (
           update committee_session set (${COLUMNS}) = ($1::date, $2::time, $3, $4, $5, $6, $7::date, $8), version = version + 1
           where id = $9 and version = $10 returning id) select id from changed`,
        [...valuesOf(wish), id, version],
      ),
    ),
});
