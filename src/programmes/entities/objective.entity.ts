import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { plainDate } from '../../database/temporal-columns.js';
import { newId } from '../../shared/ids.js';

/** What the steering group wants to reach. */
@Entity('programme_objective')
export class Objective {
  @PrimaryColumn('uuid')
  id: string = newId();

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  owner: string = '';

  @Column({ type: 'date', name: 'due_on', nullable: true, transformer: plainDate })
  dueOn: Temporal.PlainDate | null = null;

  @Column({ type: 'text' })
  state: 'open' | 'on_track' | 'at_risk' | 'reached' | 'dropped' = 'open';

  @Column({ type: 'text' })
  note: string = '';

  /** Counts up with each change: a stale edit is refused. */
  @VersionColumn()
  version!: number;
}
