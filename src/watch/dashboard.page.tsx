import type { VNode } from 'preact';
import type { Schedule } from '../jobs/schedules.js';
import { formatDate, type Locale } from '../shared/locale.js';
import { DecisionPicture } from '../web/components/decision-picture.js';
import { StackedBars } from '../web/components/stacked-bars.js';
import { DataTable } from '../web/components/data-table.js';
import type { PageContent } from '../web/page/page.js';
import type { FlagRow } from './dashboard-flags.query.js';
import { FlagSection, MailSection, ScheduleSection } from './dashboard-sections.js';
import { dashboardMessages } from './dashboard.messages.js';
import { presentMonths } from './dashboard-months.presenter.js';
import { presentCliff, presentFlags, presentSchedule } from './dashboard.presenter.js';
import type { CliffRow, MailCounts, MailRow, MonthRow, RunRow } from './dashboard.query.js';

export interface DashboardFacts {
  today: Temporal.PlainDate;
  now: Temporal.Instant;
  hasContracts: boolean;
  cliffs: CliffRow[];
  months: MonthRow[];
  flags: FlagRow[];
  mailCounts: MailCounts;
  latestMails: MailRow[];
  schedules: Schedule[];
  lastRuns: RunRow[];
  /** Where mails are filed while there is no mail server. */
  maildrop?: string;
}

/** What ends, what is undecided, and whether anyone was told: most urgent first. */
export function dashboardPage(facts: DashboardFacts, locale: Locale): PageContent {
  const t = dashboardMessages[locale];
  return {
    title: t.title,
    body: (
      <>
        <p class="kern-body kern-body--muted v-lead">{t.asOf(formatDate(facts.today, locale))}</p>
        {facts.hasContracts ? (
          <>
            <CliffSection facts={facts} locale={locale} />
            <MonthSection facts={facts} locale={locale} />
            <FlagSection groups={presentFlags(facts.flags, locale)} locale={locale} />
          </>
        ) : (
          <FirstSteps locale={locale} />
        )}
        <MailSection counts={facts.mailCounts} latest={facts.latestMails} maildrop={facts.maildrop} locale={locale} />
        <ScheduleSection
          schedules={facts.schedules.map((schedule) =>
            presentSchedule(
              schedule,
              facts.lastRuns.find((run) => run.job === schedule.id),
              facts.now,
              locale,
            ),
          )}
          locale={locale}
        />
      </>
    ),
  };
}

function CliffSection({ facts, locale }: { facts: DashboardFacts; locale: Locale }): VNode {
  const t = dashboardMessages[locale];
  return (
    <section aria-labelledby="cliffs" class="v-section">
      <h2 class="kern-heading-medium" id="cliffs">
        {t.cliffs}
      </h2>
      {facts.cliffs.length === 0 && <p class="kern-body">{t.noCliffs}</p>}
      <ul class="v-cliffs">
        {facts.cliffs.map((row) => {
          const cliff = presentCliff(row, facts.today, locale);
          return (
            <li key={cliff.id} id={cliff.id} class={`v-cliff v-cliff--${cliff.tone}`}>
              <p class="v-cliff__days">
                <strong>{cliff.days}</strong> {cliff.still}
              </p>
              <div class="v-cliff__text">
                <p class="v-cliff__sentence">{cliff.sentence}</p>
                <p class="kern-body kern-body--small kern-body--muted">
                  {[cliff.name, cliff.open, cliff.share].filter(Boolean).join(' · ')}
                </p>
              </div>
              <DecisionPicture decided={cliff.decided} contracts={cliff.contracts} label={cliff.picture} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function MonthSection({ facts, locale }: { facts: DashboardFacts; locale: Locale }): VNode {
  const t = dashboardMessages[locale];
  const months = presentMonths(facts.months, facts.today, locale);
  const chart = { title: t.months, description: `${months.summary} ${months.chartDescription}`, bars: months.bars };
  return (
    <section aria-labelledby="months" class="v-section">
      <h2 class="kern-heading-medium" id="months">
        {t.months}
      </h2>
      <p class="kern-body">{months.summary}</p>
      {!months.empty && (
        <>
          <figure class="v-figure">
            <p class="v-legend kern-body kern-body--small" aria-hidden="true">
              <span class="v-legend__open">{t.undecided}</span> <span class="v-legend__done">{t.decided}</span>
            </p>
            <StackedBars id="chart" {...chart} width={960} height={300} variant="wide" />
            <StackedBars id="chart-compact" {...chart} width={336} height={240} variant="compact" />
            <figcaption class="kern-body kern-body--small kern-body--muted">{t.decidedMeans}</figcaption>
          </figure>
          <details class="kern-accordion">
            <summary class="kern-accordion__header">
              <span class="kern-title kern-title--small">{t.table}</span>
            </summary>
            <div class="kern-accordion__body">
              <DataTable
                caption={t.months}
                columns={[
                  { label: t.month },
                  { label: t.undecidedShort, numeric: true },
                  { label: t.decided, numeric: true },
                  { label: t.total, numeric: true },
                ]}
                rows={months.rows}
                footer={months.footer}
              />
            </div>
          </details>
        </>
      )}
    </section>
  );
}

function FirstSteps({ locale }: { locale: Locale }): VNode {
  const t = dashboardMessages[locale];
  return (
    <section aria-labelledby="first-steps" class="v-section v-prose">
      <h2 class="kern-heading-medium" id="first-steps">
        {t.emptyTitle}
      </h2>
      <p class="kern-body">{t.emptyText}</p>
      <pre class="v-code">
        {'npx verbleib import contracts DATEI --dry-run\nnpx verbleib import contracts DATEI'.replaceAll(
          'DATEI',
          t.file,
        )}
      </pre>
      <p class="kern-body">{t.emptyThen}</p>
      <pre class="v-code">npx verbleib run watch</pre>
      <p class="kern-body">{t.emptyDemo}</p>
      <pre class="v-code">npx verbleib demo</pre>
    </section>
  );
}
