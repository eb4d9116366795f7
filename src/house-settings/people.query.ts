import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Bilingual } from '../shared/locale.js';

export interface Person {
  id: string;
  number: string;
  name: string;
}

export const NO_SUCH_PERSON: Bilingual = {
  de: 'Zu dieser Personalnummer gibt es niemanden. Bitte prüfen Sie sie, auch führende Nullen.',
  en: 'Nobody has this personnel number. Please check it, leading zeros too.',
};

/** People by what somebody of HR types. */
@Injectable()
export class PeopleQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The person with a personnel number; leading zeros may be left out. */
  async byNumber(number: string): Promise<Person | undefined> {
    const [row] = await this.dataSource.query<Person[]>(
      `select id, number, trim(family_name || ', ' || given_name, ', ') as name from employee
       where number = $1 or ltrim(number, '0') = ltrim($1, '0') order by number = $1 desc limit 1`,
      [number.trim()],
    );
    return row;
  }
}
