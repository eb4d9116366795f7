import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { plainDate } from '../database/temporal-columns.js';
import { newId } from '../shared/ids.js';

/** One employment contract (Arbeitsvertrag), fixed-term or permanent. */
@Entity('contract')
export class Contract {
  @PrimaryColumn('uuid')
  id: string = newId();

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'uuid', name: 'employee_id' })
  employeeId!: string;

  @Column({ type: 'uuid', name: 'position_id', nullable: true })
  positionId: string | null = null;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'uuid', name: 'programme_id', nullable: true })
  programmeId: string | null = null;

  /** The contract before it in the chain. */
  @Column({ type: 'uuid', name: 'predecessor_id', nullable: true })
  predecessorId: string | null = null;

  @Column({ type: 'text', name: 'job_title' })
  jobTitle: string = '';

  @Column({ type: 'date', name: 'starts_on', transformer: plainDate })
  startsOn!: Temporal.PlainDate;

  /** Last day; null: permanent. */
  @Column({ type: 'date', name: 'ends_on', nullable: true, transformer: plainDate })
  endsOn: Temporal.PlainDate | null = null;

  /** Code of the legal ground of the term (interfaces: grounds). */
  @Column({ type: 'text', nullable: true })
  ground: string | null = null;

  /** The ground in the words of the source. */
  @Column({ type: 'text', name: 'ground_text', nullable: true })
  groundText: string | null = null;

  @Column({ type: 'date', name: 'signed_on', nullable: true, transformer: plainDate })
  signedOn: Temporal.PlainDate | null = null;

  /** Day on which the signed paper reached the employee (TzBfG § 14(4)). */
  @Column({ type: 'date', name: 'received_on', nullable: true, transformer: plainDate })
  receivedOn: Temporal.PlainDate | null = null;

  /** Hours a week. */
  @Column({ type: 'numeric', name: 'weekly_hours', nullable: true })
  weeklyHours: number | null = null;

  /** Share of full time, 1 = full time. */
  @Column({ type: 'numeric' })
  fte: number = 1;

  @Column({ type: 'text', name: 'pay_group', nullable: true })
  payGroup: string | null = null;

  @Column({ type: 'smallint', name: 'pay_step', nullable: true })
  payStep: number | null = null;

  @Column({ type: 'text', name: 'supervisor_number', nullable: true })
  supervisorNumber: string | null = null;

  /** Last day at work where the person left before the end. */
  @Column({ type: 'date', name: 'left_on', nullable: true, transformer: plainDate })
  leftOn: Temporal.PlainDate | null = null;

  @Column({ type: 'text', name: 'leaving_reason', nullable: true })
  leavingReason: string | null = null;

  @Column({ type: 'text', nullable: true })
  note: string | null = null;

  /** Counts up with each change: a stale edit is refused. */
  @VersionColumn()
  version!: number;
}
