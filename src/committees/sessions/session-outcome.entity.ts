import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';

/** What a session came to: noted, agreed, wished for, decided or put off. */
@Entity('session_outcome')
export class SessionOutcome {
  @PrimaryColumn('uuid')
  id: string = newId();

  @Column({ type: 'uuid', name: 'session_id' })
  sessionId!: string;

  @Column({ type: 'text' })
  kind!: 'noted' | 'consensus' | 'wish' | 'decided' | 'postponed';

  /** Who said so, as a faction or a role; no names. */
  @Column({ type: 'text' })
  faction: string = '';

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'uuid', name: 'programme_id', nullable: true })
  programmeId: string | null = null;

  /** Of the non-public part: for those alone who keep or check the register. */
  @Column({ type: 'boolean', name: 'non_public' })
  nonPublic: boolean = false;

  /** Counts up with each change: a stale edit is refused. */
  @VersionColumn()
  version!: number;
}
