import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { newId } from '../shared/ids.js';

/** A body to which programmes report. */
@Entity('committee')
export class Committee {
  @PrimaryColumn('uuid')
  id: string = newId();

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  /** Full days between the papers' last day and the session (C1); null: the house's rule. */
  @Column({ type: 'int', name: 'paper_days', nullable: true })
  paperDays: number | null = null;

  @Column({ type: 'text' })
  kind: 'committee' | 'council' | 'steering' | 'working_group' = 'committee';

  /** Days before the papers' last day on which a briefing is drafted; null: the house's rule. */
  @Column({ type: 'int', name: 'draft_days', nullable: true })
  draftDays: number | null = null;

  /** Department that reports to it, as it stands on papers. */
  @Column({ type: 'text' })
  department: string = '';

  /** Counts up with each change: a stale edit is refused. */
  @VersionColumn()
  version!: number;
}
