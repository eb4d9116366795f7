import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface AbsenceRow {
  id: string;
  name: string;
  number: string;
  starts_on: string;
  ends_on: string;
  representative: string | null;
}

/** Absences that are not over, soonest first. */
@Injectable()
export class AbsencesQuery {
  constructor(private readonly dataSource: DataSource) {}

  list(today: string): Promise<AbsenceRow[]> {
    return this.#rows('x.ends_on >= $1::date', [today]);
  }

  async one(id: string): Promise<AbsenceRow | undefined> {
    return (await this.#rows('x.id = $1', [id]))[0];
  }

  #rows(condition: string, parameters: unknown[]): Promise<AbsenceRow[]> {
    return this.dataSource.query(
      `select x.id, trim(e.family_name || ', ' || e.given_name, ', ') as name, e.number, x.starts_on, x.ends_on,
         trim(r.family_name || ', ' || r.given_name, ', ') as representative
       from absence x join employee e on e.id = x.employee_id left join employee r on r.id = x.representative_id
       where ${condition} order by x.starts_on, name, x.id`,
      parameters,
    );
  }
}
