import type { VNode } from 'preact';
import { formatDate, type Locale } from '../../shared/locale.js';
import { Badge } from '../../web/components/badge.js';
import type { Crumb } from '../../web/components/breadcrumb.js';
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
import type { PageContent } from '../../web/page/page.js';
import type { BudgetDate } from './budget-dates.js';
import { sessionsMessages } from './sessions.messages.js';
import type { SessionRow } from './sessions.query.js';

export const sessionPath = (committee: string, session: string): string =>
  `/committees/${committee}/sessions/${session}`;

/** The last day for papers, and whether it is over. */
export function PapersBy({ session, today, locale }: { session: SessionRow; today: string; locale: Locale }): VNode {
  const t = sessionsMessages[locale];
  if (!session.papers_by) return <>{t.noPapersRule}</>;
  const over = session.papers_by < today && session.held_on >= today && !session.cancelled;
  return (
    <>
      {formatDate(session.papers_by, locale)} {over && <Badge tone="info" label={t.papersOver} />}
    </>
  );
}

export const stateOf = ({ cancelled, held_on }: SessionRow, today: string, locale: Locale): string => {
  const t = sessionsMessages[locale];
  return cancelled ? t.cancelled : held_on < today ? t.held : t.planned;
};

/** Sessions, each a link to its page. */
export function SessionTable({
  caption,
  sessions,
  today,
  locale,
}: {
  caption: string;
  sessions: readonly SessionRow[];
  today: string;
  locale: Locale;
}): VNode {
  const t = sessionsMessages[locale];
  return (
    <DataTable
      caption={caption}
      stack
      columns={[{ label: t.day }, { label: t.session }, { label: t.place }, { label: t.papersBy }, { label: t.state }]}
      rows={sessions.map((row) => ({
        key: row.id,
        cells: [
          <a class="kern-link kern-link--small" href={sessionPath(row.committee_id, row.id)}>
            {formatDate(row.held_on, locale)}
          </a>,
          row.title ? (
            <>
              {row.title}
              <span class="v-below">{t.partsOf(row.public_part, row.non_public_part)}</span>
            </>
          ) : (
            t.partsOf(row.public_part, row.non_public_part)
          ),
          <>
            {row.place || '–'}
            {row.starts_at && <span class="v-below">{t.at(row.starts_at)}</span>}
          </>,
          <PapersBy session={row} today={today} locale={locale} />,
          stateOf(row, today, locale),
        ],
      }))}
    />
  );
}

/** By when the next budget needs what, and which session comes before (C3). */
export function BudgetSection({
  budget,
  locale,
}: {
  budget: { year: number; dates: readonly BudgetDate[] };
  locale: Locale;
}): VNode | null {
  const t = sessionsMessages[locale];
  if (budget.dates.length === 0) return null;
  return (
    <section class="v-section" aria-labelledby="budget">
      <h2 class="kern-heading-medium" id="budget">
        {t.budget}
      </h2>
      <p class="kern-body">{t.budgetOf(budget.year)}</p>
      <ul class="v-list kern-body">
        {budget.dates.map(({ step, day, passed, lastSession }) => (
          <li key={step}>
            {t[step === 'request' ? 'request' : 'authority'](day)}
            <span class="v-below">
              {passed ? t.budgetPassed : lastSession ? t.lastBefore(lastSession) : t.noneBefore}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SessionFormFacts {
  committee: string;
  crumbs: readonly Crumb[];
  /** Absent: a new one. */
  session?: SessionRow;
  unchanged?: boolean;
  stale?: boolean;
}

const typedOf = (form: FormState, name: string): string => [form.refused?.typed[name] ?? ''].flat()[0] ?? '';

/** The form of a session, new or changed; what it moves is shown next. */
export function sessionFormPage(facts: SessionFormFacts, form: FormState): PageContent {
  const { locale } = form;
  const { committee, session } = facts;
  const t = sessionsMessages[locale];
  const back = session ? sessionPath(committee, session.id) : `/committees/${committee}`;
  return {
    title: session ? t.change : t.add,
    breadcrumb: facts.crumbs,
    body: (
      <>
        {facts.unchanged && <Notice tone="info" title={t.nothingChanged} />}
        {facts.stale && session && (
          <Stale
            locale={locale}
            rows={[
              { label: t.heldOn, typed: typedOf(form, 'held_on'), now: dateForInput(session.held_on, locale) },
              { label: t.startsAt, typed: typedOf(form, 'starts_at'), now: session.starts_at ?? '' },
              { label: t.name, typed: typedOf(form, 'title'), now: session.title },
              { label: t.place, typed: typedOf(form, 'place'), now: session.place },
              { label: t.papersBy, typed: typedOf(form, 'papers_due'), now: dateForInput(session.papers_due, locale) },
            ]}
          />
        )}
        <p class="kern-body">{t.moves}</p>
        <Form form={form} action={session ? `${back}/edit` : `${back}/sessions`}>
          {session && <HiddenField name="version" value={session.version} />}
          <DateField form={form} name="held_on" label={t.heldOn} value={session?.held_on} />
          <TextField
            form={form}
            name="starts_at"
            label={t.startsAt}
            hint={t.startsAtHint}
            value={session?.starts_at}
            optional
            width="narrow"
            autocomplete="off"
          />
          <TextField form={form} name="title" label={t.name} value={session?.title} optional autocomplete="off" />
          <TextField form={form} name="place" label={t.place} value={session?.place} optional autocomplete="off" />
          <CheckboxField
            form={form}
            name="public_part"
            label={t.publicPart}
            checked={session ? session.public_part : true}
          />
          <CheckboxField
            form={form}
            name="non_public_part"
            label={t.nonPublicPart}
            checked={session?.non_public_part ?? false}
          />
          <DateField
            form={form}
            name="papers_due"
            label={t.papersBy}
            hint={t.papersHint}
            value={session?.papers_due}
            optional
          />
          {session && (
            <CheckboxField
              form={form}
              name="cancelled"
              label={t.cancel}
              hint={t.cancelHint}
              checked={session.cancelled}
            />
          )}
          <Buttons form={form} cancel={back}>
            <SubmitButton label={t.preview} name="intent" value="preview" />
          </Buttons>
        </Form>
      </>
    ),
  };
}
