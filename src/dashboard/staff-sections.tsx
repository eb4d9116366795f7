import type { VNode } from 'preact';
import type { Locale } from '../shared/locale.js';
import { Badge } from '../web/components/badge.js';
import { DataTable } from '../web/components/data-table.js';
import { DecisionPicture } from '../web/components/decision-picture.js';
import { StackedBars } from '../web/components/stacked-bars.js';
import type { CliffRow } from './cliffs.query.js';
import { dashboardMessages } from './dashboard.messages.js';
import { presentCliff } from './dashboard.presenter.js';
import { presentMonths } from './months.presenter.js';
import type { MonthRow } from './months.query.js';
import { staffMessages } from './staff.messages.js';
import type { HorizonView, WorkView } from './staff.presenter.js';

interface CliffSectionProps {
  cliffs: CliffRow[];
  today: Temporal.PlainDate;
  locale: Locale;
}

/** The most urgent cliff as one sentence with its days and a mark for each contract; the next ones smaller below. */
export function CliffSection({ cliffs, today, locale }: CliffSectionProps): VNode {
  const t = dashboardMessages[locale];
  const s = staffMessages[locale];
  const hidden = (cliffs[0]?.total ?? 0) - cliffs.length;
  return (
    <section aria-labelledby="cliffs" class="v-section">
      <h2 class="kern-heading-medium" id="cliffs">
        {cliffs.length ? t.cliffs : s.cliffSafe}
      </h2>
      {cliffs.length === 0 && <p class="kern-body">{t.noCliffs}</p>}
      {cliffs.length > 0 && (
        <ul class="v-cliffs">
          {cliffs.map((row, index) => (
            <Cliff key={row.id} row={row} today={today} locale={locale} top={index === 0} />
          ))}
        </ul>
      )}
      {hidden > 0 && <p class="kern-body kern-body--small kern-body--muted">{s.moreCliffs(hidden)}</p>}
    </section>
  );
}

function Cliff({
  row,
  today,
  locale,
  top,
}: {
  row: CliffRow;
  today: Temporal.PlainDate;
  locale: Locale;
  top: boolean;
}) {
  const cliff = presentCliff(row, today, locale);
  return (
    <li id={cliff.id} class={`v-cliff v-cliff--${cliff.tone}${top ? ' v-cliff--top' : ''}`}>
      <p class="v-cliff__days">
        <strong>{cliff.days}</strong> {cliff.still}
      </p>
      <div class="v-cliff__text">
        <p class="v-cliff__sentence">
          {row.ends_on.endsWith('-12-31') ? <a href={yearEndOf(row)}>{cliff.sentence}</a> : cliff.sentence}
        </p>
        <p class="kern-body kern-body--small kern-body--muted">
          {[cliff.name, cliff.open, cliff.share].filter(Boolean).join(' · ')}
        </p>
      </div>
      <DecisionPicture decided={cliff.decided} contracts={cliff.contracts} label={cliff.picture} />
    </li>
  );
}

/** The board on which the cliff is decided. */
const yearEndOf = ({ scope, code, ends_on }: CliffRow): string =>
  `/year-end/${ends_on.slice(0, 4)}?${new URLSearchParams({ [scope]: code }).toString()}`;

/** What is one's own to do until Sunday. */
export function WorkSection({ work, locale }: { work: WorkView; locale: Locale }): VNode {
  const t = staffMessages[locale];
  return (
    <section aria-labelledby="work" class="v-section">
      <h2 class="kern-heading-medium" id="work">
        {t.mine}
      </h2>
      <p class="kern-body">{[work.summary, ...work.elsewhere].join(' ')}</p>
      {work.items.length > 0 && (
        <DataTable
          caption={t.mine}
          stack
          columns={[{ label: t.step }, { label: t.contract }, { label: t.person }, { label: t.due }]}
          rows={work.items.map(({ key, what, contract, person, due, overdue }) => ({
            key,
            cells: [
              what,
              <>
                <a class="kern-link kern-link--small" href={contract.href}>
                  {contract.number}
                </a>{' '}
                ({contract.unit})
              </>,
              person,
              <>
                <span class="v-nowrap">{due}</span> {overdue && <Badge tone="danger" label={t.overdue} />}
              </>,
            ],
          }))}
        />
      )}
      {work.more && <p class="kern-body kern-body--small kern-body--muted">{work.more}</p>}
      <p class="kern-body v-links">
        <a class="kern-link" href="/decisions">
          {t.allWork}
        </a>
        {work.elsewhere.length > 0 && (
          <a class="kern-link" href="/decisions?whose=others">
            {t.othersWork}
          </a>
        )}
      </p>
    </section>
  );
}

/** How far ahead the staff can plan, with what that means. */
export function HorizonSection({ view, locale }: { view: HorizonView; locale: Locale }): VNode {
  const t = staffMessages[locale];
  return (
    <section aria-labelledby="horizon" class="v-section">
      <h2 class="kern-heading-medium" id="horizon">
        {t.horizon}
      </h2>
      <p class="kern-body">{view.sentence}</p>
      <dl class="v-tiles" aria-label={t.horizon}>
        {view.tiles.map(({ label, value, short }) => (
          <div key={label} class={short ? 'v-tile--danger' : undefined}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="kern-body kern-body--small kern-body--muted">{t.horizonMeans}</p>
    </section>
  );
}

/** What ends in each of the next twelve months, decided or not. */
export function MonthSection({ rows, today, locale }: { rows: MonthRow[]; today: Temporal.PlainDate; locale: Locale }) {
  const t = dashboardMessages[locale];
  const months = presentMonths(rows, today, locale);
  const chart = { title: t.months, description: `${months.summary} ${months.chartDescription}`, bars: months.bars };
  return (
    <section aria-labelledby="months" class="v-section">
      <h2 class="kern-heading-medium" id="months">
        {t.months}
      </h2>
      <p class="kern-body">{months.summary}</p>
      {!months.empty && (
        <>
          <figure class="v-figure">
            <p class="v-legend kern-body kern-body--small" aria-hidden="true">
              <span class="v-legend__open">{t.undecided}</span> <span class="v-legend__done">{t.decided}</span>
            </p>
            <StackedBars id="chart" {...chart} width={960} height={300} variant="wide" />
            <StackedBars id="chart-compact" {...chart} width={336} height={240} variant="compact" />
            <figcaption class="kern-body kern-body--small kern-body--muted">{t.decidedMeans}</figcaption>
          </figure>
          <details class="kern-accordion">
            <summary class="kern-accordion__header">
              <span class="kern-title kern-title--small">{t.table}</span>
            </summary>
            <div class="kern-accordion__body">
              <DataTable
                caption={t.months}
                columns={[
                  { label: t.month },
                  { label: t.undecidedShort, numeric: true },
                  { label: t.decided, numeric: true },
                  { label: t.total, numeric: true },
                ]}
                rows={months.rows}
                footer={months.footer}
              />
            </div>
          </details>
        </>
      )}
    </section>
  );
}
