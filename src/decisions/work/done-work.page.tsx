import type { FilterChoices } from '../../registry/filter-choices.query.js';
import { formatDate, type Locale } from '../../shared/locale.js';
import { DataTable } from '../../web/components/data-table.js';
import { FilterBar } from '../../web/components/filter-bar.js';
import { Pagination } from '../../web/components/pagination.js';
import type { PageContent } from '../../web/page/page.js';
import { proposalLabel } from '../proposal.presenter.js';
import { tasksMessages } from '../tasks/tasks.messages.js';
import { stateName } from '../transitions.js';
import type { DoneItem } from './done-work.query.js';
import { type DoneAddress, workPath } from './work-address.js';
import { EndCell, PersonCell, placeWords, ScopeFields, WorkTabs } from './work-parts.js';
import { workMessages } from './work.messages.js';

export interface DoneWorkFacts {
  address: DoneAddress;
  choices: FilterChoices;
  items: readonly DoneItem[];
  next: string | null;
}

/** What came of it, in a few words. */
function resultOf({ state, kind, new_ends_on, result }: DoneItem, locale: Locale): string {
  if (result) return tasksMessages[locale].result[result];
  const proposal = state === 'done' ? proposalLabel(kind, new_ends_on, locale) : '';
  return [stateName(state!)[locale], proposal].filter(Boolean).join(': ');
}

/** Decisions and tasks that were settled in the last weeks. */
export function doneWorkPage({ address, choices, items, next }: DoneWorkFacts, locale: Locale): PageContent {
  const t = workMessages[locale];
  const form = { locale };
  const { after, ...scope } = address;
  const labels = [t.person, t.about, t.result, t.on, t.place, t.ends];
  return {
    title: t.titleDone,
    body: (
      <>
        <p class="kern-body v-prose">{t.leadDone}</p>
        <WorkTabs current="/done" scope={address} locale={locale} />
        <FilterBar
          locale={locale}
          action="/decisions/done"
          active={address.unit !== null || address.programme !== null}
        >
          <ScopeFields form={form} scope={address} choices={choices} />
        </FilterBar>
        {items.length === 0 ? (
          <p class="kern-body v-section v-section--close" data-announce>
            {t.emptyDone}
          </p>
        ) : (
          <div class="v-section v-section--close">
            <DataTable
              caption={t.titleDone}
              stack="close"
              columns={labels.map((label) => ({ label }))}
              rows={items.map((row) => ({
                key: row.id,
                cells: [
                  <PersonCell key="person" row={row} anchor={row.task ? '#tasks' : ''} locale={locale} />,
                  row.task ? tasksMessages[locale].kind[row.task] : t.decision,
                  resultOf(row, locale),
                  formatDate(row.done_on, locale),
                  placeWords(row),
                  <EndCell key="end" row={row} locale={locale} />,
                ],
              }))}
            />
            <Pagination
              locale={locale}
              first={after === null ? undefined : workPath('/done', scope)}
              next={next === null ? undefined : workPath('/done', scope, next)}
            />
          </div>
        )}
      </>
    ),
  };
}
