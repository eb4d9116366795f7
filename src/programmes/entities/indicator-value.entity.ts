import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { plainDate } from '../../database/temporal-columns.js';
import { newId } from '../../shared/ids.js';

/** The value of an indicator in one month. */
@Entity('programme_indicator_value')
export class IndicatorValue {
  @PrimaryColumn('uuid')
  id: string = newId();

  @Column({ type: 'uuid', name: 'indicator_id' })
  indicatorId!: string;

  /** First day of the month. */
  @Column({ type: 'date', transformer: plainDate })
  month!: Temporal.PlainDate;

  @Column({ type: 'numeric' })
  value!: number;

  @Column({ type: 'text' })
  note: string = '';

  @Column({ type: 'text' })
  source: string = '';

  /** Counts up with each change: a stale edit is refused. */
  @VersionColumn()
  version!: number;
}
