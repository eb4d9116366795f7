import { newId } from '../../shared/ids.js';
import { bilingual } from '../../shared/locale.js';
import { type FieldProblem, fieldProblem } from '../../web/page/form.js';
import { refuseStale } from '../refuse-stale.js';
import type { SettingChange } from '../setting-change.js';
import { committeesMessages } from './committees.messages.js';
import type { CommitteeRow, SessionRow } from './committees.query.js';

/** A session as somebody wants it. */
export interface SessionWish {
  held_on: Temporal.PlainDate;
  title: string | null;
  papers_due: Temporal.PlainDate | null;
  cancelled?: boolean;
}

/** A session as it is. */
export const wishOf = ({ held_on, title, papers_due, cancelled }: SessionRow): SessionWish => ({
  held_on: Temporal.PlainDate.from(held_on),
  title,
  papers_due: papers_due === null ? null : Temporal.PlainDate.from(papers_due),
  cancelled,
});

/** Papers that are due after the session help nobody. */
export const papersLate = ({ held_on, papers_due }: SessionWish): FieldProblem[] =>
  papers_due !== null && Temporal.PlainDate.compare(papers_due, held_on) > 0
    ? [
        fieldProblem(
          'papers_due',
          bilingual((locale) => committeesMessages[locale].papersLate),
        ),
      ]
    : [];

/** @param version from which it was made: another one is stale */
export const changeOfPaperDays = ({ id }: CommitteeRow, version: number, paperDays: number | null): SettingChange => ({
  write: (manager) =>
    refuseStale(
      manager.query(
        `with changed as (update committee set paper_days = $2, version = version + 1 where id = $1 and version = $3
           returning id) select id from changed`,
        [id, paperDays, version],
      ),
    ),
});

export const newSession = (committeeId: string, wish: SessionWish): SettingChange => ({
  async write(manager) {
    await manager.query(
      'insert into committee_session (id, committee_id, held_on, title, papers_due) values ($1, $2, $3, $4, $5)',
      [newId(), committeeId, wish.held_on.toString(), wish.title ?? '', wish.papers_due?.toString() ?? null],
    );
  },
});

/** @param version from which it was made: another one is stale */
export const changeOfSession = ({ id }: SessionRow, version: number, wish: SessionWish): SettingChange => ({
  write: (manager) =>
    refuseStale(
      manager.query(
        `with changed as (
           update committee_session set held_on = $2, title = $3, papers_due = $4, cancelled = $5, version = version + 1
           where id = $1 and version = $6 returning id) select id from changed`,
        [
          id,
          wish.held_on.toString(),
          wish.title ?? '',
          wish.papers_due?.toString() ?? null,
          wish.cancelled ?? false,
          version,
        ],
      ),
    ),
});
