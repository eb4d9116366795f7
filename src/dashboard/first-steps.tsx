import type { VNode } from 'preact';
import type { Locale } from '../shared/locale.js';
import { EmptyState } from '../web/components/empty-state.js';
import { Form, SubmitButton } from '../web/components/form.js';
import { dashboardMessages } from './dashboard.messages.js';

/** What to do first in a new house: import, or look at a sample. */
export function FirstSteps({ isHr, locale }: { isHr: boolean; locale: Locale }): VNode {
  const t = dashboardMessages[locale];
  if (!isHr) return <EmptyState title={t.emptyTitle}>{t.emptyOthers}</EmptyState>;
  return (
    <section class="v-section v-prose">
      <EmptyState title={t.emptyTitle} actions={[{ href: '/admin/import', label: t.importExport }]}>
        {t.emptyText}
      </EmptyState>
      <p class="kern-body">{t.emptyThen}</p>
      <h2 class="kern-heading-small" id="sample">
        {t.sample}
      </h2>
      <p class="kern-body">{t.sampleText}</p>
      <Form form={{ locale }} action="/admin/import/sample">
        <SubmitButton label={t.lookAtSample} kind="secondary" />
      </Form>
    </section>
  );
}

/** For somebody who has signed in and has no role yet: whom to ask. */
export function NothingHere({ hrMailbox, locale }: { hrMailbox: string; locale: Locale }): VNode {
  const t = dashboardMessages[locale];
  return (
    <section class="v-section v-prose">
      <p class="kern-body">{t.nothingText}</p>
      <p class="kern-body">
        {hrMailbox ? (
          <>
            {t.askMailbox}{' '}
            <a class="kern-link" href={`mailto:${hrMailbox}`}>
              {hrMailbox}
            </a>
          </>
        ) : (
          t.askAdmin
        )}
      </p>
      <p class="kern-body kern-body--small kern-body--muted">{t.nothingYours}</p>
    </section>
  );
}
