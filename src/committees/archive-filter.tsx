import type { VNode } from 'preact';
import { FilterBar } from '../web/components/filter-bar.js';
import { SelectField, TextField } from '../web/components/form.js';
import type { FormState } from '../web/components/form-state.js';
import type { Typed } from '../web/page/form-body.js';

/** What an archive was asked for, by the names of its fields. */
export function askedIn(typed: Typed): { q: string | undefined; committee: string | undefined } {
  return { q: [typed['q'] ?? ''].flat()[0], committee: [typed['committee'] ?? ''].flat()[0] };
}

/** Narrows an archive by words, and by committee where there are several. */
export function ArchiveFilter({
  form,
  action,
  active,
  committees,
  words,
}: {
  form: FormState;
  action: string;
  active: boolean;
  committees: readonly { id: string; name: string }[];
  words: { search: string; committee: string; all: string };
}): VNode {
  return (
    <FilterBar locale={form.locale} action={action} active={active}>
      <TextField form={form} name="q" label={words.search} type="search" autocomplete="off" />
      {committees.length > 1 && (
        <SelectField
          form={form}
          name="committee"
          label={words.committee}
          empty={words.all}
          options={committees.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </FilterBar>
  );
}
