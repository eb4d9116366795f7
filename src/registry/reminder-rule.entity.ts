import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { newId } from '../shared/ids.js';

/** Stages and recipients for a unit (and the units below it) and a ground; null means any. */
@Entity('reminder_rule')
export class ReminderRule {
  @PrimaryColumn('uuid')
  id: string = newId();

  @Column({ type: 'uuid', name: 'unit_id', nullable: true })
  unitId: string | null = null;

  @Column({ type: 'text', nullable: true })
  ground: string | null = null;

  /** Lead times in days; null: the house's. */
  @Column({ type: 'int', array: true, nullable: true })
  stages: number[] | null = null;

  /** Lead times before deadlines of the plan, e.g. P2:14; null: the house's. */
  @Column({ type: 'text', array: true, name: 'deadline_stages', nullable: true })
  deadlineStages: string[] | null = null;

  /** Roles that are told: hr, manager, committee, escalation; null: all. */
  @Column({ type: 'text', array: true, nullable: true })
  recipients: string[] | null = null;

  /** Further addresses that are told. */
  @Column({ type: 'text', array: true })
  mailboxes: string[] = [];

  /** Counts up with each change: a stale edit is refused. */
  @VersionColumn()
  version!: number;
}
