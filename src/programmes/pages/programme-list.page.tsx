import { formatDate, type Locale } from '../../shared/locale.js';
import { DataTable } from '../../web/components/data-table.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { Pagination } from '../../web/components/pagination.js';
import type { PageContent } from '../../web/page/page.js';
import { securedUntil } from '../../watch/clocks/person-years.js';
import { CertaintyBadge } from './basis-section.js';
import type { ListedProgramme } from './programmes-list.query.js';
import { programmeTitle } from './crumbs.js';
import { programmesMessages } from './programmes.messages.js';

interface ListFacts {
  programmes: ListedProgramme[];
  /** Whether the viewer sees the programmes of the whole house. */
  all: boolean;
  next?: string | undefined;
  first?: string | undefined;
}

function securedCell({ grants, basis }: ListedProgramme, locale: Locale): string {
  const t = programmesMessages[locale];
  const until = securedUntil({ grants, basis });
  if (until === undefined) return t.notSecured;
  return until === null ? t.noEnd : t.until(formatDate(until, locale));
}

/** All programmes: on what they rest and how long their money lasts. */
export function programmeListPage({ programmes, all, next, first }: ListFacts, locale: Locale): PageContent {
  const t = programmesMessages[locale];
  if (programmes.length === 0)
    return {
      title: t.title,
      body: <EmptyState title={all ? t.none : t.noneYours}>{all ? t.noneWhy : t.noneYoursWhy}</EmptyState>,
    };
  return {
    title: t.title,
    body: (
      <>
        <p class="kern-body v-lead">{t.intro}</p>
        <section class="v-section" aria-label={t.title}>
          <DataTable
            caption={t.title}
            stack
            columns={[{ label: t.programme }, { label: t.basis }, { label: t.money }, { label: t.committee }]}
            rows={programmes.map((row) => ({
              key: row.id,
              cells: [
                <a class="kern-link kern-link--small v-break" href={`/programmes/${row.id}`}>
                  {programmeTitle(row)}
                </a>,
                row.basis ? <CertaintyBadge certainty={row.basis.certainty} locale={locale} /> : t.nothingSaid,
                securedCell(row, locale),
                row.committee ?? '–',
              ],
            }))}
          />
          <Pagination locale={locale} first={first} next={next} />
        </section>
      </>
    ),
  };
}
