import type { VNode } from 'preact';
import type { FilterChoices } from '../../registry/filter-choices.query.js';
import { formatDate, formatMonth, type Locale } from '../../shared/locale.js';
import { Badge } from '../../web/components/badge.js';
import { DataTable } from '../../web/components/data-table.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { FilterBar } from '../../web/components/filter-bar.js';
import { ErrorSummary, SelectField } from '../../web/components/form.js';
import { Pagination } from '../../web/components/pagination.js';
import type { Refused } from '../../web/page/form.js';
import type { PageContent } from '../../web/page/page.js';
import type { DueCount } from '../due-steps.query.js';
import { tasksMessages } from '../tasks/tasks.messages.js';
import { STEP_NAMES } from '../transitions.messages.js';
import { stateName } from '../transitions.js';
import { STEPS_OF_WORK, TASKS_OF_WORK, WHOSE, type WorkItem } from './open-work.query.js';
import { DUE, type OpenAddress, workPath } from './work-address.js';
import { EndCell, PersonCell, placeWords, ScopeFields, WorkTabs } from './work-parts.js';
import { workMessages } from './work.messages.js';

export interface OpenWorkFacts {
  address: OpenAddress;
  refused: Refused | undefined;
  choices: FilterChoices;
  items: readonly WorkItem[];
  count: DueCount;
  /** Where the next page begins. */
  next: string | null;
  today: Temporal.PlainDate;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const whatOf = ({ what }: WorkItem, locale: Locale): string =>
  'task' in what
    ? tasksMessages[locale].kind[what.task].replace('§ ', '§\u00a0')
    : capital(STEP_NAMES[what.step][locale]);

function Filters({ address, refused, choices, locale }: OpenWorkFacts & { locale: Locale }): VNode {
  const t = workMessages[locale];
  const form = { locale, refused };
  const { after: _after, ...filters } = address;
  const { what, unit, programme } = filters;
  const kinds = [
    ...STEPS_OF_WORK.map((step) => ({ value: step as string, label: capital(STEP_NAMES[step][locale]) })),
    ...TASKS_OF_WORK.map((task) => ({ value: task as string, label: tasksMessages[locale].kind[task] })),
  ];
  return (
    <FilterBar
      locale={locale}
      action="/decisions"
      active={refused !== undefined || Object.values(filters).some((value) => value !== null)}
    >
      <ErrorSummary form={form} />
      <SelectField
        form={form}
        name="whose"
        label={t.whose}
        empty={false}
        options={WHOSE.map((value) => ({ value, label: t.whoseChoices[value] }))}
        value={address.whose}
      />
      <SelectField
        form={form}
        name="due"
        label={t.due}
        empty={t.any}
        options={DUE.map((value) => ({ value, label: t.dueChoices[value] }))}
        value={address.due}
      />
      <details class="kern-accordion v-filter__more" open={[what, unit, programme].some((value) => value !== null)}>
        <summary class="kern-accordion__header">
          <span class="kern-title kern-title--small">{t.more}</span>
        </summary>
        <div class="kern-accordion__body v-filter__fields">
          <SelectField form={form} name="what" label={t.what} empty={t.any} options={kinds} value={what} />
          <ScopeFields form={form} scope={address} choices={choices} />
        </div>
      </details>
    </FilterBar>
  );
}

function Empty({ address, locale }: { address: OpenAddress; locale: Locale }): VNode {
  const t = workMessages[locale];
  const { whose, after: _after, ...others } = address;
  const narrowed = Object.values(others).some((value) => value !== null);
  return (
    <EmptyState
      title={t.emptyTitle}
      actions={[
        ...(narrowed ? [{ href: '/decisions', label: t.lookAll }] : []),
        ...(whose === null || whose === 'mine'
          ? [{ href: workPath('', { ...others, whose: 'others' }), label: t.lookOthers }]
          : []),
      ]}
    >
      {narrowed ? t.emptyFiltered : t.emptyMine}
    </EmptyState>
  );
}

/** So many stand open; what is due later is folded, so that the list stays short. */
const OPEN_ROWS = 15;

/** The list by when it is due: what is overdue, this month, the next, and whatever comes later. */
function Periods({ items, next, today, locale }: OpenWorkFacts & { locale: Locale }): VNode {
  const t = workMessages[locale];
  const later = today.with({ day: 1 }).add({ months: 2 });
  const periodOf = ({ due }: WorkItem): string => {
    if (Temporal.PlainDate.compare(due, today) < 0) return t.periodOverdue;
    return Temporal.PlainDate.compare(due, later) < 0
      ? formatMonth(due, locale)
      : t.periodFrom(formatMonth(later, locale));
  };
  const periods = [...Map.groupBy(items, periodOf)];
  let rows = 0;
  return (
    <div>
      {periods.map(([name, found], index) => {
        rows += found.length;
        const goesOn = next !== null && index === periods.length - 1;
        return (
          <details key={name} class="kern-accordion" open={index === 0 || rows <= OPEN_ROWS}>
            <summary class="kern-accordion__header">
              <span class="kern-title kern-title--small">{t.period(name, found.length, goesOn)}</span>
            </summary>
            <div class="kern-accordion__body">
              <Items caption={name} items={found} today={today} locale={locale} />
            </div>
          </details>
        );
      })}
    </div>
  );
}

interface ItemsProps extends Pick<OpenWorkFacts, 'items' | 'today'> {
  caption: string;
  locale: Locale;
}

function Items({ caption, items, today, locale }: ItemsProps): VNode {
  const t = workMessages[locale];
  const labels = [t.person, t.step, t.by, t.turn, t.state, t.place, t.ends];
  return (
    <DataTable
      caption={caption}
      stack="close"
      columns={labels.map((label) => ({ label }))}
      rows={items.map((row) => ({
        key: row.id,
        cells: [
          <PersonCell key="person" row={row} anchor={'task' in row.what ? '#tasks' : ''} locale={locale} />,
          whatOf(row, locale),
          <>
            <span class="v-nowrap">{formatDate(row.due, locale)}</span>{' '}
            {Temporal.PlainDate.compare(row.due, today) < 0 && <Badge tone="danger" label={t.overdue} />}
          </>,
          row.mine && row.owner !== 'either' ? t.me : t.owner[row.owner],
          'task' in row.what ? t.task : stateName(row.what.state)[locale],
          placeWords(row),
          <EndCell key="end" row={row} locale={locale} />,
        ],
      }))}
    />
  );
}

/** What is to decide and to do: whose turn it is, with what, by when. */
export function openWorkPage(facts: OpenWorkFacts, locale: Locale): PageContent {
  const t = workMessages[locale];
  const { address, refused, items, count, next } = facts;
  const { after, ...filters } = address;
  return {
    title: t.title,
    body: (
      <>
        <p class="kern-body v-prose">{t.lead}</p>
        <WorkTabs current="" scope={address} locale={locale} />
        <Filters {...facts} locale={locale} />
        {!refused && items.length === 0 && <Empty address={address} locale={locale} />}
        {items.length > 0 && (
          <div class="v-section v-section--close">
            <p class="kern-body" data-announce>
              {t.count(count.total, count.overdue)}
            </p>
            <Periods {...facts} locale={locale} />
            <Pagination
              locale={locale}
              first={after === null ? undefined : workPath('', filters)}
              next={next === null ? undefined : workPath('', filters, next)}
            />
          </div>
        )}
      </>
    ),
  };
}
