import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFloor } from './import-floor.ts';
import { type Engine, openApp } from './open-app.ts';
import { writePayrollFile } from './payroll-file.ts';
import { ImportContracts } from './product.ts';
import { seconds } from './seconds.ts';

export interface ImportFigures {
  product: number;
  floor: number;
  /** Growth of this process's resident memory at its highest, in MB. */
  memory: number;
}

async function withPeakMemory<T>(work: () => Promise<T>): Promise<{ result: T; megabytes: number }> {
  const before = process.memoryUsage.rss();
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50);
  try {
    return { result: await work(), megabytes: (peak - before) / 1e6 };
  } finally {
    clearInterval(timer);
  }
}

/** Seconds for importing so many CSV rows into an empty register, by the product and by a bare script. */
export async function benchImport(engine: Engine, rows: number): Promise<ImportFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'verbleib-bench-'));
  const file = join(folder, 'export.csv');
  await writePayrollFile(file, rows);
  const count = async (bench: Awaited<ReturnType<typeof openApp>>): Promise<string> =>
    JSON.stringify(await bench.query('select count(*) as contracts, count(predecessor_id) as chained from contract'));
  try {
    const bare = await openApp(engine);
    const floor = await seconds(() => importFloor(bare, file));
    const expected = await count(bare);
    await bare.close();
    const bench = await openApp(engine);
    const { result: product, megabytes } = await withPeakMemory(() =>
      seconds(() => bench.app.get(ImportContracts).run(file)),
    );
    const found = await count(bench);
    await bench.close();
    if (found !== expected) throw new Error(`The bare script made ${expected}, the import ${found}.`);
    return { product, floor, memory: megabytes };
  } finally {
    await rm(folder, { recursive: true });
  }
}
