import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { type JobHandler, JobHandlers } from '../../jobs/job-handler.js';

/**
 * Erases members whose mandate has been over for long enough, with all that was kept of them: what the council information
 * system said, what their history holds, who had read what. Records of imports go when their time is over.
 */
@Injectable()
export class TidyCommittees implements JobHandler, OnModuleInit {
  readonly job = 'tidy-committees';

  constructor(
    private readonly settings: Settings,
    private readonly unitOfWork: UnitOfWork,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.register(this);
  }

  run(date: Temporal.PlainDate): Promise<Record<string, number>> {
    const { committees, oparl, timeZone } = this.settings;
    const ended = date.subtract({ days: committees.keepFormerDays });
    const started = date.subtract({ days: oparl.keepDays }).toZonedDateTime(timeZone).toInstant();
    return this.unitOfWork.run(`job: ${this.job}`, async (manager) => ({
      members_erased: await this.#eraseMembers(manager, ended),
      council_imports_deleted: await this.#deleteRuns(manager, started),
    }));
  }

  async #eraseMembers(manager: EntityManager, ended: Temporal.PlainDate): Promise<number> {
    const gone = await manager.query<{ id: string }[]>(
      `with gone as (delete from committee_member where ends_on < $1 returning id) select id from gone`,
      [ended.toString()],
    );
    const ids = gone.map(({ id }) => id);
    // Without what is remembered of it, an import passes a membership over that has ended: nobody comes back.
    await manager.query(
      `delete from oparl_object o
       where o.kind = 'membership' and not exists (select from committee_member m where m.id = o.row_id)`,
    );
    // That something was changed, when and by whom, stays; deleting has just written down the whole row.
    await manager.query(
      `update change set old_value = null, new_value = null
       where entity = 'committee_member' and entity_id = any($1::uuid[])`,
      [ids],
    );
    return ids.length;
  }

  /** The last import of each source stays: the page says by it when a system was read. */
  async #deleteRuns(manager: EntityManager, started: Temporal.Instant): Promise<number> {
    const [row] = await manager.query<{ count: number }[]>(
      `with gone as (
         delete from oparl_run r where r.started_at < $1 and r.state <> 'running' and (r.dry_run or exists (
           select from oparl_run n where n.source = r.source and not n.dry_run and n.started_at > r.started_at))
         returning 1)
       select count(*)::int as count from gone`,
      [started.toString()],
    );
    return row!.count;
  }
}
