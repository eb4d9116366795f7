import type { Locale } from '../../shared/locale.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { ErrorSummary } from '../../web/components/form.js';
import { Pagination } from '../../web/components/pagination.js';
import { address } from '../../web/page/address.js';
import type { Refused } from '../../web/page/form.js';
import type { Typed } from '../../web/page/form-body.js';
import type { PageContent } from '../../web/page/page.js';
import { ArchiveFilter, askedIn } from '../archive-filter.js';
import { bodiesMessages } from '../bodies/bodies.messages.js';
import { archiveMessages } from './archive.messages.js';
import { CouncilPaperTable } from './council-paper-table.js';
import type { CouncilPaper } from './council-papers.query.js';

export const COUNCIL_PAPERS = '/committees/papers';

export interface CouncilPapersFacts {
  papers: CouncilPaper[];
  committees: readonly { id: string; name: string }[];
  typed: Typed;
  refused: Refused | undefined;
  /** committee_paper.id to continue after, where there are more. */
  next: string | undefined;
}

/** The archive of what committees had before them, beside our own briefings. */
export function councilPapersPage(facts: CouncilPapersFacts, locale: Locale): PageContent {
  const t = archiveMessages[locale];
  const { papers, committees, typed, refused, next } = facts;
  const form = { locale, refused: refused ?? { problems: [], typed } };
  const chosen = askedIn(typed);
  const active = Object.values(chosen).some(Boolean);
  return {
    title: t.title,
    breadcrumb: [{ href: '/committees', label: bodiesMessages[locale].title }],
    body: (
      <>
        <p class="kern-body v-lead">{t.lead}</p>
        <p class="kern-body">
          <a class="kern-link" href="/briefings">
            {t.briefings}
          </a>
        </p>
        <ErrorSummary form={form} />
        <ArchiveFilter form={form} action={COUNCIL_PAPERS} active={active} committees={committees} words={t} />
        <div class="v-section">
          {papers.length === 0 && !refused && (
            <EmptyState title={active ? t.noneFound : t.none}>{active ? t.noneFoundLead : t.noneLead}</EmptyState>
          )}
          {papers.length > 0 && <CouncilPaperTable caption={t.title} papers={papers} places locale={locale} />}
          <Pagination locale={locale} next={next && address(COUNCIL_PAPERS, { ...chosen, after: next })} />
        </div>
      </>
    ),
  };
}
