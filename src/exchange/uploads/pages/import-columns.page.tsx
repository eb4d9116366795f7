import type { VNode } from 'preact';
import type { Locale } from '../../../shared/locale.js';
import { Buttons, Form, SelectField, SubmitButton, TextField } from '../../../web/components/form.js';
import type { FormState } from '../../../web/components/form-state.js';
import type { Refused } from '../../../web/page/form.js';
import type { PageContent } from '../../../web/page/page.js';
import { FIELDS, NEEDED, type Field } from '../../profile/fields.js';
import { proposal } from '../propose-columns.js';
import type { FileColumn, UploadRun } from '../upload-run.js';
import { importPages } from './import-pages.messages.js';

export interface ImportColumnsFacts {
  run: UploadRun;
  /** Headings that the profile knows, per field. */
  known: Record<Field, string[]>;
  refused?: Refused | undefined;
}

function ColumnRow({ column, form, chosen }: ColumnRowProps): VNode {
  const t = importPages[form.locale];
  const options = FIELDS.map((field) => ({
    value: field,
    label: `${t.fieldNames[field]}${NEEDED.includes(field) ? ` (${t.needed})` : ''}`,
  }));
  return (
    <li class="v-column">
      <div class="v-break">
        <h2 class="kern-title">{column.heading}</h2>
        {column.samples.length > 0 && (
          <p class="kern-body kern-body--small kern-body--muted">
            {t.samples}: {column.samples.join(' · ')}
          </p>
        )}
      </div>
      <SelectField
        form={form}
        name={`column_${column.index}`}
        label={t.meaning(column.heading)}
        hint={chosen?.suggested ? t.suggested : undefined}
        empty={t.ignore}
        value={chosen?.field}
        options={options}
      />
    </li>
  );
}

interface ColumnRowProps {
  column: FileColumn;
  form: FormState;
  chosen: { field: Field; suggested: boolean } | undefined;
}

/** Says by hand what each column of a file holds; kept under a name. */
export function importColumnsPage({ run, known, refused }: ImportColumnsFacts, locale: Locale): PageContent {
  const t = importPages[locale];
  const form: FormState = { locale, refused };
  const columns = run.columns?.columns ?? [];
  const chosen = proposal(columns, known, locale);
  return {
    title: t.columnsTitle,
    breadcrumb: [
      { href: '/admin/import', label: t.title },
      { href: `/admin/import/${run.id}`, label: run.file_name },
    ],
    body: (
      <>
        <p class="kern-body v-break">{t.columnsLead(run.file_name, run.columns?.row ?? 1)}</p>
        {run.failure && !refused && <p class="kern-body v-lines v-break v-section">{run.failure.text[locale]}</p>}
        <Form form={form} action={`/admin/import/${run.id}/columns`}>
          <ul class="v-columns">
            {columns.map((column) => (
              <ColumnRow key={column.index} column={column} form={form} chosen={chosen.get(column.index)} />
            ))}
          </ul>
          <TextField
            form={form}
            name="profile"
            label={t.profileName}
            hint={t.profileNameHint}
            value={run.profile}
            autocomplete="off"
            width="medium"
          />
          <Buttons form={form} cancel={`/admin/import/${run.id}`}>
            <SubmitButton label={t.saveColumns} />
          </Buttons>
        </Form>
      </>
    ),
  };
}
