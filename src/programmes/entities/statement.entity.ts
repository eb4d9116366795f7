import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { plainDate } from '../../database/temporal-columns.js';
import { newId } from '../../shared/ids.js';

/** What was said about the legal basis of a programme on a day, with its source. */
@Entity('programme_statement')
export class Statement {
  @PrimaryColumn('uuid')
  id: string = newId();

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'date', name: 'said_on', transformer: plainDate })
  saidOn!: Temporal.PlainDate;

  @Column({ type: 'text' })
  certainty!: 'expected' | 'announced' | 'approved' | 'statute' | 'withdrawn';

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  source: string = '';

  @Column({ type: 'date', name: 'in_force_from', nullable: true, transformer: plainDate })
  inForceFrom: Temporal.PlainDate | null = null;

  /** Last day; null: without end. */
  @Column({ type: 'date', name: 'in_force_until', nullable: true, transformer: plainDate })
  inForceUntil: Temporal.PlainDate | null = null;

  /** Counts up with each change: a stale edit is refused. */
  @VersionColumn()
  version!: number;
}
