import type { VNode } from 'preact';
import type { Locale } from '../shared/locale.js';
import { DataTable } from '../web/components/data-table.js';
import { EmptyState } from '../web/components/empty-state.js';
import { FilterBar } from '../web/components/filter-bar.js';
import { ErrorSummary, HiddenField, TextField } from '../web/components/form.js';
import { Pagination } from '../web/components/pagination.js';
import type { Refused } from '../web/page/form.js';
import type { PageContent } from '../web/page/page.js';
import { timelineMessages } from './timeline.messages.js';
import {
  cliffPlaces,
  isWithinSpan,
  placeIn,
  type Segment,
  type TimelinePerson,
  timelinePeople,
  yearPlaces,
} from './timeline.presenter.js';
import { spanOf, type TimelineSpan } from './timeline-span.js';
import type { Timeline, TimelineScope } from './timeline.query.js';

export interface TimelineFacts {
  scope: TimelineScope;
  timeline: Timeline;
  today: Temporal.PlainDate;
  span: TimelineSpan;
  /** What is shown where an address names no years. */
  usual: TimelineSpan;
  /** The years that were asked for cannot be read. */
  refused: Refused | undefined;
  /** This is not the first part. */
  continued: boolean;
}

const HEIGHT = 40;
const BAR = { y: 12, height: 16 };
/** So many years have room for their names. */
const MOST_NAMES = 10;
const isNamed = (years: number) => (_year: unknown, index: number) => index % Math.ceil(years / MOST_NAMES) === 0;
const percent = (value: number): string => `${value}%`;

/** Lines that run through all rows: years, ends in common, today. Places in percent, so that they fit any width. */
function Lines({ facts }: { facts: TimelineFacts }): VNode {
  const line = (kind: string, x: number) => (
    <line key={`${kind}${x}`} class={`v-timeline__${kind}`} x1={percent(x)} x2={percent(x)} y1="0" y2="100%" />
  );
  return (
    <>
      {yearPlaces(facts.span).map(({ x }) => line('year', x))}
      {cliffPlaces(facts.timeline.cliffs, facts.span).map(({ x }) => line('cliff', x))}
      {isWithinSpan(facts.span, facts.today) && line('today', placeIn(facts.span)(facts.today))}
    </>
  );
}

function Axis({ facts, locale }: { facts: TimelineFacts; locale: Locale }): VNode {
  const years = yearPlaces(facts.span);
  const t = timelineMessages[locale];
  return (
    <svg class="v-timeline" width="100%" height="48" role="img" aria-label={t.axis(years[0]!.year, years.at(-1)!.year)}>
      <Lines facts={facts} />
      {years.filter(isNamed(years.length)).map(({ year, x }) => (
        <text key={year} class="v-timeline__label" x={percent(x)} dx="4" y="16">
          {year}
        </text>
      ))}
      {cliffPlaces(facts.timeline.cliffs, facts.span).map(({ contracts, ends_on, x }) => (
        <text key={ends_on} class="v-timeline__count" x={percent(x)} dx="4" y="40">
          {contracts}
        </text>
      ))}
    </svg>
  );
}

function Course({ person, facts, locale }: { person: TimelinePerson; facts: TimelineFacts; locale: Locale }): VNode {
  const label = timelineMessages[locale].courseOf(person.name, person.segments.length, person.gaps.length);
  const middle = BAR.y + BAR.height / 2;
  return (
    <svg class="v-timeline" width="100%" height={HEIGHT} role="img" aria-label={label}>
      <Lines facts={facts} />
      {person.gaps.map(({ x, width }) => (
        <line key={x} class="v-timeline__gap" x1={percent(x)} x2={percent(x + width)} y1={middle} y2={middle} />
      ))}
      {person.segments.map(({ id, x, width, open, within }) => (
        <rect
          key={id}
          class={`v-timeline__bar${within ? '' : ' v-timeline__bar--elsewhere'}${open ? ' v-timeline__bar--open' : ''}`}
          x={percent(x)}
          width={percent(width)}
          y={BAR.y}
          height={BAR.height}
          rx={open ? 0 : 3}
        />
      ))}
    </svg>
  );
}

function wordsOf({ starts_on, ends_on, left_on }: Segment, today: string, locale: Locale): string {
  const t = timelineMessages[locale];
  if (left_on) return t.left(starts_on, left_on);
  if (ends_on) return t.stretch(starts_on, ends_on);
  return starts_on <= today ? t.since(starts_on) : t.from(starts_on);
}

/** Each contract in words, a link to its page, with the gaps in between. */
function Words({ person, today, locale }: { person: TimelinePerson; today: string; locale: Locale }): VNode {
  const t = timelineMessages[locale];
  return (
    <ul class="v-plain">
      {person.segments.map((segment) => {
        const gap = person.gaps.find(({ until }) => until === segment.starts_on);
        return (
          <li key={segment.id}>
            {gap && <span class="v-below">{t.gapWords(gap.days)}</span>}
            <a class="kern-link kern-link--small" href={`/contracts/${segment.id}`}>
              {wordsOf(segment, today, locale)}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** An address of the timeline. @param span left out: the usual years */
function timelinePath({ kind, code }: TimelineScope, span?: TimelineSpan, after?: string): string {
  const query = new URLSearchParams({ [kind]: code });
  if (span)
    for (const [name, { year }] of [
      ['from', span.from],
      ['to', span.until],
    ] as const)
      query.set(name, `${year}`);
  if (after) query.set('after', after);
  return `/contracts/timeline?${query.toString()}`;
}

/** The years that are shown: to be typed, and a year to and fro. */
function Years({ facts, locale }: { facts: TimelineFacts; locale: Locale }): VNode {
  const t = timelineMessages[locale];
  const { scope, span, usual, refused } = facts;
  const form = { locale, refused };
  const { from, until } = span;
  const moved = !from.equals(usual.from) || !until.equals(usual.until);
  const by = (years: number) => timelinePath(scope, spanOf(from.year + years, until.year + years));
  return (
    <>
      <FilterBar
        locale={locale}
        label={t.span}
        action="/contracts/timeline"
        whole={timelinePath(scope)}
        resetLabel={t.usualSpan}
        active={moved || refused !== undefined}
      >
        <ErrorSummary form={form} />
        <HiddenField name={scope.kind} value={scope.code} />
        {(['from', 'to'] as const).map((name) => (
          <TextField
            key={name}
            form={form}
            name={name}
            label={name === 'from' ? t.fromYear : t.toYear}
            value={String((name === 'from' ? from : until).year)}
            inputMode="numeric"
            autocomplete="off"
            width="narrow"
          />
        ))}
      </FilterBar>
      <p class="kern-body v-links v-no-print">
        <a class="kern-link" id="years-earlier" href={by(-1)}>
          {t.earlier}
        </a>
        <a class="kern-link" id="years-later" href={by(1)}>
          {t.later}
        </a>
      </p>
    </>
  );
}

/** What the lines and bars mean, and on which days many end together. */
function Legend({ facts, locale }: { facts: TimelineFacts; locale: Locale }): VNode {
  const t = timelineMessages[locale];
  const { scope, timeline, today, span } = facts;
  const address = new URLSearchParams({ [scope.kind]: scope.code }).toString();
  return (
    <>
      <ul class="v-timeline-legend kern-body kern-body--small" aria-label={t.legend}>
        <li class="v-timeline-legend__bar">{t.term}</li>
        <li class="v-timeline-legend__open">{t.permanentBar}</li>
        <li class="v-timeline-legend__elsewhere">{t.elsewhere}</li>
        <li class="v-timeline-legend__gap">{t.gap}</li>
        {isWithinSpan(span, today) && <li class="v-timeline-legend__today">{t.todayLine(today.toString())}</li>}
      </ul>
      {timeline.cliffs.length > 0 && (
        <div class="kern-body">
          <p class="v-timeline-legend__cliff">{t.cliffs}</p>
          <ul class="v-list">
            {timeline.cliffs.map(({ ends_on, contracts }) => (
              <li key={ends_on}>
                <a class="kern-link" href={`/contracts?${address}&from=${ends_on}&to=${ends_on}`}>
                  {t.cliff(contracts, ends_on)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Chart({ facts, locale }: { facts: TimelineFacts; locale: Locale }): VNode {
  const t = timelineMessages[locale];
  const { timeline, today, span } = facts;
  return (
    <div class="v-timeline-table">
      <div class="v-timeline-axis">
        <Axis facts={facts} locale={locale} />
      </div>
      <DataTable
        caption={t.title(timeline.name)}
        stack
        columns={[{ label: t.person }, { label: t.course }, { label: t.contracts }]}
        rows={timelinePeople(timeline.contracts, span).map((person) => ({
          key: person.id,
          cells: [
            person.name,
            <Course key="course" person={person} facts={facts} locale={locale} />,
            <Words key="words" person={person} today={today.toString()} locale={locale} />,
          ],
        }))}
      />
    </div>
  );
}

/** Contracts of a unit or programme over time, a row for each person: the bar beside the same in words. */
export function timelinePage(facts: TimelineFacts, locale: Locale): PageContent {
  const t = timelineMessages[locale];
  const { scope, timeline, span } = facts;
  const address = new URLSearchParams({ [scope.kind]: scope.code }).toString();
  return {
    title: t.title(timeline.name),
    breadcrumb: [{ href: '/contracts', label: t.contractsPage }],
    body: (
      <>
        <Years facts={facts} locale={locale} />
        {timeline.people === 0 ? (
          <EmptyState title={t.nobodyTitle}>{t.nobody(span.from.year, span.until.year)}</EmptyState>
        ) : (
          <div class="v-section v-section--close">
            <p class="kern-body v-links">
              <span data-announce>{t.people(timeline.people)}</span>
              <a class="kern-link" href={`/contracts?${address}`}>
                {t.list}
              </a>
            </p>
            <Legend facts={facts} locale={locale} />
            <Chart facts={facts} locale={locale} />
            <Pagination
              locale={locale}
              first={facts.continued ? timelinePath(scope, span) : undefined}
              next={timeline.next && timelinePath(scope, span, timeline.next)}
            />
          </div>
        )}
      </>
    ),
  };
}
