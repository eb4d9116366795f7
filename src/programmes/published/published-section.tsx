import type { VNode } from 'preact';
import { formatDate, type Locale } from '../../shared/locale.js';
import { DataTable } from '../../web/components/data-table.js';
import type { PublishedIn, PublishedStatement } from './published-figures.js';
import { publishedMessages } from './published.messages.js';

/** Where the figures were told: a link for those who may read it. */
function Source({ source, locale }: { source: PublishedIn; locale: Locale }): VNode {
  const t = publishedMessages[locale];
  if (source.kind === 'notice') return <>{t.notice(formatDate(source.told, locale))}</>;
  const words = t.briefing(formatDate(source.session, locale));
  if (!source.readable) return <>{words}</>;
  return (
    <a class="kern-link kern-link--small" href={`/briefings/${source.id}`}>
      {words}
    </a>
  );
}

interface PublishedProps {
  statement: PublishedStatement | undefined;
  /** What the programme is called. */
  heading: string;
  locale: Locale;
}

/** The figures of a programme's staff as they were last told, with their day and where they stand. */
export function Published({ statement, heading, locale }: PublishedProps): VNode {
  const t = publishedMessages[locale];
  if (!statement)
    return (
      <p class="kern-body">
        <strong>{t.none}</strong> {t.noneWhy}
      </p>
    );
  const rows = statement.rows(locale);
  return (
    <>
      <p class="v-cohorts__headline">{statement.sentences(locale).join(' ')}</p>
      <p class="kern-body kern-body--small">
        {t.asOf(formatDate(statement.asOf, locale))} {t.from} <Source source={statement.source} locale={locale} />
      </p>
      {rows.length > 0 && (
        <details class="kern-accordion">
          <summary class="kern-accordion__header">
            <span class="kern-title kern-title--small">
              {t.table}
              <span class="kern-sr-only">: {heading}</span>
            </span>
          </summary>
          <div class="kern-accordion__body">
            <DataTable
              caption={`${t.table}: ${heading}`}
              stack
              columns={[{ label: t.what }, { label: t.people, numeric: true }]}
              rows={rows.map(({ label, value }) => ({ key: label, cells: [label, value] }))}
            />
          </div>
        </details>
      )}
    </>
  );
}
