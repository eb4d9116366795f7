import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { plainDate } from '../database/temporal-columns.js';
import { newId } from '../shared/ids.js';

/** A funding period (Bewilligung) of a programme with its amount and certainty. */
@Entity('programme_grant')
export class Grant {
  @PrimaryColumn('uuid')
  id: string = newId();

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'text' })
  title: string = '';

  @Column({ type: 'date', name: 'starts_on', transformer: plainDate })
  startsOn!: Temporal.PlainDate;

  /** Last funded day; null: without end. */
  @Column({ type: 'date', name: 'ends_on', nullable: true, transformer: plainDate })
  endsOn: Temporal.PlainDate | null = null;

  /** Euro cents. */
  @Column({ type: 'bigint', name: 'amount_cents', nullable: true })
  amountCents: number | null = null;

  @Column({ type: 'text' })
  certainty!: 'expected' | 'announced' | 'approved' | 'statute';

  @Column({ type: 'text' })
  source: string = '';

  /** Counts up with each change: a stale edit is refused. */
  @VersionColumn()
  version!: number;
}
