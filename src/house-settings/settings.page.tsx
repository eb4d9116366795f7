import type { VNode } from 'preact';
import { HOUSE_SETTING_SECTIONS, type HouseSettingSection } from '../config/house-setting-keys.js';
import { valueAt } from '../config/house-values.js';
import type { Settings } from '../config/settings.js';
import type { Locale } from '../shared/locale.js';
import { DataTable } from '../web/components/data-table.js';
import { Notice } from '../web/components/notice.js';
import type { PageContent } from '../web/page/page.js';
import { inWordsOf } from './setting-fields.js';
import { settingFieldMessages } from './setting-fields.messages.js';
import { settingsPagesMessages } from './settings-pages.messages.js';

export interface SettingsFacts {
  settings: Settings;
  mayChange: boolean;
  /** Section that has just been changed. */
  done?: string | undefined;
}

interface SectionProps extends SettingsFacts {
  section: HouseSettingSection;
  locale: Locale;
}

function Section({ section, settings, mayChange, locale }: SectionProps): VNode {
  const t = settingsPagesMessages[locale];
  const fields = settingFieldMessages[locale];
  const title = fields.section(section);
  return (
    <section class="v-section" aria-labelledby={section}>
      <h2 class="kern-heading-medium" id={section}>
        {title}
      </h2>
      <DataTable
        caption={title}
        stack
        columns={[{ label: t.setting }, { label: t.value }]}
        rows={HOUSE_SETTING_SECTIONS[section].map((key) => ({
          key,
          cells: [
            fields.field(key).label,
            <>
              {inWordsOf(key, valueAt(settings.values, key), locale)}
              {settings.fixed.has(key) && <span class="v-below">{t.fixedShort}</span>}
            </>,
          ],
        }))}
      />
      {mayChange && (
        <p>
          <a class="kern-link" href={`/admin/settings/house/${section}`}>
            {t.changeOf(title)}
          </a>
        </p>
      )}
    </section>
  );
}

/** Everything that the house has set, by section. */
export function settingsPage(facts: SettingsFacts, locale: Locale): PageContent {
  const t = settingsPagesMessages[locale];
  const done = facts.done && t.done(facts.done);
  const others = ['units', 'absences', 'committees'] as const;
  return {
    title: t.title,
    body: (
      <>
        {done && (
          <Notice tone="success" title={done}>
            {t.nextLook}
          </Notice>
        )}
        <p class="kern-body">{t.intro}</p>
        {facts.mayChange && (
          <section class="v-section" aria-labelledby="register">
            <h2 class="kern-heading-medium" id="register">
              {t.register}
            </h2>
            <ul class="v-list kern-body">
              {others.map((name) => (
                <li key={name}>
                  <a class="kern-link" href={name === 'committees' ? '/committees' : `/admin/settings/${name}`}>
                    {t[name]}
                  </a>
                  <span class="v-below">{t[`${name}Intro`]}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {(Object.keys(HOUSE_SETTING_SECTIONS) as HouseSettingSection[]).map((section) => (
          <Section key={section} {...facts} section={section} locale={locale} />
        ))}
      </>
    ),
  };
}
