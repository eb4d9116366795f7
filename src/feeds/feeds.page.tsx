import type { VNode } from 'preact';
import { formatDate, formatInstant, type Locale } from '../shared/locale.js';
import { DataTable } from '../web/components/data-table.js';
import { CheckboxField, Form, SelectField, SubmitButton, TextField } from '../web/components/form.js';
import { Notice } from '../web/components/notice.js';
import type { Refused } from '../web/page/form.js';
import type { PageContent } from '../web/page/page.js';
import type { ListedFeed } from './feed-list.query.js';
import type { FeedContent } from './find-feed.query.js';
import { feedsMessages } from './feeds.messages.js';

export interface FeedsFacts {
  feeds: ListedFeed[];
  timeZone: string;
  /** What the viewer's calendars hold. */
  holds: { contracts: boolean; sessions: boolean };
  /** Those whose briefings they see. */
  committees: { id: string; name: string }[];
  /** One was revoked just now. */
  done?: boolean;
  /** One was made just now: its address, this once. */
  made?: { name: string; content: FeedContent; address: string };
  refused?: Refused;
}

/** One's own secret addresses, of calendars and of briefings: what they are for, which there are, and a form for a new one. */
export function feedsPage(facts: FeedsFacts, locale: Locale): PageContent {
  const t = feedsMessages[locale];
  const { holds, committees, made, done } = facts;
  return {
    title: t.title,
    breadcrumb: [{ href: '/account', label: t.account }],
    body: (
      <>
        {done && (
          <Notice tone="success" title={t.revoked}>
            {t.revokedText}
          </Notice>
        )}
        {made && <Made {...made} locale={locale} />}
        <div class="v-section v-prose">
          <p class="kern-body">{t.intro}</p>
          {holds.contracts && <p class="kern-body">{t.holds.contracts}</p>}
          {holds.sessions && <p class="kern-body">{t.holds.sessions}</p>}
          {committees.length > 0 && <p class="kern-body">{t.holds.briefings}</p>}
          {!holds.contracts && !holds.sessions && committees.length === 0 && <p class="kern-body">{t.holds.nothing}</p>}
        </div>
        <FeedTable facts={facts} locale={locale} />
        <NewFeed facts={facts} locale={locale} />
      </>
    ),
  };
}

function Made({ name, content, address, locale }: NonNullable<FeedsFacts['made']> & { locale: Locale }): VNode {
  const t = feedsMessages[locale];
  return (
    <Notice tone="success" title={t.made(name)}>
      <p>{t.madeText[content]}</p>
      <p>
        <strong>{t.address[content]}:</strong>
      </p>
      <pre class="v-code" id="address">
        {address}
      </pre>
      <p>{t.secret[content]}</p>
    </Notice>
  );
}

function FeedTable({ facts: { feeds, timeZone }, locale }: { facts: FeedsFacts; locale: Locale }): VNode {
  const t = feedsMessages[locale];
  const day = (instant: string) =>
    formatDate(Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate(), locale);
  return (
    <section aria-labelledby="feeds" class="v-section">
      <h2 class="kern-heading-medium" id="feeds">
        {t.list}
      </h2>
      {feeds.length === 0 && <p class="kern-body">{t.none}</p>}
      {feeds.length > 0 && (
        <DataTable
          caption={t.list}
          stack
          columns={[
            { label: t.name },
            { label: t.content },
            { label: t.created },
            { label: t.lastUsed },
            { label: t.action },
          ]}
          rows={feeds.map(({ id, name, content, committee, shows_names, created_at, last_used_at }) => ({
            key: id,
            cells: [
              name,
              content === 'briefings' ? t.briefings(committee) : shows_names ? t.withNames : t.withoutNames,
              day(created_at),
              last_used_at ? formatInstant(last_used_at, locale, timeZone) : t.never,
              <form method="post" action={`/account/feeds/${id}/revoke`}>
                <button
                  class="kern-btn kern-btn--tertiary kern-btn--x-small"
                  type="submit"
                  aria-label={t.revokeThis(name)}
                >
                  <span class="kern-label">{t.revoke}</span>
                </button>
              </form>,
            ],
          }))}
        />
      )}
    </section>
  );
}

function NewFeed({ facts: { refused, holds, committees }, locale }: { facts: FeedsFacts; locale: Locale }): VNode {
  const t = feedsMessages[locale];
  const form = { locale, refused };
  return (
    <section aria-labelledby="new" class="v-section v-prose">
      <h2 class="kern-heading-medium" id="new">
        {t.make}
      </h2>
      <Form form={form} action="/account/feeds">
        <TextField form={form} name="name" label={t.name} hint={t.nameHint} autocomplete="off" />
        {committees.length > 0 && (
          <SelectField
            form={form}
            name="content"
            label={t.content}
            empty={false}
            value="calendar"
            options={[
              { value: 'calendar', label: t.calendar },
              ...(committees.length > 1 ? [{ value: 'briefings', label: t.briefings(null) }] : []),
              ...committees.map(({ id, name }) => ({ value: id, label: t.briefings(name) })),
            ]}
          />
        )}
        {holds.contracts && <CheckboxField form={form} name="names" label={t.names} hint={t.namesHint} />}
        <div class="kern-btn-wrapper">
          <SubmitButton label={t.submit} />
        </div>
      </Form>
    </section>
  );
}
