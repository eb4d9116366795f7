import type { VNode } from 'preact';
import {
  HOUSE_SETTING_SECTIONS,
  type HouseSettingKey,
  type HouseSettingSection,
} from '../config/house-setting-keys.js';
import { valueAt } from '../config/house-values.js';
import type { Settings } from '../config/settings.js';
import { PROFILE_FILES } from '../config/law-profile.js';
import { Buttons, Form, HiddenField, SelectField, SubmitButton, TextField } from '../web/components/form.js';
import type { FormState } from '../web/components/form-state.js';
import { Notice } from '../web/components/notice.js';
import { Stale } from '../web/components/stale.js';
import type { PageContent } from '../web/page/page.js';
import { forInput, inWordsOf, kindOf, markOf } from './setting-fields.js';
import { STATES } from './states.messages.js';
import { settingFieldMessages } from './setting-fields.messages.js';
import { settingsPagesMessages } from './settings-pages.messages.js';

export interface SectionFacts {
  section: HouseSettingSection;
  settings: Settings;
  /** Somebody else saved since the form was opened. */
  stale?: boolean;
  unchanged?: boolean;
}

/** The choices of a setting that has few; undefined where it is typed. */
function choicesOf(key: HouseSettingKey, { locale }: FormState) {
  const t = settingFieldMessages[locale];
  switch (kindOf(key)) {
    case 'yesNo':
      return [
        { value: 'true', label: t.yes },
        { value: 'false', label: t.no },
      ];
    case 'mode':
      return ['digest', 'single'].map((value) => ({ value, label: t.mode(value) }));
    case 'state':
      return Object.entries(STATES).map(([value, label]) => ({ value, label }));
    case 'profile':
      return Object.keys(PROFILE_FILES).map((value) => ({ value, label: value }));
    default:
      return undefined;
  }
}

function SettingField({ name, settings, form }: { name: HouseSettingKey; settings: Settings; form: FormState }): VNode {
  const { label, hint } = settingFieldMessages[form.locale].field(name);
  const value = valueAt(settings.values, name);
  if (settings.fixed.has(name))
    return (
      <div class="kern-form-input">
        <p class="kern-label">{label}</p>
        <p class="kern-body">{inWordsOf(name, value, form.locale)}</p>
        <p class="kern-hint">{settingsPagesMessages[form.locale].fixedShort}</p>
      </div>
    );
  const field = { form, name, label, ...(hint && { hint }) };
  const listed = choicesOf(name, form);
  // A region of another country can be configured: it stays what it is.
  const options = listed?.some((choice) => choice.value === String(value))
    ? listed
    : listed && [...listed, { value: String(value), label: String(value) }];
  return options ? (
    <SelectField {...field} options={options} value={String(value)} empty={false} />
  ) : (
    <TextField {...field} value={forInput(name, value, form.locale)} autocomplete="off" />
  );
}

/** The form of one section; what was typed into a stale one stands beside what is there now. */
export function sectionPage({ section, settings, stale, unchanged }: SectionFacts, form: FormState): PageContent {
  const { locale } = form;
  const t = settingsPagesMessages[locale];
  const fields = settingFieldMessages[locale];
  const title = fields.section(section);
  const keys = HOUSE_SETTING_SECTIONS[section];
  const typed = (key: HouseSettingKey) => [form.refused?.typed[key] ?? ''].flat()[0] ?? '';
  return {
    title,
    breadcrumb: [{ href: '/admin/settings', label: t.title }],
    body: (
      <>
        {unchanged && <Notice tone="info" title={t.nothingChanged} />}
        {stale && (
          <Stale
            locale={locale}
            rows={keys.map((key) => ({
              label: fields.field(key).label,
              typed: typed(key),
              now: forInput(key, valueAt(settings.values, key), locale),
            }))}
          />
        )}
        <Form form={form} action={`/admin/settings/house/${section}`}>
          <HiddenField name="mark" value={markOf(section, settings)} />
          {keys.map((key) => (
            <SettingField key={key} name={key} settings={settings} form={form} />
          ))}
          <Buttons form={form} cancel="/admin/settings">
            <SubmitButton label={t.preview} name="intent" value="preview" />
          </Buttons>
        </Form>
      </>
    ),
  };
}
