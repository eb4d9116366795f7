import type { Locale } from '../../shared/locale.js';
import { DataTable } from '../../web/components/data-table.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { FilterBar } from '../../web/components/filter-bar.js';
import { DateField, SelectField, TextField } from '../../web/components/form.js';
import { Pagination } from '../../web/components/pagination.js';
import { Tabs } from '../../web/components/tabs.js';
import { address } from '../../web/page/address.js';
import type { Refused } from '../../web/page/form.js';
import type { Typed } from '../../web/page/form-body.js';
import type { PageContent } from '../../web/page/page.js';
import { auditMessages } from './audit.messages.js';
import type { RecordLine } from './audit.presenter.js';

export const ENTRIES = '/admin/audit';
export const CHANGES = '/admin/audit/changes';

export interface AuditFacts {
  at: typeof ENTRIES | typeof CHANGES;
  lines: RecordLine[];
  /** Id to continue before, where there are older ones. */
  older: string | undefined;
  typed: Typed;
  refused: Refused | undefined;
}

const FIELDS = ['who', 'what', 'from', 'until'] as const;

/** Who did what, in one of its two views. */
export function auditPage({ at, lines, older, typed, refused }: AuditFacts, locale: Locale): PageContent {
  const t = auditMessages[locale];
  // What was typed stands in the fields either way; problems where there are some.
  const form = { locale, refused: refused ?? { problems: [], typed } };
  const chosen = Object.fromEntries(FIELDS.map((name) => [name, [typed[name] ?? ''].flat()[0]]));
  const active = Object.values(chosen).some(Boolean);
  return {
    title: t.title,
    body: (
      <>
        <p class="kern-body v-lead">{t.lead}</p>
        <Tabs
          label={t.views}
          tabs={[
            { href: ENTRIES, label: t.entriesTab, current: at === ENTRIES },
            { href: CHANGES, label: t.changesTab, current: at === CHANGES },
          ]}
        />
        <FilterBar locale={locale} action={at} active={active}>
          <TextField form={form} name="who" label={t.who} />
          <SelectField
            form={form}
            name="what"
            label={t.what}
            empty={t.all}
            options={at === ENTRIES ? t.kinds : t.entities}
          />
          <DateField form={form} name="from" label={t.from} hint="" />
          <DateField form={form} name="until" label={t.until} hint="" />
        </FilterBar>
        <div class="v-section">
          {at === CHANGES && <p class="kern-body kern-body--muted">{t.changesLead}</p>}
          {lines.length === 0 && !refused && <EmptyState title={t.none}>{t.noneLead}</EmptyState>}
          {lines.length > 0 && (
            <DataTable
              caption={at === ENTRIES ? t.entriesTab : t.changesTab}
              stack
              columns={[{ label: t.when }, { label: t.whoColumn }, { label: t.what }]}
              rows={lines.map((line) => ({
                key: line.key,
                cells: [
                  <span class="v-nowrap">{line.when}</span>,
                  <span class="v-break">{line.who}</span>,
                  <>
                    {line.what}
                    {line.details && <span class="v-below v-break">{line.details}</span>}
                  </>,
                ],
              }))}
            />
          )}
          <Pagination
            locale={locale}
            first={typed['before'] ? address(at, chosen) : undefined}
            next={older && address(at, { ...chosen, before: older })}
          />
        </div>
      </>
    ),
  };
}
