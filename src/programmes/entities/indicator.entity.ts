import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';

/** A figure of a programme that is reported month by month, e.g. advice sessions. */
@Entity('programme_indicator')
export class Indicator {
  @PrimaryColumn('uuid')
  id: string = newId();

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name: string = '';

  @Column({ type: 'text' })
  unit: string = '';

  @Column({ type: 'text' })
  definition: string = '';

  /** Counts people: small values are not shown to everybody. */
  @Column({ type: 'boolean', name: 'counts_people' })
  countsPeople: boolean = false;

  /** Values below are doubted. */
  @Column({ type: 'numeric', nullable: true })
  minimum: number | null = null;

  /** Values above are doubted. */
  @Column({ type: 'numeric', nullable: true })
  maximum: number | null = null;

  /** No values are expected any more. */
  @Column({ type: 'boolean' })
  ended: boolean = false;

  /** Counts up with each change: a stale edit is refused. */
  @VersionColumn()
  version!: number;
}
