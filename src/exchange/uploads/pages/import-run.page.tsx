import type { ComponentChildren, VNode } from 'preact';
import { PREVIEWED } from '../../../registry/import-contracts/preview.query.js';
import type { Severity } from '../../../registry/import-contracts/problem-list.js';
import { formatInstant, formatNumber, type Locale } from '../../../shared/locale.js';
import { AskAgain } from '../../../web/components/ask-again.js';
import { SubmitButton } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import { Pagination } from '../../../web/components/pagination.js';
import { Tabs } from '../../../web/components/tabs.js';
import type { PageContent } from '../../../web/page/page.js';
import type { ImportProgress } from '../../contracts/merge-file.service.js';
import { PER_PAGE, type Part, type Totals } from '../upload-details.query.js';
import type { ProblemLine, ShownPreview, UploadRun } from '../upload-run.js';
import { ChangeTable } from './import-changes.js';
import { RunState } from './import-list.page.js';
import { importPages } from './import-pages.messages.js';
import { ProblemTable } from './import-problems.js';

export const VIEWS = ['problems', 'updated', 'created'] as const;
export type ShownView = (typeof VIEWS)[number];

export interface ImportRunFacts {
  run: UploadRun;
  view: ShownView;
  severity: Severity | undefined;
  page: number;
  /** Lines with something of each severity. */
  lines: Record<Severity, number>;
  problems: Part<ProblemLine>;
  preview: Part<ShownPreview>;
  totals: Totals;
  running: boolean;
  progress: ImportProgress | undefined;
  /** Whether undoing may be offered. */
  last: boolean;
  timeZone: string;
}

const address = (run: UploadRun, query: Record<string, string | number | undefined> = {}): string => {
  const parameters = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return `/admin/import/${run.id}${parameters.length ? `?${new URLSearchParams(parameters).toString()}` : ''}`;
};

function Step({ run, step, label, kind }: { run: UploadRun; step: string; label: string; kind?: 'secondary' }): VNode {
  return (
    <form method="post" action={`/admin/import/${run.id}/${step}`}>
      <SubmitButton label={label} kind={kind ?? 'primary'} id={`step-${step}`} />
    </form>
  );
}

function LinkButton({ href, label }: { href: string; label: string }): VNode {
  return (
    <a class="kern-btn kern-btn--secondary" href={href}>
      <span class="kern-label">{label}</span>
    </a>
  );
}

/** What can be done next, by the state of the run. */
function Steps({ facts: { run, running, last }, locale }: { facts: ImportRunFacts; locale: Locale }): VNode | null {
  const t = importPages[locale];
  if (running) return null;
  const map = run.columns && <LinkButton href={`/admin/import/${run.id}/columns`} label={t.map} />;
  const discard = <Step run={run} step="discard" label={t.discard} kind="secondary" />;
  const steps: Partial<Record<UploadRun['state'], ComponentChildren>> = {
    checking: [<Step run={run} step="check" label={t.again} kind="secondary" />, discard],
    unmapped: [map, discard],
    checked: [<Step run={run} step="apply" label={t.apply} />, map, discard],
    failed: discard,
    applied: last && <LinkButton href={`/admin/import/${run.id}/undo`} label={t.undo} />,
  };
  return steps[run.state] ? <div class="kern-btn-wrapper v-import-steps">{steps[run.state]}</div> : null;
}

function Working({ path, progress, running, locale }: WorkingProps): VNode {
  const t = importPages[locale];
  return (
    <Notice tone="info" title={t.working}>
      {progress && <p>{t.workingRows(progress.rows, progress.phase === 'merge')}</p>}
      {progress?.share !== undefined && (
        <progress class="v-import-progress" max={1} value={progress.share} aria-label={t.working} />
      )}
      <p>{running ? t.workingNote : t.stuck}</p>
      <AskAgain path={path} />
    </Notice>
  );
}

interface WorkingProps extends Pick<ImportRunFacts, 'progress' | 'running'> {
  path: string;
  locale: Locale;
}

function StateNotice({ facts, locale }: { facts: ImportRunFacts; locale: Locale }): VNode | null {
  const t = importPages[locale];
  const { run, running, progress } = facts;
  if (running || run.state === 'checking')
    return <Working path={address(run)} progress={progress} running={running} locale={locale} />;
  if (run.failure)
    return (
      <Notice
        tone={run.state === 'unmapped' ? 'warning' : 'danger'}
        title={run.state === 'unmapped' ? t.map : t.failed}
      >
        <p class="v-lines v-break">{run.failure.text[locale]}</p>
      </Notice>
    );
  if (run.state === 'checked')
    return run.outdated ? (
      <Notice tone="warning" title={t.outdated}>
        <p>{t.outdatedText}</p>
      </Notice>
    ) : (
      <Notice tone="info" title={t.dryRun}>
        <p>{t.dryRunText}</p>
      </Notice>
    );
  if (run.state === 'applied')
    return (
      <Notice tone="success" title={t.applied}>
        {(run.counts.rejected ?? 0) > 0 && <p>{t.appliedRejected}</p>}
      </Notice>
    );
  return <Notice tone="info" title={run.state === 'undone' ? t.undone : t.discarded} />;
}

function Counts({ run, locale }: { run: UploadRun; locale: Locale }): VNode | null {
  const t = importPages[locale];
  const { counts } = run;
  if (counts.rows === undefined) return null;
  return (
    <dl class="v-tiles v-section">
      {(['created', 'updated', 'unchanged', 'rejected'] as const).map((key) => (
        <div key={key}>
          <dt>{t[key]}</dt>
          <dd>{formatNumber(counts[key] ?? 0, locale)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Pages({ facts, total, locale }: { facts: ImportRunFacts; total: number; locale: Locale }): VNode | null {
  const { run, view, severity, page } = facts;
  const to = (number: number) => address(run, { view, severity, page: number === 1 ? undefined : number });
  return (
    <Pagination
      locale={locale}
      first={page > 2 ? to(1) : undefined}
      previous={page > 1 ? to(page - 1) : undefined}
      next={page * PER_PAGE < total ? to(page + 1) : undefined}
    >
      {importPages[locale].position((page - 1) * PER_PAGE + 1, Math.min(page * PER_PAGE, total), total)}
    </Pagination>
  );
}

/** Problems that are counted but not kept with their place. */
function omitted({ run, totals }: ImportRunFacts): number {
  return Object.values(run.counts.problems ?? {}).reduce((sum, count) => sum + count, 0) - totals.problems;
}

function Problems({ facts, locale }: { facts: ImportRunFacts; locale: Locale }): VNode {
  const t = importPages[locale];
  const { run, severity, lines, problems } = facts;
  const more = omitted(facts);
  return (
    <>
      <Tabs
        label={t.severities}
        tabs={[
          { href: address(run, { view: 'problems' }), label: t.all, current: !severity },
          ...(['error', 'warning', 'note'] as const).map((each) => ({
            href: address(run, { view: 'problems', severity: each }),
            label: `${t.severityFilter[each]} (${formatNumber(lines[each], locale)})`,
            current: severity === each,
          })),
        ]}
      />
      {problems.items.length === 0 ? (
        <p class="kern-body">{t.noProblems}</p>
      ) : (
        <>
          <p class="kern-body kern-body--small">{t.severityMeans}</p>
          <ProblemTable lines={problems.items} columns={run.columns?.columns ?? []} locale={locale} />
          <Pages facts={facts} total={problems.total} locale={locale} />
          {more > 0 && <p class="kern-body kern-body--small">{t.more(more)}</p>}
        </>
      )}
    </>
  );
}

function Changes({ facts, locale }: { facts: ImportRunFacts; locale: Locale }): VNode {
  const t = importPages[locale];
  const { view, preview } = facts;
  if (preview.items.length === 0) return <p class="kern-body">{t.noChanges}</p>;
  return (
    <>
      <ChangeTable rows={preview.items} kind={view === 'created' ? 'created' : 'updated'} locale={locale} />
      <Pages facts={facts} total={preview.total} locale={locale} />
      {preview.total === PREVIEWED && <p class="kern-body kern-body--small">{t.previewed(PREVIEWED)}</p>}
    </>
  );
}

function Details({ facts, locale }: { facts: ImportRunFacts; locale: Locale }): VNode | null {
  const t = importPages[locale];
  const { run, view, totals } = facts;
  if (run.details_deleted_at && run.state !== 'discarded') return <p class="kern-body">{t.detailsGone}</p>;
  if (run.counts.rows === undefined || run.state === 'discarded') return null;
  const label = {
    problems: t.tabProblems(totals.lines),
    updated: t.tabUpdated(totals.updated),
    created: t.tabCreated(totals.created),
  };
  return (
    <>
      <Tabs
        label={t.tabs}
        tabs={VIEWS.map((each) => ({
          href: address(run, { view: each }),
          label: label[each],
          current: each === view,
        }))}
      />
      {view === 'problems' ? <Problems facts={facts} locale={locale} /> : <Changes facts={facts} locale={locale} />}
    </>
  );
}

/** One import: what was found, what would change or has changed, and what can be done next. */
export function importRunPage(facts: ImportRunFacts, locale: Locale): PageContent {
  const t = importPages[locale];
  const { run, timeZone } = facts;
  const at = formatInstant(run.happened_at, locale, timeZone);
  const applied = run.applied_no !== null;
  return {
    title: t.runTitle(run.file_name),
    breadcrumb: [{ href: '/admin/import', label: t.title }],
    body: (
      <>
        <p class="kern-body v-break">
          <RunState run={run} locale={locale} /> {applied ? t.appliedBy(run.actor, at) : t.uploadedBy(run.actor, at)}
          {run.profile && ` · ${t.profileUsed(run.profile)}`}
          {run.undone_at && run.undone_by && (
            <span class="v-below">{t.undoneBy(run.undone_by, formatInstant(run.undone_at, locale, timeZone))}</span>
          )}
        </p>
        {run.sample && <Notice tone="warning" title={t.sampleNote} />}
        <StateNotice facts={facts} locale={locale} />
        <Counts run={run} locale={locale} />
        <Steps facts={facts} locale={locale} />
        <Details facts={facts} locale={locale} />
      </>
    ),
  };
}
