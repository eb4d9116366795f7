import type { VNode } from 'preact';
import { formatMonth, type Locale } from '../../shared/locale.js';
import { Buttons, CheckboxField, Form, HiddenField, SubmitButton, TextField } from '../../web/components/form.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { type FormState, valueOf } from '../../web/components/form-state.js';
import { Notice } from '../../web/components/notice.js';
import { Stale } from '../../web/components/stale.js';
import type { Refused } from '../../web/page/form.js';
import type { PageContent } from '../../web/page/page.js';
import { factsMessages } from '../facts/facts.messages.js';
import { programmeCrumbs } from '../pages/crumbs.js';
import { programmesMessages } from '../pages/programmes.messages.js';
import { valuesImportMessages } from './import/values-import.messages.js';
import type { IndicatorRow } from './indicators.query.js';
import { type DoubtfulValue, sayDoubts } from './say-doubts.js';

export interface MonthFacts {
  programme: { id: string; code: string; name: string };
  /** First day. */
  month: Temporal.PlainDate;
  /** Those that have not ended, or have a value in this month. */
  indicators: IndicatorRow[];
  refused?: Refused;
  doubts?: DoubtfulValue[];
  stale?: boolean;
}

/** How a value stands in its input. */
const inInput = (value: number, locale: Locale): string =>
  locale === 'de' ? String(value).replace('.', ',') : String(value);

function valueIn({ values }: IndicatorRow, month: Temporal.PlainDate) {
  return values.find((each) => each.month === month.toString());
}

function IndicatorFields({ row, facts, form }: { row: IndicatorRow; facts: MonthFacts; form: FormState }): VNode {
  const { locale } = form;
  const t = programmesMessages[locale];
  const now = valueIn(row, facts.month);
  const before = valueIn(row, facts.month.subtract({ months: 1 }));
  const name = row.name || row.code;
  return (
    <>
      <HiddenField name={`version_${row.id}`} value={now?.version ?? ''} />
      <TextField
        form={form}
        name={`value_${row.id}`}
        label={row.unit ? `${name} (${row.unit})` : name}
        hint={before ? t.before(formatMonth(before.month, locale), inInput(before.value, locale)) : t.noneBefore}
        value={now ? inInput(now.value, locale) : ''}
        optional
        inputMode="decimal"
        width="medium"
        autocomplete="off"
      />
      <TextField
        form={form}
        name={`note_${row.id}`}
        label={t.noteFor(name)}
        value={now?.note ?? ''}
        optional
        autocomplete="off"
      />
    </>
  );
}

function StaleMonth({ facts, form }: { facts: MonthFacts; form: FormState }): VNode {
  return (
    <Stale
      locale={form.locale}
      rows={facts.indicators.map((row) => {
        const now = valueIn(row, facts.month);
        return {
          label: row.name || row.code,
          typed: valueOf(form, `value_${row.id}`, ''),
          now: now ? inInput(now.value, form.locale) : '',
        };
      })}
    />
  );
}

/** What is odd about values, and a box to say that they are right. */
export function Doubts({ said, form }: { said: readonly string[]; form: FormState }): VNode | null {
  const t = valuesImportMessages[form.locale];
  if (said.length === 0) return null;
  return (
    <>
      <Notice tone="warning" title={t.doubtsTitle}>
        <p>{t.doubtsIntro}</p>
        <ul class="v-list">
          {said.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Notice>
      <CheckboxField form={form} name="confirmed" label={t.confirmed} />
    </>
  );
}

/** All indicators of one month in one form. */
export function monthFormPage(facts: MonthFacts, locale: Locale): PageContent {
  const { programme, month, indicators, refused, doubts = [], stale } = facts;
  const t = programmesMessages[locale];
  const title = t.monthTitle(formatMonth(month, locale));
  const form = { locale, refused };
  const other = (months: number) =>
    `/programmes/${programme.id}/months/${month.add({ months }).toPlainYearMonth().toString()}`;
  const breadcrumb = programmeCrumbs(programme, locale, 'indicators');
  if (indicators.length === 0)
    return {
      title,
      breadcrumb,
      body: (
        <>
          <EmptyState
            title={valuesImportMessages[locale].noIndicators}
            actions={[
              {
                href: `/programmes/${programme.id}/facts/indicators/new`,
                label: factsMessages[locale].kinds.indicators.add,
              },
            ]}
          >
            {factsMessages[locale].kinds.indicators.none}
          </EmptyState>
        </>
      ),
    };
  return {
    title,
    breadcrumb,
    body: (
      <>
        <nav class="v-pages" aria-label={t.monthsNav}>
          <a class="kern-link" href={other(-1)}>
            {t.previousMonth}
          </a>
          <a class="kern-link" href={other(1)}>
            {t.nextMonth}
          </a>
        </nav>
        <p class="kern-body">{t.monthIntro}</p>
        {stale && <StaleMonth facts={facts} form={form} />}
        <Form form={form} action={other(0)}>
          {indicators.map((row) => (
            <IndicatorFields key={row.id} row={row} facts={facts} form={form} />
          ))}
          <Doubts said={sayDoubts(doubts, indicators, locale)} form={form} />
          <Buttons form={form} cancel={`/programmes/${programme.id}`}>
            <SubmitButton label={t.saveValues} />
          </Buttons>
        </Form>
      </>
    ),
  };
}
