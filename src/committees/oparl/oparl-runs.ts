import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { EXIT, VerbleibError } from '../../shared/errors.js';
import { type Bilingual, bilingual } from '../../shared/locale.js';
import type { OparlImportResult } from './import-oparl.service.js';
import { oparlRunMessages } from './oparl-run.messages.js';

type Problems = OparlImportResult['problems'];
export type OparlRunResult = Omit<OparlImportResult, 'problems'>;

/** An import from a council information system, from its start on. Instants are ISO text. */
export interface OparlRun {
  id: string;
  source: string;
  dry_run: boolean;
  /** Everything was asked for, not only what had changed. */
  whole: boolean;
  state: 'running' | 'done' | 'failed';
  started_at: string;
  created_by: string;
  finished_at: string | null;
  result: OparlRunResult | null;
  failure: { code: string; text: Bilingual } | null;
  /** How many problems are kept with it. */
  problems: number;
}

const COLUMNS = `id, source, dry_run, whole, state, started_at, created_by, finished_at, result, failure,
  jsonb_array_length(problems) as problems`;

/** The record of imports: what runs now and what was. */
@Injectable()
export class OparlRuns {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
  ) {}

  /** Writes down that an import begins. @returns `running`: one of the same source does already */
  async begin(
    actor: string,
    source: string,
    { full = false, dryRun = false }: { full?: boolean; dryRun?: boolean },
  ): Promise<{ id: string } | { running: string }> {
    return this.unitOfWork.run(actor, async (manager) => {
      await manager.query(
        `update oparl_run set state = 'failed', finished_at = our_now(), failure = $1
         where state = 'running' and alive_at < clock_timestamp() - make_interval(secs => $2)`,
        [{ code: 'broken_off', text: bilingual((locale) => oparlRunMessages[locale].brokenOff) }, this.leaseSeconds],
      );
      const [begun] = await manager.query<{ id: string }[]>(
        `insert into oparl_run (source, dry_run, whole) values ($1, $2, $3)
         on conflict (source) where state = 'running' do nothing returning id`,
        [source, dryRun, full],
      );
      if (begun) return begun;
      const [other] = await manager.query<{ id: string }[]>(
        `select id from oparl_run where source = $1 and state = 'running'`,
        [source],
      );
      // It has ended between the two questions: whoever asks again gets through.
      if (!other) throw alreadyRunning();
      return { running: other.id };
    });
  }

  /** A sign of life. */
  async stayAlive(id: string): Promise<void> {
    await this.dataSource.query(`update oparl_run set alive_at = clock_timestamp() where id = $1`, [id]);
  }

  async finish(actor: string, id: string, { problems, ...result }: OparlImportResult): Promise<void> {
    await this.unitOfWork.run(actor, (manager) =>
      manager.query(
        `update oparl_run set state = 'done', finished_at = our_now(), result = $2, problems = $3
         where id = $1 and state = 'running'`,
        [id, result, JSON.stringify(problems)],
      ),
    );
  }

  async fail(actor: string, id: string, failure: { code: string; text: Bilingual }): Promise<void> {
    await this.unitOfWork.run(actor, (manager) =>
      manager.query(
        `update oparl_run set state = 'failed', finished_at = our_now(), failure = $2 where id = $1 and state = 'running'`,
        [id, failure],
      ),
    );
  }

  async one(id: string): Promise<OparlRun | undefined> {
    const [run] = await this.dataSource.query<OparlRun[]>(`select ${COLUMNS} from oparl_run where id = $1`, [id]);
    return run;
  }

  /** Latest first. @param after continues after this run */
  list(limit: number, after?: Pick<OparlRun, 'started_at' | 'id'>): Promise<OparlRun[]> {
    return this.dataSource.query(
      `select ${COLUMNS} from oparl_run where $1::timestamptz is null or (started_at, id) < ($1::timestamptz, $2::uuid)
       order by started_at desc, id desc limit $3`,
      [after?.started_at ?? null, after?.id ?? null, limit],
    );
  }

  /** The last import of each source that changed something or could have: no dry runs. */
  latest(sources: readonly string[]): Promise<OparlRun[]> {
    return this.dataSource.query(
      `select distinct on (source) ${COLUMNS} from oparl_run where source = any($1) and not dry_run
       order by source, started_at desc, id desc`,
      [sources],
    );
  }

  /** Some of a run's problems, in the order in which they were found. */
  async problems(id: string, limit: number, offset: number): Promise<Problems> {
    const rows = await this.dataSource.query<{ problem: Problems[number] }[]>(
      `select p.problem from oparl_run r cross join jsonb_array_elements(r.problems) with ordinality p(problem, place)
       where r.id = $1 order by p.place limit $2 offset $3`,
      [id, limit, offset],
    );
    return rows.map(({ problem }) => problem);
  }

  /** After so long without a sign of life a run counts as broken off. */
  get leaseSeconds(): number {
    return this.settings.jobs.leaseSeconds;
  }
}

/** One import of a source at a time. */
export const alreadyRunning = (): VerbleibError =>
  new VerbleibError(
    'oparl_running',
    EXIT.tryAgain,
    bilingual((locale) => oparlRunMessages[locale].alreadyRunning),
  );
