import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { plainDate } from '../database/temporal-columns.js';
import { newId } from '../shared/ids.js';

/** A committee's meeting (Sitzung). */
@Entity('committee_session')
export class CommitteeSession {
  @PrimaryColumn('uuid')
  id: string = newId();

  @Column({ type: 'uuid', name: 'committee_id' })
  committeeId!: string;

  @Column({ type: 'date', name: 'held_on', transformer: plainDate })
  heldOn!: Temporal.PlainDate;

  @Column({ type: 'text' })
  title: string = '';

  /** Last day for papers where the committee has named it; null: by the committee's rule (C1). */
  @Column({ type: 'date', name: 'papers_due', nullable: true, transformer: plainDate })
  papersDue: Temporal.PlainDate | null = null;

  @Column({ type: 'boolean' })
  cancelled: boolean = false;

  /** Local time of day; null: not known. */
  @Column({ type: 'time', name: 'starts_at', nullable: true })
  startsAt: string | null = null;

  @Column({ type: 'text' })
  place: string = '';

  @Column({ type: 'boolean', name: 'public_part' })
  publicPart: boolean = true;

  @Column({ type: 'boolean', name: 'non_public_part' })
  nonPublicPart: boolean = false;

  /** Counts up with each change: a stale edit is refused. */
  @VersionColumn()
  version!: number;
}
