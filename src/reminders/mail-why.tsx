import type { VNode } from 'preact';
import { formatDate, type Locale } from '../shared/locale.js';
import { DataTable } from '../web/components/data-table.js';
import { mailPagesMessages } from './mail-pages.messages.js';
import type { MailReason } from './mail-reasons.query.js';

function ruleText(reason: MailReason, locale: Locale): string {
  const t = mailPagesMessages[locale];
  const { kind, stage, ends_on: end } = reason;
  const parts = [t.kind(kind)];
  if (stage !== null && end) parts.push(t.stage(stage, formatDate(end, locale)));
  if (reason.short_notice) parts.push(t.shortNotice);
  return parts.join(', ');
}

/** Why a mail was written, in words: the rule, the stage, the contracts, and as whom somebody was told. */
export function MailWhy({
  reasons,
  total,
  locale,
}: {
  reasons: MailReason[];
  total: number;
  locale: Locale;
}): VNode | null {
  if (reasons.length === 0) return null;
  const t = mailPagesMessages[locale];
  return (
    <section class="v-section" aria-labelledby="why">
      <h2 class="kern-heading-small" id="why">
        {t.whyTitle}
      </h2>
      <DataTable
        caption={t.whyTitle}
        stack
        columns={[{ label: t.whySubject }, { label: t.whyRule }, { label: t.whyRole }, { label: t.whyState }]}
        rows={reasons.map((reason, index) => ({
          key: String(index),
          cells: [
            <>
              {reason.subject ?? '–'}
              {reason.person && <span class="v-below">{reason.person}</span>}
            </>,
            ruleText(reason, locale),
            <>
              {t.role(reason.role)}
              {reason.responsible && <span class="v-below">{t.inPlaceOf(reason.responsible)}</span>}
            </>,
            reason.dropped_on ? t.droppedOn(formatDate(reason.dropped_on, locale)) : t.told,
          ],
        }))}
      />
      {total > reasons.length && <p class="kern-body">{t.moreReasons(total - reasons.length)}</p>}
    </section>
  );
}
