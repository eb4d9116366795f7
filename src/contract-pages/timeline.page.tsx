import type { VNode } from 'preact';
import type { Locale } from '../shared/locale.js';
import { DataTable } from '../web/components/data-table.js';
import { Pagination } from '../web/components/pagination.js';
import type { PageContent } from '../web/page/page.js';
import { timelineMessages } from './timeline.messages.js';
import {
  cliffPlaces,
  placeIn,
  type Segment,
  type TimelinePerson,
  timelinePeople,
  type TimelineSpan,
  yearPlaces,
} from './timeline.presenter.js';
import type { Timeline, TimelineScope } from './timeline.query.js';

export interface TimelineFacts {
  scope: TimelineScope;
  timeline: Timeline;
  today: Temporal.PlainDate;
  span: TimelineSpan;
  /** This is not the first part. */
  continued: boolean;
}

const HEIGHT = 40;
const BAR = { y: 12, height: 16 };
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
      {line('today', placeIn(facts.span)(facts.today))}
    </>
  );
}

function Axis({ facts, locale }: { facts: TimelineFacts; locale: Locale }): VNode {
  const years = yearPlaces(facts.span);
  const t = timelineMessages[locale];
  return (
    <svg class="v-timeline" width="100%" height="48" role="img" aria-label={t.axis(years[0]!.year, years.at(-1)!.year)}>
      <Lines facts={facts} />
      {years.map(({ year, x }) => (
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

/** Contracts of a unit or programme over time, a row for each person: the bar beside the same in words. */
export function timelinePage(facts: TimelineFacts, locale: Locale): PageContent {
  const t = timelineMessages[locale];
  const { scope, timeline, today, span } = facts;
  const address = new URLSearchParams({ [scope.kind]: scope.code }).toString();
  return {
    title: t.title(timeline.name),
    breadcrumb: [{ href: '/contracts', label: t.contractsPage }],
    body: (
      <div class="v-section v-section--close">
        <p class="kern-body v-links">
          <span data-announce>{t.people(timeline.people)}</span>
          <a class="kern-link" href={`/contracts?${address}`}>
            {t.list}
          </a>
        </p>
        <ul class="v-timeline-legend kern-body kern-body--small" aria-label={t.legend}>
          <li class="v-timeline-legend__bar">{t.term}</li>
          <li class="v-timeline-legend__open">{t.permanentBar}</li>
          <li class="v-timeline-legend__elsewhere">{t.elsewhere}</li>
          <li class="v-timeline-legend__gap">{t.gap}</li>
          <li class="v-timeline-legend__today">{t.todayLine(today.toString())}</li>
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
        <Pagination
          locale={locale}
          first={facts.continued ? `/contracts/timeline?${address}` : undefined}
          next={timeline.next && `/contracts/timeline?${address}&after=${timeline.next}`}
        />
      </div>
    ),
  };
}
