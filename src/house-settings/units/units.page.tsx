import type { Locale } from '../../shared/locale.js';
import { DataTable } from '../../web/components/data-table.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { Buttons, Form, HiddenField, SubmitButton, TextField } from '../../web/components/form.js';
import type { FormState } from '../../web/components/form-state.js';
import { Notice } from '../../web/components/notice.js';
import { Stale } from '../../web/components/stale.js';
import type { PageContent } from '../../web/page/page.js';
import { settingsPagesMessages } from '../settings-pages.messages.js';
import { unitsMessages } from './units.messages.js';
import type { UnitRow } from './units.query.js';

const listed = (values: readonly (string | number)[] | null): string => (values ?? []).join(', ');

/** Every unit with who is responsible for it. */
export function unitsPage(units: UnitRow[], done: boolean, locale: Locale): PageContent {
  const t = unitsMessages[locale];
  const settings = settingsPagesMessages[locale];
  const or = (text: string | null) => text || t.inherited;
  return {
    title: t.title,
    breadcrumb: [{ href: '/admin/settings', label: settings.title }],
    body: (
      <>
        {done && <Notice tone="success" title={t.done} />}
        <p class="kern-body">{settings.unitsIntro}</p>
        {units.length === 0 ? (
          <EmptyState title={t.title} actions={[]}>
            {t.none}
          </EmptyState>
        ) : (
          <DataTable
            caption={t.title}
            stack
            columns={[
              { label: t.unit },
              { label: t.manager },
              { label: t.deputy },
              { label: t.hr },
              { label: t.stages },
            ]}
            rows={units.map((unit) => ({
              key: unit.id,
              cells: [
                <a class="kern-link kern-link--small" href={`/admin/settings/units/${unit.id}`}>
                  {`${unit.code} ${unit.name}`}
                </a>,
                or(unit.manager_name),
                unit.deputy_name ?? '–',
                or(unit.hr_name),
                or(listed(unit.stages)),
              ],
            }))}
          />
        )}
      </>
    ),
  };
}

export interface UnitFacts {
  unit: UnitRow;
  stale?: boolean;
  unchanged?: boolean;
}

/** What is set for one unit, as its form has it. */
export const fieldsOf = (unit: UnitRow) => ({
  manager: unit.manager ?? '',
  deputy: unit.deputy ?? '',
  hr: unit.hr ?? '',
  stages: listed(unit.stages),
  mailboxes: listed(unit.mailboxes),
});

export const FIELD_LABELS = {
  manager: 'managerNumber',
  deputy: 'deputyNumber',
  hr: 'hrNumber',
  stages: 'stages',
  mailboxes: 'mailboxes',
} as const;

/** The form of one unit. */
export function unitPage({ unit, stale, unchanged }: UnitFacts, form: FormState): PageContent {
  const { locale } = form;
  const t = unitsMessages[locale];
  const title = `${unit.code} ${unit.name}`.trim();
  const now = fieldsOf(unit);
  const names = Object.keys(FIELD_LABELS) as (keyof typeof FIELD_LABELS)[];
  const hints = {
    manager: `${t.personHint(unit.manager_name)} ${t.emptyHint}`,
    deputy: t.personHint(unit.deputy_name),
    hr: `${t.personHint(unit.hr_name)} ${t.emptyHint}`,
    stages: `${t.stagesHint} ${t.emptyHint}`,
    mailboxes: t.mailboxesHint,
  };
  return {
    title,
    breadcrumb: [
      { href: '/admin/settings', label: settingsPagesMessages[locale].title },
      { href: '/admin/settings/units', label: t.title },
    ],
    body: (
      <>
        {unchanged && <Notice tone="info" title={t.nothingChanged} />}
        {stale && (
          <Stale
            locale={locale}
            rows={names.map((name) => ({
              label: t[FIELD_LABELS[name]],
              typed: [form.refused?.typed[name] ?? ''].flat()[0] ?? '',
              now: now[name],
            }))}
          />
        )}
        <Form form={form} action={`/admin/settings/units/${unit.id}`}>
          <HiddenField name="version" value={unit.version} />
          {names.map((name) => (
            <TextField
              key={name}
              form={form}
              name={name}
              label={t[FIELD_LABELS[name]]}
              hint={hints[name]}
              value={now[name]}
              optional
              autocomplete="off"
            />
          ))}
          <Buttons form={form} cancel="/admin/settings/units">
            <SubmitButton label={t.preview} name="intent" value="preview" />
          </Buttons>
        </Form>
      </>
    ),
  };
}
