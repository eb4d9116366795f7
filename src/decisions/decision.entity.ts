import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { plainDate } from '../database/temporal-columns.js';
import { newId } from '../shared/ids.js';

/** What becomes of one contract that ends (Entscheidung). */
@Entity('decision')
export class Decision {
  @PrimaryColumn('uuid')
  id: string = newId();

  @Column({ type: 'uuid', name: 'contract_id' })
  contractId!: string;

  /** The last day that it is about; when the contract's moves, the decision reopens. */
  @Column({ type: 'date', name: 'ends_on', transformer: plainDate })
  endsOn!: Temporal.PlainDate;

  @Column({ type: 'text' })
  state: string = 'undecided';

  @Column({ type: 'text', nullable: true })
  kind: 'extend' | 'permanent' | 'change_post' | 'let_end' | null = null;

  /** Last day of the follow-on; null: permanent. */
  @Column({ type: 'date', name: 'new_ends_on', nullable: true, transformer: plainDate })
  newEndsOn: Temporal.PlainDate | null = null;

  @Column({ type: 'text', name: 'new_ground', nullable: true })
  newGround: string | null = null;

  @Column({ type: 'uuid', name: 'new_position_id', nullable: true })
  newPositionId: string | null = null;

  @Column({ type: 'uuid', name: 'new_unit_id', nullable: true })
  newUnitId: string | null = null;

  /** Hours a week. */
  @Column({ type: 'numeric', name: 'new_weekly_hours', nullable: true })
  newWeeklyHours: number | null = null;

  @Column({ type: 'numeric', name: 'new_fte', nullable: true })
  newFte: number | null = null;

  @Column({ type: 'text', name: 'new_pay_group', nullable: true })
  newPayGroup: string | null = null;

  @Column({ type: 'smallint', name: 'new_pay_step', nullable: true })
  newPayStep: number | null = null;

  /** Why it is proposed against a finding of the follow-on check. */
  @Column({ type: 'text', name: 'risk_reason', nullable: true })
  riskReason: string | null = null;

  @Column({ type: 'text', nullable: true })
  funding: 'confirmed' | 'waived' | null = null;

  @Column({ type: 'text', name: 'funding_reason', nullable: true })
  fundingReason: string | null = null;

  @Column({ type: 'date', name: 'waiting_until', nullable: true, transformer: plainDate })
  waitingUntil: Temporal.PlainDate | null = null;

  /** Day of the last of both signatures. */
  @Column({ type: 'date', name: 'signed_on', nullable: true, transformer: plainDate })
  signedOn: Temporal.PlainDate | null = null;

  @Column({ type: 'text', name: 'signature_form', nullable: true })
  signatureForm: 'wet_ink' | 'qualified_electronic' | null = null;

  /** Day on which the signed paper reached the employee (TzBfG § 14(4)). */
  @Column({ type: 'date', name: 'received_on', nullable: true, transformer: plainDate })
  receivedOn: Temporal.PlainDate | null = null;

  /** The follow-on contract that the decision made, or that the register brought. */
  @Column({ type: 'uuid', name: 'successor_id', nullable: true })
  successorId: string | null = null;

  @Column({ type: 'date', name: 'opened_on', transformer: plainDate })
  openedOn!: Temporal.PlainDate;

  @Column({ type: 'date', name: 'closed_on', nullable: true, transformer: plainDate })
  closedOn: Temporal.PlainDate | null = null;

  /** Counts up with each change: a stale edit is refused. */
  @VersionColumn()
  version!: number;
}
