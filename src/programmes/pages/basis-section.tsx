import type { VNode } from 'preact';
import { formatDate, formatNumber, type Locale } from '../../shared/locale.js';
import { Badge, type Tone } from '../../web/components/badge.js';
import { DataTable } from '../../web/components/data-table.js';
import { factsMessages } from '../facts/facts.messages.js';
import type { StatementRow } from '../programme-facts.query.js';
import { AddLink, ChangeLink, Section } from './section.js';
import type { SeenProgramme } from './load-programme.js';
import { programmesMessages } from './programmes.messages.js';

const TONES: Record<StatementRow['certainty'], Tone> = {
  expected: 'warning',
  announced: 'warning',
  approved: 'info',
  statute: 'success',
  withdrawn: 'danger',
};

function inForce({ in_force_from: from, in_force_until: until }: StatementRow, locale: Locale): string {
  const t = programmesMessages[locale];
  const day = (date: string) => formatDate(date, locale);
  if (from) return t.inForce(day(from), until && day(until));
  return until ? t.inForceUntil(day(until)) : '';
}

/** How certain something is, as a label. */
export const CertaintyBadge = ({ certainty, locale }: Pick<StatementRow, 'certainty'> & { locale: Locale }): VNode => (
  <Badge tone={TONES[certainty]} label={factsMessages[locale].states[certainty]} />
);

/** The legal basis: how it stands today, and everything that was said about it. */
export function BasisSection({ facts, locale }: { facts: SeenProgramme; locale: Locale }): VNode {
  const { programme, statements, may } = facts;
  const t = programmesMessages[locale];
  const [now] = statements;
  return (
    <Section id="statements" title={factsMessages[locale].kinds.statements.title}>
      {!now && <p class="kern-body">{factsMessages[locale].kinds.statements.none}</p>}
      {now && (
        <p class="kern-body">
          <strong>{t.basisNow}:</strong>{' '}
          {now.certainty === 'withdrawn' ? (
            t.basisWithdrawn
          ) : (
            <>
              <CertaintyBadge certainty={now.certainty} locale={locale} />{' '}
              {[t.since(formatDate(now.said_on, locale)), inForce(now, locale)].filter(Boolean).join(', ')}
            </>
          )}
        </p>
      )}
      {statements.length > 0 && (
        <DataTable
          caption={factsMessages[locale].kinds.statements.title}
          stack
          columns={[{ label: t.said }, { label: t.sure }, { label: t.what }, { label: t.source }]}
          rows={statements.map((row) => ({
            key: row.id,
            cells: [
              <span class="v-nowrap">
                <ChangeLink
                  programme={programme.id}
                  kind="statements"
                  id={row.id}
                  label={formatDate(row.said_on, locale)}
                  may={may.edit}
                  locale={locale}
                />
              </span>,
              <CertaintyBadge certainty={row.certainty} locale={locale} />,
              <span class="v-break v-lines">
                {row.text}
                {inForce(row, locale) && <span class="v-below">{inForce(row, locale)}</span>}
              </span>,
              <span class="v-break">{row.source}</span>,
            ],
          }))}
        />
      )}
      <AddLink programme={programme.id} kind="statements" may={may.edit} locale={locale} />
    </Section>
  );
}

/** An amount in euros, with cents where there are any. */
const euros = (cents: number, locale: Locale): string =>
  formatNumber(cents / 100, locale, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  });

/** The money: funding periods with amount, certainty and source. */
export function GrantsSection({ facts, locale }: { facts: SeenProgramme; locale: Locale }): VNode {
  const { programme, grants, may } = facts;
  const t = programmesMessages[locale];
  const words = factsMessages[locale];
  return (
    <Section id="grants" title={words.kinds.grants.title}>
      {grants.length === 0 && <p class="kern-body">{words.kinds.grants.none}</p>}
      {grants.length > 0 && (
        <DataTable
          caption={words.kinds.grants.title}
          stack
          columns={[
            { label: words.fields.title },
            { label: t.period },
            { label: t.amount, numeric: true },
            { label: t.sure },
            { label: t.source },
          ]}
          rows={grants.map((row) => ({
            key: row.id,
            cells: [
              <ChangeLink
                programme={programme.id}
                kind="grants"
                id={row.id}
                label={row.title || formatDate(row.starts_on, locale)}
                may={may.fund}
                locale={locale}
              />,
              `${formatDate(row.starts_on, locale)} – ${row.ends_on ? formatDate(row.ends_on, locale) : t.noEnd}`,
              row.amount_cents === null ? '–' : euros(row.amount_cents, locale),
              <CertaintyBadge certainty={row.certainty} locale={locale} />,
              <span class="v-break">{row.source}</span>,
            ],
          }))}
        />
      )}
      <AddLink programme={programme.id} kind="grants" may={may.fund} locale={locale} />
    </Section>
  );
}
