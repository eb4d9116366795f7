import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../shared/clock.js';
import { refuseUnheld } from '../outcomes/held.js';

export const LONGEST_MINUTES = 100_000;

export interface KeptMinutes {
  /** '' where none are kept. */
  text: string;
  /** Of which session, in which version; '' where none are kept. */
  mark: string;
}

async function keptOf(manager: Pick<EntityManager, 'query'>, session: string): Promise<KeptMinutes> {
  const [row] = await manager.query<{ text: string; version: number }[]>(
    'select text, version from session_minutes where session_id = $1',
    [session],
  );
  return row ? { text: row.text, mark: `${session} ${row.version}` } : { text: '', mark: '' };
}

/** The session whose minutes are written: two who do so take turns. */
export async function sessionToChange(
  manager: EntityManager,
  session: string,
): Promise<{ held_on: string; cancelled: boolean }> {
  const [row] = await manager.query<{ held_on: string; cancelled: boolean }[]>(
    'select held_on, cancelled from committee_session where id = $1 for update',
    [session],
  );
  return row!;
}

/** The text of a session's minutes, where somebody wants it kept; the caller has seen to it that the viewer keeps the committee. */
@Injectable()
export class Minutes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  of(session: string): Promise<KeptMinutes> {
    return keptOf(this.dataSource, session);
  }

  /**
   * @param text null: nothing is kept any more
   * @param seen the mark of what the writer has seen
   * @throws VerbleibError `session_not_held` where there can be none yet
   * @returns what is kept where the writer has not seen it: then nothing is changed
   */
  keep(actor: string, session: string, text: string | null, seen: string): Promise<KeptMinutes | undefined> {
    return this.work.run(actor, async (manager) => {
      const day = await sessionToChange(manager, session);
      if (text !== null) refuseUnheld(day, this.clock.today(this.settings.timeZone).toString());
      const kept = await keptOf(manager, session);
      if (kept.text === (text ?? '')) return undefined;
      if (kept.text !== '' && kept.mark !== seen) return kept;
      if (text === null) await manager.query('delete from session_minutes where session_id = $1', [session]);
      else
        await manager.query(
          `insert into session_minutes (session_id, text) values ($1, $2)
           on conflict (session_id) do update set text = excluded.text, version = session_minutes.version + 1`,
          [session, text],
        );
      return undefined;
    });
  }
}
