import type { Crumb } from '../web/components/breadcrumb.js';
import { DataTable } from '../web/components/data-table.js';
import { Buttons, Form, HiddenField, SubmitButton } from '../web/components/form.js';
import type { Locale } from '../shared/locale.js';
import type { PageContent } from '../web/page/page.js';
import { effectMessages } from './effect.messages.js';
import { EffectView, type Shown } from './effect-view.js';

export interface PreviewFacts {
  crumbs: readonly Crumb[];
  /** Where the form is sent, with `intent=save`. */
  action: string;
  /** What is changed, field by field, in words. */
  changes: readonly { label: string; before: string; after: string }[];
  /** What the form carries on. */
  fields: Record<string, string>;
  shown: Shown;
}

/** What a change would do, before it is made; the button at the end makes it. */
export function previewPage({ crumbs, action, changes, fields, shown }: PreviewFacts, locale: Locale): PageContent {
  const t = effectMessages[locale];
  return {
    title: t.title,
    breadcrumb: crumbs,
    body: (
      <>
        <p class="kern-body">{t.mailsStay}</p>
        <section class="v-section" aria-labelledby="changes">
          <h2 class="kern-heading-medium" id="changes">
            {t.changes}
          </h2>
          <DataTable
            caption={t.changes}
            stack
            columns={[{ label: t.setting }, { label: t.before }, { label: t.after }]}
            rows={changes.map(({ label, before, after }) => ({
              key: label,
              cells: [label, before || t.none, <strong>{after || t.none}</strong>],
            }))}
          />
        </section>
        <EffectView shown={shown} locale={locale} />
        <Form form={{ locale }} action={action}>
          {Object.entries(fields).map(([name, value]) => (
            <HiddenField key={name} name={name} value={value} />
          ))}
          <Buttons form={{ locale }}>
            <SubmitButton label={t.save} name="intent" value="save" />
            <SubmitButton label={t.back} name="intent" value="edit" kind="tertiary" />
          </Buttons>
        </Form>
      </>
    ),
  };
}
