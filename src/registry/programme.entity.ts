import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { newId } from '../shared/ids.js';

/** A funded task with posts, e.g. KIM. */
@Entity('programme')
export class Programme {
  @PrimaryColumn('uuid')
  id: string = newId();

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name: string = '';

  /** The committee to which the programme reports. */
  @Column({ type: 'uuid', name: 'committee_id', nullable: true })
  committeeId: string | null = null;

  /** Counts up with each change: a stale edit is refused. */
  @VersionColumn()
  version!: number;
}
