import type { VNode } from 'preact';
import { formatDate, type Locale } from '../../shared/locale.js';
import { Badge } from '../../web/components/badge.js';
import { DataTable } from '../../web/components/data-table.js';
import { beginningOf } from '../../shared/beginning-of.js';
import { promisesMessages } from './promises.messages.js';
import type { PromiseRow } from './promises.query.js';

export const promisePath = ({ committee_id, id }: Pick<PromiseRow, 'committee_id' | 'id'>): string =>
  `/committees/${committee_id}/promises/${id}`;

/** When it is due, and by when its papers have to be there. */
export function Due({ row, locale }: { row: PromiseRow; locale: Locale }): VNode {
  const t = promisesMessages[locale];
  if (!row.due_day) return <>{t.noDue}</>;
  return (
    <>
      {row.session_on ? t.dueAt(row.session_on) : formatDate(row.due_day, locale)}
      {row.state === 'open' && row.session_on && row.ready_by && <span class="v-below">{t.readyBy(row.ready_by)}</span>}
    </>
  );
}

export function PromiseState({ row, locale }: { row: PromiseRow; locale: Locale }): VNode {
  const t = promisesMessages[locale];
  if (row.overdue) return <Badge tone="warning" label={t.overdue} />;
  return (
    <>
      {t.states[row.state]}
      {row.answered_on && <span class="v-below">{t.answeredShort(row.answered_on)}</span>}
    </>
  );
}

const LONG = 160;

/** Promises and questions, each a link to its page. */
export function PromiseTable({
  caption,
  rows,
  names,
  committees,
  locale,
}: {
  caption: string;
  rows: readonly PromiseRow[];
  /** Shows who of the house sees to it; members are told the department alone. */
  names: boolean;
  /** Says of which committee each is. */
  committees?: boolean;
  locale: Locale;
}): VNode {
  const t = promisesMessages[locale];
  return (
    <DataTable
      caption={caption}
      stack
      columns={[{ label: t.text }, { label: t.askedBy }, { label: t.owner }, { label: t.due }, { label: t.stateLabel }]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <>
            <a class="kern-link kern-link--small" href={promisePath(row)}>
              {beginningOf(row.text, LONG)}
            </a>
            <span class="v-below">
              {[
                t.one(row.kind, row.made_on),
                committees ? row.committee : '',
                row.programme,
                row.internal ? t.internalMark : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </>,
          row.asked_by || '–',
          t.ownerOf(row.owner, names ? row.owner_name : null),
          <Due row={row} locale={locale} />,
          <PromiseState row={row} locale={locale} />,
        ],
      }))}
    />
  );
}
