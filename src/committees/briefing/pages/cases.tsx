import type { VNode } from 'preact';
import { formatDate, type Locale } from '../../../shared/locale.js';
import { CheckboxField, Form, HiddenField, SubmitButton, TextField } from '../../../web/components/form.js';
import type { CaseChoice } from '../case-choices.query.js';
import type { BriefingRow } from '../briefing-row.query.js';
import { BRIEFINGS } from './archive.page.js';
import { briefingPagesMessages } from './briefing-pages.messages.js';

/** Which cases the non-public version names, each with a remark. */
export function Cases({ row, cases, locale }: { row: BriefingRow; cases: CaseChoice[]; locale: Locale }): VNode {
  const t = briefingPagesMessages[locale];
  const form = { locale, prefix: 'cases' };
  return (
    <section class="v-section" aria-labelledby="cases">
      <h3 class="kern-heading-small" id="cases">
        {t.cases}
      </h3>
      <p class="kern-body">{cases.length === 0 ? t.noCases : t.casesLead}</p>
      {cases.length > 0 && (
        <Form form={form} action={`${BRIEFINGS}/${row.id}/cases`}>
          <HiddenField name="version" value={row.version} />
          {cases.map(({ contract, name, programme, ends_on, chosen, note }) => (
            <div key={contract}>
              <CheckboxField
                form={form}
                name={`case-${contract}`}
                label={name}
                hint={[programme, t.caseEnds(formatDate(ends_on, locale))].filter(Boolean).join(', ')}
                checked={chosen}
              />
              <TextField
                form={form}
                name={`note-${contract}`}
                label={t.caseNote(name)}
                value={note}
                optional
                autocomplete="off"
              />
            </div>
          ))}
          <SubmitButton label={t.saveCases} kind="secondary" />
        </Form>
      )}
    </section>
  );
}
