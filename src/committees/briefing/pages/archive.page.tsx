import { formatDate, type Locale } from '../../../shared/locale.js';
import { Badge } from '../../../web/components/badge.js';
import { DataTable } from '../../../web/components/data-table.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { Notice } from '../../../web/components/notice.js';
import { Pagination } from '../../../web/components/pagination.js';
import { address } from '../../../web/page/address.js';
import type { Refused } from '../../../web/page/form.js';
import type { Typed } from '../../../web/page/form-body.js';
import type { PageContent } from '../../../web/page/page.js';
import { ArchiveFilter, askedIn } from '../../archive-filter.js';
import { archiveMessages } from '../../archive/archive.messages.js';
import type { ListedBriefing } from '../briefing-list.query.js';
import { briefingPagesMessages, type Done } from './briefing-pages.messages.js';

export const BRIEFINGS = '/briefings';

export interface ArchiveFacts {
  rows: ListedBriefing[];
  committees: { id: string; name: string }[];
  mayWrite: boolean;
  typed: Typed;
  refused: Refused | undefined;
  /** Briefing to continue after, where there are more. */
  next: string | undefined;
  done: Done | undefined;
}

/** What was released, the latest session first; drafts, too, for those who write them. */
export function archivePage(facts: ArchiveFacts, locale: Locale): PageContent {
  const t = briefingPagesMessages[locale];
  const { rows, committees, mayWrite, typed, refused, next, done } = facts;
  const form = { locale, refused: refused ?? { problems: [], typed } };
  const chosen = askedIn(typed);
  const active = Object.values(chosen).some(Boolean);
  return {
    title: t.title,
    feeds: [
      { title: t.title, href: `${BRIEFINGS}/feed` },
      ...committees
        .filter(({ id }) => committees.length > 1 && id === chosen.committee)
        .map(({ id, name }) => ({ title: `${t.title}: ${name}`, href: `${BRIEFINGS}/feed/${id}` })),
    ],
    body: (
      <>
        {done && <Notice tone="success" title={t.done[done]} />}
        <p class="kern-body v-lead">{t.lead}</p>
        <p class="kern-body">
          <a class="kern-link" href="/committees/papers">
            {archiveMessages[locale].title}
          </a>
        </p>
        {mayWrite && (
          <div class="kern-btn-wrapper">
            <a class="kern-btn kern-btn--primary" href={`${BRIEFINGS}/new`}>
              <span class="kern-label">{t.create}</span>
            </a>
          </div>
        )}
        <ArchiveFilter form={form} action={BRIEFINGS} active={active} committees={committees} words={t} />
        <div class="v-section">
          {rows.length === 0 && !refused && (
            <EmptyState title={active ? t.noneFound : t.none}>
              {active ? t.noneFoundLead : mayWrite ? t.noneWriter : t.noneLead}
            </EmptyState>
          )}
          {rows.length > 0 && (
            <DataTable
              caption={t.title}
              stack
              columns={[{ label: t.session }, { label: t.committee }, { label: t.part }, { label: t.state }]}
              rows={rows.map((row) => ({
                key: row.id,
                cells: [
                  <a class="kern-link kern-link--small" href={`${BRIEFINGS}/${row.id}`}>
                    {formatDate(row.held_on, locale)}
                    {row.number && <span class="v-below">{row.number}</span>}
                  </a>,
                  row.committee,
                  t.parts[row.audience],
                  <>
                    <Badge
                      tone={row.state === 'draft' ? 'warning' : 'info'}
                      label={
                        row.edition > 1 ? `${t.states[row.state]}, ${t.edition(row.edition)}` : t.states[row.state]
                      }
                    />
                    {row.replaced && <span class="v-below">{t.replaced}</span>}
                  </>,
                ],
              }))}
            />
          )}
          <Pagination
            locale={locale}
            first={typed['after'] ? address(BRIEFINGS, chosen) : undefined}
            next={next && address(BRIEFINGS, { ...chosen, after: next })}
          />
        </div>
        <p class="kern-body kern-body--small">
          {t.subscribeText}{' '}
          <a class="kern-link kern-link--small" href="/account/feeds">
            {t.subscribe}
          </a>
        </p>
      </>
    ),
  };
}
