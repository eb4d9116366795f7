import type { VNode } from 'preact';
import { groundName } from '../../law/grounds.messages.js';
import { GROUNDS } from '../../law/grounds.js';
import { type Bilingual, type Locale } from '../../shared/locale.js';
import { Badge, type Tone } from '../../web/components/badge.js';
import { DataTable } from '../../web/components/data-table.js';
import { FilterBar } from '../../web/components/filter-bar.js';
import { DateField, HiddenField, SelectField, SubmitButton } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import type { Refused } from '../../web/page/form.js';
import type { PageContent } from '../../web/page/page.js';
import { type Verdict, VERDICTS } from '../follow-on.js';
import { assumptionsOf } from '../what-if/assumptions.js';
import type { UnknownCost } from '../what-if/cost.js';
import { grouped, nameOf, unknownOf } from '../what-if/row-words.js';
import type { ScenarioRow } from '../what-if/scenario-row.js';
import type { Sum } from '../what-if/totals.js';
import type { WhatIfResult } from '../what-if/what-if.service.js';
import { whatIfMessages } from '../what-if/what-if.messages.js';
import { FilterFields, yearEndPath, type YearEndFacts, YearEndTabs } from './year-end.page.js';
import { yearEndMessages } from './year-end.messages.js';

export interface WhatIfPageFacts extends YearEndFacts {
  to: Temporal.PlainDate;
  ground: string | undefined;
  refused?: Refused | undefined;
  /** The scenario, or why there is none; undefined for an empty cohort. */
  outcome: WhatIfResult | Bilingual | undefined;
}

/** What it means to extend the cohort to a day, and what it costs to lose the same people. */
export function whatIfView(facts: WhatIfPageFacts, locale: Locale): PageContent {
  const t = yearEndMessages[locale];
  const { year, endsOn, filter, board, to, ground, refused, outcome } = facts;
  const form = { locale, refused };
  return {
    title: t.whatIfTitle(year),
    breadcrumb: [{ href: yearEndPath(year, '', filter), label: t.title(year) }],
    body: (
      <>
        <YearEndTabs year={year} filter={filter} current="/what-if" locale={locale} />
        <FilterBar locale={locale} action={`/year-end/${year}/what-if`} active={false} label={t.whatIf}>
          <DateField form={form} name="to" label={t.to} value={to} />
          <SelectField
            form={form}
            name="ground"
            label={t.ground}
            empty={t.sameGround}
            value={ground}
            options={GROUNDS.map((code) => ({ value: code, label: groundName(code, locale) }))}
          />
          <FilterFields board={board} filter={filter} locale={locale} />
        </FilterBar>
        {outcome === undefined ? (
          <p class="kern-body">{t.empty(endsOn)}</p>
        ) : 'rows' in outcome ? (
          <Scenario result={outcome} facts={facts} locale={locale} />
        ) : (
          <Notice tone="warning" title={outcome[locale]} />
        )}
      </>
    ),
  };
}

const TONES: Record<Verdict, Tone> = { possible: 'success', needs_review: 'warning', not_possible: 'danger' };

interface Props {
  result: WhatIfResult;
  locale: Locale;
}

function Scenario({ result, facts, locale }: Props & { facts: WhatIfPageFacts }): VNode {
  const t = yearEndMessages[locale];
  const say = whatIfMessages[locale];
  const { rows, decided, to, on, totals, request } = result;
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, totals[verdict].people]));
  const open = rows.filter(({ verdict, decision }) => verdict === 'possible' && decision === 'undecided');
  const versions = new Map(facts.board.rows.map(({ id, version }) => [id, version]));
  return (
    <div class="v-section">
      <p class="kern-body">{t.whatIfLead(facts.board.rows.length, facts.endsOn)}</p>
      <p class="kern-body kern-body--large">
        {say.target(to, request.ground)}{' '}
        <strong>{say.counts(counts as Record<Verdict, number>, decided.length)}</strong>
      </p>
      <Comparison result={result} locale={locale} />
      {open.length > 0 && (
        <form method="post" action={yearEndPath(facts.year, '/bulk', facts.filter)}>
          <HiddenField name="step" value="propose" />
          <HiddenField name="kind" value="extend" />
          <HiddenField name="ends_on" value={to.toString()} />
          {request.ground && <HiddenField name="ground" value={request.ground} />}
          {open.map(({ member }) => (
            <HiddenField key={member.id} name="c" value={`${member.id}:${versions.get(member.id) ?? 0}`} />
          ))}
          <SubmitButton label={t.propose(open.length)} name="act" value="preview" id="what-if-propose" />
        </form>
      )}
      <People result={result} locale={locale} />
      <Lines title={say.reasons} lines={reasonLines(rows, locale)} />
      <Lines title={say.dates} lines={dateLines(rows, locale)} />
      <Lines title={say.unknownTitle} lines={unknownLines(rows, locale)} />
      <Lines
        title={say.decided}
        lines={decided.map((row) => `${nameOf(row)} (${row.member.contract}): ${say.standing[row.standing]}`)}
      />
      <details class="kern-accordion">
        <summary class="kern-accordion__header">
          <span class="kern-title kern-title--small">{say.assumptions}</span>
        </summary>
        <div class="kern-accordion__body">
          <DataTable
            caption={say.assumptions}
            stack
            columns={[say.assumption.title, say.assumption.value, say.assumption.source].map((label) => ({ label }))}
            rows={assumptionsOf(result, locale).map((each, index) => ({
              key: String(index),
              cells: [
                each.title,
                each.value,
                each.confidence === 'M' ? `${each.source}; ${say.toConfirm}` : each.source,
              ],
            }))}
          />
        </div>
      </details>
      <p class="kern-body kern-body--small kern-body--muted">{say.disclaimer(on)}</p>
    </div>
  );
}

function Comparison({ result: { totals, assumptions }, locale }: Props): VNode | null {
  const say = whatIfMessages[locale];
  const { extendable } = totals;
  if (extendable.people === 0) return null;
  const words = ({ cents, unknown }: Sum): string =>
    unknown === extendable.people
      ? say.unknownAmount
      : say.withUnknown(say.money(cents, assumptions.pay.currency), unknown);
  return (
    <ul class="v-list">
      <li>
        {say.keep(extendable.people, say.share(extendable.fte), words(extendable.perYear), words(extendable.period))}
      </li>
      <li>{say.letGo(words(extendable.lettingGo))}</li>
    </ul>
  );
}

function People({ result: { rows, assumptions, totals }, locale }: Props): VNode {
  const say = whatIfMessages[locale];
  const { headings } = say;
  const { currency } = assumptions.pay;
  const amount = (cost: { total: number } | UnknownCost | undefined): string =>
    cost === undefined ? say.none : 'missing' in cost ? say.unknown : say.money(cost.total, currency);
  const until = ({ usedEnd, verdict }: ScenarioRow): string =>
    !usedEnd ? say.none : verdict === 'not_possible' ? say.atMost(usedEnd) : say.date(usedEnd);
  const sum = ({ cents, unknown }: Sum): string =>
    unknown === totals.all.people ? say.unknown : say.money(cents, currency);
  return (
    <DataTable
      caption={headings.people}
      captionVisible
      stack
      columns={[
        { label: headings.name },
        { label: headings.verdict },
        { label: headings.usedEnd },
        { label: headings.perYear, numeric: true },
        { label: headings.period, numeric: true },
        { label: headings.lettingGo, numeric: true },
      ]}
      rows={rows.map((row) => ({
        key: row.member.id,
        cells: [
          <a class="kern-link kern-link--small" href={`/contracts/${row.member.id}`}>
            {nameOf(row)}
          </a>,
          <Badge tone={TONES[row.verdict]} label={say.verdict[row.verdict]} />,
          until(row),
          amount(row.perYear),
          amount(row.period),
          amount(row.lettingGo),
        ],
      }))}
      footer={[say.totalNames.all, '', '', sum(totals.all.perYear), sum(totals.all.period), sum(totals.all.lettingGo)]}
    />
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }): VNode | null {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2 class="kern-heading-small">{title}</h2>
      <ul class="v-list kern-body">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function said(lines: Parameters<typeof grouped>[0], all: number, locale: Locale): string[] {
  return grouped(lines).map(({ text, rows }) => {
    const who = rows.size === all && all > 1 ? whatIfMessages[locale].everybody(all) : [...rows].map(nameOf).join('; ');
    return `${who}: ${text}`;
  });
}

const reasonLines = (rows: readonly ScenarioRow[], locale: Locale): string[] =>
  said(
    rows.flatMap((row) =>
      row.reasons
        .filter(({ missing }) => !missing?.length)
        .map((finding) => ({ text: `${finding.message(locale)} (${finding.citation[locale]}, ${finding.rule})`, row })),
    ),
    rows.length,
    locale,
  );

const unknownLines = (rows: readonly ScenarioRow[], locale: Locale): string[] =>
  said(
    rows.flatMap((row) => unknownOf(row, locale).map(({ text }) => ({ text, row }))),
    rows.length,
    locale,
  );

function dateLines(rows: readonly ScenarioRow[], locale: Locale): string[] {
  const say = whatIfMessages[locale];
  const keys = ['papers', 'session', 'staffCouncilDiscussion', 'staffCouncil'] as const;
  return said(
    rows.flatMap((row) =>
      keys.flatMap((key) => {
        const date = row.dates[key];
        if (!date) return [];
        const passed = date.passed ? ` (${say.passed})` : '';
        return [{ text: `${say.dateNames[key]}: ${say.date(date.due)}${passed}`, row }];
      }),
    ),
    rows.length,
    locale,
  );
}
