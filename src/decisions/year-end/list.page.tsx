import type { VNode } from 'preact';
import { groundName } from '../../law/grounds.messages.js';
import { personName } from '../../registry/person-name.js';
import type { Locale } from '../../shared/locale.js';
import { DataTable } from '../../web/components/data-table.js';
import type { PageContent } from '../../web/page/page.js';
import { proposalLabel } from '../proposal.presenter.js';
import { stateName } from '../transitions.js';
import type { BoardRow } from './cohort-board.query.js';
import { yearEndMessages } from './year-end.messages.js';
import { type YearEndFacts, YearEndTabs } from './year-end.page.js';

/** The cohort on paper: what is known of each, boxes for what is decided, and lines for those who were there. */
export function listPage({ year, endsOn, today, filter, board }: YearEndFacts, locale: Locale): PageContent {
  const t = yearEndMessages[locale];
  return {
    title: t.listTitle(endsOn),
    breadcrumb: [{ href: `/year-end/${year}`, label: t.title(year) }],
    body: (
      <div class="v-section v-paper">
        <YearEndTabs year={year} filter={filter} current="/list" locale={locale} />
        <p class="kern-body">
          {[t.asOf(today), t.filtered(filter.unit, filter.programme)].filter(Boolean).join(' · ')}
        </p>
        <p class="kern-body kern-body--small kern-body--muted v-screen">{t.print}</p>
        <DataTable
          caption={t.listTitle(endsOn)}
          stack
          columns={t.listColumns.map((label) => ({ label }))}
          rows={board.rows.map((row, index) => ({ key: row.id, cells: cells(row, index, locale) }))}
        />
        <dl class="v-signatures">
          {t.listMeeting.map((label) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd />
            </div>
          ))}
        </dl>
      </div>
    ),
  };
}

function cells(row: BoardRow, index: number, locale: Locale): (VNode | string)[] {
  const t = yearEndMessages[locale];
  const below = (text: string): VNode => <span class="v-below">{text}</span>;
  return [
    String(index + 1),
    <>
      {personName(row)}
      {below([row.contract, row.job_title].filter(Boolean).join(', '))}
    </>,
    [row.unit, row.programme].filter(Boolean).join(', '),
    <>
      {t.since(row.starts_on)}
      {below(row.ground ? groundName(row.ground, locale) : '–')}
    </>,
    t.fte(row.fte),
    <>
      {stateName(row.shown)[locale]}
      {below(proposalLabel(row.kind, row.new_ends_on, locale))}
    </>,
    <ul class="v-boxes">
      {t.listChoice.map((choice, place) => (
        <li key={choice} class={place === 0 ? 'v-boxes__line' : undefined}>
          {choice}
        </li>
      ))}
    </ul>,
  ];
}
