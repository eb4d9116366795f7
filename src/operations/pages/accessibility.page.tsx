import type { Locale } from '../../shared/locale.js';
import type { PageContent } from '../../web/page/page.js';
import { accessibilityMessages, type Jurisdiction, OMBUDS } from './accessibility.messages.js';

export interface AccessibilityFacts {
  house: string;
  contact: string;
  jurisdiction: Jurisdiction;
  version: string;
}

/** The statement that every public body must have (§ 10b BGG NRW, § 12b BGG; Implementing Decision (EU) 2018/1523). */
export function accessibilityPage(facts: AccessibilityFacts, locale: Locale): PageContent {
  const t = accessibilityMessages[locale];
  const ombuds = OMBUDS[facts.jurisdiction];
  return {
    title: t.title,
    body: (
      <div class="v-prose">
        <p class="kern-body">{t.applies(facts.house)}</p>
        <p class="kern-body">{t.law(facts.jurisdiction)}</p>
        <h2 class="kern-heading-medium">{t.state}</h2>
        <p class="kern-body">{t.stateIs}</p>
        <h2 class="kern-heading-medium">{t.gaps}</h2>
        <ul class="v-list kern-body">
          {t.gapList.map((gap) => (
            <li key={gap}>{gap}</li>
          ))}
        </ul>
        <h2 class="kern-heading-medium">{t.report}</h2>
        {facts.contact ? (
          <p class="kern-body">
            {t.reportTo}{' '}
            <a class="kern-link" href={`mailto:${facts.contact}?subject=${encodeURIComponent(t.subject)}`}>
              {facts.contact}
            </a>
          </p>
        ) : (
          <p class="kern-body">{t.noContact}</p>
        )}
        <h2 class="kern-heading-medium">{t.ombuds}</h2>
        <p class="kern-body">{t.ombudsIs}</p>
        <p class="kern-body">
          {ombuds ? (
            <a class="kern-link" href={ombuds.href} rel="noopener noreferrer">
              {ombuds[locale]}
            </a>
          ) : (
            t.ombudsOther
          )}
        </p>
        <p class="kern-body kern-body--muted">{t.made(facts.version)}</p>
      </div>
    ),
  };
}
