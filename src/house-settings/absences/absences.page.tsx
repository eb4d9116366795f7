import { formatDate, type Locale } from '../../shared/locale.js';
import { DataTable } from '../../web/components/data-table.js';
import { Buttons, DateField, Form, HiddenField, SubmitButton, TextField } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import type { Refused } from '../../web/page/form.js';
import type { PageContent } from '../../web/page/page.js';
import { settingsPagesMessages } from '../settings-pages.messages.js';
import { absencesMessages } from './absences.messages.js';
import type { AbsenceRow } from './absences.query.js';

interface AbsencesFacts {
  absences: AbsenceRow[];
  done: boolean;
  refused?: Refused;
}

/** Who is absent and who stands in, with a form for one more. */
export function absencesPage({ absences, done, refused }: AbsencesFacts, locale: Locale): PageContent {
  const t = absencesMessages[locale];
  const form = { locale, refused };
  const settings = settingsPagesMessages[locale];
  return {
    title: t.title,
    breadcrumb: [{ href: '/admin/settings', label: settings.title }],
    body: (
      <>
        {done && <Notice tone="success" title={t.done} />}
        <p class="kern-body">{settings.absencesIntro}</p>
        {absences.length === 0 ? (
          <p class="kern-body">{t.none}</p>
        ) : (
          <DataTable
            caption={t.title}
            stack
            columns={[
              { label: t.person },
              { label: t.from },
              { label: t.to },
              { label: t.representative },
              { label: t.actions },
            ]}
            rows={absences.map((row) => ({
              key: row.id,
              cells: [
                `${row.name} (${row.number})`,
                formatDate(row.starts_on, locale),
                formatDate(row.ends_on, locale),
                row.representative ?? t.nobody,
                <form method="post" action={`/admin/settings/absences/${row.id}`}>
                  <HiddenField name="intent" value="preview" />
                  <button
                    class="kern-btn kern-btn--tertiary"
                    type="submit"
                    aria-label={t.removeOf(row.name, row.starts_on)}
                  >
                    <span class="kern-label">{t.remove}</span>
                  </button>
                </form>,
              ],
            }))}
          />
        )}
        <section class="v-section" aria-labelledby="add">
          <h2 class="kern-heading-medium" id="add">
            {t.add}
          </h2>
          <Form form={form} action="/admin/settings/absences">
            <TextField form={form} name="number" label={t.number} width="medium" autocomplete="off" />
            <DateField form={form} name="from" label={t.from} />
            <DateField form={form} name="to" label={t.to} />
            <TextField
              form={form}
              name="representative"
              label={t.representativeNumber}
              hint={t.representativeHint}
              optional
              width="medium"
              autocomplete="off"
            />
            <Buttons form={form} cancel="/admin/settings">
              <SubmitButton label={t.preview} name="intent" value="preview" />
            </Buttons>
          </Form>
        </section>
      </>
    ),
  };
}
