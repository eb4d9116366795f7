import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { newId } from '../shared/ids.js';

/** An organisational unit; units form a tree. */
@Entity('unit')
export class Unit {
  @PrimaryColumn('uuid')
  id: string = newId();

  /** Number of the unit in the organisation chart, e.g. 16.0. */
  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name: string = '';

  @Column({ type: 'uuid', name: 'parent_id', nullable: true })
  parentId: string | null = null;

  @Column({ type: 'uuid', name: 'manager_id', nullable: true })
  managerId: string | null = null;

  @Column({ type: 'uuid', name: 'deputy_id', nullable: true })
  deputyId: string | null = null;

  @Column({ type: 'uuid', name: 'hr_contact_id', nullable: true })
  hrContactId: string | null = null;

  /** Counts up with each change: a stale edit is refused. */
  @VersionColumn()
  version!: number;
}
