import type { ComponentChildren, VNode } from 'preact';
import { groundName } from '../law/grounds.messages.js';
import type { ContractListRow } from '../registry/contract-list/contract-list.query.js';
import { DECISION_NAMES } from '../registry/decision.messages.js';
import type { ShownDecision } from '../registry/decision.sql.js';
import { flagName } from '../registry/flag-names.messages.js';
import { personName } from '../registry/person-name.js';
import { formatDate, formatShare, type Locale } from '../shared/locale.js';
import { daysLeft } from '../watch/plan/days-left.messages.js';
import { Badge, type Tone } from '../web/components/badge.js';
import { contractListPageMessages } from './contract-list-page.messages.js';
import type { ColumnKey } from './list-columns.js';

/** From here on an open decision is urgent: three months is when people must register as looking for work. */
const URGENT_DAYS = 92;

const SETTLED: readonly ShownDecision[] = ['signed', 'received', 'done', 'ended', 'leaving'];

export const daysUntil = (today: Temporal.PlainDate, day: string): number => today.until(day).days;

function toneOf(decision: ShownDecision, days: number): Tone {
  if (SETTLED.includes(decision)) return 'success';
  if (decision !== 'undecided') return 'info';
  return days <= URGENT_DAYS ? 'danger' : 'warning';
}

/** What there is to say about when a contract ends, below the day. */
export function endWords(
  { starts_on, ends_on, left_on }: ContractListRow,
  today: Temporal.PlainDate,
  locale: Locale,
): string | undefined {
  const t = contractListPageMessages[locale];
  const day = today.toString();
  if (left_on) return left_on < day ? t.left(left_on) : t.leaves(left_on);
  if (starts_on > day) return t.begins(starts_on);
  if (!ends_on) return undefined;
  return ends_on < day ? t.ended : daysLeft[locale].left(daysUntil(today, ends_on));
}

const coded = (code: string | null, name: string | null): ComponentChildren =>
  code && (
    <>
      {code}
      {name && name !== code && <span class="v-below">{name}</span>}
    </>
  );

const CELLS: Record<ColumnKey, (row: ContractListRow, today: Temporal.PlainDate, locale: Locale) => ComponentChildren> =
  {
    end: (row, today, locale) => {
      const words = endWords(row, today, locale);
      return (
        <>
          {row.ends_on ? formatDate(row.ends_on, locale) : contractListPageMessages[locale].permanent}
          {words && <span class="v-below v-nowrap">{words}</span>}
        </>
      );
    },
    start: ({ starts_on }, _, locale) => formatDate(starts_on, locale),
    unit: ({ unit, unit_name }) => coded(unit, unit_name),
    programme: ({ programme, programme_name }) =>
      programme &&
      (programme_name === programme ? programme : <abbr title={programme_name ?? undefined}>{programme}</abbr>),
    ground: ({ ground }, _, locale) => ground && groundName(ground, locale),
    decision: ({ decision, ends_on, left_on }, today, locale) =>
      decision &&
      (ends_on! < today.toString() || (left_on && left_on < today.toString()) ? (
        DECISION_NAMES[decision][locale]
      ) : (
        <Badge tone={toneOf(decision, daysUntil(today, ends_on!))} label={DECISION_NAMES[decision][locale]} />
      )),
    flags: ({ flags }, _, locale) =>
      flags.length > 0 && (
        <span class="v-badges">
          {flags.map((rule) => (
            <Badge key={rule} tone="warning" label={flagName(rule, locale)} />
          ))}
        </span>
      ),
    employee: ({ employee }) => employee,
    contract: ({ contract }) => contract,
    job: ({ job_title }) => job_title,
    fte: ({ fte }, _, locale) => formatShare(fte, locale),
  };

export const cellOf = (
  key: ColumnKey,
  row: ContractListRow,
  today: Temporal.PlainDate,
  locale: Locale,
): ComponentChildren => CELLS[key](row, today, locale) || contractListPageMessages[locale].none;

/** Leads to the contract. */
export function NameCell({ row }: { row: ContractListRow }): VNode {
  return (
    <a class="kern-link kern-link--small v-person" href={`/contracts/${row.id}`}>
      {personName(row)}
    </a>
  );
}
