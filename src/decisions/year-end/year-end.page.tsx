import type { ComponentChildren, VNode } from 'preact';
import { personName } from '../../registry/person-name.js';
import type { Locale } from '../../shared/locale.js';
import { daysLeft } from '../../watch/plan/days-left.messages.js';
import { Badge } from '../../web/components/badge.js';
import { DecisionPicture } from '../../web/components/decision-picture.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { FilterBar } from '../../web/components/filter-bar.js';
import { SelectField, SubmitButton } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { Tabs } from '../../web/components/tabs.js';
import type { PageContent } from '../../web/page/page.js';
import { isOverdue } from '../next-due.js';
import { proposalLabel } from '../proposal.presenter.js';
import { STEP_DONE } from '../transitions.messages.js';
import { stateName, type Step, TRANSITIONS } from '../transitions.js';
import type { Board, BoardRow, CohortFilter } from './cohort-board.query.js';
import { fteOf, type Lane, LANE_NAMES, laneOf } from './lanes.js';
import { yearEndMessages } from './year-end.messages.js';

export interface YearEndFacts {
  year: number;
  endsOn: Temporal.PlainDate;
  today: Temporal.PlainDate;
  filter: CohortFilter;
  board: Board;
  /** Steps that the viewer may take for several at once. */
  steps: readonly Step[];
  done?: { step: Step; taken: number; refused: number } | undefined;
  /** Nothing was selected. */
  nothingChosen?: boolean;
}

/** An address of the year's pages with the filters kept. */
export function yearEndPath(year: number, view: '' | '/what-if' | '/list' | '/bulk', filter: CohortFilter): string {
  const query = new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value as string]] : [])),
  ).toString();
  return `/year-end/${year}${view}${query ? `?${query}` : ''}`;
}

/** The views of one year's end side by side. */
export function YearEndTabs({ year, filter, current, locale }: TabsProps): VNode {
  const t = yearEndMessages[locale];
  const views = [
    ['', t.board],
    ['/what-if', t.whatIf],
    ['/list', t.list],
  ] as const;
  return (
    <Tabs
      label={t.views}
      tabs={views.map(([view, label]) => ({ href: yearEndPath(year, view, filter), label, current: view === current }))}
    />
  );
}

interface TabsProps {
  year: number;
  filter: CohortFilter;
  current: '' | '/what-if' | '/list';
  locale: Locale;
}

/** Fields that narrow the cohort; codes that are not in it are kept, so that an address says what it shows. */
export function FilterFields({ board, filter, locale }: { board: Board; filter: CohortFilter; locale: Locale }): VNode {
  const t = yearEndMessages[locale];
  const form = { locale };
  const options = (list: Board['units'], chosen: string | undefined) => [
    ...(chosen && !list.some(({ code }) => code === chosen) ? [{ value: chosen, label: chosen }] : []),
    ...list.map(({ code, name }) => ({ value: code, label: code === name ? code : `${code} ${name}` })),
  ];
  return (
    <>
      <SelectField
        form={form}
        name="unit"
        label={t.unit}
        empty={t.all}
        value={filter.unit}
        options={options(board.units, filter.unit)}
      />
      <SelectField
        form={form}
        name="programme"
        label={t.programme}
        empty={t.all}
        value={filter.programme}
        options={options(board.programmes, filter.programme)}
      />
    </>
  );
}

/** The contracts that end with a year, by how far each decision is; select some, and take a step for them. */
export function yearEndPage(facts: YearEndFacts, locale: Locale): PageContent {
  const t = yearEndMessages[locale];
  const { year, endsOn, today, filter, board, done } = facts;
  const { rows, total } = board;
  const decided = rows.filter((row) => laneOf(row) === 'closed').length;
  const active = Boolean(filter.unit ?? filter.programme);
  return {
    title: t.title(year),
    body: (
      <>
        {done && (
          <Notice tone="success" title={t.done(STEP_DONE[done.step][locale], done.taken)}>
            {done.refused > 0 ? t.doneRefused(done.refused) : null}
          </Notice>
        )}
        {rows.length > 0 && (
          <div class="v-year-lead">
            <p class="kern-body kern-body--large">
              {t.lead(total, fteOf(rows), endsOn, daysLeft[locale].left(today.until(endsOn).days))}{' '}
              {t.decided(decided, rows.length - decided)}
            </p>
            <DecisionPicture decided={decided} contracts={rows.length} label={t.picture(decided, rows.length)} />
          </div>
        )}
        <YearEndTabs year={year} filter={filter} current="" locale={locale} />
        {(rows.length > 0 || active) && (
          <FilterBar locale={locale} action={`/year-end/${year}`} active={active}>
            <FilterFields board={board} filter={filter} locale={locale} />
          </FilterBar>
        )}
        {total > rows.length && <Notice tone="warning" title={t.tooMany(rows.length, total)} />}
        {rows.length === 0 ? (
          <EmptyState
            title={t.emptyTitle}
            actions={[year - 1, year + 1].map((other) => ({ href: `/year-end/${other}`, label: t.title(other) }))}
          >
            {active ? t.emptyFiltered : t.empty(endsOn)}
          </EmptyState>
        ) : (
          <BoardForm facts={facts} locale={locale} />
        )}
      </>
    ),
  };
}

function BoardForm({ facts, locale }: { facts: YearEndFacts; locale: Locale }): VNode {
  const t = yearEndMessages[locale];
  const { year, filter, board, steps, nothingChosen } = facts;
  const form = { locale };
  return (
    <form class="v-board-form" method="post" action={yearEndPath(year, '/bulk', filter)} id="board">
      {nothingChosen && <Notice tone="danger" title={t.nothingChosen} />}
      <div class="v-board-bar">
        <SelectField
          form={form}
          name="step"
          label={t.step}
          empty={false}
          options={steps.map((step) => ({ value: step, label: TRANSITIONS[step].name[locale] }))}
        />
        <SubmitButton label={t.choose} name="act" value="choose" id="bulk-choose" />
      </div>
      <div class="v-board">
        {LANE_NAMES.map((lane) => (
          <LaneColumn
            key={lane}
            lane={lane}
            rows={board.rows.filter((row) => laneOf(row) === lane)}
            facts={facts}
            locale={locale}
          />
        ))}
      </div>
    </form>
  );
}

interface LaneProps {
  lane: Lane;
  rows: BoardRow[];
  facts: YearEndFacts;
  locale: Locale;
}

function LaneColumn({ lane, rows, facts, locale }: LaneProps): VNode {
  const t = yearEndMessages[locale];
  return (
    <section class="v-lane" aria-labelledby={`lane-${lane}`}>
      <h2 class="kern-heading-small" id={`lane-${lane}`}>
        {t.lanes[lane]}
      </h2>
      {rows.length === 0 ? (
        <p class="kern-body kern-body--small kern-body--muted">{t.laneEmpty}</p>
      ) : (
        <>
          <p class="kern-body kern-body--small kern-body--muted">{t.laneSum(rows.length, fteOf(rows))}</p>
          {rows.length > 1 && <Tick name="lane" value={lane} label={t.laneAll(rows.length)} />}
          <ul>
            {rows.map((row) => (
              <Card key={row.id} row={row} facts={facts} locale={locale} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Tick({ name, value, label, hidden }: { name: string; value: string; label: string; hidden?: boolean }): VNode {
  const id = `t-${name}-${value.split(':')[0]}`;
  return (
    <div class="kern-form-check">
      <input class="kern-form-check__checkbox" type="checkbox" id={id} name={name} value={value} />
      <label class="kern-label kern-label--small" for={id}>
        {hidden ? <span class="kern-sr-only">{label}</span> : label}
      </label>
    </div>
  );
}

function Card({ row, facts, locale }: { row: BoardRow; facts: YearEndFacts; locale: Locale }): VNode {
  const t = yearEndMessages[locale];
  const { next } = row;
  const late = next && isOverdue(next, facts.today) && laneOf(row) !== 'closed';
  return (
    <li class="v-card">
      <Tick name="c" value={`${row.id}:${row.version}`} label={t.select(personName(row))} hidden />
      <div class="v-card__text">
        <a class="kern-link" href={`/contracts/${row.id}`}>
          {personName(row)}
        </a>
        <Line>{[row.unit, row.programme, t.fte(row.fte)].filter(Boolean).join(' · ')}</Line>
        <Line>
          {[stateName(row.shown)[locale], proposalLabel(row.kind, row.new_ends_on, locale)].filter(Boolean).join(': ')}
        </Line>
        {next?.due && laneOf(row) !== 'closed' && (
          <Line>
            {late ? (
              <Badge tone="danger" label={t.late(next.due)} />
            ) : (
              `${TRANSITIONS[next.step].name[locale]} ${t.due(next.due)}`
            )}
          </Line>
        )}
      </div>
    </li>
  );
}

const Line = ({ children }: { children: ComponentChildren }): VNode => (
  <span class="kern-body kern-body--small v-card__line">{children}</span>
);
