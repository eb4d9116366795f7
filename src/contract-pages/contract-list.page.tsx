import type { VNode } from 'preact';
import type { ContractPage } from '../registry/contract-list/contract-list.query.js';
import type { Locale } from '../shared/locale.js';
import { DataTable } from '../web/components/data-table.js';
import { EmptyState } from '../web/components/empty-state.js';
import { Pagination } from '../web/components/pagination.js';
import type { Refused } from '../web/page/form.js';
import type { PageContent } from '../web/page/page.js';
import { ContractFilterBar } from './contract-filter-bar.js';
import { contractListPageMessages } from './contract-list-page.messages.js';
import type { FilterChoices } from '../registry/filter-choices.query.js';
import { cellOf, NameCell } from './list-cells.presenter.js';
import { type ColumnKey, SORT_OF } from './list-columns.js';
import { columnsOf, FROM_START, isNarrowed, type ListAddress, queryOf, sortOf } from './list-address.js';

export interface ContractListFacts {
  address: ListAddress;
  refused: Refused | undefined;
  choices: FilterChoices;
  found: ContractPage;
  /** Contract before which the previous page ends. */
  previous: string | undefined;
  count: { contracts: number; more: boolean };
  today: Temporal.PlainDate;
  mayImport: boolean;
}

/** The heading of a column: with a link that sorts by it, the other way round when it does already. */
function heading(address: ListAddress, key: ColumnKey | 'name', locale: Locale) {
  const t = contractListPageMessages[locale];
  const sort = SORT_OF[key];
  if (!sort) return { label: t.columns[key] };
  const { by, descending } = sortOf(address);
  const current = by === sort;
  return {
    label: t.columns[key],
    href: `/contracts${queryOf(address, { ...FROM_START, sort: current && !descending ? `-${sort}` : sort })}`,
    linkId: `sort-${key}`,
    linkTitle: t.sortBy(t.columns[key]),
    ...(current && { sorted: descending ? ('descending' as const) : ('ascending' as const) }),
  };
}

function NoHit({ address, locale }: { address: ListAddress; locale: Locale }): VNode {
  const t = contractListPageMessages[locale];
  const { loosen } = t;
  const ways: [boolean, Partial<ListAddress>, string][] = [
    [address.q !== null, { q: null }, loosen.q(address.q ?? '')],
    [address.unit !== null, { unit: null }, loosen.unit],
    [address.programme !== null, { programme: null }, loosen.programme],
    [address.from !== null || address.to !== null, { from: null, to: null }, loosen.dates],
    [address.ground.length > 0, { ground: [] }, loosen.ground],
    [address.decision.length > 0, { decision: [] }, loosen.decision],
    [address.flag.length > 0, { flag: [] }, loosen.flag],
    [address.term !== 'all', { term: 'all' }, loosen.term],
  ];
  return (
    <EmptyState title={t.noHitTitle}>
      <p>{t.noHit}</p>
      <ul class="v-list">
        {ways
          .filter(([given]) => given)
          .map(([, change, words]) => (
            <li key={words}>
              <a class="kern-link" href={`/contracts${queryOf(address, { ...FROM_START, ...change })}`}>
                {words}
              </a>
            </li>
          ))}
      </ul>
    </EmptyState>
  );
}

function Export({ address, locale }: { address: ListAddress; locale: Locale }): VNode {
  const t = contractListPageMessages[locale];
  const query = queryOf(address, FROM_START);
  const href = (format: string): string => `/contracts/export${query ? `${query}&` : '?'}format=${format}`;
  return (
    <p class="kern-body v-links">
      <span>{t.export}</span>
      {(['xlsx', 'csv'] as const).map((format) => (
        <a key={format} class="kern-link" href={href(format)} download {...{ 'hx-boost': 'false' }}>
          {t[format]}
        </a>
      ))}
      {(address.unit ?? address.programme) && (
        <a
          class="kern-link"
          href={`/contracts/timeline?${new URLSearchParams(address.unit ? { unit: address.unit } : { programme: address.programme! }).toString()}`}
        >
          {t.timeline}
        </a>
      )}
    </p>
  );
}

/** The list of contracts: filters, the rows of a page, and where to go from there. */
export function contractListPage(facts: ContractListFacts, locale: Locale): PageContent {
  const t = contractListPageMessages[locale];
  const { address, refused, choices, found, previous, count, today } = facts;
  const columns = columnsOf(address);
  if (count.contracts === 0 && !isNarrowed(address) && !refused)
    return {
      title: t.title,
      body: facts.mayImport ? (
        <EmptyState
          title={t.emptyTitle}
          actions={[
            { href: '/admin/import', label: t.importExport },
            { href: '/#sample', label: t.lookAtSample },
          ]}
        >
          {t.emptyText}
        </EmptyState>
      ) : (
        <EmptyState title={t.emptyTitle}>{t.emptyOthers}</EmptyState>
      ),
    };
  return {
    title: t.title,
    body: (
      <>
        <ContractFilterBar form={{ locale, refused }} address={address} choices={choices} />
        {!refused && found.rows.length === 0 && <NoHit address={address} locale={locale} />}
        {found.rows.length > 0 && (
          <div class="v-section v-section--close">
            <p class="kern-body" data-announce>
              {t.count(count.contracts, count.more)}
              {previous && <span class="v-muted">{` – ${t.later}`}</span>}
            </p>
            <div class="v-scroll" role="region" aria-label={t.title} tabIndex={0}>
              <DataTable
                caption={t.title}
                stack
                columns={[heading(address, 'name', locale), ...columns.map((key) => heading(address, key, locale))]}
                rows={found.rows.map((row) => ({
                  key: row.id,
                  cells: [<NameCell key="name" row={row} />, ...columns.map((key) => cellOf(key, row, today, locale))],
                }))}
              />
            </div>
            <Pagination
              locale={locale}
              first={previous && `/contracts${queryOf(address, FROM_START)}`}
              previous={previous && `/contracts${queryOf(address, { ...FROM_START, before: previous })}`}
              next={found.next && `/contracts${queryOf(address, { ...FROM_START, after: found.next })}`}
            />
            <Export address={address} locale={locale} />
          </div>
        )}
      </>
    ),
  };
}
