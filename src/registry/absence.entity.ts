import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { plainDate } from '../database/temporal-columns.js';
import { newId } from '../shared/ids.js';

/** A dated absence; reminders go to the representative meanwhile. */
@Entity('absence')
export class Absence {
  @PrimaryColumn('uuid')
  id: string = newId();

  @Column({ type: 'uuid', name: 'employee_id' })
  employeeId!: string;

  @Column({ type: 'date', name: 'starts_on', transformer: plainDate })
  startsOn!: Temporal.PlainDate;

  /** Last day of the absence. */
  @Column({ type: 'date', name: 'ends_on', transformer: plainDate })
  endsOn!: Temporal.PlainDate;

  @Column({ type: 'uuid', name: 'representative_id', nullable: true })
  representativeId: string | null = null;

  /** Counts up with each change: a stale edit is refused. */
  @VersionColumn()
  version!: number;
}
