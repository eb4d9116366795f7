import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** The value of one month; `month` is its first day. */
export interface MonthValue {
  month: string;
  value: number;
  note: string;
  source: string;
  version: number;
}

export interface IndicatorRow {
  id: string;
  programme_id: string;
  code: string;
  name: string;
  unit: string;
  definition: string;
  /** Counts people: small values are for those alone who may see them. */
  counts_people: boolean;
  minimum: number | null;
  maximum: number | null;
  ended: boolean;
  version: number;
  /** By month, oldest first; months without a value are not in it. */
  values: MonthValue[];
}

/** Indicators of a programme with their monthly values. Knows no viewer. */
@Injectable()
export class IndicatorsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * By code, those that have ended last.
   * @param last the last month that counts, any day of it; with the twelve months before it, it is thirteen
   * @param months how many months, the last one included
   */
  of(
    programme: string,
    last: Temporal.PlainDate,
    months = 13,
    manager: Pick<EntityManager, 'query'> = this.dataSource,
  ): Promise<IndicatorRow[]> {
    const until = last.with({ day: 1 });
    const from = until.subtract({ months: months - 1 });
    return this.#rows('i.programme_id = $3', [from.toString(), until.toString(), programme], manager);
  }

  /** Those that count people, of many programmes, with the thirteen months up to a day. @returns by programme.id */
  async countingPeople(
    programmes: readonly string[],
    last: Temporal.PlainDate,
    manager: Pick<EntityManager, 'query'>,
  ): Promise<Map<string, IndicatorRow[]>> {
    const until = last.with({ day: 1 });
    const parameters = [until.subtract({ months: 12 }).toString(), until.toString(), programmes];
    const rows = await this.#rows('i.programme_id = any($3::uuid[]) and i.counts_people', parameters, manager);
    return Map.groupBy(rows, ({ programme_id }) => programme_id);
  }

  /** One indicator with all its values. */
  async one(programme: string, id: string): Promise<IndicatorRow | undefined> {
    const parameters = ['0001-01-01', '9999-12-01', programme, id];
    return (await this.#rows('i.programme_id = $3 and i.id = $4', parameters, this.dataSource))[0];
  }

  #rows(condition: string, parameters: unknown[], manager: Pick<EntityManager, 'query'>): Promise<IndicatorRow[]> {
    return manager.query<IndicatorRow[]>(
      `select i.id, i.programme_id, i.code, i.name, i.unit, i.definition, i.counts_people, i.minimum, i.maximum, i.ended, i.version,
         (select coalesce(jsonb_agg(jsonb_build_object('month', v.month, 'value', v.value, 'note', v.note, 'source', v.source,
             'version', v.version) order by v.month), '[]')
          from programme_indicator_value v where v.indicator_id = i.id and v.month between $1::date and $2::date) as values
       from programme_indicator i where ${condition} order by i.ended, i.code collate "C", i.id`,
      parameters,
    );
  }
}
