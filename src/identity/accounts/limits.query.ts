import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Something that a role can be limited to. */
export interface Limit {
  kind: 'unit' | 'committee' | 'programme';
  code: string;
  name: string;
}

/** Units, committees and programmes by code: organisation, no people. */
@Injectable()
export class Limits {
  constructor(private readonly dataSource: DataSource) {}

  all(): Promise<Limit[]> {
    return this.dataSource.query<Limit[]>(
      `select 'unit' as kind, code, name from unit union all select 'committee', code, name from committee
       union all select 'programme', code, name from programme order by kind desc, code`,
    );
  }
}
