import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { plainDate } from '../../database/temporal-columns.js';
import { newId } from '../../shared/ids.js';

/** A line of the promise register: a promise of the administration, or a member's question. */
@Entity('promise')
export class PromiseEntry {
  @PrimaryColumn('uuid')
  id: string = newId();

  @Column({ type: 'uuid', name: 'committee_id' })
  committeeId!: string;

  @Column({ type: 'uuid', name: 'programme_id', nullable: true })
  programmeId: string | null = null;

  @Column({ type: 'text' })
  kind!: 'promise' | 'question';

  @Column({ type: 'text' })
  text!: string;

  /** Faction or role; no names. */
  @Column({ type: 'text', name: 'asked_by' })
  askedBy: string = '';

  @Column({ type: 'date', name: 'made_on', transformer: plainDate })
  madeOn!: Temporal.PlainDate;

  @Column({ type: 'uuid', name: 'made_in_session_id', nullable: true })
  madeInSessionId: string | null = null;

  /** Who sees to it, in words; used where `ownerId` is not known. */
  @Column({ type: 'text' })
  owner: string = '';

  @Column({ type: 'uuid', name: 'owner_id', nullable: true })
  ownerId: string | null = null;

  @Column({ type: 'uuid', name: 'due_session_id', nullable: true })
  dueSessionId: string | null = null;

  /** A day instead of a session. */
  @Column({ type: 'date', name: 'due_on', nullable: true, transformer: plainDate })
  dueOn: Temporal.PlainDate | null = null;

  @Column({ type: 'text' })
  state: 'open' | 'answered' | 'withdrawn' = 'open';

  /** Why it was withdrawn or opened again. */
  @Column({ type: 'text', name: 'state_reason' })
  stateReason: string = '';

  @Column({ type: 'text' })
  answer: string = '';

  @Column({ type: 'date', name: 'answered_on', nullable: true, transformer: plainDate })
  answeredOn: Temporal.PlainDate | null = null;

  @Column({ type: 'uuid', name: 'answered_in_briefing_id', nullable: true })
  answeredInBriefingId: string | null = null;

  /** Not shown to members. */
  @Column({ type: 'boolean' })
  internal: boolean = false;

  /** Counts up with each change: a stale edit is refused. */
  @VersionColumn()
  version!: number;
}
