import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { refuseStale } from '../../house-settings/refuse-stale.js';
import { newId } from '../../shared/ids.js';
import type { OutcomeKind } from './outcomes.query.js';

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
  constructor(private readonly work: UnitOfWork) {}

  async add(actor: string, session: string, wish: OutcomeWish): Promise<string> {
    const id = newId();
    await this.work.run(actor, (manager) =>
      manager.query(
        `insert into session_outcome (kind, faction, text, programme_id, non_public, id, session_id)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [...valuesOf(wish), id, session],
      ),
    );
    return id;
  }

  /** @throws VerbleibError `stale_version` where somebody else was faster */
  change(actor: string, outcome: string, version: number, wish: OutcomeWish): Promise<void> {
    return this.work.run(actor, (manager) =>
      refuseStale(
        manager.query(
          `with changed as (
             update session_outcome set (kind, faction, text, programme_id, non_public) = ($1, $2, $3, $4::uuid, $5),
               version = version + 1
             where id = $6 and version = $7 returning id) select id from changed`,
          [...valuesOf(wish), outcome, version],
        ),
      ),
    );
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
}
