import type { VNode } from 'preact';
import { formatInstant, type Locale } from '../../../shared/locale.js';
import { DataTable } from '../../../web/components/data-table.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { Buttons, CheckboxField, ErrorSummary, Form, HiddenField, SubmitButton } from '../../../web/components/form.js';
import { Pagination } from '../../../web/components/pagination.js';
import type { Refused } from '../../../web/page/form.js';
import type { PageContent } from '../../../web/page/page.js';
import type { OparlRun } from '../oparl-runs.js';
import { councilImportsMessages } from './council-imports.messages.js';
import { RunOutcome, startedBy } from './run-outcome.js';

export const COUNCIL_IMPORTS = '/committees/imports';

export interface CouncilImportsFacts {
  /** Configured systems, each with its last import that was no dry run. */
  sources: { address: string; last: OparlRun | undefined }[];
  /** When the job reads them next; ISO. */
  next: string | undefined;
  runs: OparlRun[];
  /** oparl_run.id to continue after, where there are more. */
  older: string | undefined;
  mayStart: boolean;
  keepDays: number;
  timeZone: string;
  refused?: Refused;
}

type Source = CouncilImportsFacts['sources'][number];

function SourceSection({
  source: { address, last },
  place,
  facts,
  locale,
}: {
  source: Source;
  place: number;
  facts: CouncilImportsFacts;
  locale: Locale;
}): VNode {
  const t = councilImportsMessages[locale];
  const form = { locale, prefix: `source-${place}` };
  return (
    <section class="v-section" aria-labelledby={`source-${place}`}>
      <h3 class="kern-heading-small v-break" id={`source-${place}`}>
        {address}
      </h3>
      <div class="kern-body">
        {t.last}:{' '}
        {last ? (
          <>
            <a class="kern-link" href={`${COUNCIL_IMPORTS}/${last.id}`}>
              {formatInstant(last.started_at, locale, facts.timeZone)}
            </a>{' '}
            <RunOutcome run={last} locale={locale} />
          </>
        ) : (
          t.never
        )}
      </div>
      {facts.mayStart && (
        <Form form={form} action={COUNCIL_IMPORTS}>
          <HiddenField name="source" value={address} />
          <CheckboxField form={form} name="full" label={t.full} />
          <Buttons form={form}>
            <SubmitButton label={t.import} name="intent" value="import" id={`import-${place}`} />
            <SubmitButton label={t.try} name="intent" value="try" kind="secondary" id={`try-${place}`} />
          </Buttons>
        </Form>
      )}
    </section>
  );
}

function Runs({ facts, locale }: { facts: CouncilImportsFacts; locale: Locale }): VNode {
  const t = councilImportsMessages[locale];
  if (facts.runs.length === 0) return <p class="kern-body">{t.noRuns}</p>;
  return (
    <>
      <DataTable
        caption={t.runs}
        stack
        columns={[{ label: t.started }, { label: t.source }, { label: t.outcome }]}
        rows={facts.runs.map((run) => ({
          key: run.id,
          cells: [
            <>
              <a class="kern-link kern-link--small" href={`${COUNCIL_IMPORTS}/${run.id}`}>
                {formatInstant(run.started_at, locale, facts.timeZone)}
              </a>
              <span class="v-below v-break">{startedBy(run.created_by, locale)}</span>
            </>,
            <span class="v-break">{run.source}</span>,
            <RunOutcome run={run} locale={locale} />,
          ],
        }))}
      />
      <Pagination locale={locale} next={facts.older && `${COUNCIL_IMPORTS}?after=${facts.older}`} />
      <p class="kern-body kern-body--small kern-body--muted">{t.kept(facts.keepDays)}</p>
    </>
  );
}

/** Where committees come from: each council information system, when it was read, and reading it now. */
export function councilImportsPage(facts: CouncilImportsFacts, locale: Locale): PageContent {
  const t = councilImportsMessages[locale];
  const form = { locale, refused: facts.refused };
  return {
    title: t.title,
    breadcrumb: [{ href: '/committees', label: t.back }],
    body: (
      <>
        <p class="kern-body v-lead">{t.lead}</p>
        <p class="kern-body">{t.newOnes}</p>
        <ErrorSummary form={form} />
        {facts.sources.length === 0 ? (
          <EmptyState title={t.noneConfigured}>{t.noneConfiguredText}</EmptyState>
        ) : (
          <section class="v-section" aria-labelledby="sources">
            <h2 class="kern-heading-medium" id="sources">
              {t.sources}
            </h2>
            <p class="kern-body">
              {facts.next && t.next(formatInstant(facts.next, locale, facts.timeZone))} {facts.mayStart && t.tryHint}
            </p>
            {facts.sources.map((source, place) => (
              <SourceSection key={source.address} source={source} place={place} facts={facts} locale={locale} />
            ))}
          </section>
        )}
        <section class="v-section" aria-labelledby="runs">
          <h2 class="kern-heading-medium" id="runs">
            {t.runs}
          </h2>
          <Runs facts={facts} locale={locale} />
        </section>
      </>
    ),
  };
}
