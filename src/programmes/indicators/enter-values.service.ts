import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Viewer } from '../../identity/viewer.js';
import { EXIT, VerbleibError } from '../../shared/errors.js';
import { bilingual } from '../../shared/locale.js';
import { factsMessages } from '../facts/facts.messages.js';

/** A value of one month as somebody wants it. */
export interface WantedValue {
  indicator: string;
  /** First day of the month, ISO text. */
  month: string;
  /** null: none any more. */
  value: number | null;
  note: string;
  /** Of the value that is replaced; null: there was none. */
  version: number | null;
}

/** A value that a file brings: what is there already is replaced. */
export interface FileValue {
  indicator: string;
  month: string;
  value: number;
  note: string;
}

export interface MergeCounts {
  created: number;
  updated: number;
  unchanged: number;
}

/** Writes monthly values: typed ones against the version that was seen, those of a file so that a second time changes nothing. */
@Injectable()
export class EnterValues {
  constructor(private readonly work: UnitOfWork) {}

  /** All or none. @throws VerbleibError `stale_version` where somebody else has entered one of them meanwhile */
  async save(viewer: Viewer, values: readonly WantedValue[]): Promise<void> {
    await this.work.run(viewer.login, async (manager) => {
      for (const value of values) if ((await writeValue(manager, value)) === 0) throw stale();
    });
  }

  /** @param source the file's name; stays with each value that it brings or changes */
  merge(viewer: Viewer, values: readonly FileValue[], source: string): Promise<MergeCounts> {
    return this.work.run(viewer.login, (manager) => mergeValues(manager, values, source));
  }

  /** What `merge` would do. */
  rehearse(values: readonly FileValue[], source: string): Promise<MergeCounts> {
    return this.work.rehearse('preview', (manager) => mergeValues(manager, values, source));
  }
}

const stale = (): VerbleibError =>
  new VerbleibError(
    'stale_version',
    EXIT.tryAgain,
    bilingual((locale) => factsMessages[locale].stale),
  );

/** @returns how many rows were written: none where another version is there */
async function writeValue(manager: EntityManager, { indicator, month, value, note, version }: WantedValue) {
  const run = async (sql: string, ...parameters: unknown[]): Promise<number> =>
    (await manager.queryRunner!.query(sql, parameters, true)).affected ?? 0;
  if (version === null)
    return run(
      `insert into programme_indicator_value (indicator_id, month, value, note) values ($1, $2, $3, $4)
       on conflict on constraint programme_indicator_value_once do nothing`,
      indicator,
      month,
      value,
      note,
    );
  if (value === null)
    return run(
      'delete from programme_indicator_value where indicator_id = $1 and month = $2 and version = $3',
      indicator,
      month,
      version,
    );
  return run(
    `update programme_indicator_value set value = $4, note = $5, version = version + 1
     where indicator_id = $1 and month = $2 and version = $3`,
    indicator,
    month,
    version,
    value,
    note,
  );
}

async function mergeValues(manager: EntityManager, values: readonly FileValue[], source: string): Promise<MergeCounts> {
  const [counts] = await manager.query<Omit<MergeCounts, 'unchanged'>[]>(
    `with wanted as (
       select * from jsonb_to_recordset($1::jsonb) w(indicator uuid, month date, value numeric(16, 4), note text)),
     changed as (
       update programme_indicator_value v set value = w.value, note = coalesce(nullif(w.note, ''), v.note), source = $2,
         version = version + 1
       from wanted w where v.indicator_id = w.indicator and v.month = w.month
         and (v.value, v.note) is distinct from (w.value, coalesce(nullif(w.note, ''), v.note)) returning 1),
     created as (
       insert into programme_indicator_value (indicator_id, month, value, note, source)
       select indicator, month, value, note, $2 from wanted
       on conflict on constraint programme_indicator_value_once do nothing returning 1)
     select (select count(*) from created)::int as created, (select count(*) from changed)::int as updated`,
    [JSON.stringify(values), source],
  );
  const { created, updated } = counts!;
  return { created, updated, unchanged: values.length - created - updated };
}
