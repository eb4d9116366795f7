import type { VNode } from 'preact';
import { jobsMessages } from '../../jobs/jobs.messages.js';
import type { JobStatus, RunSummary } from '../../jobs/jobs.query.js';
import { formatDate, formatInstant, formatNumber, type Locale } from '../../shared/locale.js';
import { Badge, type Tone } from '../../web/components/badge.js';
import { DataTable } from '../../web/components/data-table.js';
import type { PageContent } from '../../web/page/page.js';
import { jobsPageMessages } from './jobs-page.messages.js';
import type { RecentRun } from './recent-runs.query.js';

export interface JobsFacts {
  jobs: JobStatus[];
  recent: RecentRun[];
  timeZone: string;
}

const TONES: Record<RunSummary['state'], Tone> = { running: 'info', done: 'success', failed: 'danger' };

/** How a run went: its state, what it did in words, and its error. */
function Outcome({ run, locale }: { run: Pick<RunSummary, 'state' | 'counts' | 'error'>; locale: Locale }): VNode {
  return (
    <>
      <Badge tone={TONES[run.state]} label={jobsPageMessages[locale].states[run.state]} />
      {run.counts && <span class="v-below">{jobsMessages[locale].inPassing(run.counts)}</span>}
      {run.error && <span class="v-below v-break">{run.error}</span>}
    </>
  );
}

function LastRun({ job, locale }: { job: JobStatus; locale: Locale }): VNode {
  const t = jobsPageMessages[locale];
  const { last } = job;
  if (!last) return <>{t.never}</>;
  return (
    <>
      {formatInstant(last.started, locale, job.zone)} <Outcome run={last} locale={locale} />
      {last.retry && <span class="v-below">{t.retry(formatInstant(last.retry, locale, job.zone))}</span>}
      {job.missed > 0 && <span class="v-below">{t.missed(formatNumber(job.missed, locale))}</span>}
    </>
  );
}

/** What runs by itself: when it is due, how it went last, and the latest runs in which something happened. */
export function jobsPage({ jobs, recent, timeZone }: JobsFacts, locale: Locale): PageContent {
  const t = jobsPageMessages[locale];
  return {
    title: t.title,
    body: (
      <>
        <p class="kern-body v-lead">{t.lead}</p>
        <section class="v-section" aria-labelledby="schedules">
          <h2 class="kern-heading-medium" id="schedules">
            {t.schedules}
          </h2>
          <DataTable
            caption={t.schedules}
            stack
            columns={[{ label: t.run }, { label: t.next }, { label: t.last }]}
            rows={jobs.map((job) => ({
              key: job.job,
              cells: [
                <>
                  <strong>{t.job(job.job)}</strong>
                  <span class="v-below">{job.description[locale]}</span>
                </>,
                job.next ? <span class="v-nowrap">{formatInstant(job.next, locale, job.zone)}</span> : t.noNext,
                <LastRun job={job} locale={locale} />,
              ],
            }))}
          />
        </section>
        <section class="v-section" aria-labelledby="recent">
          <h2 class="kern-heading-medium" id="recent">
            {t.recent}
          </h2>
          {recent.length === 0 ? (
            <p class="kern-body">{t.none}</p>
          ) : (
            <DataTable
              caption={t.recent}
              stack
              columns={[{ label: t.started }, { label: t.run }, { label: t.date }, { label: t.outcome }]}
              rows={recent.map((run) => ({
                key: run.id,
                cells: [
                  <span class="v-nowrap">{formatInstant(run.started, locale, timeZone)}</span>,
                  <>
                    {t.job(run.job)}
                    {run.slot === null && <span class="v-below">{t.byHand}</span>}
                  </>,
                  formatDate(run.date, locale),
                  <Outcome run={run} locale={locale} />,
                ],
              }))}
            />
          )}
        </section>
      </>
    ),
  };
}
