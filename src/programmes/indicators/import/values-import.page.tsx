import type { VNode } from 'preact';
import type { Locale } from '../../../shared/locale.js';
import { Badge } from '../../../web/components/badge.js';
import { DataTable } from '../../../web/components/data-table.js';
import { Field } from '../../../web/components/field-parts.js';
import { Buttons, Form, HiddenField, SubmitButton } from '../../../web/components/form.js';
import { describedBy, fieldId, type FormState } from '../../../web/components/form-state.js';
import type { Refused } from '../../../web/page/form.js';
import type { PageContent } from '../../../web/page/page.js';
import { programmeCrumbs } from '../../pages/crumbs.js';
import { Doubts } from '../month-form.page.js';
import { sayDoubts } from '../say-doubts.js';
import type { CheckedValues } from './import-values.service.js';
import { valuesImportMessages } from './values-import.messages.js';

const MOST_SHOWN = 100;

export interface ImportFacts {
  programme: { id: string; code: string; name: string };
  checked?: CheckedValues;
  /** What goes from the check to the taking over. */
  carried?: string;
  refused?: Refused;
}

function FileForm({ programme, form }: { programme: ImportFacts['programme']; form: FormState }): VNode {
  const t = valuesImportMessages[form.locale];
  const field = { form, name: 'file', label: t.file, hint: t.fileHint };
  return (
    <Form form={form} action={`/programmes/${programme.id}/import`} multipart plain>
      <Field {...field}>
        <input
          class="kern-form-input__input"
          id={fieldId(form, 'file')}
          name="file"
          type="file"
          accept=".csv,.txt,.xlsx,.xlsm"
          {...describedBy(form, field)}
        />
      </Field>
      <Buttons form={form} cancel={`/programmes/${programme.id}`}>
        <SubmitButton label={t.check} />
      </Buttons>
    </Form>
  );
}

function Problems({ problems, locale }: { problems: CheckedValues['problems']; locale: Locale }): VNode | null {
  const t = valuesImportMessages[locale];
  if (problems.length === 0) return null;
  return (
    <section class="v-section" aria-labelledby="problems">
      <h2 class="kern-heading-medium" id="problems">
        {t.problemsTitle(problems.length)}
      </h2>
      <DataTable
        caption={t.problemsTitle(problems.length)}
        stack
        columns={[{ label: t.row, numeric: true }, { label: t.column }, { label: t.value }, { label: t.what }]}
        rows={problems.slice(0, MOST_SHOWN).map((problem, index) => ({
          key: String(index),
          cells: [
            String(problem.row),
            <span class="v-break">{problem.column}</span>,
            <span class="v-break">{problem.value || '–'}</span>,
            <>
              <span class="v-break">{problem.message[locale]}</span>{' '}
              {!problem.warning && <Badge tone="danger" label={t.rejected} />}
            </>,
          ],
        }))}
      />
      {problems.length > MOST_SHOWN && <p class="kern-body">{t.more(problems.length - MOST_SHOWN)}</p>}
    </section>
  );
}

function Apply({ facts, checked, form }: { facts: ImportFacts; checked: CheckedValues; form: FormState }): VNode {
  const { locale } = form;
  const t = valuesImportMessages[locale];
  const said = sayDoubts(checked.doubts, checked.indicators, locale);
  const shown = said.length > MOST_SHOWN ? [...said.slice(0, MOST_SHOWN), t.more(said.length - MOST_SHOWN)] : said;
  if (checked.counts.created + checked.counts.updated === 0) return <p class="kern-body">{t.nothingToDo}</p>;
  return (
    <Form form={form} action={`/programmes/${facts.programme.id}/import/apply`}>
      <HiddenField name="name" value={checked.name} />
      <HiddenField name="values" value={facts.carried ?? ''} />
      <Doubts said={shown} form={form} />
      <Buttons form={form} cancel={`/programmes/${facts.programme.id}`}>
        <SubmitButton label={t.apply} />
      </Buttons>
    </Form>
  );
}

/** Choosing a file, and what its check found. */
export function valuesImportPage(facts: ImportFacts, locale: Locale): PageContent {
  const { programme, checked, refused } = facts;
  const t = valuesImportMessages[locale];
  return {
    title: t.title,
    breadcrumb: programmeCrumbs(programme, locale, 'indicators'),
    body: (
      <>
        {!checked && <p class="kern-body v-lead v-prose">{t.intro}</p>}
        {!checked && <FileForm programme={programme} form={{ locale, refused }} />}
        {checked && (
          <section class="v-section" aria-labelledby="found">
            <h2 class="kern-heading-medium" id="found">
              {t.found}
            </h2>
            <p class="kern-body v-break">
              {t.counts(
                checked.name,
                checked.rows,
                checked.counts.created,
                checked.counts.updated,
                checked.counts.unchanged,
              )}
            </p>
            <Apply facts={facts} checked={checked} form={{ locale, refused }} />
          </section>
        )}
        {checked && <Problems problems={checked.problems} locale={locale} />}
      </>
    ),
  };
}
