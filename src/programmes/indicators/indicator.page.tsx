import type { VNode } from 'preact';
import { formatMonth, formatNumber, type Locale } from '../../shared/locale.js';
import { DataTable } from '../../web/components/data-table.js';
import { DefinitionList } from '../../web/components/definition-list.js';
import { EmptyState } from '../../web/components/empty-state.js';
import type { PageContent } from '../../web/page/page.js';
import { factsMessages } from '../facts/facts.messages.js';
import { programmeCrumbs } from '../pages/crumbs.js';
import { programmesMessages } from '../pages/programmes.messages.js';
import { type MonthBar, MonthChart } from './month-chart.js';
import { monthShort } from './month-name.js';
import type { ToldIndicator } from './told-indicators.js';

const MONTHS = 13;
const MOST_ROWS = 60;

interface IndicatorFacts {
  programme: { id: string; code: string; name: string };
  indicator: ToldIndicator;
  today: Temporal.PlainDate;
  mayEdit: boolean;
}

/** The last thirteen months up to the latest value, or to the present month. */
function barsOf({ indicator, today }: IndicatorFacts, locale: Locale): MonthBar[] {
  const values = new Map(indicator.values.map((told) => [told.month, told]));
  const latest = indicator.values.at(-1)?.month ?? today.with({ day: 1 }).toString();
  const last = Temporal.PlainDate.from(latest);
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = last.subtract({ months: MONTHS - 1 - index });
    const told = values.get(month.toString());
    return {
      key: month.toString(),
      label: monthShort(month, locale),
      group: index === 0 || month.month === 1 ? String(month.year) : '',
      value: told?.value ?? null,
      // There is no room for words above a bar.
      text: told === undefined ? '' : told.value === null ? '–' : told.words(locale),
    };
  });
}

function Picture({ facts, locale }: { facts: IndicatorFacts; locale: Locale }): VNode {
  const { indicator } = facts;
  const t = programmesMessages[locale];
  const bars = barsOf(facts, locale);
  const picture = {
    title: t.chart(indicator.name || indicator.code),
    description: t.chartDescription(
      bars.map(({ key, text }) => `${formatMonth(key, locale)}: ${text || t.noValue}`).join(', '),
    ),
    bars,
  };
  return (
    <figure class="v-figure v-section">
      <MonthChart id="chart-wide" {...picture} variant="wide" />
      <MonthChart id="chart-compact" {...picture} variant="compact" />
    </figure>
  );
}

function ValueTable({ facts, locale }: { facts: IndicatorFacts; locale: Locale }): VNode {
  const { programme, indicator, mayEdit } = facts;
  const t = programmesMessages[locale];
  return (
    <section class="v-section" aria-labelledby="values">
      <h2 class="kern-heading-medium" id="values">
        {t.table}
      </h2>
      <DataTable
        caption={t.table}
        stack
        columns={[{ label: t.month }, { label: t.value, numeric: true }, { label: t.note }, { label: t.source }]}
        rows={indicator.values
          .toReversed()
          .slice(0, MOST_ROWS)
          .map((row) => ({
            key: row.month,
            cells: [
              mayEdit ? (
                <a
                  class="kern-link kern-link--small"
                  href={`/programmes/${programme.id}/months/${row.month.slice(0, 7)}`}
                >
                  {formatMonth(row.month, locale)}
                </a>
              ) : (
                formatMonth(row.month, locale)
              ),
              row.words(locale),
              <span class="v-break">{row.note}</span>,
              <span class="v-break">{row.source}</span>,
            ],
          }))}
      />
    </section>
  );
}

/** One indicator: what it counts, its course, and its values. */
export function indicatorPage(facts: IndicatorFacts, locale: Locale): PageContent {
  const { programme, indicator, today, mayEdit } = facts;
  const t = programmesMessages[locale];
  const words = factsMessages[locale].fields;
  const title = indicator.name || indicator.code;
  const month = today.subtract({ months: 1 });
  const number = (value: number | null) => (value === null ? '–' : formatNumber(value, locale));
  const ranged = indicator.minimum !== null || indicator.maximum !== null;
  return {
    title,
    breadcrumb: programmeCrumbs(programme, locale, 'indicators'),
    body: (
      <>
        <DefinitionList
          items={[
            [words.code, indicator.code],
            [words.unit, indicator.unit],
            [words.definition, indicator.definition && <span class="v-break v-lines">{indicator.definition}</span>],
            [t.range, ranged && mayEdit ? t.rangeOf(number(indicator.minimum), number(indicator.maximum)) : null],
            [
              words.state,
              [indicator.counts_people ? t.countsPeople : '', indicator.ended ? t.ended : '']
                .filter(Boolean)
                .join(', '),
            ],
          ]}
        />
        {mayEdit && (
          <p class="v-section">
            <a class="kern-link" href={`/programmes/${programme.id}/facts/indicators/${indicator.id}`}>
              {factsMessages[locale].kinds.indicators.change}
            </a>{' '}
            <a class="kern-link" href={`/programmes/${programme.id}/months/${month.toPlainYearMonth().toString()}`}>
              {t.enterMonth(formatMonth(month, locale))}
            </a>
          </p>
        )}
        {indicator.asPublished && <p class="kern-body v-section">{t.asPublished}</p>}
        {indicator.values.length === 0 ? (
          !indicator.asPublished && <EmptyState title={t.firstValue}>{t.firstValueWhy}</EmptyState>
        ) : (
          <>
            <Picture facts={facts} locale={locale} />
            <ValueTable facts={facts} locale={locale} />
          </>
        )}
      </>
    ),
  };
}
