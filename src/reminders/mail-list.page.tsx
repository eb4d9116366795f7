import { formatDate, type Locale } from '../shared/locale.js';
import { DataTable } from '../web/components/data-table.js';
import { bounceMessages } from '../mail/bounces/bounce.messages.js';
import { MailState } from '../web/components/mail-state.js';
import { mailWords } from '../web/components/mail-words.messages.js';
import type { PageContent } from '../web/page/page.js';
import type { VNode } from 'preact';
import { MAIL_STATES } from '../mail/mail-states.js';
import { FilterBar } from '../web/components/filter-bar.js';
import { DateField, HiddenField, SelectField } from '../web/components/form.js';
import type { FormState } from '../web/components/form-state.js';
import { isWaiting, type MailFilter, type MailListRow } from './mail-list.query.js';
import { mailPagesMessages } from './mail-pages.messages.js';

export interface MailListFacts {
  mails: MailListRow[];
  /** Id to continue after, where there are older ones. */
  older: string | undefined;
  /** Whether this is a later part of the list. */
  continued: boolean;
  maildrop: string | undefined;
  filter: MailFilter;
  /** Name of the recipient whom the list is narrowed to. */
  recipient: string | undefined;
  purposes: string[];
}

function Filters({ filter, recipient, purposes, locale }: FiltersProps): VNode {
  const t = mailPagesMessages[locale];
  const words = mailWords[locale];
  const form: FormState = { locale };
  const active = Object.values(filter).some((value) => value !== undefined);
  return (
    <FilterBar locale={locale} action="/mail" active={active}>
      <SelectField
        form={form}
        name="purpose"
        label={t.purposeFilter}
        empty={t.anything}
        value={filter.purpose}
        options={purposes.map((purpose) => ({ value: purpose, label: words.purpose(purpose) }))}
      />
      <SelectField
        form={form}
        name="state"
        label={t.stateFilter}
        empty={t.anything}
        value={filter.state}
        options={[
          ...MAIL_STATES.map((state) => ({ value: state, label: words.state(state) })),
          { value: 'filed', label: t.filed },
        ]}
      />
      <DateField form={form} name="from" label={t.fromFilter} value={filter.from} />
      <DateField form={form} name="to" label={t.toFilter} value={filter.to} />
      {filter.recipient && <HiddenField name="recipient" value={filter.recipient} />}
      {recipient && <p class="kern-body">{t.toPerson(recipient)}</p>}
    </FilterBar>
  );
}

type FiltersProps = Pick<MailListFacts, 'filter' | 'recipient' | 'purposes'> & { locale: Locale };

function addressOf(filter: MailFilter, before?: string): string {
  const pairs = Object.entries({ ...filter, before }).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return pairs.length ? `/mail?${new URLSearchParams(pairs).toString()}` : '/mail';
}

/** All mails, newest first, with what became of each. */
export function mailListPage(facts: MailListFacts, locale: Locale): PageContent {
  const { mails, older, continued, maildrop, filter } = facts;
  const t = mailPagesMessages[locale];
  const words = mailWords[locale];
  return {
    title: t.title,
    body: (
      <div class="v-section">
        {maildrop && <p class="kern-body v-break">{t.intro(maildrop)}</p>}
        <p>
          <a class="kern-link" href="/mail/templates">
            {t.templates}
          </a>
        </p>
        <Filters {...facts} locale={locale} />
        {mails.length === 0 ? (
          <p class="kern-body">{addressOf(filter) === '/mail' ? t.none : t.noneFound}</p>
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
                  {mail.bounce ? (
                    <span class="v-below">{bounceMessages[locale].cause(mail.bounce.status)}</span>
                  ) : (
                    mail.response && <span class="v-below v-break">{mail.response}</span>
                  )}
                </>,
              ],
            }))}
          />
        )}
        {(older || continued) && (
          <p class="v-pages">
            {continued && (
              <a class="kern-link" href={addressOf(filter)}>
                {t.newest}
              </a>
            )}
            {older && (
              <a class="kern-link" href={addressOf(filter, older)}>
                {t.older}
              </a>
            )}
          </p>
        )}
      </div>
    ),
  };
}
