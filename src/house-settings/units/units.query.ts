import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A unit with who is responsible and what is set for it alone; people as personnel number and name. */
export interface UnitRow {
  id: string;
  code: string;
  name: string;
  version: number;
  manager: string | null;
  manager_name: string | null;
  deputy: string | null;
  deputy_name: string | null;
  hr: string | null;
  hr_name: string | null;
  stages: number[] | null;
  mailboxes: string[];
}

const named = (alias: string): string => `trim(${alias}.family_name || ', ' || ${alias}.given_name, ', ')`;

/** Units by code, with their rules that hold for every ground. */
@Injectable()
export class UnitsQuery {
  constructor(private readonly dataSource: DataSource) {}

  all(): Promise<UnitRow[]> {
    return this.#rows('true', []);
  }

  async one(id: string): Promise<UnitRow | undefined> {
    return (await this.#rows('u.id = $1', [id]))[0];
  }

  #rows(condition: string, parameters: unknown[]): Promise<UnitRow[]> {
    return this.dataSource.query(
      `select u.id, u.code, u.name, u.version, m.number as manager, ${named('m')} as manager_name, d.number as deputy,
         ${named('d')} as deputy_name, h.number as hr, ${named('h')} as hr_name, r.stages, coalesce(r.mailboxes, '{}') as mailboxes
       from unit u
       left join employee m on m.id = u.manager_id left join employee d on d.id = u.deputy_id
       left join employee h on h.id = u.hr_contact_id left join reminder_rule r on r.unit_id = u.id and r.ground is null
       where ${condition} order by u.code`,
      parameters,
    );
  }
}
