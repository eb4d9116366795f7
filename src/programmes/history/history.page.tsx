import { formatDate, formatInstant, type Locale } from '../../shared/locale.js';
import { DataTable } from '../../web/components/data-table.js';
import type { PageContent } from '../../web/page/page.js';
import { factsMessages, type FieldName, type State } from '../facts/facts.messages.js';
import { programmeCrumbs } from '../pages/crumbs.js';
import { programmesMessages } from '../pages/programmes.messages.js';
import type { ProgrammeChange } from './programme-history.query.js';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const LONGEST = 300;

/** A value as people read it. */
function valueWords(field: string, value: unknown, locale: Locale): string {
  const t = factsMessages[locale];
  if (value === null || value === undefined || value === '') return t.none;
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (field === 'amount_cents') return String(Number(value) / 100);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (ISO_DAY.test(text)) return formatDate(text, locale);
  return t.states[text as State] ?? text.slice(0, LONGEST);
}

interface HistoryFacts {
  programme: { id: string; code: string; name: string };
  changes: ProgrammeChange[];
  limit: number;
  timeZone: string;
}

/** Who entered, changed or removed what. */
export function historyPage({ programme, changes, limit, timeZone }: HistoryFacts, locale: Locale): PageContent {
  const t = programmesMessages[locale];
  const words = factsMessages[locale];
  const fieldWords = (field: string) => words.fields[field as FieldName] ?? t.value;
  return {
    title: t.history,
    breadcrumb: programmeCrumbs(programme, locale),
    body: (
      <>
        <p class="kern-body v-lead">{t.historyIntro}</p>
        {changes.length === 0 && <p class="kern-body v-section">{t.noHistory}</p>}
        {changes.length > 0 && (
          <section class="v-section" aria-label={t.history}>
            <DataTable
              caption={t.history}
              stack
              columns={[{ label: t.when }, { label: t.who }, { label: t.what }, { label: t.from }, { label: t.to }]}
              rows={changes.map((row, index) => ({
                key: `${row.at}-${index}`,
                cells: [
                  formatInstant(row.at, locale, timeZone),
                  <span class="v-break">{row.who}</span>,
                  <>
                    <span class="v-break">
                      {[row.kind === 'values' ? t.value : words.kinds[row.kind].title, row.name?.slice(0, LONGEST)]
                        .filter(Boolean)
                        .join(': ')}
                    </span>
                    <span class="v-below">{row.field ? fieldWords(row.field) : t[row.what]}</span>
                  </>,
                  <span class="v-break">{row.field ? valueWords(row.field, row.from, locale) : ''}</span>,
                  <span class="v-break">{row.field ? valueWords(row.field, row.to, locale) : ''}</span>,
                ],
              }))}
            />
            {changes.length === limit && <p class="kern-body">{t.historyCut(limit)}</p>}
          </section>
        )}
      </>
    ),
  };
}
