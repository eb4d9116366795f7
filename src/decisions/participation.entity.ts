import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { plainDate } from '../database/temporal-columns.js';
import { newId } from '../shared/ids.js';

/** One body's part in a decision: what it was told, by when it answers, and what it said. */
@Entity('participation')
export class Participation {
  @PrimaryColumn('uuid')
  id: string = newId();

  @Column({ type: 'uuid', name: 'decision_id' })
  decisionId!: string;

  @Column({ type: 'text' })
  body!: 'staff_council' | 'equal_opportunity' | 'disability';

  @Column({ type: 'date', name: 'requested_on', transformer: plainDate })
  requestedOn!: Temporal.PlainDate;

  @Column({ type: 'boolean', name: 'with_discussion' })
  withDiscussion: boolean = false;

  /** Last day of the body's period. */
  @Column({ type: 'date', name: 'answer_due', transformer: plainDate })
  answerDue!: Temporal.PlainDate;

  @Column({ type: 'date', name: 'answered_on', nullable: true, transformer: plainDate })
  answeredOn: Temporal.PlainDate | null = null;

  @Column({ type: 'text', nullable: true })
  answer: 'consent' | 'silence' | 'objection' | 'heard' | null = null;

  /** What the body was told; its answer holds for that alone (P1). */
  @Column({ type: 'text', name: 'covers_kind' })
  coversKind!: string;

  @Column({ type: 'date', name: 'covers_ends_on', nullable: true, transformer: plainDate })
  coversEndsOn: Temporal.PlainDate | null = null;

  @Column({ type: 'text', name: 'covers_ground', nullable: true })
  coversGround: string | null = null;

  @Column({ type: 'date', name: 'void_on', nullable: true, transformer: plainDate })
  voidOn: Temporal.PlainDate | null = null;

  @Column({ type: 'text', name: 'void_reason', nullable: true })
  voidReason: string | null = null;

  /** Reference number of the document in the house's files. */
  @Column({ type: 'text', nullable: true })
  document: string | null = null;

  /** Counts up with each change: a stale edit is refused. */
  @VersionColumn()
  version!: number;
}
