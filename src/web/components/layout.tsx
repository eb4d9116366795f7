import type { VNode } from 'preact';
import { LOCALES } from '../../shared/locale.js';
import { Breadcrumb } from './breadcrumb.js';
import { navigationFor } from '../navigation.js';
import type { PageContent } from '../page/page.js';
import { THEMES, type View } from '../page/view.js';
import { webMessages } from '../web.messages.js';

const LANGUAGE_NAMES = { de: 'Deutsch', en: 'English' };

function Choice({ name, value, label, current, lang }: ChoiceProps): VNode {
  return (
    <li>
      <a
        class="kern-link kern-link--small kern-link--no-visited-state"
        href={`?${name}=${value}`}
        {...(current && { 'aria-current': 'true' })}
        {...(lang && { lang, hreflang: lang })}
      >
        {label}
      </a>
    </li>
  );
}

interface ChoiceProps {
  name: 'lang' | 'theme';
  value: string;
  label: string;
  current: boolean;
  lang?: string;
}

function Navigation({ view }: { view: View }): VNode | null {
  const t = webMessages[view.locale];
  const entries = navigationFor(view.viewer);
  if (!entries.length) return null;
  const current = (href: string) => (href === '/' ? view.path === '/' : view.path.startsWith(href));
  return (
    <nav class="v-nav" aria-label={t.navigation}>
      <ul>
        {entries.map((entry) => (
          <li key={entry.href}>
            <a href={entry.href} {...(current(entry.href) && { 'aria-current': 'page' as const })}>
              {t[entry.label]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Footer({ view, assets }: { view: View; assets: string }): VNode {
  const t = webMessages[view.locale];
  return (
    <footer class="v-footer">
      <div class="v-container v-footer__inner">
        <div class="v-choices">
          <p class="kern-body kern-body--small" id="choose-language">
            {t.language}
          </p>
          <ul aria-labelledby="choose-language">
            {LOCALES.map((locale) => (
              <Choice
                key={locale}
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
              <Choice key={theme} name="theme" value={theme} label={t.themes[theme]} current={theme === view.theme} />
            ))}
          </ul>
        </div>
        <p class="kern-body kern-body--small kern-body--muted">
          {t.design},{' '}
          <a class="kern-link kern-link--small" href={`${assets}/kern/LICENSE.md`}>
            {t.licence}
          </a>
        </p>
      </div>
    </footer>
  );
}

/** The document around every page. Without a chosen theme KERN's own media query follows the browser. */
export function Layout({ view, assets, content }: { view: View; assets: string; content: PageContent }): VNode {
  const t = webMessages[view.locale];
  return (
    <html lang={view.locale} {...(view.theme !== 'auto' && { 'data-kern-theme': view.theme })}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={view.theme === 'auto' ? 'light dark' : view.theme} />
        <title>{`${content.title} – ${t.product}`}</title>
        <link rel="icon" href={`${assets}/icon.svg`} type="image/svg+xml" />
        <link rel="stylesheet" href={`${assets}/kern/fonts/fira-sans.css`} />
        <link rel="stylesheet" href={`${assets}/kern/kern.min.css`} />
        <link rel="stylesheet" href={`${assets}/verbleib.css`} />
      </head>
      <body>
        <a class="v-skip" href="#content">
          {t.skip}
        </a>
        <header class="v-header">
          <div class="v-container v-header__inner">
            <p class="v-brand">
              <a href="/">{t.product}</a>
              <span class="kern-body kern-body--small kern-body--muted">{t.claim}</span>
            </p>
            <Navigation view={view} />
          </div>
        </header>
        <main class="v-container v-main" id="content">
          {content.breadcrumb && <Breadcrumb locale={view.locale} crumbs={content.breadcrumb} here={content.title} />}
          <h1 class="kern-heading-large">{content.title}</h1>
          {content.body}
        </main>
        <Footer view={view} assets={assets} />
      </body>
    </html>
  );
}
