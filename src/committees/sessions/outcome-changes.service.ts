import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { refuseStale } from '../../house-settings/refuse-stale.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/ids.js';
import { refuseUnheld } from '../outcomes/held.js';
import type { OutcomeKind } from '../outcomes/outcome-kinds.js';

/** An outcome as somebody wants it. */
export interface OutcomeWish {
  kind: OutcomeKind;
  faction: string | null;
  text: string;
  programme_id: string | null;
  non_public: boolean;
}

const valuesOf = ({ kind, faction, text, programme_id, non_public }: OutcomeWish): unknown[] => [
  kind,
  faction ?? '',
  text,
  programme_id,
  non_public,
];

/** Records what sessions came to; the caller has seen to it that the viewer keeps the committee. */
@Injectable()
export class OutcomeChanges {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** @throws VerbleibError `session_not_held` */
  async add(actor: string, session: string, wish: OutcomeWish): Promise<string> {
    const id = newId();
    await this.work.run(actor, async (manager) => {
      await this.#held(manager, 'id = $1', session);
      await manager.query(
        `insert into session_outcome (kind, faction, text, programme_id, non_public, id, session_id)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [...valuesOf(wish), id, session],
      );
    });
    return id;
  }

  /** @throws VerbleibError `session_not_held`; `stale_version` where somebody else was faster */
  change(actor: string, outcome: string, version: number, wish: OutcomeWish): Promise<void> {
    return this.work.run(actor, async (manager) => {
      await this.#held(manager, 'id = (select session_id from session_outcome where id = $1)', outcome);
      await refuseStale(
        manager.query(
          `with changed as (
             update session_outcome set (kind, faction, text, programme_id, non_public) = ($1, $2, $3, $4::uuid, $5),
               version = version + 1
             where id = $6 and version = $7 returning id) select id from changed`,
          [...valuesOf(wish), outcome, version],
        ),
      );
    });
  }

  /** @throws VerbleibError `stale_version` where somebody else was faster */
  remove(actor: string, outcome: string, version: number): Promise<void> {
    return this.work.run(actor, (manager) =>
      refuseStale(
        manager.query(
          'with gone as (delete from session_outcome where id = $1 and version = $2 returning id) select id from gone',
          [outcome, version],
        ),
      ),
    );
  }

  /** What a session came to is recorded where it has taken place; nobody moves it meanwhile. */
  async #held(manager: EntityManager, which: string, id: string): Promise<void> {
    const [session] = await manager.query<{ held_on: string; cancelled: boolean }[]>(
      `select held_on, cancelled from committee_session where ${which} for share`,
      [id],
    );
    if (session) refuseUnheld(session, this.clock.today(this.settings.timeZone).toString());
  }
}
