import { formatDate, type Locale } from '../../../shared/locale.js';
import { DataTable } from '../../../web/components/data-table.js';
import type { PageContent } from '../../../web/page/page.js';
import type { BriefingRow } from '../briefing-row.query.js';
import { cellWords } from '../cell-words.js';
import { changed, compareFigures } from '../compare-figures.js';
import { countWords } from '../count-words.js';
import { BRIEFINGS } from './archive.page.js';
import { briefingPagesMessages } from './briefing-pages.messages.js';

/** Every figure of a briefing beside that of the one before. */
export function comparePage(row: BriefingRow, previous: BriefingRow | undefined, locale: Locale): PageContent {
  const t = briefingPagesMessages[locale];
  const { threshold } = row.figures.released;
  // What its words meant when they were written.
  const then = previous?.figures.released.threshold ?? threshold;
  const figures = previous ? compareFigures(previous.figures, row.figures) : [];
  const differing = new Set(changed(figures));
  return {
    title: row.corrects_id ? t.compareEditionTitle : t.compareTitle,
    breadcrumb: [
      { href: BRIEFINGS, label: t.title },
      {
        href: `${BRIEFINGS}/${row.id}`,
        label: t.briefingOf(row.committee, formatDate(row.held_on, locale), row.audience),
      },
    ],
    body: (
      <>
        <p class="kern-body v-lead">
          {previous ? (
            <a class="kern-link" href={`${BRIEFINGS}/${previous.id}`}>
              {row.corrects_id
                ? t.comparisonEdition(previous.edition)
                : t.comparison(formatDate(previous.held_on, locale))}
            </a>
          ) : (
            t.noPrevious
          )}
        </p>
        {figures.length > 0 && differing.size === 0 && <p class="kern-body">{t.nothingDiffers}</p>}
        {figures.length > 0 && (
          <DataTable
            caption={t.compareTitle}
            stack
            columns={[{ label: t.programme }, { label: t.figure }, { label: t.earlier }, { label: t.now }]}
            rows={figures.map((figure, index) => ({
              key: String(index),
              cells: [
                figure.programme,
                cellWords(figure.what, locale),
                countWords(figure.earlier, then, locale),
                differing.has(figure) ? (
                  <strong>{`${countWords(figure.now, threshold, locale)} (${t.differs})`}</strong>
                ) : (
                  countWords(figure.now, threshold, locale)
                ),
              ],
            }))}
          />
        )}
        <p>
          <a class="kern-link" href={`${BRIEFINGS}/${row.id}`}>
            {t.back}
          </a>
        </p>
      </>
    ),
  };
}
