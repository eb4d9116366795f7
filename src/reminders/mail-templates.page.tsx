import { formatDate, LOCALES, type Locale } from '../shared/locale.js';
import { mailWords } from '../web/components/mail-words.messages.js';
import { Tabs } from '../web/components/tabs.js';
import type { PageContent } from '../web/page/page.js';
import { mailPagesMessages } from './mail-pages.messages.js';
import type { TemplatePreview } from './mail-templates.query.js';

export interface MailTemplatesFacts {
  purposes: string[];
  preview: TemplatePreview;
  /** The language of the mail, which need not be that of the page. */
  of: Locale;
}

/** A template with this house's data: what a mail of this occasion looks like, in either language. */
export function mailTemplatesPage({ purposes, preview, of }: MailTemplatesFacts, locale: Locale): PageContent {
  const t = mailPagesMessages[locale];
  const words = mailWords[locale];
  const { purpose, made } = preview;
  return {
    title: t.templatesTitle,
    breadcrumb: [{ href: '/mail', label: t.title }],
    body: (
      <>
        <p class="kern-body">{t.templatesLead}</p>
        <Tabs
          label={t.purpose}
          tabs={purposes.map((each) => ({
            href: `/mail/templates/${each}`,
            label: words.purpose(each),
            current: each === purpose,
          }))}
        />
        <Tabs
          label={t.language}
          tabs={LOCALES.map((each) => ({
            href: `/mail/templates/${purpose}?in=${each}`,
            label: t.inLanguage[each],
            current: each === of,
          }))}
        />
        {made ? (
          <>
            <p class="kern-body kern-body--small">
              {made.sample ? t.templateSample : t.templateFrom(made.name, formatDate(made.runDate, locale))}
            </p>
            <p class="kern-body">
              {t.subject}: <strong lang={of}>{made.mail.subject}</strong>
            </p>
            <div class="v-twins">
              <section aria-labelledby="html">
                <h2 class="kern-heading-small" id="html">
                  {t.html}
                </h2>
                <iframe class="v-mail" src={`/mail/templates/${purpose}/body?in=${of}`} title={t.html} sandbox="" />
              </section>
              <div>
                <h2 class="kern-heading-small" id="text">
                  {t.text}
                </h2>
                <pre class="v-code v-mail-text" lang={of} tabIndex={0} role="region" aria-labelledby="text">
                  {made.mail.text}
                </pre>
              </div>
            </div>
          </>
        ) : (
          <p class="kern-body v-section">{t.noTemplate}</p>
        )}
      </>
    ),
  };
}
