import type { VNode } from 'preact';
import { formatDate, formatNumber, type Locale } from '../shared/locale.js';
import { Badge } from '../web/components/badge.js';
import { DataTable } from '../web/components/data-table.js';
import { MailState } from '../web/components/mail-state.js';
import { mailWords } from '../web/components/mail-words.messages.js';
import { dashboardMessages } from './dashboard.messages.js';
import type { FlagGroup, FlagItem, ScheduleView } from './dashboard.presenter.js';
import type { AccountCounts } from './house.query.js';
import type { MailFacts } from './load-dashboard.js';

/** Open flags, a fold for each rule. */
export function FlagSection({ groups, locale }: { groups: FlagGroup[]; locale: Locale }): VNode {
  const t = dashboardMessages[locale];
  return (
    <section aria-labelledby="flags" class="v-section">
      <h2 class="kern-heading-medium" id="flags">
        {t.flags}
      </h2>
      {groups.length === 0 && <p class="kern-body">{t.noFlags}</p>}
      <div>
        {groups.map((group) => (
          <details key={group.rule} class="kern-accordion">
            <summary class="kern-accordion__header v-flag-header">
              <Badge tone={group.tone} label={group.urgency} />
              <span class="kern-title kern-title--small">{group.title}</span>
              <span class="kern-body kern-body--small kern-body--muted">{group.totalText}</span>
            </summary>
            <div class="kern-accordion__body">
              {group.hint && <p class="kern-body kern-body--small">{group.hint}</p>}
              <ul class="v-list">
                {group.items.map((item) => (
                  <Flag key={`${item.subject} ${item.detail}`} item={item} />
                ))}
              </ul>
              {group.more && <p class="kern-body kern-body--small kern-body--muted">{group.more}</p>}
            </div>
          </details>
        ))}
      </div>
    </section>
  );
}

function Flag({ item }: { item: FlagItem }): VNode {
  return (
    <li class="kern-body kern-body--small">
      {item.href ? (
        <a class="kern-link kern-link--small" href={item.href}>
          {item.subject}
        </a>
      ) : (
        <strong>{item.subject}</strong>
      )}
      {item.detail && ` – ${item.detail}`} <span class="kern-body--muted v-nowrap">({item.since})</span>
    </li>
  );
}

/** Where mails went, honestly: without a mail server they did not go anywhere. */
export function MailSection({ mails, locale }: { mails: MailFacts; locale: Locale }): VNode {
  const { counts, latest = [], maildrop } = mails;
  const t = dashboardMessages[locale];
  const words = mailWords[locale];
  const tiles = [
    ...(counts.sent > 0 || !maildrop ? [{ label: words.state('sent'), count: counts.sent }] : []),
    ...(counts.filed > 0 || maildrop ? [{ label: words.filed, count: counts.filed }] : []),
    { label: words.waiting, count: counts.waiting },
    { label: words.state('failed'), count: counts.failed },
    { label: words.state('bounced'), count: counts.bounced },
    { label: words.state('obsolete'), count: counts.obsolete },
  ];
  return (
    <section aria-labelledby="mails" class="v-section">
      <h2 class="kern-heading-medium" id="mails">
        {t.mails}
      </h2>
      <dl class="v-tiles" aria-label={t.mailCountsTitle}>
        {tiles.map((tile) => (
          <div key={tile.label}>
            <dt>{tile.label}</dt>
            <dd>{formatNumber(tile.count, locale)}</dd>
          </div>
        ))}
      </dl>
      <p class="kern-body kern-body--small kern-body--muted">{t.mailCountsTitle}</p>
      <p class="kern-body kern-body--small v-break">
        {maildrop ? (
          <>
            <strong>{t.maildrop}.</strong> {t.maildropHint(maildrop)}
          </>
        ) : (
          t.smtpHint
        )}
      </p>
      {latest.length > 0 && (
        <>
          <DataTable
            caption={t.latest}
            captionVisible
            stack
            columns={[{ label: t.purpose }, { label: t.recipient }, { label: t.date }, { label: t.state }]}
            rows={latest.map((mail) => ({
              key: mail.id,
              cells: [
                <a class="kern-link kern-link--small" href={`/mail/${mail.id}`}>
                  {words.purpose(mail.purpose)}
                </a>,
                words.recipientKind(mail.recipient_kind, mail.purpose),
                formatDate(mail.run_date, locale),
                <MailState state={mail.state} filed={mail.filed} locale={locale} />,
              ],
            }))}
          />
          <p>
            <a class="kern-link" href="/mail">
              {t.allMails}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

/** What runs by itself: when last, with what result, and when next. */
export function ScheduleSection({ schedules, locale }: { schedules: ScheduleView[]; locale: Locale }): VNode {
  const t = dashboardMessages[locale];
  return (
    <section aria-labelledby="schedules" class="v-section">
      <h2 class="kern-heading-medium" id="schedules">
        {t.schedules}
      </h2>
      <DataTable
        caption={t.schedules}
        stack
        columns={[{ label: t.schedule }, { label: t.lastRun }, { label: t.nextRun }]}
        rows={schedules.map((schedule) => ({
          key: schedule.id,
          cells: [
            schedule.description,
            <>
              <span class="v-nowrap">{schedule.last}</span>{' '}
              {schedule.lastState && <Badge tone={schedule.lastState.tone} label={schedule.lastState.label} />}
              {schedule.counts && <span class="v-below">{schedule.counts}</span>}
            </>,
            <span class="v-nowrap">{schedule.next}</span>,
          ],
        }))}
      />
      <p>
        <a class="kern-link" href="/admin/jobs">
          {t.allRuns}
        </a>
      </p>
    </section>
  );
}

/** How many accounts there are, for whoever looks after them. */
export function AccountSection({ accounts, locale }: { accounts: AccountCounts; locale: Locale }): VNode {
  const t = dashboardMessages[locale];
  const tiles = [
    { label: t.activeAccounts, count: accounts.active },
    { label: t.withoutRole, count: accounts.without_role },
    { label: t.disabledAccounts, count: accounts.disabled },
  ];
  return (
    <section aria-labelledby="accounts" class="v-section">
      <h2 class="kern-heading-medium" id="accounts">
        {t.accounts}
      </h2>
      <dl class="v-tiles" aria-label={t.accounts}>
        {tiles.map(({ label, count }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{formatNumber(count, locale)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
