import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { addressStatusSql } from '../../mail/bounces/bounce.sql.js';
import { Clock } from '../../shared/clock.js';

export const MEMBER_ROLES = ['chair', 'deputy_chair', 'member', 'advisory', 'clerk'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** What a member can want to be sent. */
export const MEMBER_MAILS = ['reminders', 'briefings'] as const;
export type MemberMail = (typeof MEMBER_MAILS)[number];

/** A member of a committee, or its clerk. Days are ISO text. */
export interface MemberRow {
  id: string;
  name: string;
  role: MemberRole;
  faction: string;
  organisation: string;
  email: string | null;
  /** Code of the report (RFC 3463), where mails to the address have lately come back. */
  bounce_status: string | null;
  locale: 'de' | 'en' | null;
  deputy_of: string | null;
  deputy_of_name: string | null;
  non_public: boolean;
  mails: MemberMail[];
  starts_on: string;
  ends_on: string | null;
  /** With which they read; what it is called is for those who keep the committee. */
  account_id: string | null;
  version: number;
}

/** Its second parameter is today. */
const MEMBERS = `
  select m.id, m.name, m.role, m.faction, m.organisation, m.email,
    ${addressStatusSql('m.email', '$2::date')} as bounce_status, m.locale, m.deputy_of, d.name as deputy_of_name,
    m.non_public, m.mails, m.starts_on, m.ends_on, m.account_id, m.version
  from committee_member m left join committee_member d on d.id = m.deputy_of`;

const IN_ORDER = `array_position(array['chair', 'deputy_chair', 'member', 'advisory', 'clerk'], m.role), m.faction, m.name, m.id`;

/** All members of a committee, those whose mandate is over as well; the caller has seen to it that it may be seen. */
@Injectable()
export class MembersQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  of(committee: string): Promise<MemberRow[]> {
    return this.dataSource.query(`${MEMBERS} where m.committee_id = $1 order by ${IN_ORDER}`, [
      committee,
      this.#today(),
    ]);
  }

  async one(committee: string, id: string): Promise<MemberRow | undefined> {
    const [row] = await this.dataSource.query<MemberRow[]>(`${MEMBERS} where m.committee_id = $1 and m.id = $3`, [
      committee,
      this.#today(),
      id,
    ]);
    return row;
  }

  #today(): string {
    return this.clock.today(this.settings.timeZone).toString();
  }
}
