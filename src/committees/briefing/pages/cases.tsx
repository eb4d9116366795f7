import type { VNode } from 'preact';
import { formatDate, type Locale } from '../../../shared/locale.js';
import { Form, HiddenField, SelectField, SubmitButton, TextField } from '../../../web/components/form.js';
import type { Refused } from '../../../web/page/form.js';
import type { CaseChoice } from '../cases/case-choices.query.js';
import { caseMessages } from '../cases/cases.messages.js';
import { toldReasonMessages } from '../cases/told-reasons.messages.js';
import { TOLD_REASONS } from '../cases/told-reasons.js';
import type { BriefingRow } from '../briefing-row.query.js';
import { BRIEFINGS } from './archive.page.js';
import { noteField, reasonField } from './case-form.js';

interface CasesProps {
  row: BriefingRow;
  cases: CaseChoice[];
  refused: Refused | undefined;
  locale: Locale;
}

/** Which cases the non-public version names, each with its reason and, where needed, a sentence. */
export function Cases({ row, cases, refused, locale }: CasesProps): VNode {
  const t = caseMessages[locale];
  const form = { locale, refused, prefix: 'cases' };
  const reasons = TOLD_REASONS.map((value) => ({ value, label: toldReasonMessages[locale][value] }));
  return (
    <section class="v-section" aria-labelledby="cases">
      <h3 class="kern-heading-small" id="cases">
        {t.title}
      </h3>
      <p class="kern-body">{cases.length === 0 ? t.none : t.lead}</p>
      {cases.length > 0 && (
        <Form form={form} action={`${BRIEFINGS}/${row.id}/cases`}>
          <HiddenField name="version" value={row.version} />
          {cases.map(({ contract, name, programme, ends_on, reason, note, titleTold }) => (
            <div key={contract} class="v-case">
              <SelectField
                form={form}
                name={reasonField(contract)}
                label={t.reason(name)}
                hint={[programme, t.ends(formatDate(ends_on, locale)), titleTold ? '' : t.titleUntold]
                  .filter(Boolean)
                  .join(', ')}
                options={reasons}
                value={reason}
                empty={t.notNamed}
              />
              <TextField
                form={form}
                name={noteField(contract)}
                label={t.note(name)}
                value={note}
                optional
                autocomplete="off"
              />
            </div>
          ))}
          <SubmitButton label={t.save} kind="secondary" />
        </Form>
      )}
    </section>
  );
}
