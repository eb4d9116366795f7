import type { VNode } from 'preact';
import { formatMonth, type Locale } from '../../shared/locale.js';
import { DataTable } from '../../web/components/data-table.js';
import { factsMessages } from '../facts/facts.messages.js';
import type { ToldIndicator } from '../indicators/told-indicators.js';
import type { SeenProgramme } from './load-programme.js';
import { programmesMessages } from './programmes.messages.js';
import { AddLink, Section } from './section.js';

/** The latest value with its month, and that of a year before. */
function cellsOf(row: ToldIndicator, locale: Locale): [string, string] {
  const t = programmesMessages[locale];
  const latest = row.values.at(-1);
  if (!latest) return [row.asPublished ? t.nonePublished : t.noValue, '–'];
  const year = Temporal.PlainDate.from(latest.month).subtract({ years: 1 }).toString();
  const before = row.values.find(({ month }) => month === year);
  return [`${latest.words(locale)} (${formatMonth(latest.month, locale)})`, before ? before.words(locale) : '–'];
}

/** The indicators, each with its latest value; the ways to enter values for those who may. */
export function IndicatorsSection({ facts, locale }: { facts: SeenProgramme; locale: Locale }): VNode {
  const { programme, indicators, may, today } = facts;
  const t = programmesMessages[locale];
  const words = factsMessages[locale].kinds.indicators;
  // The month before is the one that is complete.
  const month = today.subtract({ months: 1 });
  return (
    <Section id="indicators" title={words.title}>
      {indicators.length === 0 && <p class="kern-body">{words.none}</p>}
      {indicators.length > 0 && (
        <DataTable
          caption={words.title}
          stack
          columns={[{ label: t.indicatorOf }, { label: t.latest }, { label: t.yearBefore, numeric: true }]}
          rows={indicators.map((row) => ({
            key: row.id,
            cells: [
              <>
                <a class="kern-link kern-link--small v-break" href={`/programmes/${programme.id}/indicators/${row.id}`}>
                  {row.name || row.code}
                </a>
                {(row.unit || row.ended) && (
                  <span class="v-below">{[row.unit, row.ended ? t.ended : ''].filter(Boolean).join(', ')}</span>
                )}
              </>,
              ...cellsOf(row, locale),
            ],
          }))}
        />
      )}
      {may.edit && indicators.some(({ ended }) => !ended) && (
        <div class="kern-btn-wrapper">
          <a
            class="kern-btn kern-btn--secondary"
            href={`/programmes/${programme.id}/months/${month.toPlainYearMonth().toString()}`}
          >
            <span class="kern-label">{t.enterMonth(formatMonth(month, locale))}</span>
          </a>
          <a class="kern-btn kern-btn--secondary" href={`/programmes/${programme.id}/import`}>
            <span class="kern-label">{t.importFile}</span>
          </a>
        </div>
      )}
      <AddLink programme={programme.id} kind="indicators" may={may.edit} locale={locale} />
    </Section>
  );
}
