import type { ComponentChildren, VNode } from 'preact';
import { formatDate, formatInstant, type Locale } from '../shared/locale.js';
import { bounceMessages } from '../mail/bounces/bounce.messages.js';
import type { BounceOfMail } from '../mail/bounces/bounce.sql.js';
import { MailState } from '../web/components/mail-state.js';
import { mailWords } from '../web/components/mail-words.messages.js';
import type { PageContent } from '../web/page/page.js';
import { isWaiting, type MailDetailRow } from './mail-list.query.js';
import { SubmitButton } from '../web/components/form.js';
import { Notice } from '../web/components/notice.js';
import type { MailReason } from './mail-reasons.query.js';
import { MailWhy } from './mail-why.js';
import { mailPagesMessages } from './mail-pages.messages.js';

interface MailPageFacts {
  mail: MailDetailRow;
  why: { reasons: MailReason[]; total: number };
  mayResend: boolean;
  /** Outcome of what was done just before. */
  done: string | undefined;
  timeZone: string;
}

/** One mail: what became of it, what it looks like, and its plain text twin. */
export function mailPage({ mail, why, mayResend, done, timeZone }: MailPageFacts, locale: Locale): PageContent {
  const t = mailPagesMessages[locale];
  const words = mailWords[locale];
  const waiting = isWaiting(mail);
  const entries: [string, ComponentChildren][] = [
    [t.state, <MailState state={mail.state} filed={mail.filed} locale={locale} />],
    [t.recipient, [mail.name, `<${mail.address}>`].filter(Boolean).join(' ')],
    [t.purpose, words.purpose(mail.purpose)],
    [t.form, t.forms[mail.form]],
    [t.language, t.languages[mail.locale]],
    [t.date, formatDate(mail.run_date, locale)],
  ];
  if (mail.finished_at) entries.push([t.finished, formatInstant(mail.finished_at, locale, timeZone)]);
  if (mail.response) entries.push([t.response, mail.response]);
  if (mail.bounce) entries.push(...bounceEntries(mail.bounce, locale, timeZone));
  if (waiting && mail.attempts > 0)
    entries.push([t.attempts, String(mail.attempts)], [t.next, formatInstant(mail.next_attempt_at, locale, timeZone)]);
  const outcome = done && t.done(done);
  return {
    title: mail.subject ?? words.purpose(mail.purpose),
    body: (
      <>
        {outcome && <Notice tone={done === 'no_server' ? 'warning' : 'success'} title={outcome} />}
        <p>
          <a class="kern-link" href="/mail">
            {t.back}
          </a>
        </p>
        <dl class="kern-description-list v-details">
          {entries.map(([key, value]) => (
            <div key={key} class="kern-description-list-item">
              <dt class="kern-description-list-item__key">{key}</dt>
              <dd class="kern-description-list-item__value v-break">{value}</dd>
            </div>
          ))}
        </dl>
        {mayResend && (
          <form class="v-section" method="post" action={`/mail/${mail.id}/resend`}>
            <p class="kern-body">{t.resendText}</p>
            <SubmitButton label={t.resend} kind="secondary" />
          </form>
        )}
        <p>
          <a class="kern-link" href={`/mail?recipient=${mail.recipient}`}>
            {t.allToPerson}
          </a>
        </p>
        <MailWhy {...why} locale={locale} />
        <MailBody mail={mail} waiting={waiting} locale={locale} />
      </>
    ),
  };
}

function bounceEntries(bounce: BounceOfMail, locale: Locale, timeZone: string): [string, ComponentChildren][] {
  const t = mailPagesMessages[locale];
  const words = bounceMessages[locale];
  const { kind, status, diagnostic, received_at } = bounce;
  return [
    [
      t.cameBack,
      <>
        {kind === 'failed' ? words.undeliverable(status) : words.delayed(status)}
        <span class="v-below">{kind === 'failed' ? words.advice(status) : words.delayedAdvice}</span>
      </>,
    ],
    ...(diagnostic ? [[words.words, diagnostic] satisfies [string, string]] : []),
    [t.reported, formatInstant(received_at, locale, timeZone)],
  ];
}

function MailBody({ mail, waiting, locale }: { mail: MailDetailRow; waiting: boolean; locale: Locale }): VNode {
  const t = mailPagesMessages[locale];
  if (!mail.has_html && mail.body_text === null)
    return <p class="kern-body v-section">{waiting ? t.pending : mail.state === 'obsolete' ? t.obsolete : t.noBody}</p>;
  return (
    <div class="v-twins">
      {mail.has_html && (
        <section aria-labelledby="html">
          <h2 class="kern-heading-small" id="html">
            {t.html}
          </h2>
          <iframe class="v-mail" src={`/mail/${mail.id}/body`} title={t.html} sandbox="" />
        </section>
      )}
      {mail.body_text !== null && (
        <div>
          <h2 class="kern-heading-small" id="text">
            {t.text}
          </h2>
          <pre class="v-code v-mail-text" lang={mail.locale} tabIndex={0} role="region" aria-labelledby="text">
            {mail.body_text}
          </pre>
        </div>
      )}
    </div>
  );
}
