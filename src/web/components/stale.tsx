import type { VNode } from 'preact';
import type { Locale } from '../../shared/locale.js';
import { DataTable } from './data-table.js';
import { Notice } from './notice.js';
import { partsMessages } from './parts.messages.js';

interface StaleProps {
  locale: Locale;
  /** Field by field, as people read them, not as they are stored. */
  rows: readonly { label: string; typed: string; now: string }[];
  /** Who saved in between, and when, where it is known and may be said. */
  saved?: { by: string; at: string } | undefined;
}

/**
 * Above a form that was refused because somebody else has saved since it was opened (status 409): what was typed beside
 * what is there now. The form below keeps what was typed and carries the new version.
 */
export function Stale({ locale, rows, saved }: StaleProps): VNode {
  const t = partsMessages[locale];
  return (
    <div class="v-section v-stale">
      <Notice tone="warning" title={t.stale}>
        {saved && <p>{t.staleBy(saved.by, saved.at)}</p>}
        <p>{t.staleNext}</p>
      </Notice>
      <DataTable
        caption={t.stale}
        stack
        columns={[{ label: t.staleField }, { label: t.staleTyped }, { label: t.staleNow }]}
        rows={rows.map(({ label, typed, now }) => ({
          key: label,
          cells: [
            label,
            typed || t.nothing,
            typed === now ? now || t.nothing : <strong>{`${now || t.nothing} (${t.staleDiffers})`}</strong>,
          ],
        }))}
      />
    </div>
  );
}
