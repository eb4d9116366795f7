import type { VNode } from 'preact';
import { groundName } from '../law/grounds.messages.js';
import { GROUNDS } from '../law/grounds.js';
import { SORT_KEYS, TERMS } from '../registry/contract-list/contract-filter.js';
import { DECISION_NAMES } from '../registry/decision.messages.js';
import { flagName } from '../registry/flag-names.messages.js';
import { CodeField } from '../web/components/code-field.js';
import { FilterBar } from '../web/components/filter-bar.js';
import { CheckboxGroup, DateField, ErrorSummary, SelectField, TextField } from '../web/components/form.js';
import type { FormState } from '../web/components/form-state.js';
import { contractListPageMessages } from './contract-list-page.messages.js';
import type { FilterChoices } from '../registry/filter-choices.query.js';
import { COLUMNS, SORT_OF } from './list-columns.js';
import { columnsOf, CONTRACT_FLAGS, DECISIONS, isNarrowed, type ListAddress, sortOf } from './list-address.js';

interface ContractFilterBarProps {
  form: FormState;
  address: ListAddress;
  choices: FilterChoices;
}

/** Search and filters; what is rarer, with order and columns, in a fold that is open while one of it is in use. */
export function ContractFilterBar({ form, address, choices }: ContractFilterBarProps): VNode {
  const { locale } = form;
  const t = contractListPageMessages[locale];
  const { by, descending } = sortOf(address);
  const { from, to, ground, decision, flag } = address;
  const rare =
    [from, to, ...ground, ...decision, ...flag].some((value) => value !== null) || form.refused !== undefined;
  const sorts = SORT_KEYS.flatMap((key) => {
    const column = Object.entries(SORT_OF).find(([, sort]) => sort === key)![0] as keyof typeof t.columns;
    return [false, true].map((down) => ({
      value: down ? `-${key}` : key,
      label: t.sorted(key, t.columns[column], down),
    }));
  });
  return (
    <FilterBar locale={locale} action="/contracts" active={isNarrowed(address) || address.column.length > 0}>
      <ErrorSummary form={form} />
      <div class="v-filter__search">
        <TextField
          form={form}
          name="q"
          type="search"
          label={t.search}
          hint={t.searchHint}
          value={address.q}
          autocomplete="off"
        />
      </div>
      <SelectField
        form={form}
        name="term"
        label={t.term}
        empty={false}
        options={TERMS.map((value) => ({ value, label: t.terms[value] }))}
        value={address.term}
      />
      {(['unit', 'programme'] as const).map((name) => (
        <CodeField
          key={name}
          form={form}
          name={name}
          label={t[name]}
          hint={t[`${name}Hint`]}
          empty={t.any}
          value={address[name]}
          choices={name === 'unit' ? choices.units : choices.programmes}
        />
      ))}
      <details class="kern-accordion v-filter__more" open={rare}>
        <summary class="kern-accordion__header">
          <span class="kern-title kern-title--small">{t.more}</span>
        </summary>
        <div class="kern-accordion__body v-filter__fields">
          <DateField form={form} name="from" label={t.from} value={from} />
          <DateField form={form} name="to" label={t.to} value={to} />
          <SelectField
            form={form}
            name="ground"
            label={t.ground}
            empty={t.any}
            options={GROUNDS.map((value) => ({ value, label: groundName(value, locale) }))}
            value={ground[0]}
          />
          <SelectField
            form={form}
            name="decision"
            label={t.decision}
            empty={t.any}
            options={DECISIONS.map((value) => ({ value, label: DECISION_NAMES[value][locale] }))}
            value={decision[0]}
          />
          <SelectField
            form={form}
            name="flag"
            label={t.flag}
            empty={t.any}
            options={CONTRACT_FLAGS.map((value) => ({ value, label: flagName(value, locale) }))}
            value={flag[0]}
          />
          <SelectField
            form={form}
            name="sort"
            label={t.sort}
            empty={false}
            options={sorts}
            value={descending ? `-${by}` : by}
          />
          <CheckboxGroup
            form={form}
            name="column"
            label={t.columnChoice}
            options={COLUMNS.map((value) => ({ value, label: t.columns[value] }))}
            values={columnsOf(address)}
          />
        </div>
      </details>
    </FilterBar>
  );
}
