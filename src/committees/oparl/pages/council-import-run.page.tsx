import type { VNode } from 'preact';
import { formatInstant, formatNumber, type Locale } from '../../../shared/locale.js';
import { AskAgain } from '../../../web/components/ask-again.js';
import { DataTable } from '../../../web/components/data-table.js';
import { Notice } from '../../../web/components/notice.js';
import { Pagination } from '../../../web/components/pagination.js';
import type { PageContent } from '../../../web/page/page.js';
import type { OparlImportResult } from '../import-oparl.service.js';
import type { OparlChange } from '../oparl-changes.js';
import type { OparlRun, OparlRunResult } from '../oparl-runs.js';
import { councilImportsMessages } from './council-imports.messages.js';
import { COUNCIL_IMPORTS } from './council-imports.page.js';
import { startedBy, TABLES } from './run-outcome.js';

export const PROBLEMS_PER_PAGE = 100;

export interface CouncilImportRunFacts {
  run: OparlRun;
  problems: OparlImportResult['problems'];
  page: number;
  /** It ran already when it was to be started. */
  already: boolean;
  timeZone: string;
}

function State({ facts: { run, already, timeZone }, locale }: { facts: CouncilImportRunFacts; locale: Locale }): VNode {
  const t = councilImportsMessages[locale];
  if (run.state === 'running')
    return (
      <Notice tone="info" title={t.working}>
        <p>{already ? t.already : t.workingText}</p>
        <AskAgain path={`${COUNCIL_IMPORTS}/${run.id}`} />
      </Notice>
    );
  if (run.failure)
    return (
      <Notice tone="danger" title={t.failed}>
        <p class="v-break">{run.failure.text[locale]}</p>
      </Notice>
    );
  const since = run.result!.since;
  const asked = since === null ? t.everything : t.since(t.at(since, timeZone));
  return run.dry_run ? (
    <Notice tone="info" title={t.doneTry}>
      <p>
        {t.doneTryText} {asked}
      </p>
    </Notice>
  ) : (
    <Notice tone="success" title={t.done}>
      <p>{asked}</p>
    </Notice>
  );
}

function Counts({ run, result, locale }: { run: OparlRun; result: OparlRunResult; locale: Locale }): VNode {
  const t = councilImportsMessages[locale];
  const { sessions, members } = result;
  const further = {
    committees: [],
    sessions: [
      ...(sessions.moved > 0 ? [t.moved(sessions.moved)] : []),
      ...(sessions.cancelled > 0 ? [t.cancelled(sessions.cancelled)] : []),
    ],
    members: members.ended > 0 ? [t.ended(members.ended)] : [],
    committee_papers: [],
  };
  const caption = run.dry_run ? t.countsTry : t.counts;
  return (
    <section class="v-section" aria-labelledby="counts">
      <h2 class="kern-heading-medium" id="counts">
        {caption}
      </h2>
      <DataTable
        caption={caption}
        stack
        columns={[
          { label: t.what },
          { label: t.created, numeric: true },
          { label: t.updated, numeric: true },
          { label: t.unchanged, numeric: true },
          { label: t.further },
        ]}
        rows={TABLES.map((table) => ({
          key: table,
          cells: [
            t[table],
            ...(['created', 'updated', 'unchanged'] as const).map((key) => formatNumber(result[table][key], locale)),
            further[table].join(', ') || '–',
          ],
        }))}
      />
    </section>
  );
}

function Changes({ result, locale }: { result: OparlRunResult; locale: Locale }): VNode | null {
  const t = councilImportsMessages[locale];
  const label = (change: OparlChange) =>
    change.entity === 'session' ? t.sessionLabel(change) : change.label || t.untitled;
  if (result.changes.length === 0) return null;
  return (
    <section class="v-section" aria-labelledby="changes">
      <h2 class="kern-heading-medium" id="changes">
        {t.changes}
      </h2>
      <DataTable
        caption={t.changes}
        stack
        columns={[{ label: t.what }, { label: t.outcome }]}
        rows={result.changes.map((change, place) => ({
          key: String(place),
          cells: [
            <>
              <span class="v-break">{label(change)}</span>
              <span class="v-below">{t.entities[change.entity]}</span>
            </>,
            t.change(change.change),
          ],
        }))}
      />
      {result.changes_omitted > 0 && <p class="kern-body">{t.moreChanges(result.changes_omitted)}</p>}
    </section>
  );
}

function Problems({
  facts: { run, problems, page },
  result,
  locale,
}: {
  facts: CouncilImportRunFacts;
  result: OparlRunResult;
  locale: Locale;
}): VNode {
  const t = councilImportsMessages[locale];
  const to = (number: number) => `${COUNCIL_IMPORTS}/${run.id}${number === 1 ? '' : `?page=${number}`}`;
  const first = (page - 1) * PROBLEMS_PER_PAGE;
  return (
    <section class="v-section" aria-labelledby="problems">
      <h2 class="kern-heading-medium" id="problems">
        {t.problems}
      </h2>
      {problems.length === 0 ? (
        <p class="kern-body">{t.noProblems}</p>
      ) : (
        <>
          <p class="kern-body">{t.problemsLead}</p>
          <DataTable
            caption={t.problems}
            stack
            columns={[{ label: t.hint }, { label: t.field }, { label: t.object }]}
            rows={problems.map(({ messages, object, field }, place) => ({
              key: String(place),
              cells: [messages[locale], t.fieldOf(field), <span class="v-break">{object}</span>],
            }))}
          />
          <Pagination
            locale={locale}
            previous={page > 1 ? to(page - 1) : undefined}
            next={first + problems.length < run.problems ? to(page + 1) : undefined}
          >
            {t.position(first + 1, first + problems.length, run.problems)}
          </Pagination>
        </>
      )}
      {result.problems_omitted > 0 && <p class="kern-body">{t.moreProblems(result.problems_omitted)}</p>}
    </section>
  );
}

/** One import: how it went, what it did row by row, and what somebody has to look at. */
export function councilImportRunPage(facts: CouncilImportRunFacts, locale: Locale): PageContent {
  const { run, timeZone } = facts;
  const t = councilImportsMessages[locale];
  const at = formatInstant(run.started_at, locale, timeZone);
  return {
    title: run.dry_run ? t.tryTitle(at) : t.runTitle(at),
    breadcrumb: [
      { href: '/committees', label: t.back },
      { href: COUNCIL_IMPORTS, label: t.title },
    ],
    body: (
      <>
        <p class="kern-body v-break">
          {run.source}
          <span class="v-below">{`${at}, ${startedBy(run.created_by, locale)}`}</span>
        </p>
        <State facts={facts} locale={locale} />
        {run.result && (
          <>
            <Counts run={run} result={run.result} locale={locale} />
            <Changes result={run.result} locale={locale} />
            <Problems facts={facts} result={run.result} locale={locale} />
          </>
        )}
      </>
    ),
  };
}
