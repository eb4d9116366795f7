import type { VNode } from 'preact';
import { PromiseTable } from '../committees/promises/promise-table.js';
import type { PromiseRow } from '../committees/promises/promises.query.js';
import type { Locale } from '../shared/locale.js';
import { dashboardMessages } from './dashboard.messages.js';

/** What is promised and asked and still open, for whoever keeps the committee. */
export function PromiseSection({ promises, locale }: { promises: readonly PromiseRow[]; locale: Locale }): VNode {
  const t = dashboardMessages[locale];
  return (
    <section aria-labelledby="promises" class="v-section">
      <h2 class="kern-heading-medium" id="promises">
        {t.promises}
      </h2>
      {promises.length === 0 ? (
        <p class="kern-body">{t.noPromises}</p>
      ) : (
        <PromiseTable caption={t.promises} rows={promises} names committees locale={locale} />
      )}
      <p class="kern-body">
        <a class="kern-link" href="/committees">
          {t.allCommittees}
        </a>
      </p>
    </section>
  );
}
