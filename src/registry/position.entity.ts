import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { plainDate } from '../database/temporal-columns.js';
import { newId } from '../shared/ids.js';

/** A post (Stelle) in the staffing plan. */
@Entity('position')
export class Position {
  @PrimaryColumn('uuid')
  id: string = newId();

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  title: string = '';

  @Column({ type: 'uuid', name: 'unit_id', nullable: true })
  unitId: string | null = null;

  @Column({ type: 'uuid', name: 'programme_id', nullable: true })
  programmeId: string | null = null;

  /** Full-time equivalents, 1 = full time. */
  @Column({ type: 'numeric', nullable: true })
  fte: number | null = null;

  /** Last day of the post in the staffing plan; null: permanent. */
  @Column({ type: 'date', name: 'ends_on', nullable: true, transformer: plainDate })
  endsOn: Temporal.PlainDate | null = null;

  /** Counts up with each change: a stale edit is refused. */
  @VersionColumn()
  version!: number;
}
