import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { newId } from '../shared/ids.js';

/** A person who works, or worked, for the employer. */
@Entity('employee')
export class Employee {
  @PrimaryColumn('uuid')
  id: string = newId();

  /** Personnel number with its leading zeros. */
  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text', name: 'family_name' })
  familyName!: string;

  @Column({ type: 'text', name: 'given_name' })
  givenName: string = '';

  @Column({ type: 'text', nullable: true })
  email: string | null = null;

  /** Language of mails; null: the house's. */
  @Column({ type: 'text', nullable: true })
  locale: 'de' | 'en' | null = null;

  /** One mail a run or one a contract; null: the house's. */
  @Column({ type: 'text', name: 'reminder_mode', nullable: true })
  reminderMode: 'digest' | 'single' | null = null;

  /** Counts up with each change: a stale edit is refused. */
  @VersionColumn()
  version!: number;
}
