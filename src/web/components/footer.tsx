import type { VNode } from 'preact';
import { LOCALES } from '../../shared/locale.js';
import { THEMES, type View } from '../page/view.js';
import { webMessages } from '../web.messages.js';

const LANGUAGE_NAMES = { de: 'Deutsch', en: 'English' };

interface ChoiceProps {
  view: View;
  name: 'lang' | 'theme';
  value: string;
  label: string;
  current: boolean;
  lang?: string;
}

/** The same page in another language or appearance, with its filters. */
function Choice({ view, name, value, label, current, lang }: ChoiceProps): VNode {
  const query = new URLSearchParams(view.query);
  query.set(name, value);
  return (
    <li>
      <a
        class="kern-link kern-link--small kern-link--no-visited-state"
        href={`?${query.toString()}`}
        {...(current && { 'aria-current': 'true' })}
        {...(lang && { lang, hreflang: lang })}
      >
        {label}
      </a>
    </li>
  );
}

function Choices({ view }: { view: View }): VNode {
  const t = webMessages[view.locale];
  return (
    <div id="choices">
      <div class="v-choices">
        <p class="kern-body kern-body--small" id="choose-language">
          {t.language}
        </p>
        <ul aria-labelledby="choose-language">
          {LOCALES.map((locale) => (
            <Choice
              key={locale}
              view={view}
              name="lang"
              value={locale}
              label={LANGUAGE_NAMES[locale]}
              current={locale === view.locale}
              lang={locale}
            />
          ))}
        </ul>
      </div>
      <div class="v-choices">
        <p class="kern-body kern-body--small" id="choose-theme">
          {t.theme}
        </p>
        <ul aria-labelledby="choose-theme">
          {THEMES.map((theme) => (
            <Choice
              key={theme}
              view={view}
              name="theme"
              value={theme}
              label={t.themes[theme]}
              current={theme === view.theme}
            />
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Language, appearance, and what every public body's pages must lead to. */
export function Footer({ view }: { view: View }): VNode {
  const t = webMessages[view.locale];
  return (
    <footer class="v-footer">
      <div class="v-container v-footer__inner">
        <Choices view={view} />
        <ul class="v-footer__links">
          <li>
            <a class="kern-link kern-link--small" href="/accessibility">
              {t.accessibility}
            </a>
          </li>
          {view.viewer && (
            <li>
              <a class="kern-link kern-link--small" href="/about">
                {t.about}
              </a>
            </li>
          )}
        </ul>
      </div>
    </footer>
  );
}
