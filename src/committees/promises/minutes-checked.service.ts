import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../shared/clock.js';
import { EXIT, VerbleibError } from '../../shared/errors.js';
import { bilingual } from '../../shared/locale.js';
import { refuseUnheld } from '../outcomes/held.js';
import { minutesMessages } from './minutes.messages.js';
import { sessionToChange } from './minutes.service.js';

/** Who went through minutes and found nothing promised in them, and when (ISO 8601, UTC). */
export interface CheckedBy {
  by: string;
  at: string;
}

/** How far the minutes of a session are gone through. */
export interface MinutesCheck {
  /** Promises and questions that were taken from them. */
  taken: number;
  checked: CheckedBy | null;
}

async function checkOf(manager: Pick<EntityManager, 'query'>, session: string): Promise<MinutesCheck> {
  const [row] = await manager.query<{ taken: number; by: string | null; at: string | null }[]>(
    `select (select count(*)::int from promise where made_in_session_id = s.id) as taken, k.created_by as by, k.created_at as at
     from committee_session s left join minutes_checked k on k.session_id = s.id where s.id = $1`,
    [session],
  );
  const { taken, by, at } = row!;
  return { taken, checked: by !== null && at !== null ? { by, at } : null };
}

/**
 * Minutes that hold nothing to be promised, as somebody says who went through them; the caller has seen to it that the
 * viewer keeps the committee.
 */
@Injectable()
export class MinutesChecked {
  constructor(
    private readonly dataSource: DataSource,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  of(session: string): Promise<MinutesCheck> {
    return checkOf(this.dataSource, session);
  }

  /**
   * Said twice it is the first who said so.
   * @throws VerbleibError `session_not_held`; `minutes_hold_promises` where something was taken from them
   */
  mark(actor: string, session: string): Promise<void> {
    return this.work.run(actor, async (manager) => {
      refuseUnheld(await sessionToChange(manager, session), this.clock.today(this.settings.timeZone).toString());
      const { taken } = await checkOf(manager, session);
      if (taken > 0)
        throw new VerbleibError(
          'minutes_hold_promises',
          EXIT.badInput,
          bilingual((locale) => minutesMessages[locale].holdPromises(taken)),
        );
      await manager.query('insert into minutes_checked (session_id) values ($1) on conflict (session_id) do nothing', [
        session,
      ]);
    });
  }

  /** Where nobody has said so, nothing happens. */
  async takeBack(actor: string, session: string): Promise<void> {
    await this.work.run(actor, (manager) =>
      manager.query('delete from minutes_checked where session_id = $1', [session]),
    );
  }
}
