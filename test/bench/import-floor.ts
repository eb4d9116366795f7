import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DataSource } from 'typeorm';
import type { BenchApp } from './open-app.ts';

const COLUMNS = 23;
const names = Array.from({ length: COLUMNS }, (_, index) => `c${index}`);
const date = (column: string): string => `to_date(nullif(${column}, ''), 'DD.MM.YYYY')`;

const MERGE = [
  `insert into employee (number, family_name, given_name, email)
   select distinct on (c0) c0, c1, c2, c3 from bare order by c0, c13 desc on conflict (number) do nothing`,
  `insert into unit (code, name) select distinct on (c4) c4, c5 from bare order by c4 on conflict (code) do nothing`,
  `insert into programme (code, name) select distinct c8, c8 from bare where c8 <> '' on conflict (code) do nothing`,
  `insert into position (number, unit_id) select distinct on (c6) c6, u.id from bare join unit u on u.code = c4 order by c6
   on conflict (number) do nothing`,
  'create temp table ids on commit drop as select c17 as number, uuid_v7() as id from bare',
  'analyze ids, employee, unit, position, programme',
  `insert into contract (id, number, employee_id, position_id, unit_id, programme_id, predecessor_id, job_title, starts_on, ends_on, ground,
     ground_text, signed_on, weekly_hours, fte, pay_group, pay_step, supervisor_number)
   select i.id, c17, e.id, po.id, u.id, pr.id, before.id, c7, ${date('c13')}, ${date('c14')}, '14-2', c15, ${date('c16')},
     replace(c11, ',', '.')::numeric, replace(c12, ',', '.')::numeric / 100, c9, c10::smallint, lpad(c19, 6, '0')
   from bare join ids i on i.number = c17 left join ids before on before.number = c18
   join employee e on e.number = c0 join unit u on u.code = c4 join position po on po.number = c6
   left join programme pr on pr.code = c8
   on conflict (number) do nothing`,
];

/** A bare script: the same parser, a staging table of text, one set-based merge a table; it checks and reports nothing. */
export async function importFloor(bench: BenchApp, file: string): Promise<void> {
  await bench.app.get(DataSource).transaction(async (manager) => {
    await manager.query(`select set_config('jit', 'off', true)`);
    await manager.query(`create temp table bare (${names.map((name) => `${name} text`).join(', ')}) on commit drop`);
    const rows = createReadStream(file).pipe(parse({ delimiter: ';', from_line: 2, bom: true }));
    if (bench.engine === 'server') {
      const client = (await manager.queryRunner!.connect()) as PoolClient;
      await pipeline(
        rows,
        async function* (records: AsyncIterable<string[]>) {
          let text = '';
          for await (const record of records) {
            text += `${record.join('\t')}\n`;
            if (text.length < 65_536) continue;
            yield text;
            text = '';
          }
          yield text;
        },
        client.query(copyFrom('copy bare from stdin')),
      );
    } else {
      // The embedded database's socket carries no COPY: arrays are the floor there.
      const insert = `insert into bare select * from unnest(${names.map((_, index) => `$${index + 1}::text[]`).join(', ')})`;
      let batch: string[][] = [];
      const flush = async (): Promise<void> => {
        await manager.query(
          insert,
          names.map((_, index) => batch.map((record) => record[index])),
        );
        batch = [];
      };
      for await (const record of rows as AsyncIterable<string[]>) if (batch.push(record) === 1000) await flush();
      if (batch.length > 0) await flush();
    }
    await manager.query('analyze bare');
    for (const statement of MERGE) await manager.query(statement);
  });
}
