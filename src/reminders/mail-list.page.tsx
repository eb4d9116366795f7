import { formatDate, type Locale } from '../shared/locale.js';
import { DataTable } from '../web/components/data-table.js';
import { MailState } from '../web/components/mail-state.js';
import { mailWords } from '../web/components/mail-words.messages.js';
import type { PageContent } from '../web/page/page.js';
import { isWaiting, type MailListRow } from './mail-list.query.js';
import { mailPagesMessages } from './mail-pages.messages.js';

export interface MailListFacts {
  mails: MailListRow[];
  /** Id to continue after, where there are older ones. */
  older: string | undefined;
  /** Whether this is a later part of the list. */
  continued: boolean;
  maildrop: string | undefined;
}

/** All mails, newest first, with what became of each. */
export function mailListPage({ mails, older, continued, maildrop }: MailListFacts, locale: Locale): PageContent {
  const t = mailPagesMessages[locale];
  const words = mailWords[locale];
  return {
    title: t.title,
    body: (
      <div class="v-section">
        {maildrop && <p class="kern-body v-break">{t.intro(maildrop)}</p>}
        {mails.length === 0 ? (
          <p class="kern-body">{t.none}</p>
        ) : (
          <DataTable
            caption={t.title}
            stack
            columns={[
              { label: t.subject },
              { label: t.purpose },
              { label: t.recipient },
              { label: t.date },
              { label: t.state },
            ]}
            rows={mails.map((mail) => ({
              key: mail.id,
              cells: [
                <a class="kern-link kern-link--small" href={`/mail/${mail.id}`}>
                  {mail.subject ?? (isWaiting(mail) ? t.subjectLater : t.noSubject)}
                </a>,
                words.purpose(mail.purpose),
                <>
                  {mail.name || mail.address}
                  <span class="v-below">{words.recipientKind(mail.recipient_kind, mail.purpose)}</span>
                </>,
                formatDate(mail.run_date, locale),
                <>
                  <MailState state={mail.state} filed={mail.filed} locale={locale} />
                  {mail.response && <span class="v-below v-break">{mail.response}</span>}
                </>,
              ],
            }))}
          />
        )}
        {(older || continued) && (
          <p class="v-pages">
            {continued && (
              <a class="kern-link" href="/mail">
                {t.newest}
              </a>
            )}
            {older && (
              <a class="kern-link" href={`/mail?before=${older}`}>
                {t.older}
              </a>
            )}
          </p>
        )}
      </div>
    ),
  };
}
