import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { refuseStale } from '../../house-settings/refuse-stale.js';
import { inWords } from '../../registry/constraint-errors.js';
import { newId } from '../../shared/ids.js';
import type { MemberMail, MemberRole } from './members.query.js';

/** A member as somebody wants it. */
export interface MemberWish {
  name: string;
  role: MemberRole;
  faction: string | null;
  organisation: string | null;
  email: string | null;
  locale: 'de' | 'en' | null;
  deputy_of: string | null;
  non_public: boolean;
  mails: readonly MemberMail[];
  starts_on: Temporal.PlainDate;
  /** Last day of the mandate: nobody is deleted, they end. */
  ends_on: Temporal.PlainDate | null;
}

const valuesOf = (wish: MemberWish): unknown[] => [
  wish.name,
  wish.role,
  wish.faction ?? '',
  wish.organisation ?? '',
  wish.email,
  wish.locale,
  wish.deputy_of,
  wish.non_public,
  wish.mails,
  wish.starts_on.toString(),
  wish.ends_on?.toString() ?? null,
];

const COLUMNS = 'name, role, faction, organisation, email, locale, deputy_of, non_public, mails, starts_on, ends_on';

/** Adds and changes members of committees; the caller has seen to it that the viewer keeps that committee. */
@Injectable()
export class MemberChanges {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws VerbleibError what the register refuses, in words. @returns the member's id */
  async add(actor: string, committee: string, wish: MemberWish): Promise<string> {
    const id = newId();
    await inWords(() =>
      this.work.run(actor, (manager) =>
        manager.query(
          `insert into committee_member (${COLUMNS}, id, committee_id)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
          [...valuesOf(wish), id, committee],
        ),
      ),
    );
    return id;
  }

  /**
   * @param version from which it was made
   * @throws VerbleibError what the register refuses, in words; `stale_version` where somebody else was faster
   */
  async change(actor: string, member: string, version: number, wish: MemberWish): Promise<void> {
    await inWords(() =>
      this.work.run(actor, (manager) =>
        refuseStale(
          manager.query(
            `with changed as (
               update committee_member set (${COLUMNS}) = ($1, $2, $3, $4, $5, $6, $7::uuid, $8, $9, $10::date, $11::date),
                 version = version + 1
               where id = $12 and version = $13 returning id) select id from changed`,
            [...valuesOf(wish), member, version],
          ),
        ),
      ),
    );
  }
}
