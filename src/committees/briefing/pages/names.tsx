import type { VNode } from 'preact';
import { CheckboxGroup } from '../../../web/components/form.js';
import type { FormState } from '../../../web/components/form-state.js';
import { Notice } from '../../../web/components/notice.js';
import { saidNames } from '../check-draft.js';
import { nameMessages } from '../names/names.messages.js';
import type { FoundName } from '../names/names-in-briefing.js';

/** Before a release: names that have to go, and words that may be names, to be looked at one by one. */
export function Names({ form, names }: { form: FormState; names: FoundName[] }): VNode {
  const { locale } = form;
  const t = nameMessages[locale];
  const sure = names.filter(({ degree }) => degree === 'sure');
  const perhaps = Map.groupBy(
    names.filter(({ degree }) => degree === 'perhaps'),
    ({ words }) => words,
  );
  return (
    <>
      {sure.length > 0 && (
        <Notice tone="warning" title={t.title}>
          {t.told(saidNames(sure, locale))}
        </Notice>
      )}
      {perhaps.size > 0 && (
        <CheckboxGroup
          form={form}
          name="no_persons"
          label={t.noPersons}
          hint={t.noPersonsHint}
          options={[...perhaps].map(([value, found]) => ({ value, label: saidNames(found, locale) }))}
        />
      )}
    </>
  );
}
