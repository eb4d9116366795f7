import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';

/** Who takes part in a work item: a person or an organisation. */
@Entity('programme_participant')
export class Participant {
  @PrimaryColumn('uuid')
  id: string = newId();

  @Column({ type: 'uuid', name: 'work_item_id' })
  workItemId!: string;

  @Column({ type: 'text' })
  name: string = '';

  @Column({ type: 'text' })
  organisation: string = '';

  /** Counts up with each change: a stale edit is refused. */
  @VersionColumn()
  version!: number;
}
