import type { Locale } from '../../shared/locale.js';
import { Buttons, Form, HiddenField, SelectField, SubmitButton, TextField } from '../../web/components/form.js';
import type { FormState } from '../../web/components/form-state.js';
import { Notice } from '../../web/components/notice.js';
import { Stale } from '../../web/components/stale.js';
import type { Refused } from '../../web/page/form.js';
import type { PageContent } from '../../web/page/page.js';
import { bodiesMessages } from './bodies.messages.js';
import { COMMITTEE_KINDS, type CommitteeKind, type CommitteeRow } from './committees.query.js';
import { committeeCrumbs } from './crumbs.js';

export interface CommitteeFormFacts {
  committee: CommitteeRow;
  refused?: Refused;
  unchanged?: boolean;
  stale?: boolean;
}

const inWords = (kind: string, locale: Locale): string =>
  (COMMITTEE_KINDS as readonly string[]).includes(kind) ? bodiesMessages[locale].kinds[kind as CommitteeKind] : kind;

/** What can be set of a committee; what it moves is shown next. */
export function committeeFormPage(facts: CommitteeFormFacts, locale: Locale): PageContent {
  const { committee, refused } = facts;
  const t = bodiesMessages[locale];
  const form: FormState = { locale, refused };
  const typed = (name: string): string => [refused?.typed[name] ?? ''].flat()[0] ?? '';
  const here = `/committees/${committee.id}`;
  const number = (value: number | null): string => (value === null ? '' : String(value));
  return {
    title: t.changeTitle,
    breadcrumb: committeeCrumbs(committee, locale),
    body: (
      <>
        {facts.unchanged && <Notice tone="info" title={t.nothingChanged} />}
        {facts.stale && (
          <Stale
            locale={locale}
            rows={[
              { label: t.kindLabel, typed: inWords(typed('kind'), locale), now: t.kinds[committee.kind] },
              { label: t.department, typed: typed('department'), now: committee.department },
              { label: t.paperDays, typed: typed('paper_days'), now: number(committee.paper_days) },
              { label: t.draftDays, typed: typed('draft_days'), now: number(committee.draft_days) },
            ]}
          />
        )}
        <Form form={form} action={`${here}/edit`}>
          <HiddenField name="version" value={committee.version} />
          <SelectField
            form={form}
            name="kind"
            label={t.kindLabel}
            value={committee.kind}
            empty={false}
            options={COMMITTEE_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
          />
          <TextField
            form={form}
            name="department"
            label={t.department}
            hint={t.departmentHint}
            value={committee.department}
            optional
            autocomplete="off"
          />
          <TextField
            form={form}
            name="paper_days"
            label={t.paperDaysLabel}
            hint={t.paperDaysHint}
            value={number(committee.paper_days)}
            optional
            inputMode="numeric"
            width="narrow"
            autocomplete="off"
          />
          <TextField
            form={form}
            name="draft_days"
            label={t.draftDaysLabel}
            hint={t.draftDaysHint}
            value={number(committee.draft_days)}
            optional
            inputMode="numeric"
            width="narrow"
            autocomplete="off"
          />
          <Buttons form={form} cancel={here}>
            <SubmitButton label={t.preview} name="intent" value="preview" />
          </Buttons>
        </Form>
      </>
    ),
  };
}
