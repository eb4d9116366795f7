import type { VNode } from 'preact';
import { formatInstant, type Locale } from '../../../shared/locale.js';
import { Badge } from '../../../web/components/badge.js';
import { DataTable } from '../../../web/components/data-table.js';
import { Buttons, Form, SelectField, SubmitButton } from '../../../web/components/form.js';
import { Field } from '../../../web/components/field-parts.js';
import { describedBy, type FormState } from '../../../web/components/form-state.js';
import { Notice } from '../../../web/components/notice.js';
import { Pagination } from '../../../web/components/pagination.js';
import type { PageContent } from '../../../web/page/page.js';
import type { Refused } from '../../../web/page/form.js';
import type { RunState, UploadRun } from '../upload-run.js';
import { importPages } from './import-pages.messages.js';

export interface ImportListFacts {
  runs: UploadRun[];
  older: number | undefined;
  profiles: string[];
  /** Nobody and nothing is in the register. */
  emptyHouse: boolean;
  maxBytes: number;
  timeZone: string;
  refused?: Refused;
  done?: string | undefined;
}

const TONES: Partial<Record<RunState, 'success' | 'warning' | 'danger'>> = {
  applied: 'success',
  failed: 'danger',
  checked: 'warning',
  unmapped: 'warning',
};

export function RunState({ run, locale }: { run: Pick<UploadRun, 'state'>; locale: Locale }): VNode {
  return <Badge tone={TONES[run.state] ?? 'info'} label={importPages[locale].state(run.state)} />;
}

function UploadForm({ facts, form }: { facts: ImportListFacts; form: FormState }): VNode {
  const t = importPages[form.locale];
  const field = { form, name: 'file', label: t.file, hint: t.fileHint(facts.maxBytes) };
  return (
    <Form form={form} action="/admin/import" multipart>
      {facts.profiles.length > 0 && (
        <SelectField
          form={form}
          name="profile"
          label={t.profile}
          hint={t.profileHint}
          empty={false}
          options={[{ value: '', label: t.standard }, ...facts.profiles.map((name) => ({ value: name, label: name }))]}
        />
      )}
      <Field {...field}>
        <input
          class="kern-form-input__input"
          id="f-file"
          name="file"
          type="file"
          accept=".xlsx,.xlsm,.csv,.txt"
          {...describedBy(form, field)}
        />
      </Field>
      <Buttons form={form}>
        <SubmitButton label={t.check} />
      </Buttons>
    </Form>
  );
}

function History({ facts, locale }: { facts: ImportListFacts; locale: Locale }): VNode {
  const t = importPages[locale];
  if (facts.runs.length === 0) return <p class="kern-body">{t.noHistory}</p>;
  return (
    <DataTable
      caption={t.history}
      stack
      columns={[
        { label: t.historyFile },
        { label: t.historyWhen },
        { label: t.historyCounts },
        { label: t.historyState },
      ]}
      rows={facts.runs.map((run) => ({
        key: run.id,
        cells: [
          <>
            {run.kind === 'contracts' ? (
              <a class="kern-link kern-link--small v-break" href={`/admin/import/${run.id}`}>
                {run.file_name}
              </a>
            ) : (
              <span class="v-break">{run.file_name}</span>
            )}
            {run.kind !== 'contracts' && <span class="v-below">{t.organisation}</span>}
            {run.sample && <span class="v-below">{t.sampleMark}</span>}
          </>,
          <>
            {formatInstant(run.happened_at, locale, facts.timeZone)}
            <span class="v-below v-break">{run.actor}</span>
          </>,
          run.counts.rows === undefined
            ? '–'
            : t.counts(run.counts.rows, run.counts.created ?? 0, run.counts.updated ?? 0, run.counts.rejected ?? 0),
          <RunState run={run} locale={locale} />,
        ],
      }))}
    />
  );
}

/** Where a list comes in: what to upload, and what was imported so far. */
export function importListPage(facts: ImportListFacts, locale: Locale): PageContent {
  const t = importPages[locale];
  const form: FormState = { locale, ...(facts.refused && { refused: facts.refused }) };
  return {
    title: t.title,
    body: (
      <>
        {facts.done === 'discarded' && <Notice tone="success" title={t.discarded} />}
        <p class="kern-body">{t.lead}</p>
        {facts.emptyHouse && (
          <div class="v-empty">
            <h2 class="kern-heading-small">{t.empty}</h2>
            <p class="kern-body">{t.emptyText}</p>
            <form method="post" action="/admin/import/sample">
              <SubmitButton label={t.loadSample} kind="secondary" />
            </form>
          </div>
        )}
        <section class="v-section" aria-labelledby="upload">
          <h2 class="kern-heading-medium" id="upload">
            {t.upload}
          </h2>
          <UploadForm facts={facts} form={form} />
        </section>
        <section class="v-section" aria-labelledby="history">
          <h2 class="kern-heading-medium" id="history">
            {t.history}
          </h2>
          <History facts={facts} locale={locale} />
          <Pagination locale={locale} next={facts.older ? `/admin/import?page=${facts.older}` : undefined} />
        </section>
      </>
    ),
  };
}
