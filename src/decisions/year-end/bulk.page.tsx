import type { VNode } from 'preact';
import type { NameableOutcome } from '../../committees/outcomes/named-outcome.js';
import { personName } from '../../registry/person-name.js';
import type { Locale } from '../../shared/locale.js';
import { DataTable } from '../../web/components/data-table.js';
import { CheckboxField, Form, HiddenField, SubmitButton } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import type { PageContent } from '../../web/page/page.js';
import type { DecisionCase } from '../decision-case.js';
import type { StepPreview } from '../preview-step.service.js';
import { proposalLabel } from '../proposal.presenter.js';
import { seriousProposal } from '../step-form/checked.js';
import { onScreen } from '../step-form/on-screen.js';
import { type StepDefaults, StepFields } from '../step-form/step-form.js';
import { stateName, type Step, TRANSITIONS } from '../transitions.js';
import type { BulkLook } from './bulk.service.js';
import type { BoardRow, CohortFilter } from './cohort-board.query.js';
import { yearEndPath } from './year-end.page.js';
import { yearEndMessages } from './year-end.messages.js';

export interface BulkFacts {
  year: number;
  filter: CohortFilter;
  step: Step;
  rows: readonly BoardRow[];
  defaults: StepDefaults;
  outcomes: readonly NameableOutcome[];
  look: BulkLook;
}

const proposal = (it: Pick<DecisionCase, 'kind' | 'newEndsOn'>, locale: Locale): string =>
  proposalLabel(it.kind, it.newEndsOn?.toString() ?? null, locale);

/** A step for several contracts: what it needs, whom it would change in what way, who cannot take it and why. */
export function bulkPage(facts: BulkFacts, locale: Locale): PageContent {
  const t = yearEndMessages[locale];
  const { year, filter, step, rows, defaults, outcomes, look } = facts;
  const name = TRANSITIONS[step].name[locale];
  const form = { locale, refused: look.refused };
  const can = look.previews?.filter(({ problems }) => problems.length === 0) ?? [];
  const cannot = look.previews?.filter(({ problems }) => problems.length > 0) ?? [];
  const serious = look.previews?.some(({ findings }) => seriousProposal(findings)) ?? false;
  return {
    title: `${t.bulkTitle}: ${name}`,
    breadcrumb: [{ href: yearEndPath(year, '', filter), label: t.title(year) }],
    body: (
      <div class="v-section">
        <p class="kern-body">
          <strong>{t.chosen(rows.length)}:</strong> {rows.map(personName).join('; ')}
        </p>
        <Form form={form} action={yearEndPath(year, '/bulk', filter)}>
          {look.unseen && <Notice tone="info" title={t.previewFirst} />}
          <HiddenField name="step" value={step} />
          {rows.map(({ id, version }) => (
            <HiddenField key={id} name="c" value={`${id}:${version}`} />
          ))}
          {look.seen && <HiddenField name="seen" value={look.seen} />}
          <StepFields form={form} step={step} defaults={defaults} serious={serious} outcomes={outcomes} />
          {can.length > 0 && cannot.length > 0 && <CheckboxField form={form} name="only" label={t.only(can.length)} />}
          <div class="kern-btn-wrapper">
            {look.previews && can.length > 0 && (
              <SubmitButton label={t.send(name, can.length)} name="act" value="send" id="bulk-send" />
            )}
            <SubmitButton
              label={t.preview}
              kind={look.previews ? 'secondary' : 'primary'}
              name="act"
              value="preview"
              id="bulk-preview"
            />
            <a class="kern-btn kern-btn--tertiary" href={yearEndPath(year, '', filter)}>
              <span class="kern-label">{t.back}</span>
            </a>
          </div>
        </Form>
        {look.previews && <Preview can={can} cannot={cannot} rows={rows} locale={locale} />}
      </div>
    ),
  };
}

interface PreviewProps {
  can: readonly StepPreview[];
  cannot: readonly StepPreview[];
  rows: readonly BoardRow[];
  locale: Locale;
}

function Preview({ can, cannot, rows, locale }: PreviewProps): VNode {
  const t = yearEndMessages[locale];
  const names = new Map(rows.map((row) => [row.id, `${personName(row)} (${row.contract})`]));
  return (
    <section class="v-check" aria-labelledby="preview">
      <h2 class="kern-heading-medium" id="preview">
        {t.previewTitle}
      </h2>
      <p class="kern-body">{t.previewText}</p>
      {can.length > 0 && (
        <DataTable
          caption={t.possible(can.length)}
          captionVisible
          stack
          columns={t.possibleColumns.map((label) => ({ label }))}
          rows={can.map(({ it, values, voids, findings }) => ({
            key: it.contract.id,
            cells: [
              names.get(it.contract.id) ?? '',
              stateName(it.state)[locale],
              stateName(values!.state)[locale],
              difference(proposal(it, locale), proposal(values!, locale)),
              [
                ...(voids ? [t.repeat] : []),
                ...findings
                  .filter(
                    ({ severity, contract }) => severity !== 'ok' && severity !== 'hint' && contract === undefined,
                  )
                  .map((finding) => `${finding.message(locale)} (${finding.citation[locale]})`),
              ].join(' ') || '–',
            ],
          }))}
        />
      )}
      {cannot.length > 0 && (
        <DataTable
          caption={t.refused(cannot.length)}
          captionVisible
          stack
          columns={t.refusedColumns.map((label) => ({ label }))}
          rows={cannot.map(({ it, problems }) => ({
            key: it.contract.id,
            cells: [
              names.get(it.contract.id) ?? '',
              stateName(it.state)[locale],
              problems.map((problem) => onScreen(problem)[locale]).join(' '),
            ],
          }))}
        />
      )}
    </section>
  );
}

const difference = (before: string, after: string): string =>
  before === after ? after || '–' : [before, after].filter(Boolean).join(' → ');
