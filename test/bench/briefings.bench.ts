import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { type BenchApp, type Engine, openApp } from './open-app.ts';
import { BriefingQuery, CreateBriefing, FONT_FOLDERS, PaperOfBriefing, printablePaper, TEMPLATE } from './product.ts';

const WARM = 3;
const STAFF = 14;
const MEGABYTE = 1e6;

export interface BriefingTimes {
  /** Medians, in milliseconds: drafting with its figures, the PDF, both together; Typst alone on the same data. */
  draft: number;
  pdf: number;
  both: number;
  floor: number;
  /** Of this process after 10 briefings and after all of them, in MB; the floor's Typst is not counted. */
  memory: { before: number; after: number };
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Drafts briefings of a programme in a row, each with its PDF; then the same data with Typst alone. */
export async function benchBriefings(engine: Engine, papers: number): Promise<BriefingTimes> {
  const bench = await openApp(engine);
  try {
    const sessions = await fill(bench, papers + WARM);
    const [create, rows, printer] = [bench.app.get(CreateBriefing), bench.app.get(BriefingQuery), bench.app.get(PaperOfBriefing)]; // prettier-ignore
    const times = { draft: [] as number[], pdf: [] as number[], both: [] as number[] };
    const memory = { before: 0, after: 0 };
    const data: string[] = [];
    for (const [index, session] of sessions.entries()) {
      const started = performance.now();
      const id = await create.run('bench', { session, audience: 'public' });
      const drafted = performance.now();
      const row = (await rows.one(id))!;
      await printer.pdf(row);
      const printed = performance.now();
      data.push(printablePaper(await printer.paper(row)));
      if (index < WARM) continue;
      times.draft.push(drafted - started);
      times.pdf.push(printed - drafted);
      times.both.push(printed - started);
      if (index === WARM + 9) memory.before = process.memoryUsage.rss() / MEGABYTE;
    }
    memory.after = process.memoryUsage.rss() / MEGABYTE;
    return {
      draft: median(times.draft),
      pdf: median(times.pdf),
      both: median(times.both),
      floor: typstAlone(data),
      memory,
    };
  } finally {
    await bench.close();
  }
}

function typstAlone(data: readonly string[]): number {
  const typst = NodeCompiler.create({ fontArgs: [{ fontPaths: FONT_FOLDERS }] });
  const mainFileContent = readFileSync(TEMPLATE, 'utf8');
  const times = data.map((each) => {
    const started = performance.now();
    typst.pdf({ mainFileContent, inputs: { data: each } }, { pdfStandard: 'ua-1' });
    typst.evictCache(0);
    return performance.now() - started;
  });
  return median(times.slice(WARM));
}

/** A programme with its staff and two indicators that count people, and sessions of its committee. @returns ids of the sessions */
async function fill(bench: BenchApp, sessions: number): Promise<string[]> {
  const [made] = await bench.query<{ committee: string; programme: string; unit: string }>(
    `with c as (insert into committee (code, name) values ('JHA', 'Jugendhilfeausschuss') returning id),
       p as (insert into programme (code, name, committee_id) select 'KIM', 'Integrationsmanagement', id from c returning id, committee_id),
       u as (insert into unit (code, name) values ('16', '16') returning id)
     select p.committee_id as committee, p.id as programme, u.id as unit from p, u`,
  );
  const { committee, programme, unit } = made!;
  await bench.query(
    `with e as (
       insert into employee (number, family_name, given_name)
       select 'B' || i, 'Beispiel', 'Alex' from generate_series(1, $1::int) i returning id, number)
     insert into contract (number, employee_id, unit_id, programme_id, starts_on, ends_on, ground, signed_on)
     select number, id, $2, $3, '2025-01-01', case when number <> 'B1' then date '2026-12-31' end,
       case when number <> 'B1' then '14-1-1' end, '2024-12-01' from e`,
    [STAFF, unit, programme],
  );
  await bench.query(
    `with i as (
       insert into programme_indicator (programme_id, code, name, counts_people)
       select $1, 'I' || i, 'Beratene ' || i, true from generate_series(1, 2) i returning id)
     insert into programme_indicator_value (indicator_id, month, value)
     select i.id, m, 20 + extract(month from m) from i, generate_series(date '2025-11-01', '2026-11-01', '1 month') m`,
    [programme],
  );
  const rows = await bench.query<{ id: string }>(
    `with s as (insert into committee_session (committee_id, held_on)
       select $1, date '2026-12-01' + i from generate_series(1, $2::int) i returning id, held_on)
     select id from s order by held_on`,
    [committee, sessions],
  );
  return rows.map(({ id }) => id);
}
