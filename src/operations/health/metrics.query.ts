import { Injectable } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { Clock } from '../../shared/clock.js';
import { type Metric, type Sample, prometheusText } from './prometheus-text.js';

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Counted when asked, by the database: every instance tells the same, and a restart loses nothing. */
@Injectable()
export class MetricsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async text(): Promise<string> {
    return prometheusText([
      {
        name: 'verbleib_build_info',
        help: 'Version of Verbleib and of what it runs on.',
        samples: [
          {
            labels: {
              version,
              node: process.versions.node,
              database: this.settings.database.url ? 'server' : 'embedded',
            },
            value: 1,
          },
        ],
      },
      {
        name: 'process_start_time_seconds',
        help: 'Start time of this process, in seconds since 1970.',
        samples: [{ value: Math.round(performance.timeOrigin / 1000) }],
      },
      {
        name: 'process_resident_memory_bytes',
        help: 'Memory of this process, in bytes.',
        samples: [{ value: process.memoryUsage.rss() }],
      },
      ...(await this.#jobs()),
      ...(await this.#mails()),
      ...(await this.#findings()),
    ]);
  }

  async #jobs(): Promise<Metric[]> {
    const successes = await this.#samples(
      `select job, extract(epoch from max(finished_at))::float8 as value
       from job_run where state = 'done' group by job order by job`,
    );
    const runs = await this.#samples(
      'select job, state, count(*)::int as value from job_run group by job, state order by job, state',
    );
    return [
      {
        name: 'verbleib_job_last_success_timestamp_seconds',
        help: 'When each job was last done, in seconds since 1970.',
        samples: successes,
      },
      { name: 'verbleib_job_runs', help: 'Runs in the ledger by job and state.', samples: runs },
    ];
  }

  async #mails(): Promise<Metric[]> {
    const states = await this.#samples(
      'select purpose, state, count(*)::int as value from mail group by purpose, state order by purpose, state',
    );
    const oldest = await this.#samples(
      `select greatest(0, extract(epoch from $1::timestamptz - min(next_attempt_at)))::float8 as value
       from mail where state in ('pending', 'sending') and next_attempt_at <= $1::timestamptz
       having count(*) > 0`,
      [this.clock.now().toString()],
    );
    const bounces = await this.#samples(
      'select kind, proof, count(*)::int as value from mail_bounce group by kind, proof order by kind, proof',
    );
    const unclear = await this.#samples(
      `select coalesce(sum((counts ->> 'reports_unclear')::int), 0)::int as value from job_run where job = 'bounces'`,
    );
    return [
      {
        name: 'verbleib_mail_bounces',
        help: 'Reports of failed and delayed mails, by how they proved themselves.',
        samples: bounces,
      },
      {
        name: 'verbleib_mail_reports_unclear',
        help: 'Messages in the mailbox for bounces that could not be understood, since the beginning.',
        samples: unclear,
      },
      { name: 'verbleib_mails', help: 'Mails in the outbox by purpose and state.', samples: states },
      {
        name: 'verbleib_oldest_due_mail_age_seconds',
        help: 'For how long the oldest mail that could leave has been waiting; 0: none waits.',
        samples: oldest.length > 0 ? oldest : [{ value: 0 }],
      },
    ];
  }

  async #findings(): Promise<Metric[]> {
    const flags = await this.#samples(
      'select rule, count(*)::int as value from flag where resolved_on is null group by rule order by rule',
    );
    const cliffs = await this.#samples(
      'select scope, count(*)::int as value from cliff where closed_on is null group by scope order by scope',
    );
    return [
      { name: 'verbleib_open_flags', help: 'Open flags by rule.', samples: flags },
      { name: 'verbleib_open_cliffs', help: 'Open cliffs by scope.', samples: cliffs },
    ];
  }

  /** Rows of `value` and labels. */
  async #samples(sql: string, parameters: unknown[] = []): Promise<Sample[]> {
    const rows = await this.dataSource.query<({ value: number } & Record<string, string | number>)[]>(sql, parameters);
    return rows.map(({ value, ...labels }) => ({ labels: labels as Record<string, string>, value }));
  }
}
