import type { VNode } from 'preact';
import type { FilterChoices } from '../../registry/filter-choices.query.js';
import { personName } from '../../registry/person-name.js';
import { formatDate, type Locale } from '../../shared/locale.js';
import { CodeField } from '../../web/components/code-field.js';
import type { FormState } from '../../web/components/form-state.js';
import { Tabs } from '../../web/components/tabs.js';
import { type OpenAddress, workPath } from './work-address.js';
import { workMessages } from './work.messages.js';

type Scope = Pick<OpenAddress, 'unit' | 'programme'>;

/** What is open and what is done, side by side; the place that was chosen goes along. */
export function WorkTabs({ current, scope, locale }: { current: '' | '/done'; scope: Scope; locale: Locale }): VNode {
  const t = workMessages[locale];
  const { unit, programme } = scope;
  const views = [
    ['', t.open],
    ['/done', t.done],
  ] as const;
  return (
    <Tabs
      label={t.views}
      tabs={views.map(([view, label]) => ({
        href: workPath(view, { unit, programme }),
        label,
        current: view === current,
      }))}
    />
  );
}

/** Fields that narrow a list to a unit or programme. */
export function ScopeFields({
  form,
  scope,
  choices,
}: {
  form: FormState;
  scope: Scope;
  choices: FilterChoices;
}): VNode {
  const t = workMessages[form.locale];
  return (
    <>
      {(['unit', 'programme'] as const).map((name) => (
        <CodeField
          key={name}
          form={form}
          name={name}
          label={t[name]}
          hint={t[`${name}Hint`]}
          empty={t.any}
          value={scope[name]}
          choices={name === 'unit' ? choices.units : choices.programmes}
        />
      ))}
    </>
  );
}

interface Row {
  contract_id: string;
  contract: string;
  family_name: string;
  given_name: string;
  unit: string;
  programme: string | null;
  ends_on: string | null;
}

/** Whom it is about: a link to the contract, at the place where it is done. */
export function PersonCell({ row, anchor = '', locale }: { row: Row; anchor?: string; locale: Locale }): VNode {
  return (
    <span class="v-person">
      <a class="kern-link" href={`/contracts/${row.contract_id}${anchor}`}>
        {personName(row)}
      </a>
      <span class="v-below">{workMessages[locale].contract(row.contract)}</span>
    </span>
  );
}

export const placeWords = ({ unit, programme }: Row): string => [unit, programme].filter(Boolean).join(', ');

/** The last day, at a year's end with the way to all who end with it. */
export function EndCell({ row: { ends_on: day, unit, programme }, locale }: { row: Row; locale: Locale }): VNode {
  const t = workMessages[locale];
  if (!day) return <>{t.permanent}</>;
  if (!day.endsWith('-12-31')) return <>{formatDate(day, locale)}</>;
  const cohort = new URLSearchParams(programme ? { programme } : { unit }).toString();
  return (
    <a class="kern-link kern-link--small" href={`/year-end/${day.slice(0, 4)}?${cohort}`} title={t.board(day)}>
      {formatDate(day, locale)}
    </a>
  );
}
