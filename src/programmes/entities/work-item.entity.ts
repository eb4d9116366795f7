import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';

/** Work of a programme with milestones, e.g. a concept. */
@Entity('programme_work_item')
export class WorkItem {
  @PrimaryColumn('uuid')
  id: string = newId();

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  kind: string = '';

  @Column({ type: 'text' })
  owner: string = '';

  @Column({ type: 'text' })
  state: 'open' | 'on_track' | 'at_risk' | 'done' | 'dropped' = 'open';

  @Column({ type: 'text' })
  note: string = '';

  /** Counts up with each change: a stale edit is refused. */
  @VersionColumn()
  version!: number;
}
