import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { plainDate } from '../database/temporal-columns.js';
import { newId } from '../shared/ids.js';

/** A duty of procedure about one contract, with its period and what came of it. */
@Entity('task')
export class Task {
  @PrimaryColumn('uuid')
  id: string = newId();

  /** further_employment_check: TVöD § 30(3) sentence 2 (V3) · permanent_post_request: TzBfG § 18(2) (T10). */
  @Column({ type: 'text' })
  kind!: 'further_employment_check' | 'permanent_post_request';

  @Column({ type: 'uuid', name: 'contract_id' })
  contractId!: string;

  /** The day that started the period; for a check before the end, the last day that it is about. */
  @Column({ type: 'date', name: 'asked_on', transformer: plainDate })
  askedOn!: Temporal.PlainDate;

  @Column({ type: 'date', name: 'due_on', transformer: plainDate })
  dueOn!: Temporal.PlainDate;

  @Column({ type: 'date', name: 'done_on', nullable: true, transformer: plainDate })
  doneOn: Temporal.PlainDate | null = null;

  @Column({ type: 'text', nullable: true })
  result: string | null = null;

  @Column({ type: 'text', nullable: true })
  note: string | null = null;

  /** Reference number of the document in the house's files. */
  @Column({ type: 'text', nullable: true })
  document: string | null = null;

  /** Counts up with each change: a stale edit is refused. */
  @VersionColumn()
  version!: number;
}
