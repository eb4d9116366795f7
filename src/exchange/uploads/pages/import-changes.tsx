import type { VNode } from 'preact';
import { groundName } from '../../../law/grounds.messages.js';
import { historyMessages } from '../../../registry/history.messages.js';
import type { PreviewField } from '../../../registry/import-contracts/preview.query.js';
import type { Locale } from '../../../shared/locale.js';
import { DataTable } from '../../../web/components/data-table.js';
import type { ShownPreview } from '../upload-run.js';
import { importPages } from './import-pages.messages.js';

function valueText(field: string, value: unknown, locale: Locale): string {
  if (field === 'ends_on' && (value === null || value === undefined)) return importPages[locale].permanent;
  if (field === 'ground' && typeof value === 'string') return groundName(value, locale);
  if (field === 'fte' && typeof value === 'number') return historyMessages[locale].value(String(value));
  return historyMessages[locale].value(value);
}

/** One field in words: old and new, or what is new. */
export function changeText(change: PreviewField, kind: ShownPreview['kind'], locale: Locale): string {
  const t = importPages[locale];
  const field = historyMessages[locale].field(change.field);
  const now = valueText(change.field, change.new, locale);
  return kind === 'created' ? t.isNow(field, now) : t.fromTo(field, valueText(change.field, change.old, locale), now);
}

/** What would be made or changed, a record a row. */
export function ChangeTable({ rows, kind, locale }: ChangeTableProps): VNode {
  const t = importPages[locale];
  return (
    <DataTable
      caption={kind === 'created' ? t.tabCreated(rows.length) : t.tabUpdated(rows.length)}
      stack
      columns={[{ label: t.record }, { label: t.change }, { label: t.line, numeric: true }]}
      rows={rows.map((row) => ({
        key: `${row.entity} ${row.key}`,
        cells: [
          <>
            {`${t.entity(row.entity)} ${row.key}`}
            {row.label && row.label !== row.key && <span class="v-below">{row.label}</span>}
          </>,
          row.fields.length === 0 ? (
            t.isNew
          ) : (
            <ul class="v-plain">
              {row.fields.map((field) => (
                <li key={field.field} class="v-break">
                  {changeText(field, kind, locale)}
                </li>
              ))}
            </ul>
          ),
          row.line === null ? '–' : String(row.line),
        ],
      }))}
    />
  );
}

interface ChangeTableProps {
  rows: ShownPreview[];
  kind: ShownPreview['kind'];
  locale: Locale;
}
