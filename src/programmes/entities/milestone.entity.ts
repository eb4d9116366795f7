import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { plainDate } from '../../database/temporal-columns.js';
import { newId } from '../../shared/ids.js';

/** A step of a work item with its day. */
@Entity('programme_milestone')
export class Milestone {
  @PrimaryColumn('uuid')
  id: string = newId();

  @Column({ type: 'uuid', name: 'work_item_id' })
  workItemId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'date', name: 'due_on', transformer: plainDate })
  dueOn!: Temporal.PlainDate;

  @Column({ type: 'date', name: 'done_on', nullable: true, transformer: plainDate })
  doneOn: Temporal.PlainDate | null = null;

  /** Counts up with each change: a stale edit is refused. */
  @VersionColumn()
  version!: number;
}
