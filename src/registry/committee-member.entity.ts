import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { plainDate } from '../database/temporal-columns.js';
import { newId } from '../shared/ids.js';

/** A member of a committee, or its clerk, from–to. */
@Entity('committee_member')
export class CommitteeMember {
  @PrimaryColumn('uuid')
  id: string = newId();

  @Column({ type: 'uuid', name: 'committee_id' })
  committeeId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  role!: 'chair' | 'deputy_chair' | 'member' | 'advisory' | 'clerk';

  @Column({ type: 'text', nullable: true })
  email: string | null = null;

  @Column({ type: 'text', nullable: true })
  locale: 'de' | 'en' | null = null;

  @Column({ type: 'date', name: 'starts_on', transformer: plainDate })
  startsOn!: Temporal.PlainDate;

  /** Last day of membership. */
  @Column({ type: 'date', name: 'ends_on', nullable: true, transformer: plainDate })
  endsOn: Temporal.PlainDate | null = null;

  @Column({ type: 'text' })
  faction: string = '';

  @Column({ type: 'text' })
  organisation: string = '';

  /** Whom they stand in for. */
  @Column({ type: 'uuid', name: 'deputy_of', nullable: true })
  deputyOf: string | null = null;

  /** May see what the non-public part of a session is told. */
  @Column({ type: 'boolean', name: 'non_public' })
  nonPublic: boolean = true;

  /** What they want to be sent: reminders, briefings. */
  @Column({ type: 'text', array: true })
  mails: string[] = ['reminders', 'briefings'];

  /** The account they read with. */
  @Column({ type: 'uuid', name: 'account_id', nullable: true })
  accountId: string | null = null;

  /** Counts up with each change: a stale edit is refused. */
  @VersionColumn()
  version!: number;
}
