import type { VNode } from 'preact';
import { formatDate, type Locale } from '../../shared/locale.js';
import { Breadcrumb } from '../../web/components/breadcrumb.js';
import { DataTable } from '../../web/components/data-table.js';
import {
  Buttons,
  CheckboxField,
  DateField,
  Form,
  HiddenField,
  SubmitButton,
  TextField,
} from '../../web/components/form.js';
import type { FormState } from '../../web/components/form-state.js';
import { Notice } from '../../web/components/notice.js';
import { Stale } from '../../web/components/stale.js';
import { dateForInput } from '../../web/page/fields.js';
import type { Refused } from '../../web/page/form.js';
import type { PageContent } from '../../web/page/page.js';
import { settingsPagesMessages } from '../settings-pages.messages.js';
import { committeesMessages } from './committees.messages.js';
import type { CommitteeRow, SessionRow } from './committees.query.js';

const HERE = '/admin/settings/committees';

export const committeeCrumbs = (locale: Locale) => [
  { href: '/admin/settings', label: settingsPagesMessages[locale].title },
  { href: HERE, label: committeesMessages[locale].title },
];

/** Every committee with its rule and its next session. */
export function committeesPage(committees: CommitteeRow[], done: boolean, locale: Locale): PageContent {
  const t = committeesMessages[locale];
  return {
    title: t.title,
    body: (
      <>
        <Breadcrumb locale={locale} crumbs={committeeCrumbs(locale).slice(0, 1)} here={t.title} />
        {done && <Notice tone="success" title={t.done} />}
        <p class="kern-body">{settingsPagesMessages[locale].committeesIntro}</p>
        {committees.length === 0 ? (
          <p class="kern-body">{t.none}</p>
        ) : (
          <DataTable
            caption={t.title}
            stack
            columns={[{ label: t.committee }, { label: t.paperDays }, { label: t.nextSession }]}
            rows={committees.map((row) => ({
              key: row.id,
              cells: [
                <a class="kern-link kern-link--small" href={`${HERE}/${row.id}`}>
                  {row.name || row.code}
                </a>,
                t.days(row.paper_days),
                row.next_session ? formatDate(row.next_session, locale) : t.noSession,
              ],
            }))}
          />
        )}
      </>
    ),
  };
}

interface CommitteeFacts {
  committee: CommitteeRow;
  sessions: SessionRow[];
  /** Which of the two forms was sent and refused. */
  rule?: Refused;
  added?: Refused;
  unchanged?: boolean;
  stale?: boolean;
}

function SessionFields({ form, session }: { form: FormState; session?: SessionRow }): VNode {
  const t = committeesMessages[form.locale];
  return (
    <>
      <DateField form={form} name="held_on" label={t.heldOn} value={session?.held_on} />
      <TextField form={form} name="title" label={t.name} value={session?.title} optional autocomplete="off" />
      <DateField
        form={form}
        name="papers_due"
        label={t.papersDue}
        hint={t.papersHint}
        value={session?.papers_due}
        optional
      />
    </>
  );
}

function Sessions({
  committee,
  sessions,
  locale,
}: Pick<CommitteeFacts, 'committee' | 'sessions'> & { locale: Locale }) {
  const t = committeesMessages[locale];
  if (sessions.length === 0) return <p class="kern-body">{t.noSessions}</p>;
  return (
    <DataTable
      caption={t.sessions}
      stack
      columns={[{ label: t.day }, { label: t.session }, { label: t.papersDue }, { label: t.state }]}
      rows={sessions.map((row) => ({
        key: row.id,
        cells: [
          <a
            class="kern-link kern-link--small"
            href={`${HERE}/${committee.id}/sessions/${row.id}`}
            aria-label={t.change(row.held_on)}
          >
            {formatDate(row.held_on, locale)}
          </a>,
          row.title || '–',
          row.papers_due ? formatDate(row.papers_due, locale) : t.byRule,
          row.cancelled ? t.cancelled : t.planned,
        ],
      }))}
    />
  );
}

/** One committee: its rule for papers, its sessions, and a form for one more. */
export function committeePage(facts: CommitteeFacts, locale: Locale): PageContent {
  const { committee, unchanged, stale } = facts;
  const t = committeesMessages[locale];
  const title = committee.name || committee.code;
  const rule = { locale, refused: facts.rule, prefix: 'rule' };
  const added = { locale, refused: facts.added, prefix: 'session' };
  const now = committee.paper_days === null ? '' : String(committee.paper_days);
  return {
    title,
    body: (
      <>
        <Breadcrumb locale={locale} crumbs={committeeCrumbs(locale)} here={title} />
        {unchanged && <Notice tone="info" title={t.nothingChanged} />}
        {stale && (
          <Stale
            locale={locale}
            rows={[{ label: t.paperDays, typed: [facts.rule?.typed['paper_days'] ?? ''].flat()[0] ?? '', now }]}
          />
        )}
        <Form form={rule} action={`${HERE}/${committee.id}`}>
          <HiddenField name="version" value={committee.version} />
          <TextField
            form={rule}
            name="paper_days"
            label={t.paperDaysLabel}
            hint={t.paperDaysHint}
            value={now}
            optional
            inputMode="numeric"
            width="narrow"
            autocomplete="off"
          />
          <Buttons form={rule} cancel={HERE}>
            <SubmitButton label={t.preview} name="intent" value="preview" />
          </Buttons>
        </Form>
        <section class="v-section" aria-labelledby="sessions">
          <h2 class="kern-heading-medium" id="sessions">
            {t.sessions}
          </h2>
          <Sessions committee={committee} sessions={facts.sessions} locale={locale} />
        </section>
        <section class="v-section" aria-labelledby="add">
          <h2 class="kern-heading-medium" id="add">
            {t.add}
          </h2>
          <Form form={added} action={`${HERE}/${committee.id}/sessions`}>
            <SessionFields form={added} />
            <Buttons form={added}>
              <SubmitButton label={t.preview} name="intent" value="preview" />
            </Buttons>
          </Form>
        </section>
      </>
    ),
  };
}

interface SessionFacts {
  committee: CommitteeRow;
  session: SessionRow;
  unchanged?: boolean;
  stale?: boolean;
}

/** One session: move it, or say that it is cancelled. */
export function sessionPage({ committee, session, unchanged, stale }: SessionFacts, form: FormState): PageContent {
  const { locale } = form;
  const t = committeesMessages[locale];
  const title = t.change(session.held_on);
  const typed = (name: string) => [form.refused?.typed[name] ?? ''].flat()[0] ?? '';
  return {
    title,
    body: (
      <>
        <Breadcrumb
          locale={locale}
          crumbs={[
            ...committeeCrumbs(locale),
            { href: `${HERE}/${committee.id}`, label: committee.name || committee.code },
          ]}
          here={title}
        />
        {unchanged && <Notice tone="info" title={t.nothingChanged} />}
        {stale && (
          <Stale
            locale={locale}
            rows={[
              { label: t.heldOn, typed: typed('held_on'), now: dateForInput(session.held_on, locale) },
              { label: t.papersDue, typed: typed('papers_due'), now: dateForInput(session.papers_due, locale) },
            ]}
          />
        )}
        <Form form={form} action={`${HERE}/${committee.id}/sessions/${session.id}`}>
          <HiddenField name="version" value={session.version} />
          <SessionFields form={form} session={session} />
          <CheckboxField form={form} name="cancelled" label={t.cancel} checked={session.cancelled} />
          <Buttons form={form} cancel={`${HERE}/${committee.id}`}>
            <SubmitButton label={t.preview} name="intent" value="preview" />
          </Buttons>
        </Form>
      </>
    ),
  };
}
